// Reads articles from JSON and JSON Lines that other programs export, by the keys in export-shapes.ts. Only known keys are
// looked at, and their values are copied: a key such as `__proto__` does nothing.
import type {Origin} from '../../model/document.ts';
import type {Problem} from '../../model/problem.ts';
import {withoutBlogMarks} from '../collections/blog-marks.ts';
import {articlesOfDrafts, type Draft} from '../collections/drafts.ts';
import {entryKeys} from '../facts/entry-keys.ts';
import {dateOfCount, statedDate} from '../facts/stated-date.ts';
import {bylineOfNames, webAddressOf} from '../facts/stated-facts.ts';
import {statedLanguage} from '../facts/stated-language.ts';
import {foreign, inside, notText, problemAt, type ReadResult} from '../format.ts';
import {isMarkup, lineOfMarkup} from '../markup/is-markup.ts';
import {decode} from '../text/decode.ts';
import {fieldKeys, listKeys} from './export-shapes.ts';
import {isObject, type JsonObject, own, stringAt} from './json-object.ts';
import {otherJsonOf} from './other-json.ts';
import {isOwnArticle, ownDraft} from './own-export.ts';
import {structuredBody} from './structured-bodies.ts';
import {telegramDrafts} from './telegram.ts';

const at = (value: JsonObject, path: string): unknown => {
	if (Object.hasOwn(value, path)) return value[path];
	const dot = path.indexOf('.');
	return dot < 0 ? undefined : own(own(value, path.slice(0, dot)), path.slice(dot + 1));
};

/** Keys of an object that may hold its text: `{name: …}`, `{content: …}`, `{href: …}`. */
const textKeys = ['name', 'content', 'value', 'rendered', 'href', 'url', 'text'];

/** Returns the strings of a value: itself, the items of a list, or what an object wraps, two levels deep. */
const stringsIn = (value: unknown, depth = 0): readonly string[] => {
	if (typeof value === 'string') return value.trim() === '' ? [] : [value];
	if (typeof value === 'number') return [String(value)];
	if (depth > 2 || typeof value !== 'object' || value === null) return [];
	if (Array.isArray(value)) return value.slice(0, 50).flatMap(each => stringsIn(each, depth + 1));
	for (const key of textKeys) {
		const words = stringsIn(own(value, key), depth + 1);
		if (words.length > 0) return words;
	}
	return [];
};

/** Returns the value of the first key that `read` understands. `read` gets at least one string. */
const first = <Value>(
	article: JsonObject,
	keys: readonly string[],
	read: (words: readonly string[]) => Value | undefined,
): Value | undefined => {
	for (const key of keys) {
		const words = stringsIn(at(article, key));
		const value = words.length === 0 ? undefined : read(words);
		if (value !== undefined) return value;
	}
	return undefined;
};

const dateIn = ([words = '']: readonly string[]): string | undefined =>
	/^\d{9,14}$/.test(words) ? dateOfCount(Number(words)) : statedDate(words);

const joined = (words: readonly string[]): string => words.join('\n\n');

/** UTF-16 units of a body without a headline; shorter ones are messages and notes. */
const shortestBody = 200;

/** ninjs lets newsrooms choose the end of a name: `body_main`, `headline_web`. */
const keysWith = (article: JsonObject, beginning: string): readonly string[] => {
	const keys = Object.keys(article).filter(key => key.startsWith(beginning) && !key.endsWith('footer'));
	const isRich = (key: string): boolean => /html|rich/i.test(key);
	return [...keys.filter(isRich), ...keys.filter(key => !isRich(key))];
};

/** Data sets of texts and their summaries have no headlines: CNN/Daily Mail, XSum. */
const isSummarised = (article: JsonObject): boolean =>
	(Object.hasOwn(article, 'article') && Object.hasOwn(article, 'highlights')) ||
	(Object.hasOwn(article, 'document') && Object.hasOwn(article, 'summary'));

/** A whole page in a field: XHTML may close a title at once, and HTML would take all that follows for the title. */
const withoutHead = (html: string): string => html.replace(/^\s*(?:<html\b[^>]*>\s*)?<head\b[\s\S]*?<\/head>/i, '');

/** MultiNews puts what several papers wrote of one event into one field. */
const eachIn = (value: JsonObject): readonly JsonObject[] => {
	const texts = stringAt(value, 'document').split('|||||');
	return texts.length < 2 ? [value] : texts.map(document => ({...value, document}));
};

const pictures = new Set(['picture', 'graphic', 'video', 'audio']);

/** ninjs lists pictures beside stories, with a headline and a caption. */
const isPicture = (article: JsonObject): boolean =>
	pictures.has(stringAt(article, 'type')) &&
	['renditions', 'versioncreated', 'versionCreated'].some(key => Object.hasOwn(article, key));

