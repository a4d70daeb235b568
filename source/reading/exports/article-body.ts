// Which of the fields of a JSON object holds the text of its article, and what stands in that field beside the text.
import {isMarkup} from '../markup/is-markup.ts';
import {fieldKeys} from './export-shapes.ts';
import {firstValue} from './json-fields.ts';
import {type JsonObject, stringAt} from './json-object.ts';
import {structuredBody} from './structured-bodies.ts';

const joined = (words: readonly string[]): string => words.join('\n\n');

/** ninjs lets newsrooms choose the end of a name: `body_main`, `headline_web`. */
export const keysWith = (article: JsonObject, beginning: string): readonly string[] => {
	const keys = Object.keys(article).filter(key => key.startsWith(beginning) && !key.endsWith('footer'));
	return [...keys.filter(isRich), ...keys.filter(key => !isRich(key))];
};

const isRich = (key: string): boolean => /html|rich/i.test(key);

/** Names of fields, those of markup before those of words, as markup has headings. */
const bodyKeys = (article: JsonObject): readonly string[] => {
	const own = keysWith(article, 'body_');
	const words = fieldKeys.body.indexOf('articleBody');
	return [...fieldKeys.body.slice(0, words), ...own.filter(isRich), ...fieldKeys.body.slice(words), ...own];
};

/** Names of fields in which a program that fetched the page keeps the words of its story. */
const wordKeys = ['text', 'maintext', 'cleaned_text', 'full_text', 'fulltext', 'article_text', 'textContent'];

/** UTF-16 units of the words of a story. */
const shortestStory = 200;

/** Markup with menus around the story, or of half the length, beside the words of the story. */
const isPoorer = (markup: string, words: string): boolean =>
	words.length >= shortestStory && (/^\s*<(?:!doctype|html)\b/i.test(markup) || markup.length * 2 < words.length);

/** Returns the text of an article, as markup or words; undefined where no field holds one. */
export const bodyInFields = (article: JsonObject): string | undefined => {
	const structured = structuredBody(article);
	if (structured !== undefined) return structured;
	const body = firstValue(article, bodyKeys(article), joined);
	const words = firstValue(article, wordKeys, joined) ?? '';
	if (body !== undefined && body !== words && words !== '' && isPoorer(body, words)) return words;
	return body ?? (stringAt(article, 'article') || stringAt(article, 'document') || undefined);
};

/** A whole page in a field: XHTML may close a title at once, and HTML would take all that follows for the title. */
const head = /^\s*(?:<!doctype\b[^>]*>\s*)?(?:<html\b[^>]*>\s*)?<head\b[\s\S]*?<\/head>/i;

/** The Guardian puts other stories between the paragraphs. */
const pointer = /<aside\b[^<>]{0,300}\brich-link\b[^<>]{0,300}>[\s\S]*?<\/aside>/gi;

/** Returns markup without what is no text of the story; words as they are. Linear. */
export const withoutFraming = (body: string): string =>
	isMarkup(body) ? body.replace(head, '').replace(pointer, '') : body;
