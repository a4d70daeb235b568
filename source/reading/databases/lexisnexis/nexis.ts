// Nexis Uni, Nexis Advance and Lexis+, from the paragraphs of a document of an office program: headline, source, date, copyright,
// labels, “Body” alone in a paragraph, the text, “End of Document”.
import {type DatabaseArticle, type DocumentRead, paragraphsOf} from '../database-article.ts';
import {databaseDate} from '../database-dates.ts';
import {languageNamed} from '../languages.ts';
import {type ExportParagraph, wordsOfParagraph} from '../paragraph.ts';
import {isCopyright, labelledInWords, valuesIn} from './lexis-labels.ts';

/** Headings alone in their paragraphs. What follows them is about the article, not of it. */
const endHeadings = new Set(['Graphic', 'Correction', 'Classification', 'Notes', 'End of Document']);

/** Headings in the text of old articles: the first stands above a summary. */
const partHeadings = new Set(['ABSTRACT', 'FULL TEXT']);

const isEnd = ({text}: ExportParagraph): boolean => endHeadings.has(text) || /^Load-Date:/.test(text);

/** What the database adds to the headline of an article that was corrected. */
const correction = / ?- ?Correction Appended$/i;

type Head = Pick<DatabaseArticle, 'headline' | 'published' | 'outlet'>;

/** The headline is the first paragraph, but the first document stands below the list of all: there it is two above the date. */
const headOf = (head: readonly ExportParagraph[], isFirst: boolean): Head => {
	const date = head.findLastIndex(({text}) => databaseDate(text) !== undefined);
	const marked = head.findIndex(({part}) => part === 'headline');
	const label = head.findIndex(({text}) => labelledInWords(text) !== undefined);
	const below = date >= 0 ? date : label;
	const above = head[below - 1]?.part === 'headline' ? below - 1 : below - 2;
	const title = isFirst ? Math.max(above, below < 0 ? marked : 0) : 0;
	const source = below - 1 > title ? head[below - 1]?.text : undefined;
	return {
		headline: head[title]?.text.replace(correction, ''),
		published: date < 0 ? undefined : databaseDate(head[date]!.text),
		outlet: source === undefined || isCopyright(source) ? undefined : source,
	};
};

const articleOf = (paragraphs: readonly ExportParagraph[], isFirst: boolean): DatabaseArticle | undefined => {
	const body = paragraphs.findIndex(({text}) => text === 'Body');
	if (body < 0) return undefined;
	const head = paragraphs.slice(0, body);
	const story = paragraphs.slice(body + 1);
	const end = story.findIndex(isEnd);
	const {byline, dateline, standfirst, language} = valuesIn(head, labelledInWords);
	const below = end < 0 ? {} : valuesIn(story.slice(end), labelledInWords);
	return {
		...headOf(head, isFirst),
		byline,
		dateline,
		standfirst,
		language: languageNamed(below.language ?? language ?? ''),
		body: paragraphsOf(
			story
				.slice(0, end < 0 ? undefined : end)
				.filter(({text}) => !partHeadings.has(text))
				.map(wordsOfParagraph),
		),
	};
};

/** Returns the articles of a document's paragraphs. What stands after the last “End of Document” is read if it has a text. */
export const nexisArticles = (paragraphs: readonly ExportParagraph[]): readonly DocumentRead[] => {
	const ends = paragraphs.flatMap(({text}, index) => (text === 'End of Document' ? [index] : []));
	const ended = ends.map((end, index) =>
		articleOf(paragraphs.slice(index === 0 ? 0 : ends[index - 1]! + 1, end), index === 0),
	);
	const last = articleOf(paragraphs.slice((ends.at(-1) ?? -1) + 1), ends.length === 0);
	return last === undefined ? ended : [...ended, last];
};
