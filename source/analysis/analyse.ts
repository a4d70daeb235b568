import type {Article} from '../model/article.ts';
import {type Document, idOf} from '../model/document.ts';
import {setSections} from './sections.ts';

/** From what a file holds to what the story says: pure, the same article for the same document, every time. */
export const analyse = (document: Document): Article => {
	const {blocks: _, ...facts} = document;
	const page = setSections(document);
	return {
		...facts,
		id: idOf(document.origin),
		text: page.text,
		sections: page.sections,
		quotes: [],
		people: [],
		topics: [],
	};
};
