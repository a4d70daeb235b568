// The answers of Dow Jones' retrieval API: paragraphs of texts, names and links, nested.
import type {Origin} from '../../../model/document.ts';
import {isObject, type JsonObject, objectsIn, own, stringAt} from '../../exports/json-object.ts';
import {statedDate} from '../../facts/stated-date.ts';
import {statedLanguage} from '../../facts/stated-language.ts';
import type {ReadResult} from '../../format.ts';
import {cleanLine} from '../../text/clean-text.ts';
import {type DatabaseArticle, paragraphsOf, resultOf} from '../database-article.ts';

/** Objects inside objects; deeper ones are no text. */
const deepest = 10;

const wordsIn = (value: unknown, depth = 0): string => {
	if (depth > deepest) return '';
	if (Array.isArray(value)) return value.map(each => wordsIn(each, depth + 1)).join('');
	if (!isObject(value)) return '';
	// An entity may have nothing but its name.
	return stringAt(value, 'text') + wordsIn(own(value, 'content'), depth + 1) || stringAt(value, 'name');
};

const lineOf = (value: unknown): string => cleanLine(wordsIn(value));

/** Paragraphs stand in the pieces of a body, and perhaps in lists of them. */
const paragraphsIn = (value: unknown, depth = 0): readonly string[] =>
	depth > deepest
		? []
		: objectsIn(value).flatMap(piece =>
				own(piece, 'type') === 'Paragraph' ? [lineOf(piece)] : paragraphsIn(own(piece, 'content'), depth + 1),
			);

const articleOf = (item: JsonObject): DatabaseArticle | undefined => {
	const attributes = own(item, 'attributes');
	if (!Array.isArray(own(attributes, 'body')) || !isObject(own(attributes, 'headline'))) return undefined;
	const time = stringAt(attributes, 'publication_time') || stringAt(attributes, 'publication_date');
	return {
		key: stringAt(item, 'id'),
		headline: lineOf(own(own(attributes, 'headline'), 'main')),
		byline: lineOf(own(attributes, 'byline')),
		published: statedDate(time),
		outlet: stringAt(objectsIn(own(attributes, 'sources'))[0], 'name'),
		language: statedLanguage(stringAt(own(own(item, 'meta'), 'language'), 'code')),
		body: paragraphsOf(paragraphsIn(own(attributes, 'body')).filter(text => text !== '')),
	};
};

/** Returns what an answer holds, one article or a list; undefined if it is none of this API, or has no text. */
export const factivaJson = (whole: unknown, origin: Origin): ReadResult | undefined => {
	const data = own(whole, 'data');
	const items = isObject(data) ? [data] : objectsIn(data);
	const result = resultOf(items.map(articleOf), origin);
	return result.documents.length > 0 ? result : undefined;
};
