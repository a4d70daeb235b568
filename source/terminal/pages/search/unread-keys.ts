// What looks like a key of the query language and is none: a key with a typing error, or a value that the key does not know. It is
// looked for as plain words, and whoever typed it is told.
import {queryPieces} from '../../../library/search/language/query-pieces.ts';
import {isDayKey, searchKeys, searchStates} from '../../../library/search/language/search-keys.ts';
import {nearestWord} from '../../../matching/nearest-word.ts';

const keyed = /^!?(\p{L}+):(.+)$/u;

/** Returns why the first such piece is no key: “no key “abot:”: about:?”; undefined if there is none. */
export const unreadKey = (query: string): string | undefined => {
	for (const {kind, isComplete, start, end} of queryPieces(query)) {
		const typed = query.slice(start, end);
		const [, key = '', value = ''] = (kind !== 'key' && isComplete && keyed.exec(typed)) || [];
		const name = key.toLowerCase();
		// “https://” is an address, and “note: ” a word with a colon.
		if (name === '' || value.startsWith('/')) continue;
		if (name === 'is') {
			const near = nearestWord(value.toLowerCase(), searchStates);
			return `“${typed}” is no state: ${near === undefined ? searchStates.join(', ') : `is:${near}?`}`;
		}
		if (Object.hasOwn(searchKeys, name)) {
			if (isDayKey(name as keyof typeof searchKeys)) return `“${typed}” is no day: ${name}:2024-03?`;
			continue;
		}
		const near = nearestWord(name, Object.keys(searchKeys));
		if (near !== undefined) return `no key “${key}:”: ${near}:?`;
	}
	return undefined;
};
