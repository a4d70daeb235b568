// LexisNexis until about 2019, from the paragraphs of a document of an office program: each document begins at its counter.
import {type DatabaseArticle, paragraphsOf} from '../database-article.ts';
import {type ExportParagraph, wordsOfParagraph} from '../paragraph.ts';
import {counterIn, lexisArticle} from './lexis.ts';

/** Returns the articles; what stands above the first counter is the head of the download with the reader's address. */
export const lexisDocuments = (paragraphs: readonly ExportParagraph[]): readonly DatabaseArticle[] => {
	const starts = paragraphs.flatMap(({text}, index) => (counterIn(text) === undefined ? [] : [index]));
	return starts.map((start, index) =>
		lexisArticle(paragraphs.slice(start + 1, starts[index + 1]), counterIn(paragraphs[start]!.text), (story, begin) =>
			paragraphsOf([...(begin === undefined ? [] : [begin]), ...story.map(wordsOfParagraph)]),
		),
	);
};
