// Looks for the fields of an article in a JSON object, under any of the names that exports have for them.
import {type JsonObject, own} from './json-object.ts';

/** Returns the value at a key, which may lead into a nested object by a dot. */
export const valueAt = (value: JsonObject, path: string): unknown => {
	if (Object.hasOwn(value, path)) return value[path];
	const dot = path.indexOf('.');
	return dot < 0 ? undefined : own(own(value, path.slice(0, dot)), path.slice(dot + 1));
};

/** Keys of an object that may hold its text: `{name: …}`, `{content: …}`, `{href: …}`. */
const textKeys = ['name', 'content', 'value', 'rendered', 'href', 'url', 'text', '$date', '$numberLong'];

/** A name in two fields. */
const namePairs = [
	['first_name', 'last_name'],
	['firstName', 'lastName'],
	['firstname', 'lastname'],
	['given_name', 'family_name'],
	['givenName', 'familyName'],
] as const;

/** Returns the strings of a value: itself, the items of a list, or what an object wraps, two levels deep. */
export const stringsIn = (value: unknown, depth = 0): readonly string[] => {
	if (typeof value === 'string') return value.trim() === '' ? [] : [value];
	if (typeof value === 'number') return [String(value)];
	if (depth > 2 || typeof value !== 'object' || value === null) return [];
	if (Array.isArray(value)) return value.slice(0, 50).flatMap(each => stringsIn(each, depth + 1));
	for (const key of textKeys) {
		const words = stringsIn(own(value, key), depth + 1);
		if (words.length > 0) return words;
	}
	for (const pair of namePairs) {
		const names = pair.flatMap(key => stringsIn(own(value, key), depth + 1));
		if (names.length > 0) return [names.join(' ')];
	}
	return [];
};

/** Returns the value of the first key that `read` understands. `read` gets at least one string. */
export const firstValue = <Value>(
	article: JsonObject,
	keys: readonly string[],
	read: (words: readonly string[]) => Value | undefined,
): Value | undefined => {
	for (const key of keys) {
		const words = stringsIn(valueAt(article, key));
		const value = words.length === 0 ? undefined : read(words);
		if (value !== undefined) return value;
	}
	return undefined;
};
