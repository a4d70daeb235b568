// “whelan” -> the people or topics that are meant, by the words of their names.
import {editDistance} from './edit-distance.ts';
import {wordsOf} from './search-words.ts';

export type NamesFound = {
	/** Indices of the names, in their order. */
	readonly found: readonly number[];
	/** False where only a misspelling was found. */
	readonly sure: boolean;
};

/** Every word asked for stands in the name, the last one perhaps unfinished; where no name has them, words misspelt. */
export const findNames = (names: readonly string[], query: string): NamesFound => {
	const asked = wordsOf(query).map(({text}) => text);
	if (asked.length === 0) return {found: [], sure: true};
	const words = names.map(name => wordsOf(name).map(({text}) => text));
	const written = indicesOf(words, name => isWritten(name, asked));
	if (written.length > 0) return {found: written, sure: true};
	return {
		found: indicesOf(words, name => asked.every(word => name.some(other => isMisspelt(word, other)))),
		sure: false,
	};
};

const indicesOf = <Thing>(things: readonly Thing[], matches: (thing: Thing) => boolean): readonly number[] =>
	things.flatMap((thing, index) => (matches(thing) ? [index] : []));

const isWritten = (name: readonly string[], asked: readonly string[]): boolean =>
	asked.every((word, index) =>
		name.some(other => other === word || (index === asked.length - 1 && word.length > 1 && other.startsWith(word))),
	);

/** One typing error in a word of four letters and more, two from eight on. */
const isMisspelt = (word: string, other: string): boolean => {
	if (word === other) return true;
	const most = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
	return most > 0 && editDistance(word, other, most).whole <= most;
};
