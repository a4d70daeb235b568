// Finds a quote again from a few half-remembered words: word index -> shortlist -> Fuse.
import {fold} from '../../matching/fold.ts';
import {inSlices} from '../flow/time-slices.ts';
import type {QuoteMatch, SearchAnswer} from '../library.ts';
import {fuseShare, longestForFuse, withSecondOpinion} from './fuse-opinion.ts';
import {highlightsIn, readingIn} from './highlights.ts';
import {parseQuery} from './query.ts';
import {type Slot, slotsOf} from './query-slots.ts';
import {allowedQuotes} from './quote-filters.ts';
import {createQuoteIndex, type SearchableQuote} from './quote-index.ts';
import {type Candidate, createShortlist, highestScore} from './shortlist.ts';

export type SearchOptions = {readonly limit: number; readonly signal?: AbortSignal; readonly within?: string};

export type QuoteSearch = {
	/** Quotes of one article come one after another. */
	readonly add: (quotes: readonly SearchableQuote[]) => void;
	readonly search: (query: string, options: SearchOptions) => Promise<SearchAnswer>;
};

/** As many as a screen shows: what Fuse says of the rest would change nothing. */
const askedOfFuse = 30;

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
			...withSecondOpinion(listed.slice(0, askedOfFuse), patternsOf(slots), textOf),
			...listed.slice(askedOfFuse),
		];
		yield;
		const matches = ranked.slice(0, limit).map(candidate => matchOf(candidate, slots));
		const readAs = ranked[0] && readingIn(ranked[0].quote, slots, typed, index);
		return {query, matches, searched, ...(readAs !== undefined && {readAs})};
	}

	const textOf = (number: number): string => {
		const {speaker, source, text} = index.quote(number);
		return fold(`${speaker ?? source ?? ''}: ${text}`.slice(0, longestForFuse));
	};

	const matchOf = ({quote, score}: Candidate, slots: readonly Slot[]): QuoteMatch => {
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

/** The most telling words: what Fuse is asked for. */
const patternsOf = (slots: readonly Slot[]): readonly string[] =>
	[...slots].sort((a, b) => b.weight - a.weight).map(slot => slot.asked);

const firstOf = (size: number, limit: number, fits: (quote: number) => boolean): readonly number[] => {
	const found: number[] = [];
	for (let quote = 0; quote < size && found.length < limit; quote++) if (fits(quote)) found.push(quote);
	return found;
};
