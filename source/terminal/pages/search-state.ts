// The state of the search page: the query, and what has been found so far.
import type {HeadlineAnswer, QuoteMatch, SearchAnswer, TextAnswer} from '../../library/library.ts';
import {countDoubt, type DoubtCounts, inAll, noQuotes} from '../../model/doubt.ts';
import type {FoundBesides, SearchCost} from '../state/actions.ts';
import {withPageState} from '../state/page-state.ts';
import type {PlaceInStory} from '../state/places.ts';
import type {State} from '../state/state.ts';

declare module '../state/page-states.ts' {
	interface PageStates {
		readonly search: Search;
	}
}

/** A kind of result, from top to bottom of the page. */
export type ResultGroup = 'quotes' | 'people' | 'topics' | 'headlines' | 'texts';

/** A place that a search has found, to be gone to. */
export type Hit = {readonly articleId: string; readonly at?: PlaceInStory};

/** Hits that are gone through in the story, from one article to the next. */
export type HitWalk = {readonly words: string; readonly hits: readonly Hit[]; readonly at: number};

/** A search of everything. The last answers may be to an earlier query. */
export type Search = {
	readonly query: string;
	readonly answer?: SearchAnswer;
	readonly headlines?: HeadlineAnswer;
	readonly texts?: TextAnswer;
	/** What each piece of a query costs that finds nothing. */
	readonly costs?: {readonly query: string; readonly costs: readonly SearchCost[]};
	/** How many quotes earlier and kept queries find now. */
	readonly counts: ReadonlyMap<string, DoubtCounts>;
	/** Key of the chosen entry; without one it is the first. */
	readonly chosen?: string;
	/** The only group that is shown. */
	readonly alone?: ResultGroup;
	/** Index of the earlier query that is in the field, in `Kept.searches`; absent where it was typed. */
	readonly recalled?: number;
	readonly walk?: HitWalk;
};

const emptySearch: Search = {query: '', counts: new Map()};

/** Returns the state of the search page. */
export const searchIn = (state: State): Search => state.pageStates.search ?? emptySearch;

/**
 * Returns the quotes that are shown as found: those that have all words of the query, which come first, and only where there is
 * none of these the closest ones.
 */
export const quotesFound = (answer: SearchAnswer): readonly QuoteMatch[] =>
	answer.matches.slice(0, inAll(countsFound(answer)) || inAll(answer.closest ?? noQuotes) || undefined);

/** Returns how many quotes have all words of the query. */
export const countsFound = ({found, matches}: SearchAnswer): DoubtCounts => found ?? countDoubt(matches);

/** Changes the state of the search page. */
export const withSearch = (state: State, change: (search: Search) => Search): State =>
	withPageState(state, 'search', change(searchIn(state)));

/** Takes in what was found besides quotes. What belongs to another query than the one in the field is dropped. */
export const foundBesides = (state: State, found: FoundBesides): State => {
	const {query, counts} = searchIn(state);
	if ('count' in found)
		return withSearch(state, search => ({
			...search,
			counts: new Map(counts).set(found.count.query, found.count.quotes),
		}));
	const [part] = Object.values(found) as {readonly query: string}[];
	return part?.query === query ? withSearch(state, search => ({...search, ...found})) : state;
};

/** Starts a new search. Nothing of the last one stays but its results, which are shown until the new ones arrive. */
export const startSearch = (state: State, query: string): State =>
	withSearch(state, ({chosen: _, alone: __, recalled: ___, walk: ____, ...search}) => ({...search, query}));

/** Puts another query into the field; the choice goes back to the first entry. */
export const setQuery = (state: State, query: string): State =>
	query === searchIn(state).query
		? state
		: withSearch(state, ({recalled: _, chosen: __, alone: ___, ...search}) => ({...search, query}));
