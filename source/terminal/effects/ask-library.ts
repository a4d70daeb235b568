import type {Library} from '../../library/library.ts';
import type {LibraryQuestion} from '../pages/page.ts';
import {currentPage} from '../pages/pages.ts';
import type {Action} from '../state/actions.ts';
import type {State} from '../state/state.ts';
import type {Store} from '../state/store.ts';
import {type Outside, reasonOf, reportError} from './do-act.ts';
import {groupsFor} from './group-people.ts';

/** The most quotes that a search returns; nobody goes through more. */
const mostResults = 200;

const answer = async (library: Library, question: LibraryQuestion, signal: AbortSignal): Promise<Action> => {
	if (question.kind === 'search')
		return {kind: 'searched', answer: await library.search(question.query, {limit: mostResults, signal})};
	if (question.kind === 'article') return {kind: 'answered', article: await library.article(question.id)};
	if (question.kind === 'appearances') {
		const {surnames, key, decisions} = question;
		return {kind: 'appeared', key, groups: groupsFor(await library.appearancesOf(surnames), decisions, key)};
	}
	return {kind: 'quoted', names: question.names, matches: await library.quotesBy(question.names)};
};

/**
 * Asks the library the question of the page on the screen, and asks again when it changes or more files have been read. A
 * new question aborts the one before it. Returns a function that stops asking.
 */
export const askLibrary = (store: Store<State, Action>, {library}: Pick<Outside, 'library'>): (() => void) => {
	let asked: string | undefined;
	let inFlight: AbortController | undefined;
	return store.subscribe((state, previous) => {
		const question = currentPage(state).question?.(state);
		const now = question && JSON.stringify(question);
		const hasGrown = state.articles.count !== previous.articles.count;
		const isCorrected = state.corrections !== previous.corrections;
		if (now === asked && !hasGrown && !isCorrected) return;
		asked = now;
		inFlight?.abort();
		if (question === undefined) return;
		const asking = new AbortController();
		inFlight = asking;
		const current = library();
		answer(current, question, asking.signal).then(
			action => asking.signal.aborted || store.dispatch(action),
			error => {
				// A library that was closed meanwhile is being read again, and asked again as it grows.
				if (!asking.signal.aborted && current === library()) reportError(store, `Search failed: ${reasonOf(error)}.`);
			},
		);
	});
};
