// Reads articles from JSON and JSON Lines that other programs export, by the keys in export-shapes.ts. Only known keys are
// looked at, and their values are copied: a key such as `__proto__` does nothing.
import type {Origin} from '../../model/document.ts';
import type {Problem} from '../../model/problem.ts';
import {withoutBlogMarks} from '../collections/blog-marks.ts';
import {articlesOfDrafts, type Draft} from '../collections/drafts.ts';
import {entryKeys} from '../facts/entry-keys.ts';
import {embargoNote, isWithdrawn, withdrawnNote} from '../facts/publishing-status.ts';
import {bylineOfNames} from '../facts/stated-facts.ts';
import {statedOutlet} from '../facts/stated-outlet.ts';
import {foreign, inside, notText, problemAt, type ReadResult, refused} from '../format.ts';
import {decode} from '../text/decode.ts';
import {wholePartOf} from './broken-json.ts';
import {fieldKeys, listKeys} from './export-shapes.ts';
import {ghostPosts} from './ghost.ts';
import {dayOrderIn, draftFrom, eachIn, type OfFeed} from './json-article.ts';
import {firstValue, stringsIn, valueAt} from './json-fields.ts';
import {isObject, type JsonObject, objectsIn, own, stringAt} from './json-object.ts';
import {type JsonStatus, statusOf} from './json-status.ts';
import {objectsOfTable} from './json-tables.ts';
import {lenientJson} from './lenient-json.ts';
import {mastodonDrafts} from './mastodon.ts';
import {otherJsonOf} from './other-json.ts';
import {isOwnArticle} from './own-export.ts';
import {telegramDrafts} from './telegram.ts';

/** Returns the list of articles that the value is or wraps, two levels deep. */
const listIn = (value: unknown, depth = 0): readonly unknown[] | undefined => {
	if (Array.isArray(value)) return value;
	if (depth > 2) return undefined;
	// An answer of Arc has its stories under the name that a story has its paragraphs under.
	const stories = objectsIn(own(value, 'content_elements')).filter(one => own(one, 'type') === 'story');
	if (stories.length > 0) return stories;
	const posts = ghostPosts(value);
	if (posts.length > 0) return posts;
	for (const name of listKeys) {
		const list = listIn(own(value, name), depth + 1);
		if (list?.some(isObject)) return list;
	}
	return undefined;
};

/** Lines that the parser refused, after which no other is given to it. */
const mostDamaged = 50_000;

