// Factiva's article format, from paragraphs: [section,] headline, [author, credit,] number of words, date, [time,] source, code, …,
// copyright, the text, the publisher, and “Document” with the accession number. The words are those of the reader's account, so
// only their places count.
import {type DatabaseArticle, type DocumentRead, paragraphsOf} from '../database-article.ts';
import {databaseDate} from '../database-dates.ts';
import {isNames} from '../deck-or-name.ts';
import {languageNamed} from '../languages.ts';
import {isCopyright, isWordCount} from '../lexisnexis/lexis-labels.ts';
import {type ExportParagraph, wordsOfParagraph} from '../paragraph.ts';

const accession = /^\S{2,30} ([A-Za-z0-9]{8}(?:19|20)\d{6}[a-z][a-z0-9]{8})$/;

/** Returns the accession number in the last line of a document: “Document TARREC0020290303e5330000k”. */
export const accessionIn = (text: string): string | undefined =>
	text.length > 60 ? undefined : accession.exec(text)?.[1];

/** Paragraphs above the number of words, and between it and the text. */
const longestTop = 12;
const longestImprint = 12;
/** UTF-16 units; the name of a publisher is shorter. */
const longestPublisher = 120;

/** Returns the index of the number of words: below it stands the date, or it is the first below a headline that is marked. */
const wordCountIndex = (paragraphs: readonly ExportParagraph[]): number => {
	const top = paragraphs.slice(0, longestTop);
	const isDated = (index: number): boolean => databaseDate(paragraphs[index + 1]?.text ?? '') !== undefined;
	const dated = top.findIndex(({text}, index) => isWordCount(text) && isDated(index));
	const title = top.findIndex(({part}) => part === 'headline');
	return dated >= 0 || title < 0 ? dated : top.findIndex(({text}, index) => index > title && isWordCount(text));
};

type Top = Pick<DatabaseArticle, 'headline' | 'byline'>;

/** Without markup the longest line that is no name is the headline: sections are short. */
const topOf = (top: readonly ExportParagraph[]): Top => {
	const marked = top.findIndex(({part}) => part === 'headline');
	const lengths = top.map(({text}, index) => (index > 0 && isNames(text) ? 0 : text.length));
	const title = marked >= 0 ? marked : lengths.indexOf(Math.max(...lengths));
	const said = top.find(({part}) => part === 'byline');
	const next = top[title + 1];
	return {
		headline: top
			.filter(({part}, index) => index === title || (marked >= 0 && part === 'headline'))
			.map(({text}) => text)
			.join(' '),
		byline: (said ?? (next && isNames(next.text) ? next : undefined))?.text,
	};
};

/** The text follows the copyright, or the language where that is missing. */
const storyOf = (paragraphs: readonly ExportParagraph[], imprint: number): readonly ExportParagraph[] => {
	const said = paragraphs.filter(({part}) => part === 'body');
	if (said.length > 0) return said;
	const near = paragraphs.slice(imprint, imprint + longestImprint);
	const rights = near.findIndex(({text}) => isCopyright(text));
	const language = near.findIndex(({text}) => languageNamed(text) !== undefined);
	const last = rights >= 0 ? rights : language;
	if (last < 0) return [];
	const story = paragraphs.slice(imprint + last + 1);
	const publisher = story.at(-1)?.text ?? '';
	const isPublisher = publisher.length <= longestPublisher && !/[.!?”"»]$/.test(publisher);
	return isPublisher ? story.slice(0, -1) : story;
};

/** A document without a source has its language or its copyright there. */
const isSource = ({text, part}: ExportParagraph): boolean =>
	part === undefined && !isCopyright(text) && languageNamed(text) === undefined;

/** Returns the article that the paragraphs are, without the last one with the accession number; undefined if they are none. */
export const factivaArticle = (paragraphs: readonly ExportParagraph[], key?: string): DatabaseArticle | undefined => {
	const count = wordCountIndex(paragraphs);
	if (count < 1) return undefined;
	const date = paragraphs[count + 1]!.text;
	const time = paragraphs[count + 2]?.text ?? '';
	const isTimed = /^\d{1,2}:\d{2}$/.test(time);
	const imprint = paragraphs.slice(count + 2, count + longestImprint);
	const source = paragraphs[count + (isTimed ? 3 : 2)];
	const language = imprint.filter(({part}) => part === undefined).map(({text}) => languageNamed(text));
	return {
		key,
		...topOf(paragraphs.slice(0, count)),
		published: databaseDate(isTimed ? `${date} ${time}` : date) ?? databaseDate(date),
		outlet: source && isSource(source) ? source.text : undefined,
		language: language.find(tag => tag !== undefined),
		body: paragraphsOf(storyOf(paragraphs, count + 2).map(wordsOfParagraph)),
	};
};

/** Returns the articles of a text or a document of an office program: each ends in its accession number. */
export const factivaArticles = (paragraphs: readonly ExportParagraph[]): readonly DocumentRead[] => {
	const ends = paragraphs.flatMap(({text}, index) => (accessionIn(text) === undefined ? [] : [index]));
	return ends.map((end, index) => {
		const start = index === 0 ? 0 : ends[index - 1]! + 1;
		return factivaArticle(paragraphs.slice(start, end), accessionIn(paragraphs[end]!.text));
	});
};
