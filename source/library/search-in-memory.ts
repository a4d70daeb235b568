// The search over quotes of articles that no archive has. Held of each article is the text of its listing, which is read again for what
// is shown: as objects its quotes take three times as much, and garbage is looked for in them again and again.
import {lowerBound} from '../model/lower-bound.ts';
import type {ArchiveSearch} from './archive/archive-search.ts';
import {type HeldListing, type Listing, listingOfHeld} from './archive/listings.ts';
import type {SearchableQuote} from './search/quote-index.ts';
import {createQuoteSearch} from './search/quote-search.ts';

/** Creates a search without quotes. */
export const createSearchInMemory = (): Pick<ArchiveSearch, 'search' | 'add' | 'speakerOf'> => {
	const all: {readonly first: number; readonly held: HeldListing}[] = [];
	/** By id of an article: the numbers of its quotes. */
	const ranges = new Map<string, readonly [number, number]>();
	/** Quotes of one article are asked for one after another. */
	let last: {readonly first: number; readonly quotes: readonly SearchableQuote[]} | undefined;

	const quoteOf = (number: number): SearchableQuote | undefined => {
		const at = lowerBound(all.length, index => all[index]!.first, number + 1) - 1;
		const there = all[at];
		if (there === undefined) return undefined;
		if (last?.first !== there.first) last = {first: there.first, quotes: inOrder(listingOfHeld(there.held))};
		return last.quotes[number - there.first];
	};
	const {search, add, size, speakerOf} = createQuoteSearch({quote: quoteOf, rangeOf: id => ranges.get(id) ?? [0, 0]});

	return {
		search,
		speakerOf,
		add: listing => {
			const first = size();
			const quotes = inOrder(listing);
			add(quotes);
			if (quotes.length === 0) return first;
			all.push({first, held: listing.held});
			ranges.set(listing.summary.id, [first, size()]);
			return first;
		},
	};
};

const inOrder = ({said, reported}: Pick<Listing, 'said' | 'reported'>): readonly SearchableQuote[] => [
	...said,
	...reported,
];
