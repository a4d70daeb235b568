// The state of the search page: its query, its answer, and which of the results are shown.
import type {QuoteMatch, SearchAnswer} from '../../library/library.ts';
import {memoizeRecent} from '../../model/memo.ts';
import {speakersOf} from '../../model/quote.ts';
import {withPageState} from '../state/page-state.ts';
import type {State} from '../state/state.ts';
import {cursorList} from './cursor-list.ts';

declare module '../state/state.ts' {
	interface PageStates {
		readonly search: Search;
	}
}

/** A search for quotes in the library. */
export type Search = {
	readonly query: string;
	/** The last answer, which may be to an earlier query. */
	readonly answer?: SearchAnswer;
	readonly cursor: number;
	/** Only quotes by this speaker are shown; '' stands for all speakers whom the stories do not name. */
	readonly speaker?: string;
	/** Index of the earlier query that is in the field, in `Kept.searches`; absent where it was typed. */
	readonly recalled?: number;
};

const emptySearch: Search = {query: '', cursor: 0};

/** Returns the state of the search page. */
export const searchIn = (state: State): Search => state.pageStates.search ?? emptySearch;

/** Changes the state of the search page. */
export const withSearch = (state: State, change: (search: Search) => Search): State =>
	withPageState(state, 'search', change(searchIn(state)));

/** Starts a new search. Nothing of the last one stays but its results, which are shown until the new ones arrive. */
export const startSearch = (state: State, query: string): State =>
	withSearch(state, ({answer}) => ({...emptySearch, query, ...(answer && {answer})}));

const bySpeaker = memoizeRecent((matches: readonly QuoteMatch[], speaker: string) =>
	matches.filter(match => (speaker === '' ? speakersOf(match).length === 0 : speakersOf(match).includes(speaker))),
);

/** No results, always the same object. */
export const noMatches: readonly QuoteMatch[] = [];

/** Returns the results that are shown: all, or those by the chosen speaker. */
export const matchesShown = ({answer, speaker}: Search): readonly QuoteMatch[] => {
	const all = answer?.matches ?? noMatches;
	return speaker === undefined ? all : bySpeaker(all, speaker);
};

/** The list of the results that are shown. */
export const resultList = cursorList(
	state => matchesShown(searchIn(state)).length,
	state => searchIn(state).cursor,
	(state, cursor) => withSearch(state, search => ({...search, cursor})),
);

/** Returns the chosen result; undefined where there is none. */
export const chosenResult = (state: State): QuoteMatch | undefined =>
	matchesShown(searchIn(state))[resultList.cursor(state)];
