import {inAll} from '../../model/doubt.ts';
import {copiedMatch} from '../state/citation.ts';
import type {KeptSearch, State} from '../state/state.ts';
import type {Page, PageField} from './page.ts';
import {openSubjectPage} from './pages.ts';
import {spokenMatch} from './quote-matches.ts';
import {completed, queryInWords, withoutLastChip} from './search/chips.ts';
import {drawSearch} from './search/draw-search.ts';
import {startWalk} from './search/hit-walk.ts';
import {hasFoundNothing, type SearchEntry} from './search/search-entries.ts';
import {chooseGroup, chosenEntryOfSearch, hasGroups, searchList} from './search/search-list.ts';
import {searchSidebarLists} from './search/search-sidebar.ts';
import {spokenEntryOf} from './search/spoken-entries.ts';
import {searchIn, setQuery, startSearch, withSearch} from './search-state.ts';

/**
 * Up in an empty field brings back earlier queries, the last one first; down goes forward again. Returns undefined where
 * up and down are for the results.
 */
const recall = (state: State, by: number): State | undefined => {
	const {query, recalled = -1} = searchIn(state);
	const {searches} = state.kept;
	const isRecalling = recalled >= 0 ? query === searches[recalled] : query === '';
	if (!isRecalling || searchList.cursor(state) > 0 || (by > 0 && recalled < 0)) return undefined;
	const at = Math.max(-1, Math.min(searches.length - 1, recalled - by));
	if (at === recalled) return undefined;
	return withSearch(startSearch(state, searches[at] ?? ''), search => (at === -1 ? search : {...search, recalled: at}));
};

const field: PageField = {
	isOpen: () => true,
	get: state => searchIn(state).query,
	set: setQuery,
	erase: state => {
		const shorter = withoutLastChip(state, searchIn(state).query);
		return shorter === undefined ? undefined : setQuery(state, shorter === '' ? '' : `${shorter} `);
	},
	step: recall,
	tab: (state, by) => {
		const whole = by === 1 ? completed(state, searchIn(state).query) : undefined;
		return whole === undefined ? chooseGroup(state, by) : setQuery(state, whole);
	},
};

/** A kept search as it is used now: what it finds is no longer new. */
const seenNow = (state: State, search: KeptSearch): KeptSearch => {
	const now = searchIn(state).counts.get(search.query);
	return now === undefined ? search : {...search, found: inAll(now)};
};

/** UTF-16 units of a query in the status line of the story. */
const longestLabel = 30;

const openEntry = (state: State, entry: SearchEntry): State => {
	const {query} = searchIn(state);
	switch (entry.kind) {
		case 'person':
			return openSubjectPage(state, {kind: 'person', name: entry.tally.label}) ?? state;
		case 'topic':
			return openSubjectPage(state, {kind: 'topic', name: entry.tally.label}) ?? state;
		case 'more':
			return withSearch(state, ({chosen: _, ...search}) => ({...search, alone: entry.group}));
		case 'kept-search':
			return startSearch(
				{...state, act: {kind: 'keep-search', search: seenNow(state, entry.search), isUse: true}},
				`${entry.search.query} `,
			);
		case 'recent':
			return startSearch(state, `${entry.query} `);
		case 'cost':
			return setQuery(state, `${entry.cost.query} `);
		default: {
			const looked: State = {...state, act: {kind: 'looked-for', where: 'search', words: query.trim()}};
			return startWalk(looked, queryInWords(query, longestLabel), entry) ?? state;
		}
	}
};

/** Says what is chosen, and how the query was read; empty where there is nothing to say yet. */
const spokenChoice = (state: State): string => {
	const entry = chosenEntryOfSearch(state);
	const {answer, query} = searchIn(state);
	if (entry === undefined) return hasFoundNothing(state) ? 'Nothing has these words.' : '';
	const readAs = answer?.query === query && answer.readAs !== undefined ? `Read as ${answer.readAs}. ` : '';
	const nothing = entry.kind === 'cost' ? 'Nothing has all of these. ' : '';
	return `${readAs}${nothing}${entry.kind === 'quote' ? spokenMatch(entry.match) : spokenEntryOf(state, entry)}`;
};

/** The page that searches everything: quotes, people, topics, headlines, sections and the words of the text. */
export const searchPage: Page = {
	draw: drawSearch,
	sidebarPanes: [],
	sidebarLists: searchSidebarLists,
	list: searchList,
	field,
	open: state => {
		const entry = chosenEntryOfSearch(state);
		return entry === undefined ? state : openEntry(state, entry);
	},
	escape: state =>
		searchIn(state).alone === undefined
			? undefined
			: withSearch(state, ({alone, chosen: _, ...search}) => ({...search, chosen: `more ${alone}`})),
	copy: (state, cited) => {
		const entry = chosenEntryOfSearch(state);
		return entry?.kind === 'quote' ? copiedMatch(entry.match, state, cited) : undefined;
	},
	listsQuotes: true,
	answered: (state, given) =>
		given.kind === 'search' && given.answer.query === searchIn(state).query
			? withSearch(state, search => ({...search, answer: given.answer}))
			: state,
	hints: state => {
		const entry = chosenEntryOfSearch(state);
		const isStart = searchIn(state).query.trim() === '';
		const does = {
			person: 'open the page',
			topic: 'open the page',
			more: 'all of these',
			'kept-search': 'search',
			recent: 'search',
			cost: 'try that',
			quote: 'read it there',
			headline: 'read it there',
			text: 'read it there',
		} as const;
		return [
			...(entry === undefined
				? []
				: ([
						[['choose-previous', 'choose-next'], 'choose'],
						['open', does[entry.kind]],
					] as const)),
			...(hasGroups(state) ? ([['next-results', 'next group']] as const) : []),
			...(entry?.kind === 'kept-search' ? ([['forget-search', 'forget it']] as const) : []),
			...(isStart ? [] : ([['keep-search', 'keep this search']] as const)),
			['escape', 'back'],
		];
	},
	speech: {
		name: state => {
			const {query} = searchIn(state);
			const chips = queryInWords(query, 200).replaceAll(':', ' ');
			const narrowed = chips === '' ? '' : ` Narrowed: ${chips}. Backspace takes that away.`;
			return [`Search everything. Type some words.${narrowed}`];
		},
		here: state => {
			const said = spokenChoice(state);
			if (said === '') return [];
			const place =
				searchList.length(state) === 0 ? '' : ` ${searchList.cursor(state) + 1} of ${searchList.length(state)}`;
			return [`${said}${place}`];
		},
		// More of them, below the chosen one, are no news.
		changed: (state, previous) => (spokenChoice(state) === spokenChoice(previous) ? [] : searchPage.speech.here(state)),
	},
};
