// The list of the search page: which entry is chosen, and the steps from group to group.
import type {State} from '../../state/state.ts';
import type {PageList} from '../page.ts';
import {searchIn, withSearch} from '../search-state.ts';
import {type SearchEntry, searchEntries} from './search-entries.ts';

/** The list of the page. The chosen entry is kept by its key: entries are added above it while files are read. */
export const searchList: PageList = {
	length: state => searchEntries(state).length,
	cursor: state => {
		const {chosen} = searchIn(state);
		return chosen === undefined
			? 0
			: Math.max(
					0,
					searchEntries(state).findIndex(({key}) => key === chosen),
				);
	},
	choose: (state, index) => withSearch(state, search => ({...search, chosen: searchEntries(state)[index]!.key})),
};

/** Returns the chosen entry; undefined where there is none. */
export const chosenEntryOfSearch = (state: State): SearchEntry | undefined =>
	searchEntries(state)[searchList.cursor(state)];

/** Where groups begin; what stands above the first one begins at the top. */
const groupStarts = (state: State): readonly number[] =>
	searchEntries(state).flatMap(({head}, index) => (head === undefined && index > 0 ? [] : [index]));

/** Whether there is another group to go to. */
export const hasGroups = (state: State): boolean => groupStarts(state).length > 1;

/** Chooses the first entry of the next group, or of the one before; after the last group comes the first. */
export const chooseGroup = (state: State, by: 1 | -1): State => {
	const starts = groupStarts(state);
	if (starts.length < 2) return state;
	const cursor = searchList.cursor(state);
	const here = starts.findLastIndex(start => start <= cursor);
	return searchList.choose(state, starts[(here + by + starts.length) % starts.length]!);
};
