// Which quotes the operators of a query allow. Applied before the best are taken: afterwards a narrow filter would find nothing.
import {editDistance} from '../../matching/edit-distance.ts';
import type {Query, Term} from './query.ts';
import type {Allowed, QuoteIndex} from './quote-index.ts';

/**
 * Returns the quotes that a query allows, of those from the first up to, not including, the second number of `within` only, and
 * of those whose number is 1 in the mask `among`.
 */
export const allowedQuotes = (
	query: Pick<Query, 'phrases' | 'without' | 'by' | 'notBy'>,
	index: QuoteIndex,
	{within, among}: {readonly within?: readonly [number, number] | undefined; readonly among?: Uint8Array | undefined},
): Allowed => {
	const {phrases, without, by, notBy} = query;
	const present = index.present();
	const hasOperators = phrases.length + without.length + by.length + notBy.length > 0;
	if (within === undefined && among === undefined && !hasOperators) return present;
	const size = index.size();
	const allowed = new Uint8Array(size);
	const [from, to] = within ?? [0, size];
	allowed.fill(1, from, Math.min(to, size));
	if (among) for (let quote = 0; quote < size; quote++) allowed[quote]! &= among[quote]!;
	if (present) for (let quote = 0; quote < size; quote++) allowed[quote]! &= present[quote]!;
	for (const any of phrases) keepOnly(allowed, quotesWithAny(any, index));
	for (const words of without) {
		const phrase = words.map(word => ({word, exact: true, unfinished: false}));
		for (const quote of quotesWithPhrase(phrase, index)) allowed[quote] = 0;
	}
	if (by.length > 0) keepSpeakers(allowed, index, new Set(by.flatMap(name => [...speakersNamed(name, index)])), true);
	for (const name of notBy) keepSpeakers(allowed, index, speakersNamed(name, index), false);
	return allowed;
};

function* quotesWithAny(phrases: readonly (readonly Term[])[], index: QuoteIndex): Generator<number> {
	for (const phrase of phrases) yield* quotesWithPhrase(phrase, index);
}

const keepOnly = (allowed: Uint8Array, quotes: Iterable<number>): void => {
	const kept = new Uint8Array(allowed.length);
	for (const quote of quotes) kept[quote] = allowed[quote]!;
	allowed.set(kept);
};

const keepSpeakers = (allowed: Uint8Array, index: QuoteIndex, named: ReadonlySet<number>, wanted: boolean): void => {
	for (let quote = 0; quote < allowed.length; quote++) {
		if (named.has(index.speakers.of(quote)) !== wanted) allowed[quote] = 0;
	}
};

/**
 * Returns the speakers in whose names each of the words is a whole word. If there are none, those in whose names each
 * begins a word; if there are none of these either, those where it may be a misspelling.
 */
const speakersNamed = (name: readonly string[], {speakers}: QuoteIndex): ReadonlySet<number> => {
	const fitting = (fits: (wanted: string, word: string) => boolean): ReadonlySet<number> => {
		const found = new Set<number>();
		for (let number = 0; number < speakers.count(); number++) {
			const words = speakers.words(number);
			if (words && name.every(wanted => words.some(word => fits(wanted, word)))) found.add(number);
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
	const quotes = new Uint32Array(index.size());
	for (const word of places[rarest]!) {
		const length = postings.copy(word, quotes);
		for (let at = 0; at < length; at++) if (hasPhrase(quotes[at]!, places, index)) yield quotes[at]!;
	}
}

const hasPhrase = (quote: number, places: readonly ReadonlySet<number>[], index: QuoteIndex): boolean => {
	if (places.length === 1) return true;
	const {cells, length} = index.read(quote);
	for (let at = 0; at <= length - places.length; at++) {
		if (places.every((place, offset) => place.has(cells[at + offset]!))) return true;
	}
	return false;
};