/** Returns the draft, or undefined if the object is not an article: settings and catalogues have titles and texts as well. */
const draftOf = (article: JsonObject, origin: Origin, feedByline?: string): Draft | undefined => {
	if (isPicture(article)) return undefined;
	const text =
		structuredBody(article) ??
		first(article, [...fieldKeys.body, ...keysWith(article, 'body_')], joined) ??
		(stringAt(article, 'article') || stringAt(article, 'document') || undefined);
	const summary = text ?? first(article, fieldKeys.summary, joined);
	if (summary === undefined) return undefined;
	const headline = first(
		article,
		[...fieldKeys.headline, ...keysWith(article, 'headline_')],
		([words = '']) => lineOfMarkup(words) || undefined,
	);
	const published = first(article, fieldKeys.published, dateIn);
	const url = first(article, fieldKeys.url, ([address]) => webAddressOf(address));
	const isStory = headline !== undefined && (published ?? url) !== undefined;
	const body = text ?? (isStory ? summary : undefined);
	if (body === undefined) return undefined;
	if (headline === undefined && body.length < shortestBody && !isSummarised(article)) return undefined;
	return {
		origin,
		headline,
		byline: first(article, fieldKeys.byline, bylineOfNames) ?? feedByline,
		published,
		url,
		language: first(article, fieldKeys.language, ([tag]) => statedLanguage(tag)),
		...(isMarkup(body) ? {html: withoutHead(body)} : {text: body}),
	};
};

/** Returns the list of articles that the value is or wraps, two levels deep. */
const listIn = (value: unknown, depth = 0): readonly unknown[] | undefined => {
	if (Array.isArray(value)) return value;
	if (depth > 2) return undefined;
	for (const name of listKeys) {
		const list = listIn(own(value, name), depth + 1);
		if (list?.some(isObject)) return list;
	}
	return undefined;
};

/** Parses JSON Lines. `damaged` are the numbers of the lines that are not JSON, from 1. */
const parseLines = (text: string): {readonly values: readonly unknown[]; readonly damaged: readonly number[]} => {
	const values: unknown[] = [];
	const damaged: number[] = [];
	for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
		if (line.trim() === '') continue;
		try {
			values.push(JSON.parse(line));
		} catch {
			damaged.push(index + 1);
		}
	}
	return {values, damaged};
};

/** `whole` is absent for JSON Lines. */
type Parsed = {readonly whole?: unknown; readonly values: readonly unknown[]; readonly damaged: readonly number[]};

const parse = (text: string): Parsed => {
	try {
		const whole: unknown = JSON.parse(text);
		return {whole, values: listIn(whole) ?? [], damaged: []};
	} catch {
		return parseLines(text);
	}
};

const draftsOf = ({whole, values}: Parsed, origin: Origin): readonly Draft[] => {
	const messages = telegramDrafts(whole, origin);
	if (messages.length > 0) return messages;
	const keyOf = entryKeys();
	const feedByline = isObject(whole) ? first(whole, ['authors', 'author'], bylineOfNames) : undefined;
	const listed = values.flatMap(value => {
		if (!isObject(value)) return [];
		const key = keyOf(...(isOwnArticle(value) ? [value.id] : stringsIn(fieldKeys.key.map(name => own(value, name)))));
		const several = eachIn(value);
		return several.flatMap((one, index) => {
			const place = inside(origin, index === 0 ? key : `${key}.${index + 1}`);
			return draftFrom(one, place, feedByline) ?? [];
		});
	});
	if (listed.length > 0 || !isObject(whole)) return listed;
	for (const value of [whole, ...wrapped.map(path => at(whole, path))]) {
		const alone = isObject(value) ? draftFrom(value, origin) : undefined;
		if (alone) return [alone];
	}
	return [];
};

/** Where the answer of a server keeps a single article. */
const wrapped = ['article', 'response.content', 'data.item', 'item', 'data.attributes', 'data'];

/** Reads JSON or JSON Lines; one object that is an article itself is read as well. Lines that are not JSON are one problem. */
export const readJson = async (bytes: Uint8Array, origin: Origin): Promise<ReadResult> => {
	// Cleaned after parsing: a line separator inside a string would become a line break, which JSON does not allow there.
	const text = await decode(bytes);
	if (text === undefined) return notText(origin);
	const parsed = parse(text.replace(/^\ufeff/, ''));
	const {whole, values, damaged} = parsed;
	const drafts = draftsOf(parsed, origin);
	if (drafts.length === 0) {
		const broken = whole === undefined && values.length === 0;
		const other = otherJsonOf(whole ?? values);
		if (other) return foreign(origin, other.what, other.remedy);
		return foreign(
			origin,
			broken ? 'invalid JSON' : 'no articles in this JSON file',
			'Save the article as plain text.',
		);
	}
	const {documents, problems} = await articlesOfDrafts(drafts, origin, withoutBlogMarks);
	return {
		documents,
		problems: damaged.length === 0 ? problems : [...problems, problemOfLines(origin, damaged, documents.length)],
	};
};

const draftFrom = (value: JsonObject, origin: Origin, feedByline?: string): Draft | undefined =>
	isOwnArticle(value) ? ownDraft(value, origin) : draftOf(value, origin, feedByline);

const problemOfLines = (origin: Origin, [first, ...others]: readonly number[], read: number): Problem => {
	const which = others.length === 0 ? `line ${first} is` : `line ${first} and ${others.length} more are`;
	const rest = read === 1 ? 'the other article was read' : `the other ${read} articles were read`;
	return problemAt(origin, `${which} not valid JSON; ${rest}`);
};
