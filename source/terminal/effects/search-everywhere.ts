// Asks the library what the search page is about: quotes first, which come at once, then headlines, then the words of the texts.

import type {Library} from '../../library/library.ts';
import type {KeptStates} from '../../library/search/kept-states.ts';
import {queryPieces} from '../../library/search/language/query-pieces.ts';
import {inAll, noQuotes} from '../../model/doubt.ts';
import {hasFoundNothing} from '../pages/search/search-entries.ts';
import {searchIn} from '../pages/search-state.ts';
import type {Action, SearchCost} from '../state/actions.ts';
import {statesOf} from '../state/kept-states.ts';
import type {Kept, State} from '../state/state.ts';
import type {Store} from '../state/store.ts';
import {type Outside, reasonOf, reportError} from './outside.ts';

/** The most results of a kind; nobody goes through more. */
const mostResults = 200;
/** Pieces of a query of which it is told what each costs. */
const mostCosts = 6;
/** Earlier and kept searches that are counted. */
const mostCounted = 20;

/**
 * Asks while the search page is open, and asks again when the query changes or more files have been read. A new question
 * aborts the one before it. Returns a function that stops asking.
 */
export const searchEverywhere = (store: Store<State, Action>, {library}: Pick<Outside, 'library'>): (() => void) => {
	let asked: string | undefined;
	let inFlight: AbortController | undefined;
	return store.subscribe((state, previous) => {
		const now = state.page === 'search' ? searchIn(state).query : undefined;
		const hasGrown = state.articles.count !== previous.articles.count;
		if (now === asked && !(hasGrown && now !== undefined)) return;
		asked = now;
		inFlight?.abort();
		if (now === undefined) return;
		const asking = new AbortController();
		inFlight = asking;
		const current = library();
		const tell = (action: Action): void => {
			if (!asking.signal.aborted) store.dispatch(action);
		};
		const question = {library: current, signal: asking.signal, kept: keptFor(now, state.kept)};
		const answered = now.trim() === '' ? countQueries(state, question, tell) : answer(store, now, question, tell);
		answered.catch((error: unknown) => {
			// A library that was closed meanwhile is being read again, and asked again as it grows.
			if (!asking.signal.aborted && current === library()) reportError(store, `Search failed: ${reasonOf(error)}.`);
		});
	});
};

type Question = {
	readonly library: Library;
	readonly signal: AbortSignal;
	readonly kept: {readonly kept?: KeptStates};
};

const answer = async (
	store: Store<State, Action>,
	query: string,
	{library, signal, kept}: Question,
	tell: (action: Action) => void,
): Promise<void> => {
	const options = {limit: mostResults, signal, ...kept};
	tell({kind: 'searched', answer: await library.search(query, options)});
	tell({kind: 'found', found: {headlines: await library.headlines(query, options)}});
	const texts = await library.texts(query, options);
	tell({kind: 'found', found: {texts}});
	const {headlines} = searchIn(store.get());
	// Headlines have no list of all words: what the texts say is meant is meant in them, too.
	if (texts.readAs !== undefined && headlines?.query === query && headlines.found === 0) {
		const again = await library.headlines(`${chipsIn(query)} ${texts.readAs} `, options);
		tell({kind: 'found', found: {headlines: {...again, query}}});
	}
	if (signal.aborted || !hasFoundNothing(store.get())) return;
	const costs: SearchCost[] = [];
	for (const {words, query: other} of otherQueries(query, store.get())) {
		const few = {limit: 0, signal, ...kept};
		const {found: quotes = noQuotes} = await library.search(other, few);
		const {found: articles} = await library.texts(other, few);
		if (inAll(quotes) + articles > 0) costs.push({words, query: other, quotes, articles});
	}
	tell({kind: 'found', found: {costs: {query, costs}}});
};

/** The pieces of a query that narrow it. */
const chipsIn = (query: string): string =>
	queryPieces(query)
		.filter(({kind}) => kind === 'key')
		.map(({start, end}) => query.slice(start, end))
		.join(' ');

/** Queries that may find something where one finds nothing: without a piece, or with a word that is close. */
const otherQueries = (query: string, state: State): readonly {readonly words: string; readonly query: string}[] => {
	const pieces = queryPieces(query).filter(({kind}) => kind !== 'or');
	const textOf = ({start, end}: {readonly start: number; readonly end: number}) => query.slice(start, end);
	const fewer =
		pieces.length < 2
			? []
			: pieces.slice(0, mostCosts).map(piece => ({
					words: `Without ${textOf(piece).replaceAll('"', '')}`,
					query: `${query.slice(0, piece.start)}${query.slice(piece.end)}`.replaceAll(/\s+/gu, ' ').trim(),
				}));
	const close = (searchIn(state).answer?.held ?? []).flatMap(({word, close: other}) => {
		const piece = pieces.find(({kind, text}) => kind === 'word' && text.toLowerCase() === word);
		if (other === undefined || piece === undefined) return [];
		return [
			{
				words: `Close to “${word}”: ${other}`,
				query: `${query.slice(0, piece.start)}${other}${query.slice(piece.end)}`.trim(),
			},
		];
	});
	return [...fewer, ...close];
};

/** Counts what earlier and kept searches find now. */
const countQueries = async (
	{kept: {searches, keptSearches}, kept}: State,
	{library, signal}: Question,
	tell: (action: Action) => void,
): Promise<void> => {
	const queries = [...keptSearches.map(({query}) => query), ...searches.slice(0, 8)].slice(0, mostCounted);
	for (const query of new Set(queries)) {
		const {found: quotes = noQuotes} = await library.search(`${query} `, {limit: 0, signal, ...keptFor(query, kept)});
		tell({kind: 'found', found: {count: {query, quotes}}});
	}
};

/** What the reader keeps, where a query asks for it. */
const keptFor = (query: string, kept: Kept): {readonly kept?: KeptStates} =>
	queryPieces(query).some(piece => piece.kind === 'key' && piece.key === 'is') ? {kept: statesOf(kept)} : {};
