import type {Article} from '../model/article.ts';
import {type Document, idOf} from '../model/document.ts';
import {bodyOf} from './outline/story-body.ts';

/**
 * Turns a document into an article with text and sections, but without quotes, people and topics. Enough to print a
 * section or to show the first screen, at a small part of the cost of `analyse`.
 */
export const analyseSections = (document: Document): Article => {
	const {blocks: _, language: __, ...facts} = document;
	const {shown: text, sections, marks} = bodyOf(document);
	const marked = marks.length > 0 && {marks};
	return {...facts, id: idOf(document.origin), text, sections, ...marked, quotes: [], people: [], topics: []};
};
