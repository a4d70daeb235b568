import type {Article} from '../model/article.ts';
import {type Document, idOf} from '../model/document.ts';
import {bodyOf} from './outline/story-body.ts';

/** A story with its text and sections, and nothing found in them: enough to print a section, and much sooner there. */
export const analyseSections = (document: Document): Article => {
	const {blocks: _, ...facts} = document;
	const {text, sections} = bodyOf(document);
	return {...facts, id: idOf(document.origin), text, sections, quotes: [], people: [], topics: []};
};
