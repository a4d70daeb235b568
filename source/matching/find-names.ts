// “whelan” -> the people or topics that are meant, by the words of their names.
import {editDistance} from './edit-distance.ts';
import {wordsOf} from './search-words.ts';

/** How a query had to be read to be found: 0 as typed, 1 with its last word unfinished, 2 with misspelt words. */
export type Doubt = 0 | 1 | 2;

/** The names that a query means. */
export type NamesFound = {
	/** Indices into the names, ascending. */
	readonly found: readonly number[];
	/** 0 when nothing was found. */
	readonly doubt: Doubt;
};

/** A way to read the words of a query in the words of a name. */
type Reading = (name: readonly string[], asked: readonly string[]) => boolean;

/**
 * Finds the names that have every word of the query, in any order. Only if there are none, those in which the last word
 * begins a word; only if there are none of these either, those in which the words may be misspelt.
 */
export const findNames = (names: readonly string[], query: string): NamesFound => {
	const asked = wordsOf(query).map(({text}) => text);
	if (asked.length === 0) return {found: [], doubt: 0};
	const words = names.map(name => wordsOf(name).map(({text}) => text));
	for (const [doubt, reading] of readings.entries()) {
		const found = words.flatMap((name, index) => (reading(name, asked) ? [index] : []));
		if (found.length > 0) return {found, doubt: doubt as Doubt};
	}
	return {found: [], doubt: 0};
};

/** Returns a test whether a query finds a name where there is no other: of many names it reads the query once. */
export const findsName = (query: string): ((name: string) => boolean) => {
	const asked = wordsOf(query).map(({text}) => text);
	if (asked.length === 0) return () => false;
	return name => {
		const words = wordsOf(name).map(({text}) => text);
		return readings.some(reading => reading(words, asked));
	};
};

const asTyped: Reading = (name, asked) => asked.every(word => name.includes(word));

const unfinished: Reading = (name, asked) => {
	const last = asked.at(-1)!;
	return last.length > 1 && asTyped(name, asked.slice(0, -1)) && name.some(word => word.startsWith(last));
};

const misspelt: Reading = (name, asked) => asked.every(word => name.some(other => isMisspelt(word, other)));

const readings = [asTyped, unfinished, misspelt] as const;

/** One typing error in a word of four letters and more, two from eight on. */
const isMisspelt = (word: string, other: string): boolean => {
	if (word === other) return true;
	const most = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
	return most > 0 && editDistance(word, other, most).whole <= most;
};
