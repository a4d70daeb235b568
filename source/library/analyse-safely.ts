// A story that the analysis cannot bear is shown all the same, without what is found in it.
import {analyseSections} from '../analysis/analyse-sections.ts';
import type {Article} from '../model/article.ts';
import type {Document} from '../model/document.ts';
import type {Problem} from '../model/problem.ts';

export type Analyse = (document: Document) => Article;

export type Analysed = {readonly article: Article; readonly problem?: Problem};

export const analysed = (document: Document, analyse: Analyse): Analysed => {
	try {
		return {article: analyse(document)};
	} catch (error) {
		const {message} = error as {message?: string};
		return {
			article: analyseSections(document),
			problem: {
				path: document.origin.path,
				what: `shown without its quotes, people and topics, which newsread failed to find (${message ?? error})`,
				remedy: 'This is a bug: please report it.',
			},
		};
	}
};
