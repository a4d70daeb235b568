// Makes articles of an office document: those of a press database if it is an export of one, else a single one.
import type {Block, Origin} from '../../model/document.ts';
import {settledArticle} from '../assembly/settled-article.ts';
import {readParagraphs} from '../databases/read-paragraphs.ts';
import {statedDate} from '../facts/stated-date.ts';
import {bylineOfNames} from '../facts/stated-facts.ts';
import {problemAt, type ReadResult, withoutText} from '../format.ts';
import type {LaidBlock} from '../html/blocks/laid-block.ts';
import {settleBlocks} from '../html/settle-blocks.ts';
import {isHeadingOfPart, isMasthead} from '../plain-text/above-headline.ts';
import {isFurnitureLine} from '../plain-text/furniture.ts';
import {isRule} from '../plain-text/lines.ts';
import {passageKindsOf, withoutBullet} from '../plain-text/subheads.ts';
import {cleanLine} from '../text/clean-text.ts';
import {mostParagraphs, textCutShort} from '../text/text-limits.ts';
import {headlineOf, writerIndex} from './document-headline.ts';
import {type DocumentParagraph, type DocumentPart, isTable, type OfficeDocument} from './document-part.ts';
import {exportParagraphs} from './export-paragraphs.ts';
import {laidNotes, laidParts} from './laid-parts.ts';

/** Parts at the top whose styles may state a title, a writer or a date. */
const topLength = 12;

type Stated = {
	readonly headline?: string;
	readonly byline?: string | undefined;
	readonly published?: string | undefined;
};

/** Takes what the styles of the first paragraphs state: title, writer and date have styles of their own. */
const takeStated = (
	parts: readonly DocumentPart[],
): {readonly stated: Stated; readonly rest: readonly DocumentPart[]} => {
	const top = parts.slice(0, topLength).filter((part): part is DocumentParagraph => !isTable(part));
	const words = (role: DocumentParagraph['role']): readonly DocumentParagraph[] =>
		top.filter(part => part.role === role && cleanLine(part.text) !== '');
	const [title] = words('title');
	const writers = words('author');
	const byline = bylineOfNames(writers.map(({text}) => cleanLine(text).replace(/^by:? /i, '')));
	const date = words('date').find(({text}) => statedDate(cleanLine(text)) !== undefined);
	const taken = new Set<DocumentPart | undefined>([title, ...(byline === undefined ? [] : writers), date]);
	return {
		stated: {
			...(title && {headline: cleanLine(title.text)}),
			byline,
			published: date && statedDate(cleanLine(date.text)),
		},
		rest: parts.filter(part => !taken.has(part)),
	};
};

/** A document whose headings nothing marks is read as plain text is: by the form of its lines. */
const withHeadsByForm = (blocks: readonly Block[]): readonly Block[] => {
	if (blocks.some(({kind}) => kind === 'subhead')) return blocks;
	const kinds = passageKindsOf(blocks.map(({text}) => ({text, gap: 1})));
	return blocks.map((block, index): Block => {
		const part = kinds[index]!;
		if (block.kind !== 'paragraph' || part.kind === 'paragraph') return block;
		const {text, links} = block;
		const linked = links === undefined ? {} : {links};
		if (part.kind === 'subhead') return {kind: 'subhead', text, level: part.level, ...linked};
		return {kind: part.kind, text: part.kind === 'list-item' ? withoutBullet(text) : text, ...linked};
	});
};

const isLine = ({text}: LaidBlock): boolean => !isRule(text) && !isFurnitureLine(text);

/** Returns the articles of an office document. */
export const readOfficeDocument = (document: OfficeDocument, origin: Origin): ReadResult => {
	const parts = document.parts.slice(0, mostParagraphs);
	const cut = parts.length < document.parts.length ? [problemAt(origin, ...textCutShort)] : [];
	const ofDatabase = readParagraphs(exportParagraphs(parts), origin);
	if (ofDatabase) return {...ofDatabase, problems: [...ofDatabase.problems, ...cut]};

	const {stated, rest} = takeStated(parts);
	const laid = laidParts(rest).filter(isLine);
	const at = stated.headline === undefined ? headlineOf(laid, document) : -1;
	const headline = stated.headline ?? laid[at]?.text;
	const top = laid.slice(0, Math.max(0, at));
	const paper = top.findIndex((_, index) => isMasthead(top, index));
	const outlet = top[paper]?.text;
	const below = laid.filter(
		(block, index) => index !== at && index !== paper && !(index < at && isHeadingOfPart(block.text)),
	);
	const writer = stated.byline === undefined ? writerIndex(below, document.creator) : -1;
	const byline = stated.byline ?? below[writer]?.text;
	const story = writer < 0 ? below : below.toSpliced(writer, 1);
	const blocks = [...withHeadsByForm(settleBlocks(story)), ...settleBlocks(laidNotes(document.notes ?? []))];
	const article = settledArticle(origin, {...stated, headline, byline, outlet}, blocks);
	return article === undefined ? withoutText(origin) : {documents: [article], problems: cut};
};
