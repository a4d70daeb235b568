/*
Finds a quote again from a few half-remembered words. In an example of four steps, for “serous proposl may”:

1. query.ts parses it into the terms `serous`, `proposl` and `may`; the last one is unfinished, as no space follows.

2. query-slots.ts looks up each term in the vocabulary of the library, and finds the known words that may be meant:

       serous    serious 0.75                     weight 7.1   (in 40 of 50,000 quotes)
       proposl   proposal 0.75                    weight 5.3   (in 250)
       may       may 1, mayor 0.93, maybe 0.93    weight 2.6   (in 4,000)

   A rare word weighs more than a common one, as in BM25.

3. scorer.ts adds up weight times similarity over the quotes that have any of these words. For
   “We have put forward a serious proposal, and we expect an answer by May”:

       7.1 x 0.75 + 5.3 x 0.75 + 2.6 x 1 = 11.9 of 15.0, a share of 0.79

   shortlist.ts takes the highest few hundred, looks at them word by word, and adds up to 0.24: words that are neighbours
   in the query are neighbours here too (`serious proposal`, but not `proposal may`), all of them stand close together, and
   a short quote beats a long one.

4. fuse-opinion.ts lets Fuse compare the best 30 letter by letter, which may add up to 0.1 and change their order.
   highlights.ts then says which words to highlight, and that the query was read as “serious proposal may”.

Operators (quote-filters.ts) are applied before step 3. The whole runs in slices of a few milliseconds and can be abandoned
between two of them. Similarities and bonuses are constants in these files; tests/library/search fixes the order they give.
*/
import {fold} from '../../matching/fold.ts';
import {inSlices} from '../flow/time-slices.ts';
import type {HeldWord, QuoteMatch, SearchAnswer} from '../library.ts';
import {countAllowed, countMatches} from './count-matches.ts';
import {fuseShare, longestForFuse, withFuseOpinion} from './fuse-opinion.ts';
import {highlightsIn, queryAsRead} from './highlights.ts';
import {openIndex, snapshotOf} from './packed/index-snapshot.ts';
import type {Snapshot} from './packed/snapshot.ts';
import {parseQuery, type Term} from './query.ts';
import {closeTo, type IsHeld, type Slot, slotsOf} from './query-slots.ts';
import {allowedQuotes, type MeantBy} from './quote-filters.ts';
import {createQuoteIndex, type QuoteIndex, type SearchableQuote} from './quote-index.ts';
import {createQuotesInMemory, type QuoteStore} from './quote-store.ts';
import {createShortlist, highestScore} from './shortlist.ts';
import {createFrequency} from './word-frequency.ts';
import {wordsFound} from './words-found.ts';

/** Which quotes are searched: 1 for each of their numbers, else 0; and how many these are. */
export type Among = {readonly mask: Uint8Array; readonly count: number};

/**
 * At most `limit` matches, of the article with the id `within` only, and only `among` these quotes. Words count by how rare they
 * are in all quotes. The search rejects when the signal fires.
 */
export type SearchOptions = {
	readonly limit: number;
	readonly signal?: AbortSignal;
	readonly within?: string;
	readonly among?: Among;
	/**
	 * Which words are never taken for others, besides those that are in quotes of three articles. Without it every word may be.
	 */
	readonly isHeld?: IsHeld;
	/** Whose words `by:` means; without it, those in whose names the words are. */
	readonly meantBy?: MeantBy | undefined;
	/** Counts the quotes that have all the words. */
	readonly counts?: boolean;
	/** Says of each match which words were found, where they are not those of the query. */
	readonly saysWords?: boolean;
};

export type QuoteSearch = {
	/**
	 * Adds quotes, under these numbers, which ascend, or one after another from 0; a number that is left out belongs to no
	 * quote. In memory the quotes of one article must be added one after another.
	 */
	readonly add: (quotes: readonly SearchableQuote[], numbers?: readonly number[]) => void;
	/** Removes the quotes of these numbers; others are ignored. */
	readonly remove: (numbers: readonly number[]) => void;
	readonly search: (query: string, options: SearchOptions) => Promise<SearchAnswer>;
	/** Returns the number of the last quote that was added, plus one: newer quotes are those from here on. */
	readonly size: () => number;
	/** Returns the folded name of whoever says a quote. */
	readonly speakerOf: (number: number) => string;
	/** Returns the index as a value to save. The search goes on with it, in less memory than before. */
	readonly snapshot: () => Snapshot;
};

/** About as many as a screen shows. */
const askedOfFuse = 30;

/** Creates a search without quotes; they may be added at any time. They stay in memory unless something else keeps them. */
export const createQuoteSearch = (store?: QuoteStore): QuoteSearch => searchOver(createQuoteIndex(), store);

/** Opens a search that was saved. Throws if the snapshot is damaged. */
export const openQuoteSearch = (snapshot: Snapshot, store: QuoteStore): QuoteSearch =>
	searchOver(openIndex(snapshot), store);

