import {analyseSections} from '../analysis/analyse-sections.ts';
import type {Article, StoryQuotes} from '../model/article.ts';
import type {Document} from '../model/document.ts';
import type {Problem} from '../model/problem.ts';

export type Analyse = (document: Document, onQuotes?: (found: StoryQuotes) => void) => Article;

/** An article, and what went wrong in its analysis. */
export type AnalysedArticle = {readonly article: Article; readonly problem?: Problem};

/** If the analysis throws, returns the article without quotes, people and topics, and a problem that says so. */
export const analyseSafely = (document: Document, analyse: Analyse): AnalysedArticle => {
	try {
		return {article: analyse(document)};
	} catch (error) {
		const {message} = error as {message?: string};
		return {
			article: analyseSections(document),
			problem: {
				path: document.origin.path,
				what: `shown without quotes, people and topics, as the analysis failed (${message ?? error})`,
				remedy: 'This is a bug: please report it.',
			},
		};
	}
};
