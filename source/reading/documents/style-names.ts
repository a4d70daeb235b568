// What a paragraph is by the name of its style. Office programs name their styles in English or in the language of their menus.
import type {DocumentParagraph} from './document-part.ts';

/** What a style makes of its paragraphs; empty for text. */
export type StyleMeaning = Pick<DocumentParagraph, 'level' | 'role'> & {
	/** It is the program's, not the writer's: a table of contents, a running head. */
	readonly isFurniture?: true;
};

/** “Heading 1” in the languages of the programs: a number follows. */
const headings =
	/^(?:heading|überschrift|titre|título|titolo|kop|rubrik|overskrift|otsikko|nagłówek|nadpis|címsor|başlık|заголовок|titlu|επικεφαλίδα|見出し|标题|標題|제목) ?([1-9])$/u;

const roles: ReadonlyMap<string, StyleMeaning> = new Map<string, StyleMeaning>([
	...['title', 'titel', 'titre', 'título', 'titolo', 'tittel', 'tytuł', 'cím', 'název', '表題', 'название'].map(
		(name): [string, StyleMeaning] => [name, {role: 'title'}],
	),
	...['author', 'byline', 'autor', 'auteur'].map((name): [string, StyleMeaning] => [name, {role: 'author'}]),
	...['date', 'datum'].map((name): [string, StyleMeaning] => [name, {role: 'date'}]),
	...['quote', 'intense quote', 'block text', 'quotations', 'block quotation', 'zitat', 'citation', 'cita'].map(
		(name): [string, StyleMeaning] => [name, {role: 'quotation'}],
	),
	...['caption', 'image caption', 'table caption', 'illustration', 'figure', 'beschriftung', 'légende'].map(
		(name): [string, StyleMeaning] => [name, {role: 'caption'}],
	),
	...['header', 'footer', 'toc heading', 'contents heading', 'index heading'].map((name): [string, StyleMeaning] => [
		name,
		{isFurniture: true},
	]),
	...['subtitle', 'untertitel', 'sous-titre', 'subtítulo', 'sottotitolo', 'abstract', 'body text', 'standard'].map(
		(name): [string, StyleMeaning] => [name, {}],
	),
]);

/** Entries of tables of contents. */
const contents = /^(?:toc|contents|verzeichnis|tm) ?\d$/;

/** Returns what a style of this name is; undefined where the name says nothing, so that the style that it is based on decides. */
export const meaningOfName = (name: string): StyleMeaning | undefined => {
	const plain = name.normalize().toLowerCase().replaceAll('_', ' ').trim();
	const level = headings.exec(plain)?.[1];
	if (level !== undefined) return {level: Number(level)};
	return contents.test(plain) ? {isFurniture: true} : roles.get(plain);
};

/** Returns the meaning of an outline level, which counts from 0; the tenth is that of text. */
export const meaningOfOutline = (level: string | undefined): StyleMeaning | undefined => {
	if (level === undefined || !/^\d$/.test(level)) return undefined;
	return level === '9' ? {} : {level: Number(level) + 1};
};
