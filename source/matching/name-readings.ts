// How the words behind `by:` may be read in the words of a name, the surest first: as they are, as beginnings, misspelt.
import {editDistance} from './edit-distance.ts';
import type {Doubt} from './find-names.ts';

type Words = readonly string[];

const most = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

const readings: readonly ((asked: string, word: string) => boolean)[] = [
	(asked, word) => word === asked,
	(asked, word) => word.startsWith(asked),
	(asked, word) => editDistance(asked, word, most(asked)).beginning <= most(asked),
];

/** All ways to read a name, the surest first. */
export const nameDoubts: readonly Doubt[] = [0, 1, 2];

/** Tells whether a name has each of the words that are asked for, read with so much doubt. */
export const hasName = (name: Words, asked: Words, doubt: Doubt): boolean =>
	asked.every(part => name.some(word => readings[doubt]!(part, word)));

/** Returns the names of those who speak together: no name has an “and” of its own. */
export const namesTogether = (words: Words): readonly Words[] => {
	if (!words.includes('and')) return [words];
	const names: string[][] = [[]];
	for (const word of words)
		if (word === 'and') names.push([]);
		else names.at(-1)!.push(word);
	return names;
};
