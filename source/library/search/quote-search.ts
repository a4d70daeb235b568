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

   shortlist.ts takes the highest few hundred, looks at them word by word, and adds up to 0.16: words that are neighbours
   in the query are neighbours here too (`serious proposal`, but not `proposal may`), and a short quote beats a long one.

4. fuse-opinion.ts lets Fuse compare the best 30 letter by letter, which may add up to 0.1 and change their order.
   highlights.ts then says which words to highlight, and that the query was read as “serious proposal may”.

Operators (quote-filters.ts) are applied before step 3. The whole runs in slices of a few milliseconds and can be abandoned
between two of them. Similarities and bonuses are constants in these files; tests/library/search fixes the order they give.
*/
import {fold} from '../../matching/fold.ts';
import {inSlices} from '../flow/time-slices.ts';
import type {QuoteMatch, SearchAnswer} from '../library.ts';
import {fuseShare, longestForFuse, withFuseOpinion} from './fuse-opinion.ts';
import {highlightsIn, queryAsRead} from './highlights.ts';
import {parseQuery} from './query.ts';
import {type Slot, slotsOf} from './query-slots.ts';
import {allowedQuotes} from './quote-filters.ts';
import {createQuoteIndex, type SearchableQuote} from './quote-index.ts';
import {createShortlist, highestScore, type ScoredQuote} from './shortlist.ts';

/** At most `limit` matches, of the article with the id `within` only. The search rejects when the signal fires. */
export type SearchOptions = {readonly limit: number; readonly signal?: AbortSignal; readonly within?: string};

export type QuoteSearch = {
	/** Adds quotes; those of one article must be added one after another. */
	readonly add: (quotes: readonly SearchableQuote[]) => void;
	readonly search: (query: string, options: SearchOptions) => Promise<SearchAnswer>;
};

/** About as many as a screen shows. */
const askedOfFuse = 30;

/** Creates a search without quotes; they may be added at any time. */
export const createQuoteSearch = (): QuoteSearch => {
	const index = createQuoteIndex();
	const shortlist = createShortlist(index);

	function* answer(query: string, {limit, within}: SearchOptions): Generator<void, SearchAnswer> {
		const parsed = parseQuery(query);
		const searched = index.size();
		const allowed = allowedQuotes(parsed, index, within);
		yield;
		if (parsed.terms.length === 0) {
			const all = firstOf(searched, limit, quote => allowed === undefined || allowed[quote] === 1);
			return {query, matches: all.map(quote => ({...index.quote(quote), matched: [], score: 1})), searched};
		}
		const typed = parsed.terms.map(term => term.word).join(' ');
		const slots = slotsOf(parsed.terms, index);
		yield;
		const listed = yield* shortlist(slots, allowed, Math.max(limit, askedOfFuse));
		const ranked = [
			...withFuseOpinion(listed.slice(0, askedOfFuse), mostTelling(slots), textOf),
			...listed.slice(askedOfFuse),
		];
		yield;
		const matches = ranked.slice(0, limit).map(candidate => matchOf(candidate, slots));
		const readAs = ranked[0] && queryAsRead(ranked[0].quote, slots, typed, index);
		return {query, matches, searched, ...(readAs !== undefined && {readAs})};
	}

	const textOf = (number: number): string => {
		const {speaker, source, text} = index.quote(number);
		return fold(`${speaker ?? source ?? ''}: ${text}`.slice(0, longestForFuse));
	};

	const matchOf = ({quote, score}: ScoredQuote, slots: readonly Slot[]): QuoteMatch => {
		return {
			...index.quote(quote),
			matched: highlightsIn(quote, slots, index),
			score: Math.min(1, score / (highestScore + fuseShare)),
		};
	};

	return {
		add: quotes => quotes.forEach(index.add),
		search: (query, options) => inSlices(() => answer(query, options), options.signal),
	};
};

/** Returns the words of a query, most telling first. */
const mostTelling = (slots: readonly Slot[]): readonly string[] =>
	[...slots].sort((a, b) => b.weight - a.weight).map(slot => slot.asked);

const firstOf = (size: number, limit: number, fits: (quote: number) => boolean): readonly number[] => {
	const found: number[] = [];
	for (let quote = 0; quote < size && found.length < limit; quote++) if (fits(quote)) found.push(quote);
	return found;
};
