// Keys for the articles of one file. They tell articles apart in lists, and find one when the file is read again.
import {cleanLine} from '../text/clean-text.ts';

/** UTF-16 units of a key, which is shown beside the article and stored with it. */
const longestKey = 200;

/**
 * Returns a function that gives each article of a file its key: the first candidate (an id, an address, a title) that is not
 * blank, or else the article's number from 1. A repeated key gets a number: “eels (2)”.
 */
export const entryKeys = (): ((...candidates: readonly (string | undefined)[]) => string) => {
	const given = new Set<string>();
	/** How often each name came, so that a thousand articles of one name do not count from 1 each. */
	const times = new Map<string, number>();
	let count = 0;
	return (...candidates) => {
		count++;
		const stated = candidates.map(candidate => cleanLine((candidate ?? '').slice(0, longestKey)));
		const name = stated.find(words => words !== '') ?? String(count);
		let key = name;
		while (given.has(key)) {
			times.set(name, (times.get(name) ?? 1) + 1);
			key = `${name} (${times.get(name)})`;
		}
		given.add(key);
		return key;
	};
};
