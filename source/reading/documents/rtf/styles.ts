// The style sheet of a Rich Text file: which paragraphs are headings, and which have another part.
import type {DocumentParagraph} from '../document-part.ts';

/** A paragraph style while it is read. */
export type ParagraphStyle = {id: number; name: string; level?: number; basedOn?: number};

/** What a style says of its paragraphs. */
export type StyleMeaning = Pick<DocumentParagraph, 'level' | 'role'>;

/** The styles of a file, by their numbers. */
export type StyleSheet = {
	readonly add: (style: ParagraphStyle) => void;
	readonly meaningOf: (id: number) => StyleMeaning;
};

/** UTF-16 units; a longer name is none that a program gave. */
export const longestName = 60;
const mostStyles = 10_000;
/** Styles that are each based on the next one. */
const longestChain = 10;

/** The number at the end is the level in every language: “heading 2”, “Überschrift 2”, “Titre 2”, “Rubrik 2”. */
const headingName =
	/^(?:heading|überschrift|titre|título|titolo|kop|rubrik|overskrift|otsikko|nagłówek|nadpis|заголовок|επικεφαλίδα|标题|見出し|제목) ?([1-9])$/i;

const roles: readonly (readonly [RegExp, StyleMeaning['role']])[] = [
	[/^(?:title|titel|titre|título|titolo|document title|headline)$/i, 'title'],
	[/^(?:author|byline)$/i, 'author'],
	[/^(?:date|dateline|datum)$/i, 'date'],
	[/^(?:(?:intense |block )?quot(?:e|ations?)|block text|zitat|citation|citat)$/i, 'quotation'],
	[/^(?:caption|image caption|beschriftung|légende)$/i, 'caption'],
];

const meaningOfName = (name: string): StyleMeaning => {
	const level = headingName.exec(name)?.[1];
	if (level !== undefined) return {level: Number(level)};
	const role = roles.find(([pattern]) => pattern.test(name))?.[1];
	return role === undefined ? {} : {role};
};

const nothing: StyleMeaning = {};

/** Returns an empty style sheet. */
export const newStyleSheet = (): StyleSheet => {
	const styles = new Map<number, StyleMeaning & Pick<ParagraphStyle, 'basedOn'>>();
	return {
		add: ({id, name, level, basedOn}) => {
			if (styles.size >= mostStyles) return;
			const meaning = meaningOfName(name.replace(/;.*$/s, '').trim());
			styles.set(id, {
				...(meaning.role === undefined && level !== undefined ? {level} : meaning),
				...(basedOn !== undefined && basedOn !== id && {basedOn}),
			});
		},
		meaningOf: id => {
			let style = styles.get(id);
			for (let steps = 0; style !== undefined && steps < longestChain; steps++) {
				if (style.level !== undefined || style.role !== undefined) return style;
				style = style.basedOn === undefined ? undefined : styles.get(style.basedOn);
			}
			return nothing;
		},
	};
};
