// What stands above the text in a document of LexisNexis: source, date and headline without labels, then labels.
import {databaseDate} from '../database-dates.ts';
import {isDeck} from '../deck-or-name.ts';
import type {ExportParagraph} from '../paragraph.ts';
import {
	isCopyright,
	isWordCount,
	type LexisValues,
	labelledInCapitals,
	valueOfAnyLabel,
	valuesIn,
} from './lexis-labels.ts';

/** Paragraphs that may stand between the counter and the text. */
const longestHead = 60;

const isAddress = ({text}: ExportParagraph): boolean => /^https?:\/\/\S+$/.test(text);
const isCentred = (paragraph: ExportParagraph | undefined): boolean => paragraph?.isCentred === true;
/** The name of a broadcast has a label in the middle of the line, above the headline. */
const isMark = (paragraph: ExportParagraph): boolean =>
	!isCentred(paragraph) && (labelledInCapitals(paragraph.text) !== undefined || isWordCount(paragraph.text));
const isAbout = (paragraph: ExportParagraph): boolean => !isCopyright(paragraph.text) && !isAddress(paragraph);
const isWords = (paragraph: ExportParagraph): boolean => !isCentred(paragraph) && isAbout(paragraph);

/** Returns the index of the headline; agencies have it above the date, where the source is centred and the headline is not. */
const headlineIndex = (zone: readonly ExportParagraph[], date: number): number => {
	if (isCentred(zone[0])) {
		const first = zone.findIndex(isWords);
		if (first >= 0) return first;
	}
	// Without a date, the first paragraph is the source.
	return zone.findIndex((paragraph, index) => index > Math.max(date, 0) && isWords(paragraph));
};

/** “TAMANHO: 143 palavras”: the labels around it are labels, too, in whatever language. */
const hasForeignCount = ({text}: ExportParagraph): boolean => isWordCount(valueOfAnyLabel(text) ?? '');

/** Stands among the labels of an article whose correction is below it. */
const correction = 'Correction Appended';

/** Where the text begins: at a label that says so, or after the last of the labels that follow one another. */
const endOfLabels = (paragraphs: readonly ExportParagraph[], first: number): number => {
	const said = paragraphs.slice(0, longestHead).findIndex(({text}) => labelledInCapitals(text)?.field === 'body');
	if (said >= 0) return said;
	const counted = paragraphs.slice(0, longestHead).findIndex(hasForeignCount);
	const isLabel = (paragraph: ExportParagraph, index: number): boolean =>
		isMark(paragraph) ||
		!isWords(paragraph) ||
		paragraph.text === correction ||
		(index <= counted && valueOfAnyLabel(paragraph.text) !== undefined);
	let end = first;
	while (end < paragraphs.length && isLabel(paragraphs[end]!, end)) end++;
	return end;
};

/**
 * The source stands above the date, or alone at the top where there is none. Above it may be the copyright, in old documents, or
 * the end of a comment, in pages.
 */
const sourceIn = (zone: readonly ExportParagraph[], date: number, title: number): string | undefined =>
	zone
		.slice(0, date < 0 ? 1 : date)
		.find((paragraph, index) => index !== title && /\p{L}/u.test(paragraph.text) && isAbout(paragraph))?.text;

/** What the head states, and the index of the first paragraph after it. */
export type LexisHead = {
	readonly values: LexisValues;
	readonly headline: string | undefined;
	readonly deck: string | undefined;
	readonly published: string | undefined;
	readonly url: string | undefined;
	readonly outlet: string | undefined;
	readonly end: number;
	/** Instead of a document the database may give a line that says why there is none. */
	readonly isMessage: boolean;
};

/** A source, a headline and a text are more. */
const longestMessage = 2;

/** Reads the head of a document. Where it has no labels, the text begins below the headline. */
export const lexisHead = (paragraphs: readonly ExportParagraph[]): LexisHead => {
	const marked = paragraphs.slice(0, longestHead).findIndex(isMark);
	const zone = paragraphs.slice(0, marked < 0 ? longestHead : marked);
	const date = zone.findIndex(({text}) => databaseDate(text) !== undefined);
	const title = headlineIndex(zone, date);
	const end = marked < 0 ? Math.max(title, date) + 1 : endOfLabels(paragraphs, marked);
	const values = valuesIn(paragraphs.slice(marked < 0 ? end : marked, end), labelledInCapitals);
	const deck = marked < 0 ? undefined : zone.slice(title + 1).find(isWords)?.text;
	return {
		values,
		headline: values.headline ?? zone[title]?.text,
		deck: title >= 0 && deck !== undefined && isDeck(deck) && databaseDate(deck) === undefined ? deck : undefined,
		published: date < 0 ? undefined : databaseDate(zone[date]!.text),
		url: zone.find(isAddress)?.text,
		outlet: sourceIn(zone, date, title),
		end,
		isMessage: marked < 0 && date < 0 && paragraphs.length <= longestMessage,
	};
};
