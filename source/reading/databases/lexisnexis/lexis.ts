// LexisNexis until about 2019, as text and as a page: a counter in the middle of the line, the source, the date, the headline,
// labels, the text, more labels. None of it is in every document, and the copyright stands above or below.
import type {Block} from '../../../model/document.ts';
import {linesOf, type TextLine} from '../../plain-text/lines.ts';
import {blocksOfText} from '../../plain-text/plain-text.ts';
import type {DatabaseArticle} from '../database-article.ts';
import {databaseDate} from '../database-dates.ts';
import {languageNamed} from '../languages.ts';
import type {ExportParagraph} from '../paragraph.ts';
import {groupsOf, isCentredGroup, joinedLines, storyParagraphs} from '../wrapped-paragraphs.ts';
import {lexisHead} from './lexis-head.ts';
import {isCopyright, type LexisField, labelledInCapitals, valueOfAnyLabel, valuesIn} from './lexis-labels.ts';

/** “2 of 74 DOCUMENTS” or “Dokument 2 von 74”, alone on its line. */
const counter =
	/^(?:FOCUS - ?)?(?:(\d{1,6}) (?:of|von|de|van|di|sur) \d{1,6} (?:DOCUMENT(?:O|I|EN)?S?|DOKUMENTE?N?)|(?:Document|Dokument|Documento) (\d{1,6}) (?:of|von|de|van|di|sur) \d{1,6})(?: - ?FOCUS)?$/;
const longestCounter = 60;

/** Returns the number in a counter of documents; undefined for any other line. */
export const counterIn = (text: string): string | undefined => {
	const found = text.length > longestCounter ? null : counter.exec(text);
	return found?.[1] ?? found?.[2];
};

const fieldOf = (paragraph: ExportParagraph | undefined): LexisField | undefined =>
	labelledInCapitals(paragraph?.text ?? '')?.field;

const languageIn = (foot: readonly ExportParagraph[]): string | undefined =>
	foot.map(({text}) => languageNamed(valueOfAnyLabel(text) ?? '')).find(tag => tag !== undefined);

/** “FECHA-CARGA: 4 de febrero de 2031”, “LINGUA: ITALIAN; ITALIANO”: what it says shows that it is no speaker's name. */
const isForeignEnd = ({text}: ExportParagraph): boolean => {
	const value = valueOfAnyLabel(text) ?? '';
	return databaseDate(value) !== undefined || (value === value.toUpperCase() && languageNamed(value) !== undefined);
};

/** The same where the labels are in a language that is not known here: the last lines are labels and the copyright. */
const startOfForeignEnd = (paragraphs: readonly ExportParagraph[]): number => {
	const last = paragraphs.findLastIndex(
		({text, isCentred}) => isCentred !== true && !isCopyright(text) && valueOfAnyLabel(text) === undefined,
	);
	const first = paragraphs.findIndex((paragraph, index) => index > last && isForeignEnd(paragraph));
	return first < 0 ? paragraphs.length : first;
};

/**
 * Labels that no story has begin the end, and the labels and the copyright before them belong to it: agencies have all labels
 * below the text.
 */
const startOfEnd = (paragraphs: readonly ExportParagraph[]): number => {
	const sure = paragraphs.findIndex(paragraph => ['end', 'language'].includes(fieldOf(paragraph) ?? ''));
	const isEnd = (paragraph: ExportParagraph): boolean =>
		isCopyright(paragraph.text) || !['body', undefined].includes(fieldOf(paragraph)) || paragraph.isCentred === true;
	let start = sure < 0 ? startOfForeignEnd(paragraphs) : sure;
	while (start > 0 && isEnd(paragraphs[start - 1]!)) start--;
	return start;
};

/**
 * Takes one document apart: the paragraphs from below its counter to the next one. `bodyOf` makes the text of those that are
 * left of them, and of what follows a label for the text on its line.
 */
export const lexisArticle = <Each extends ExportParagraph>(
	paragraphs: readonly Each[],
	key: string | undefined,
	bodyOf: (story: readonly Each[], begin: string | undefined) => readonly Block[],
): DatabaseArticle => {
	const foot = startOfEnd(paragraphs);
	const {values: above, headline, deck, published, url, outlet, end, isMessage} = lexisHead(paragraphs.slice(0, foot));
	const values = {...valuesIn(paragraphs.slice(foot), labelledInCapitals), ...above};
	const said = labelledInCapitals(paragraphs[end]?.text ?? '');
	const isSaid = said?.field === 'body';
	return {
		key,
		headline,
		byline: values.byline,
		dateline: values.dateline,
		published,
		url,
		outlet,
		standfirst: values.standfirst ?? deck,
		language: values.language === undefined ? languageIn(paragraphs.slice(foot)) : languageNamed(values.language),
		body: isMessage
			? []
			: bodyOf(paragraphs.slice(isSaid ? end + 1 : end, foot), isSaid && said.value !== '' ? said.value : undefined),
	};
};

/** A counter at the left is one between empty lines only. */
const isCounterLine = (line: TextLine, next: TextLine | undefined): boolean =>
	counterIn(line.text) !== undefined && (line.indent > 19 || next === undefined || next.gap > 0);

type Group = ExportParagraph & {readonly lines: readonly TextLine[]};

const groupOf = (lines: readonly TextLine[]): Group => ({
	text: joinedLines(lines),
	isCentred: isCentredGroup(lines),
	lines,
});

/** A label begins a paragraph even where no empty line is above it. */
const beginsLabel = (line: TextLine): boolean => labelledInCapitals(line.text) !== undefined;

const bodyOfGroups = (story: readonly Group[], begin: string | undefined): readonly Block[] => {
	const paragraphs = story.flatMap(({lines}) => storyParagraphs(lines));
	return blocksOfText([...(begin === undefined ? [] : [begin]), ...paragraphs].join('\n\n'));
};

/**
 * Reads the documents of a clean text. What stands above the first counter is the head of the download with the reader's
 * address, unless it has the labels of a document: then the counter is lost.
 */
export const lexisArticles = (text: string): readonly DatabaseArticle[] => {
	const lines = linesOf(text);
	const starts = lines.flatMap((line, index) => (isCounterLine(line, lines[index + 1]) ? [index] : []));
	const first = lines.slice(0, starts[0]);
	const documents = starts.map((start, index) => ({
		key: counterIn(lines[start]!.text),
		lines: lines.slice(start + 1, starts[index + 1]),
	}));
	const isDocument = first.filter(beginsLabel).length > 1;
	return [...(isDocument ? [{key: undefined, lines: first}] : []), ...documents]
		.filter(document => document.lines.length > 0)
		.map(document => lexisArticle(groupsOf(document.lines, beginsLabel).map(groupOf), document.key, bodyOfGroups));
};
