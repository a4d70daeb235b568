// What the search page lists: results in groups, or, before anything is typed, kept and recent searches; where nothing is found,
// what each piece of the query costs.
import type {Tally} from '../../../library/catalogue/tallies.ts';
import type {HeadlineMatch, QuoteMatch, TextMatch} from '../../../library/library.ts';
import {inAll} from '../../../model/doubt.ts';
import {memoizeRecent} from '../../../model/memo.ts';
import {countedWithDoubt, grouped} from '../../../typesetting/captions.ts';
import type {SearchCost} from '../../state/actions.ts';
import type {Kept, KeptSearch, State} from '../../state/state.ts';
import {countsFound, quotesFound, type ResultGroup, type Search, searchIn} from '../search-state.ts';
import {isNarrowedByChips, namesFound} from './found-names.ts';

/** A group of entries: its label, and what it counts in all. */
export type ResultsHead = {readonly label: string; readonly note?: string};

/** An entry of the list; the first one of a group has the group's head. */
export type SearchEntry = {readonly key: string; readonly head?: ResultsHead; readonly group?: ResultGroup} & (
	| {readonly kind: 'quote'; readonly match: QuoteMatch}
	| {readonly kind: 'person' | 'topic'; readonly tally: Tally}
	| {readonly kind: 'headline'; readonly match: HeadlineMatch}
	| {readonly kind: 'text'; readonly match: TextMatch}
	| {readonly kind: 'more'; readonly group: ResultGroup; readonly count: number}
	| {readonly kind: 'kept-search'; readonly search: KeptSearch}
	| {readonly kind: 'recent'; readonly query: string}
	| {readonly kind: 'cost'; readonly cost: SearchCost}
);

type Entry = SearchEntry extends infer One ? (One extends SearchEntry ? Omit<One, 'head'> : never) : never;

/** Entries of a group that are shown beside the others. */
const shownOfGroup = 3;
/** Earlier searches that are shown. */
const mostRecent = 8;

const labels: Readonly<Record<ResultGroup, string>> = {
	quotes: 'QUOTES',
	people: 'PEOPLE',
	topics: 'TOPICS',
	headlines: 'HEADLINES AND SECTIONS',
	texts: 'WORDS IN THE TEXT',
};

type Grouped = {
	readonly group: ResultGroup;
	readonly label?: string;
	readonly entries: readonly Entry[];
	/** In all, those that are not loaded too. */
	readonly count: number;
	/** What is said of it. */
	readonly note: string;
};

const countNoted = (count: number): Pick<Grouped, 'count' | 'note'> => ({count, note: count > 0 ? grouped(count) : ''});

const quotesOf = ({answer}: Search): Grouped => {
	const matches = answer === undefined ? [] : quotesFound(answer);
	const found = answer === undefined ? {sure: 0, unsure: 0} : countsFound(answer);
	const count = inAll(found);
	const shown = count === 0 ? (answer?.closest ?? found) : found;
	return {
		group: 'quotes',
		...(count === 0 && {label: 'CLOSEST QUOTES'}),
		count,
		note: countedWithDoubt(shown.sure, shown.unsure),
		entries: matches.map(match => ({kind: 'quote', key: `quote ${match.quote} ${match.articleId}`, match})),
	};
};

const namesOf = (group: 'people' | 'topics', tallies: readonly Tally[]): Grouped => ({
	group,
	...countNoted(tallies.length),
	entries: tallies.map(tally => {
		const kind = group === 'people' ? 'person' : 'topic';
		return {kind, key: `${kind} ${tally.key}`, tally};
	}),
});

const headlinesOf = ({headlines}: Search): Grouped => ({
	group: 'headlines',
	...countNoted(headlines?.found ?? 0),
	entries: (headlines?.matches ?? []).map(match => ({
		kind: 'headline',
		key: `headline ${match.section ?? ''} ${match.articleId}`,
		match,
	})),
});

const textsOf = ({texts}: Search): Grouped => ({
	group: 'texts',
	...countNoted(texts?.found ?? 0),
	entries: (texts?.matches ?? []).map(match => ({kind: 'text', key: `text ${match.articleId}`, match})),
});

const headed = (head: ResultsHead, entries: readonly Entry[]): readonly SearchEntry[] =>
	entries.map((entry, index) => (index === 0 ? {...entry, head} : entry) as SearchEntry);

const groupEntries = (
	{group, label = labels[group], entries, count, note}: Grouped,
	isAlone: boolean,
): readonly SearchEntry[] => {
	const shown = isAlone ? entries : entries.slice(0, shownOfGroup);
	// Behind those that have all the words come some that are close: these are only counted where there is nothing else.
	const rest = (count > shown.length ? count : entries.length) - shown.length;
	const all: Entry[] = shown.map(entry => ({...entry, group}));
	if (!isAlone && rest > 0) all.push({kind: 'more', key: `more ${group}`, group, count: rest});
	return headed({label, note}, all);
};

type Names = ReturnType<typeof namesFound>;

const resultsOf = memoizeRecent(
	(
		answer: Search['answer'],
		headlines: Search['headlines'],
		texts: Search['texts'],
		people: Names['people'],
		topics: Names['topics'],
		alone: ResultGroup | undefined,
		costs: readonly SearchCost[] | undefined,
	): readonly SearchEntry[] => {
		const found = {
			counts: new Map(),
			query: '',
			...(answer && {answer}),
			...(headlines && {headlines}),
			...(texts && {texts}),
		};
		const groups = [
			quotesOf(found),
			namesOf('people', people),
			namesOf('topics', topics),
			headlinesOf(found),
			textsOf(found),
		];
		const shown = alone === undefined ? groups : groups.filter(({group}) => group === alone);
		const ways = (costs ?? []).map((cost): Entry => ({kind: 'cost', key: `cost ${cost.query}`, cost}));
		return [
			...ways.map(entry => entry as SearchEntry),
			...shown.flatMap(group => groupEntries(group, alone !== undefined)),
		];
	},
);

const startOf = memoizeRecent((kept: Kept['keptSearches'], searches: readonly string[]): readonly SearchEntry[] => [
	...headed(
		{label: 'KEPT SEARCHES', note: 'new'},
		kept.map(search => ({kind: 'kept-search', key: `kept ${search.name}`, search})),
	),
	...headed(
		{label: 'RECENT'},
		searches.slice(0, mostRecent).map(query => ({kind: 'recent', key: `recent ${query}`, query})),
	),
]);

/** Returns the entries of the page, group by group. */
export const searchEntries = (state: State): readonly SearchEntry[] => {
	const search = searchIn(state);
	const {query, answer, headlines, texts, alone, costs} = search;
	if (query.trim() === '') return startOf(state.kept.keptSearches, state.kept.searches);
	const {people, topics} = namesFound(state, query);
	// While files are read, what nothing was found for may be found after all.
	const ways = costs?.query === query && hasFoundNothing(state) ? costs.costs : undefined;
	return resultsOf(answer, headlines, texts, people, topics, alone, ways);
};

/** Whether all answers to the query have come, and there is nothing that has all of its words. */
export const hasFoundNothing = (state: State): boolean => {
	const {query, answer, headlines, texts} = searchIn(state);
	const isAnswered = [answer, headlines, texts].every(part => part?.query === query);
	if (query.trim() === '' || !isAnswered) return false;
	// People and topics stand below, but chips do not narrow them: they do not have all of it.
	const {people, topics} = isNarrowedByChips(query) ? {people: [], topics: []} : namesFound(state, query);
	return inAll(countsFound(answer!)) + headlines!.found + texts!.found + people.length + topics.length === 0;
};
