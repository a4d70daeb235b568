/*
A cache of lexicon entries. Looking a spelling up in all word lists is expensive, and an archive repeats its words: tokens
of all stories that one analyser reads share their entries. A hash table with open addressing, because a Map would need
`text.slice` for every token, which allocates; here the slice is made only for words that are new.
*/
import {fnvStep} from '../../model/fnv1a.ts';
import {ownLetters} from '../../model/span.ts';
import {type LexiconEntry, readEntry} from './lexicon-entry.ts';

/** The entries of the words met so far. */
export type LexiconCache = {
	/** Returns the entry of `text.slice(start, end)`. Until `trim` is called, equal spellings have the same entry. */
	readonly at: (text: string, start: number, end: number) => LexiconEntry;
	readonly of: (spelling: string) => LexiconEntry;
	/** Empties the cache if it has grown too large. To be called between two stories. */
	readonly trim: () => void;
};

/**
 * Entries to keep: more than the vocabulary of a long archive, but a file of nothing but new words cannot fill the
 * memory.
 */
const mostEntries = 60_000;
const slots = 1 << 17;

/** Slots probed for one word. Spellings crafted to collide are moved to a Map instead of slowing down every look-up. */
const mostProbes = 24;

const read = (slice: string): LexiconEntry => readEntry(ownLetters(slice));

const isAt = (text: string, start: number, spelling: string): boolean => {
	for (let i = 0; i < spelling.length; i++) if (text.charCodeAt(start + i) !== spelling.charCodeAt(i)) return false;
	return true;
};

/** Creates an empty cache. It takes about 1 MB even when empty. */
export const createLexiconCache = (): LexiconCache => {
	let entries: (LexiconEntry | undefined)[] = new Array(slots);
	let count = 0;
	/** Entries for which no slot was free. */
	const others = new Map<string, LexiconEntry>();

	const at = (text: string, start: number, end: number): LexiconEntry => {
		let hash = end - start;
		for (let i = start; i < end; i++) hash = fnvStep(hash, text.charCodeAt(i));
		hash ^= hash >>> 15;
		let slot = hash & (slots - 1);
		for (let probe = 0; probe < mostProbes; probe++) {
			const known = entries[slot];
			if (known === undefined) {
				if (count >= mostEntries) break;
				const entry = read(text.slice(start, end));
				entries[slot] = entry;
				count++;
				return entry;
			}
			if (known.spelling.length === end - start && isAt(text, start, known.spelling)) return known;
			slot = (slot + 1) & (slots - 1);
		}
		const slice = text.slice(start, end);
		let entry = others.get(slice);
		if (entry === undefined) {
			entry = read(slice);
			others.set(entry.spelling, entry);
		}
		return entry;
	};

	return {
		at,
		of: spelling => at(spelling, 0, spelling.length),
		trim: () => {
			if (count + others.size <= mostEntries) return;
			entries = new Array(slots);
			count = 0;
			others.clear();
		},
	};
};
