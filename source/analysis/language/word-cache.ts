// Words that were met before: the tokens of a story share them, so that each spelling is looked up in the lists once.
import {type LexiconEntry, readEntry} from './lexicon-entry.ts';

/** More than the words of a long archive; a file of nothing but new words must not fill the memory. */
const mostKnown = 60_000;
const firstSize = 1 << 17;

/** Slots looked at for one word. Spellings made to share them all go to `others` instead of slowing every search down. */
const mostSteps = 24;

let spellings: (string | undefined)[] = new Array(firstSize);
let words: LexiconEntry[] = new Array(firstSize);
let count = 0;
const others = new Map<string, LexiconEntry>();

/** Between two stories: within one, equal spellings are the same object. */
export const forgetManyWords = (): void => {
	if (count + others.size <= mostKnown) return;
	spellings = new Array(firstSize);
	words = new Array(firstSize);
	count = 0;
	others.clear();
};

const learn = (spelling: string): LexiconEntry =>
	// A slice would keep its whole story in memory.
	readEntry(spelling.length < 13 ? spelling : spelling.split('').join(''));

/** The word at `text.slice(start, end)`, found without making the slice where the word is known. */
export const wordAt = (text: string, start: number, end: number): LexiconEntry => {
	let hash = end - start;
	for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	hash ^= hash >>> 15;
	let slot = hash & (firstSize - 1);
	for (let step = 0; step < mostSteps; step++) {
		const spelling = spellings[slot];
		if (spelling === undefined) {
			if (count >= mostKnown) break;
			const word = learn(text.slice(start, end));
			spellings[slot] = word.spelling;
			words[slot] = word;
			count++;
			return word;
		}
		if (spelling.length === end - start && isAt(text, start, spelling)) return words[slot]!;
		slot = (slot + 1) & (firstSize - 1);
	}
	const slice = text.slice(start, end);
	let word = others.get(slice);
	if (word === undefined) {
		word = learn(slice);
		others.set(word.spelling, word);
	}
	return word;
};

const isAt = (text: string, start: number, spelling: string): boolean => {
	for (let i = 0; i < spelling.length; i++) if (text.charCodeAt(start + i) !== spelling.charCodeAt(i)) return false;
	return true;
};

export const wordOf = (spelling: string): LexiconEntry => wordAt(spelling, 0, spelling.length);