const searchOver = (begun: QuoteIndex, store = createQuotesInMemory()): QuoteSearch => {
	let index = begun;
	let answer = createAnswer(index, store);
	return {
		add: (quotes, numbers) => {
			for (const [at, quote] of quotes.entries()) {
				const number = numbers?.[at] ?? index.size();
				index.add(number, quote);
				store.keep?.(number, quote);
			}
		},
		remove: numbers => numbers.forEach(index.remove),
		search: (query, options) => inSlices(() => answer(query, options), options.signal),
		size: () => index.size(),
		speakerOf: number => index.speakers.name(index.speakers.of(number)),
		snapshot: () => {
			const snapshot = snapshotOf(index);
			// A search under way goes on in the old index: words have other numbers in the new one.
			index = openIndex(snapshot);
			answer = createAnswer(index, store);
			return snapshot;
		},
	};
};

type Answer = (query: string, options: SearchOptions) => Generator<void, SearchAnswer>;

const createAnswer = (index: QuoteIndex, store: QuoteStore): Answer => {
	const shortlist = createShortlist(index);
	const isFrequent = createFrequency(index, store);
	return function* answer(query, {limit, within, among, isHeld: isNamed, meantBy, counts, saysWords}) {
		const isHeld = isNamed && ((word: string) => isNamed(word) || isFrequent(word));
		const parsed = parseQuery(query);
		const searched = among?.count ?? index.count();
		const allowed = allowedQuotes(parsed, index, {
			within: within === undefined ? undefined : store.rangeOf(within),
			among: among?.mask,
			meantBy,
		});
		yield;
		const wordsIn = (number: number, slots: readonly Slot[]): Pick<QuoteMatch, 'readAs'> => {
			const readAs = saysWords ? wordsFound(number, slots, {...parsed, meantBy}, index) : undefined;
			return readAs === undefined ? {} : {readAs};
		};
		if (parsed.terms.length === 0) {
			const first = firstOf(index.size(), limit, quote => allowed === undefined || allowed[quote] === 1);
			const matches = first.flatMap((number): readonly QuoteMatch[] => {
				const quote = store.quote(number);
				return quote === undefined ? [] : [{...quote, matched: [], ...wordsIn(number, []), score: 1}];
			});
			return {query, matches, searched, ...(counts && {found: countAllowed(allowed, index)})};
		}
		const typed = parsed.terms.map(term => term.word).join(' ');
		const slots = slotsOf(parsed.terms, index, isHeld);
		yield;
		const found = counts ? yield* countMatches(slots, allowed, index) : undefined;
		const listed = yield* shortlist(slots, allowed, Math.max(limit, askedOfFuse));
		const quotes = new Map(listed.map(({quote}) => [quote, store.quote(quote)]));
		// Another process may have removed quotes from the store that this index still has.
		const there = listed.filter(({quote}) => quotes.get(quote));
		yield;
		const ranked = [
			...withFuseOpinion(there.slice(0, askedOfFuse), mostTelling(slots), number => textForFuse(quotes.get(number)!)),
			...there.slice(askedOfFuse),
		];
		yield;
		const shown = ranked.slice(0, limit).map(({quote: number, score}) => ({number, score, quote: quotes.get(number)!}));
		const matches = shown.map(({number, score, quote}): QuoteMatch => {
			const matched = highlightsIn({number, text: quote.text}, slots, index);
			return {...quote, matched, ...wordsIn(number, slots), score: Math.min(1, score / (highestScore + fuseShare))};
		});
		const best = ranked[0]?.quote;
		const readAs =
			best === undefined ? undefined : queryAsRead({number: best, text: quotes.get(best)!.text}, slots, typed, index);
		const held = isHeld ? parsed.terms.filter(({word, exact, or}) => !exact && !or && isHeld(word)) : [];
		return {
			query,
			matches,
			searched,
			...(readAs !== undefined && {readAs}),
			...(found !== undefined && {found}),
			...(held.length > 0 && {held: held.map(term => heldWord(term, index))}),
		};
	};
};

/** A word that was not taken for another one, and the one that it is closest to. */
const heldWord = (term: Term, index: QuoteIndex): HeldWord => {
	const close = closeTo(term, index);
	return {word: term.word, ...(close !== undefined && {close})};
};

const textForFuse = ({speaker, source, text}: SearchableQuote): string =>
	fold(`${speaker ?? source ?? ''}: ${text}`.slice(0, longestForFuse));

/** Returns the words of a query, most telling first. */
const mostTelling = (slots: readonly Slot[]): readonly string[] =>
	[...slots].sort((a, b) => b.weight - a.weight).map(slot => slot.asked);

const firstOf = (size: number, limit: number, fits: (quote: number) => boolean): readonly number[] => {
	const found: number[] = [];
	for (let quote = 0; quote < size && found.length < limit; quote++) if (fits(quote)) found.push(quote);
	return found;
};
