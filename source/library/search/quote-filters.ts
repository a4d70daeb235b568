// Which quotes the operators of a query allow. Applied before the best are taken: afterwards a narrow filter would find nothing.
import {editDistance} from '../../matching/edit-distance.ts';
import type {Query, Term} from './query.ts';
import type {QuoteIndex} from './quote-index.ts';

/** By number of a quote: 1 if it may be found, else 0. Undefined if all may. */
export type Allowed = Uint8Array | undefined;

/** Returns the quotes that a query allows, of one article only if `within` is its id. */
export const allowedQuotes = (
	query: Pick<Query, 'phrases' | 'without' | 'by' | 'notBy'>,
	index: QuoteIndex,
	within: string | undefined,
): Allowed => {
	const {phrases, without, by, notBy} = query;
	if (within === undefined && phrases.length + without.length + by.length + notBy.length === 0) return undefined;
	const size = index.size();
	const allowed = new Uint8Array(size);
	const [from, to] = within === undefined ? [0, size] : index.rangeOf(within);
	allowed.fill(1, from, Math.min(to, size));
	for (const phrase of phrases) keepOnly(allowed, quotesWithPhrase(phrase, index));
	for (const words of without) {
		const phrase = words.map(word => ({word, exact: true, unfinished: false}));
		for (const quote of quotesWithPhrase(phrase, index)) allowed[quote] = 0;
	}
	for (const name of by) keepSpeakers(allowed, index, speakersNamed(name, index), true);
	for (const name of notBy) keepSpeakers(allowed, index, speakersNamed(name, index), false);
	return allowed;
};

const keepOnly = (allowed: Uint8Array, quotes: Iterable<number>): void => {
	const kept = new Uint8Array(allowed.length);
	for (const quote of quotes) kept[quote] = allowed[quote]!;
	allowed.set(kept);
};

const keepSpeakers = (allowed: Uint8Array, index: QuoteIndex, named: ReadonlySet<number>, wanted: boolean): void => {
	const speakers = index.speakers();
	for (let quote = 0; quote < allowed.length; quote++) {
		if (named.has(speakers[quote]!) !== wanted) allowed[quote] = 0;
	}
};

/**
 * Returns the speakers in whose names each of the words is a whole word. If there are none, those in whose names each
 * begins a word; if there are none of these either, those where it may be a misspelling.
 */
const speakersNamed = (name: readonly string[], index: QuoteIndex): ReadonlySet<number> => {
	const fitting = (fits: (wanted: string, word: string) => boolean): ReadonlySet<number> => {
		const found = new Set<number>();
		for (const [number, words] of index.speakerNames().entries()) {
			if (name.every(wanted => words.some(word => fits(wanted, word)))) found.add(number);
		}
		return found;
	};
	const whole = fitting((wanted, word) => word === wanted);
	if (whole.size > 0) return whole;
	const begun = fitting((wanted, word) => word.startsWith(wanted));
	if (begun.size > 0) return begun;
	return fitting((wanted, word) => {
		const most = wanted.length < 4 ? 0 : wanted.length < 8 ? 1 : 2;
		return editDistance(wanted, word, most).beginning <= most;
	});
};

/** Yields the numbers of the quotes that have the words one after another; some more than once. */
function* quotesWithPhrase(phrase: readonly Term[], index: QuoteIndex): Generator<number> {
	const {vocabulary, postings} = index;
	const places = phrase.map(({word, unfinished}) =>
		unfinished
			? new Set(
					vocabulary
						.candidatesFor(word, true)
						.map(candidate => candidate.word)
						.filter(known => vocabulary.wordOf(known).startsWith(word)),
				)
			: new Set([vocabulary.find(word)].filter(known => known !== undefined)),
	);
	const counts = places.map(place => [...place].reduce((sum, word) => sum + postings.count(word), 0));
	const rarest = counts.indexOf(Math.min(...counts));
	const size = index.size();
	for (const word of places[rarest]!) {
		const quotes = new Uint32Array(postings.count(word));
		postings.copy(word, quotes);
		for (const quote of quotes) if (quote < size && hasPhrase(quote, places, index)) yield quote;
	}
}

const hasPhrase = (quote: number, places: readonly ReadonlySet<number>[], index: QuoteIndex): boolean => {
	if (places.length === 1) return true;
	const [words, starts] = [index.words(), index.starts()];
	const last = starts[quote + 1]! - places.length;
	for (let at = starts[quote]!; at <= last; at++) {
		if (places.every((place, offset) => place.has(words[at + offset]!))) return true;
	}
	return false;
};
