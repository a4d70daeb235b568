// Matches what was typed with a list of names: subheads, people, topics, commands.
import {editDistance} from './edit-distance.ts';
import {wordsOf} from './search-words.ts';

export type NameMatch = {
	/** Into the names. */
	readonly index: number;
	/** Above 0, up to 1: the higher, the nearer. */
	readonly score: number;
};

/** What a name scores by how it matches. From `words` on it has all words of the query as they were typed. */
export const nameScores = {
	same: 1,
	begins: 0.95,
	phrase: 0.9,
	words: 0.85,
	unfinished: 0.75,
	misspelt: 0.65,
} as const;

/** UTF-16 units. Longer than any name: a pasted page would be compared with each of them. */
const longestQuery = 300;

/** The share of its letters that a query may have unmatched: “the release of whelan” matches a name without “of”. */
const mostUnmatched = 0.4;

/** Letters. A shorter word is one error away from too many others. */
const shortestMisspelt = 4;

/**
 * Returns the names that match, best first; of equals, the earlier. Case, accents, quotation marks and dashes make no
 * difference. In this order: the whole name, its beginning, the words of the query as a phrase, in any order, with the last
 * one unfinished, misspelt. How well a name matches does not depend on the other names.
 */
export const matchNames = (names: readonly string[], query: string): readonly NameMatch[] => {
	const asked = wordsOf(query.slice(0, longestQuery)).map(word => word.text);
	if (asked.length === 0) return [];
	const words = names.map(name => wordsOf(name).map(word => word.text));
	return words
		.map((name, index) => ({index, score: Math.max(asTyped(name, asked), misspelt(name, asked))}))
		.filter(({score}) => score > 0)
		.sort((a, b) => b.score - a.score || a.index - b.index);
};

const asTyped = (name: readonly string[], asked: readonly string[]): number => {
	const [whole, wanted] = [` ${name.join(' ')} `, ` ${asked.join(' ')}`];
	if (whole === `${wanted} `) return nameScores.same;
	if (whole.startsWith(`${wanted} `)) return nameScores.begins;
	if (whole.includes(`${wanted} `)) return nameScores.phrase;
	const words = new Set(name);
	if (asked.every(word => words.has(word))) return nameScores.words;
	const last = asked.at(-1)!;
	const isUnfinished = name.some(word => word.startsWith(last)) && asked.slice(0, -1).every(word => words.has(word));
	return isUnfinished ? nameScores.unfinished : 0;
};

/** Returns how near a word is to the one that it may be a misspelling of, from 0 to 1. */
const nearness = (word: string, other: string): number => {
	if (word === other) return 1;
	// Another year is no misspelling.
	if (word.length < shortestMisspelt || /^\d+$/.test(word)) return 0;
	const most = mostErrors(word);
	if (Math.abs(word.length - other.length) > most) return 0;
	const errors = editDistance(word, other, most).whole;
	return errors > most ? 0 : 1 - errors / word.length;
};

/** A short word with two errors is another word. */
const mostErrors = ({length}: string): number => (length < 6 ? 1 : length < 10 ? 2 : 3);

const misspelt = (name: readonly string[], asked: readonly string[]): number => {
	let letters = 0;
	let matched = 0;
	for (const word of asked) {
		letters += word.length;
		matched += word.length * Math.max(0, ...name.map(other => nearness(word, other)));
	}
	const share = matched / letters;
	return share < 1 - mostUnmatched ? 0 : nameScores.misspelt * share;
};
