// The index of all quotes: for each word the quotes that have it, and for each quote its words in order and its speaker. The
// quotes themselves are kept elsewhere.

import {wordsOf} from '../../matching/search-words.ts';
import {isUnsure} from '../../model/doubt.ts';
import type {QuoteMatch} from '../library.ts';
import {grown} from './packed/growing-numbers.ts';
import {createPostings, type Postings, type SavedPostings} from './postings.ts';
import {createSpeakers, type SavedSpeakers, type Speakers} from './speakers.ts';
import {createVocabulary, type SavedVocabulary, type Vocabulary} from './vocabulary.ts';
import {createWordsOfQuotes, type ReadWords, type SavedWords} from './words-of-quotes.ts';

/** A quote as it is added to the index. */
export type SearchableQuote = Omit<QuoteMatch, 'matched' | 'score'>;

/** By number of a quote: 1 if it may be found, else 0. Undefined if all may. */
export type Allowed = Uint8Array | undefined;

export type QuoteIndex = {
	/** Words that only removed quotes had are not found in it. */
	readonly vocabulary: Vocabulary;
	readonly postings: Pick<Postings, 'count' | 'copy'>;
	readonly speakers: Omit<Speakers, 'add' | 'remove'>;
	/** Adds a quote. Numbers ascend, else it throws; one that is left out is that of a quote that was removed. */
	readonly add: (number: number, quote: SearchableQuote) => void;
	/** Removes a quote, if there is one of that number. */
	readonly remove: (number: number) => void;
	/** Returns the number of the last quote, plus one. */
	readonly size: () => number;
	/** Returns how many quotes there are, removed ones not counted. */
	readonly count: () => number;
	/** Returns the quotes that were not removed. The array changes when another one is removed. */
	readonly present: () => Allowed;
	/** Returns a quote's words, the speaker's name first; they are overwritten by the next call. */
	readonly read: (quote: number) => ReadWords;
	/** Tells whether the speaker of a quote is a question. */
	readonly isUnsure: (quote: number) => boolean;
	/** Returns how many different words the quotes have on average. */
	readonly wordsInQuote: () => number;
};

/** The arrays of an index. */
export type SavedIndex = {
	readonly vocabulary: SavedVocabulary;
	readonly postings: SavedPostings;
	readonly words: SavedWords;
	readonly speakers: SavedSpeakers;
	/** By quote: 1 if it is there, 0 if it was removed. */
	readonly present: Uint8Array;
	/** By quote: 1 if its speaker is a question. */
	readonly unsure: Uint8Array;
};

/** A source that is only a pronoun names nobody. */
const pronouns: ReadonlySet<string> = new Set(['he', 'she', 'they', 'it', 'i', 'we', 'you', 'who', 'one']);

/** Creates an index that begins with the saved quotes, or an empty one. */
export const createQuoteIndex = (saved?: SavedIndex): QuoteIndex => {
	const vocabulary = createVocabulary(saved?.vocabulary);
	const postings = createPostings(saved?.postings);
	const words = createWordsOfQuotes(saved?.words);
	const speakers = createSpeakers(saved?.speakers);
	let present = saved?.present.slice() ?? new Uint8Array(64);
	let unsure = saved?.unsure.slice() ?? new Uint8Array(64);
	let count = saved?.present.reduce((sum, there) => sum + there, 0) ?? 0;
	/** Whether there may be words that no quote has any more. */
	let hasRemoved = false;

	const add = (number: number, quote: SearchableQuote): void => {
		if (number < words.size()) throw new RangeError(`Quote ${number} comes after quote ${words.size() - 1}.`);
		const name = speakers.add(number, spokenBy(quote));
		const numbers = [...name, ...wordsOf(quote.text).map(word => word.text)].map(vocabulary.numberOf);
		words.add(number, numbers);
		for (const word of numbers) postings.add(word, number);
		present = grown(present, number + 1);
		present[number] = 1;
		unsure = grown(unsure, number + 1);
		unsure[number] = Number(isUnsure(quote));
		count++;
	};

	const remove = (number: number): void => {
		if (number >= words.size() || present[number] === 0) return;
		present[number] = 0;
		speakers.remove(number);
		const {cells, length} = words.read(number);
		for (const word of new Set(cells.subarray(0, length))) postings.discount(word);
		count--;
		hasRemoved = true;
	};

	const isUsed = (word: number): boolean => postings.count(word) > 0;

	return {
		vocabulary: {
			...vocabulary,
			find: word => {
				const number = vocabulary.find(word);
				return number !== undefined && isUsed(number) ? number : undefined;
			},
			candidatesFor: (word, unfinished) => {
				const candidates = vocabulary.candidatesFor(word, unfinished);
				return hasRemoved ? candidates.filter(candidate => isUsed(candidate.word)) : candidates;
			},
		},
		postings,
		speakers,
		add,
		remove,
		size: words.size,
		count: () => count,
		present: () => (count === words.size() ? undefined : present),
		read: words.read,
		isUnsure: quote => unsure[quote] === 1,
		wordsInQuote: () => postings.total() / Math.max(1, count),
	};
};

/** Returns the names of those who speak, or the words that stand for one, e.g. “a State Department official”. */
const spokenBy = ({speaker, speakers, source}: SearchableQuote): string | undefined =>
	speaker ??
	speakers?.join(' and ') ??
	(source === undefined || pronouns.has(source.toLowerCase()) ? undefined : source);
