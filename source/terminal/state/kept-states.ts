// What the reader keeps, as the query language asks for it.
import {type KeptStates, keptQuoteKey} from '../../library/search/kept-states.ts';
import {memoizeRecent} from '../../model/memo.ts';
import type {Kept} from './kept.ts';

const statesFrom = memoizeRecent(
	(
		read: Kept['read'],
		starred: Kept['starred'],
		corrected: Kept['corrected'],
		entries: Kept['entries'],
	): KeptStates => {
		const quotes = entries.filter(entry => entry.kind === 'quote');
		const [withStar, withNote] = [quotes.filter(quote => quote.starred), quotes.filter(({note}) => note !== '')];
		const keysOf = (some: typeof quotes) => new Set(some.map(({id, words}) => keptQuoteKey(id, words)));
		const idsOf = (some: typeof quotes) => new Set(some.map(({id}) => id));
		return {
			read,
			starred,
			corrected,
			starredQuotes: keysOf(withStar),
			notedQuotes: keysOf(withNote),
			withStar: idsOf(withStar),
			withNote: idsOf(withNote),
		};
	},
);

/** Returns what the reader keeps, as `is:` asks for it: the same object until something of it changes. */
export const statesOf = ({read, starred, corrected, entries}: Kept): KeptStates =>
	statesFrom(read, starred, corrected, entries);
