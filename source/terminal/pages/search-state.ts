import type {QuoteMatch, SearchAnswer} from '../../library/library.ts';
import {memoizeRecent} from '../../model/memo.ts';
import {withPageState} from '../state/page-state.ts';
import type {State} from '../state/state.ts';
import {cursorList} from './cursor-list.ts';

declare module '../state/state.ts' {
	interface PageStates {
		readonly search: Search;
	}
}

export type Search = {
	readonly query: string;
	readonly answer?: SearchAnswer;
	readonly cursor: number;
	/** Only quotes by this speaker; '' is everyone whom the stories do not name. */
	readonly speaker?: string;
	/** Which of the earlier searches is in the field; absent where it was typed. */
	readonly recalled?: number;
};

const fresh: Search = {query: '', cursor: 0};

export const searchIn = (state: State): Search => state.pageStates.search ?? fresh;

export const withSearch = (state: State, change: (search: Search) => Search): State =>
	withPageState(state, 'search', change(searchIn(state)));

/** A search from its beginning: nothing of an earlier one stays. The answer before is shown until the new one is there. */
export const startSearch = (state: State, query: string): State =>
	withSearch(state, ({answer}) => ({...fresh, query, ...(answer && {answer})}));

const narrow = memoizeRecent((matches: readonly QuoteMatch[], speaker: string) =>
	matches.filter(match => (match.speaker ?? '') === speaker),
);

export const noMatches: readonly QuoteMatch[] = [];

/** The results on screen: all, or those of the one speaker chosen. */
export const matchesShown = ({answer, speaker}: Search): readonly QuoteMatch[] => {
	const all = answer?.matches ?? noMatches;
	return speaker === undefined ? all : narrow(all, speaker);
};

export const resultList = cursorList(
	state => matchesShown(searchIn(state)).length,
	state => searchIn(state).cursor,
	(state, cursor) => withSearch(state, search => ({...search, cursor})),
);

export const chosenResult = (state: State): QuoteMatch | undefined =>
	matchesShown(searchIn(state))[resultList.cursor(state)];