/** Parses JSON Lines. `damaged` are the numbers of the lines that are not JSON, from 1. */
const parseLines = (text: string): {readonly values: readonly unknown[]; readonly damaged: readonly number[]} => {
	const values: unknown[] = [];
	const damaged: number[] = [];
	for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
		const start = line.trimStart();
		if (start === '') continue;
		// A million lines that are none of JSON take seconds to be refused by the parser one by one.
		if (!/^[[{"\dtfn-]/.test(start) || damaged.length > mostDamaged) {
			damaged.push(index + 1);
			continue;
		}
		try {
			values.push(JSON.parse(line));
		} catch {
			damaged.push(index + 1);
		}
	}
	return {values, damaged};
};

/** `whole` is absent for JSON Lines. */
type Parsed = {
	readonly whole?: unknown;
	readonly values: readonly unknown[];
	readonly damaged: readonly number[];
	readonly breaksOff?: boolean;
};

const brokenOff = (text: string): Parsed | undefined => {
	const whole = wholePartOf(text);
	return whole === undefined ? undefined : {whole, values: listIn(whole) ?? [], damaged: [], breaksOff: true};
};

const parse = (text: string): Parsed => {
	try {
		const whole: unknown = JSON.parse(text);
		return {whole, values: listIn(whole) ?? [], damaged: []};
	} catch {
		const lines = parseLines(text);
		if (lines.damaged.length === 0) return lines;
		const lenient = lenientJson(text);
		if (lenient === undefined && lines.values.length === 0) return brokenOff(text) ?? lines;
		if (lenient === undefined || lenient.length < lines.values.length) return lines;
		const [whole] = lenient;
		return lenient.length === 1 ? {whole, values: listIn(whole) ?? [], damaged: []} : {values: lenient, damaged: []};
	}
};

/** A draft, with what its object says of whether it may be published. */
type Found = JsonStatus & {readonly draft: Draft};

const draftsOf = ({whole, values}: Parsed, origin: Origin): readonly Found[] => {
	const telegram = telegramDrafts(whole, origin);
	const messages = telegram.length > 0 ? telegram : mastodonDrafts(whole, origin);
	if (messages.length > 0) return messages.map(draft => ({draft, status: undefined, embargo: undefined}));
	const keyOf = entryKeys();
	const feed = isObject(whole) ? ofFeed(whole) : {};
	const found = (value: JsonObject, place: Origin, stated?: OfFeed): readonly Found[] => {
		const draft = draftFrom(value, place, stated);
		return draft === undefined ? [] : [{draft, ...statusOf(value)}];
	};
	/** An object that is the whole file. */
	const separately = (value: JsonObject): readonly Found[] => {
		const all = eachIn(value);
		return all.flatMap((one, index) => found(one, all.length === 1 ? origin : inside(origin, String(index + 1))));
	};
	const readList = (list: readonly unknown[]): readonly Found[] => {
		const stated = {...feed, order: dayOrderIn(list)};
		return list.flatMap(value => {
			if (!isObject(value)) return [];
			const key = keyOf(...(isOwnArticle(value) ? [value.id] : stringsIn(fieldKeys.key.map(name => own(value, name)))));
			return eachIn(value).flatMap((one, index) =>
				found(one, inside(origin, index === 0 ? key : `${key}.${index + 1}`), stated),
			);
		});
	};
	const listed = readList(values);
	if (listed.length > 0 || !isObject(whole)) return listed;
	for (const value of [whole, ...wrapped.map(path => valueAt(whole, path))]) {
		const alone = isObject(value) ? separately(value) : [];
		if (alone.length > 0) return alone;
	}
	return readList(objectsOfTable(whole));
};

/** A JSON Feed is called like what it is the feed of; elsewhere the title may be that of a search or a list. */
const ofFeed = (whole: JsonObject): OfFeed => {
	const isJsonFeed = /jsonfeed\.org\/version/.test(stringAt(whole, 'version'));
	return {
		byline: firstValue(whole, ['authors', 'author'], bylineOfNames),
		outlet: isJsonFeed ? statedOutlet(stringAt(whole, 'title')) : undefined,
		isJsonFeed,
	};
};

/** Where the answer of a server keeps a single article. */
const wrapped = ['article', 'response.content', 'data.item', 'item', 'data.attributes', 'data'];

/** An answer of Dow Jones' retrieval API has its article under `data`, as others have, but its paragraphs in pieces. */
const looksLikeFactiva = (whole: unknown): boolean => {
	const data = own(whole, 'data');
	return objectsIn(Array.isArray(data) ? data : [data]).some(item =>
		Array.isArray(own(own(item, 'attributes'), 'body')),
	);
};

/** Reads JSON or JSON Lines; one object that is an article itself is read as well. Lines that are not JSON are one problem. */
export const readJson = async (bytes: Uint8Array, origin: Origin): Promise<ReadResult> => {
	// Cleaned after parsing: a line separator inside a string would become a line break, which JSON does not allow there.
	const text = await decode(bytes);
	if (text === undefined) return notText(origin);
	const parsed = parse(text.replace(/^\ufeff/, ''));
	const {whole, values, damaged} = parsed;
	if (looksLikeFactiva(whole)) {
		const {factivaJson} = await import('../databases/factiva/factiva-json.ts');
		const result = factivaJson(whole, origin);
		if (result) return result;
	}
	const found = draftsOf(parsed, origin);
	const shown = found.filter(({status}) => !isWithdrawn(status));
	const withdrawn = withdrawnNote(found.length - shown.length);
	if (shown.length === 0) {
		if (withdrawn !== undefined) return refused(origin, withdrawn);
		const broken = parsed.breaksOff === true || (whole === undefined && values.length === 0);
		const other = otherJsonOf(whole ?? values);
		if (other) return foreign(origin, other.what, other.remedy);
		return foreign(
			origin,
			broken ? 'invalid JSON' : 'no articles in this JSON file',
			'Save the article as plain text.',
		);
	}
	const drafts = shown.map(({draft}) => draft);
	const {documents, problems} = await articlesOfDrafts(drafts, origin, withoutBlogMarks);
	const notes = shown.flatMap(({draft, status, embargo}) => {
		const note = embargoNote(status, embargo);
		return note === undefined ? [] : [problemAt(draft.origin, note)];
	});
	if (withdrawn !== undefined) notes.push(problemAt(origin, withdrawn));
	if (parsed.breaksOff) notes.push(problemAt(origin, 'breaks off in its last article', 'Save it again.'));
	if (damaged.length > 0) notes.push(problemOfLines(origin, damaged, documents.length));
	return {documents, problems: [...problems, ...notes]};
};

const problemOfLines = (origin: Origin, [first, ...others]: readonly number[], read: number): Problem => {
	const which = others.length === 0 ? `line ${first} is` : `line ${first} and ${others.length} more are`;
	const rest = read === 1 ? 'the other article was read' : `the other ${read} articles were read`;
	return problemAt(origin, `${which} not valid JSON; ${rest}`);
};
