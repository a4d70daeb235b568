// “Ian Cartwrite” -> the names that may be meant where none has these words.
import {editDistance} from './edit-distance.ts';
import {wordsOf} from './search-words.ts';

/** Names that are offered. */
const most = 3;
/** The share of the words' letters that a name must have, to be near. */
const least = 0.55;
/** Letters; every other name has a shorter word of the query, such as “of”. */
const shortest = 3;

/** Returns the share of a word's letters that another has in the same order; 0 where fewer than half are right. */
const likeness = (word: string, other: string): number => {
	const limit = Math.floor(word.length / 2);
	const errors = editDistance(word, other, limit).whole;
	return errors > limit ? 0 : 1 - errors / word.length;
};

/** Returns the names with the most letters of what was asked for, the nearest first; empty if none is near. */
export const nearestNames = (names: readonly string[], asked: string): readonly string[] => {
	const words = wordsOf(asked)
		.map(({text}) => text)
		.filter(word => word.length >= shortest);
	const letters = words.join('').length;
	if (letters === 0) return [];
	return names
		.map(name => {
			const parts = wordsOf(name).map(({text}) => text);
			const shared = words.map(word => word.length * Math.max(0, ...parts.map(part => likeness(word, part))));
			return {name, share: shared.reduce((sum, one) => sum + one, 0) / letters};
		})
		.filter(({share}) => share >= least)
		.sort((a, b) => b.share - a.share)
		.slice(0, most)
		.map(({name}) => name);
};
