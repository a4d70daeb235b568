import type {Library, NamesAndRoles} from '../../library/library.ts';
import type {LibraryQuestion} from '../pages/page.ts';
import {currentPage} from '../pages/pages.ts';
import type {Action} from '../state/actions.ts';
import {listedArticles} from '../state/library/arrived.ts';
import type {State} from '../state/state.ts';
import type {Store} from '../state/store.ts';
import {namingIn} from './naming-sentence.ts';
import {type Outside, reasonOf, reportError} from './outside.ts';
import {groupsFor} from './people/group-people.ts';

/** The most quotes that a search returns; nobody goes through more. */
const mostResults = 200;

/** Answers a question, with what is known first first. */
async function* answers(library: Library, question: LibraryQuestion, signal: AbortSignal): AsyncGenerator<Action> {
	if (question.kind === 'search') {
		yield {kind: 'searched', answer: await library.search(question.query, {limit: mostResults, signal})};
		return;
	}
	if (question.kind === 'quotes-about') {
		yield {kind: 'quoted-about', topic: question.topic, matches: await library.quotesAbout(question.topic)};
		return;
	}
	if (question.kind === 'new-words') {
		const {ids} = question;
		yield {kind: 'new-words', ids, words: await library.newWords(ids, {signal})};
		return;
	}
	if (question.kind === 'article') {
		yield {kind: 'answered', article: await library.article(question.id)};
		return;
	}
	if (question.kind === 'appearances') {
		const {surnames, key, decisions} = question;
		yield {kind: 'appeared', key, groups: groupsFor(await library.appearancesOf(surnames), decisions, key)};
		return;
	}
	const {names} = question;
	// Asked first, since it takes less: where both are there the page is drawn once. Who is told of a failure waits for the quotes.
	let called: NamesAndRoles | undefined;
	const named = library.namesAndRolesOf(names);
	named.then(
		found => {
			called = found;
		},
		() => {},
	);
	const matches = await library.quotesBy(names);
	yield {kind: 'quoted', names, matches, ...(called !== undefined && {called})};
	if (called === undefined) yield {kind: 'called', names, called: await named};
	// Of somebody who is never quoted, the sentences that name the person are all there is to read.
	if (matches.length > 0) return;
	for (const id of question.namedIn ?? []) {
		if (signal.aborted) return;
		// A file that is gone has no sentence to show.
		const article = await library.article(id).catch(() => undefined);
		const naming = article && namingIn(article, names);
		if (naming !== undefined) yield {kind: 'named', names, naming};
	}
}

/**
 * Asks the library the question of the page on the screen, and asks again when it changes or more files have been read. A
 * new question aborts the one before it. Only a search can be taken back in the library: any other question is asked again
 * when it has been answered, or its answers would never come while files are read. Returns a function that stops asking.
 */
export const askLibrary = (store: Store<State, Action>, {library}: Pick<Outside, 'library'>): (() => void) => {
	let asked: string | undefined;
	let inFlight: AbortController | undefined;
	/** More files have been read since the question was asked that is in flight. */
	let isOutdated = false;

	const ask = (question: LibraryQuestion | undefined): void => {
		inFlight?.abort();
		inFlight = undefined;
		isOutdated = false;
		if (question === undefined) return;
		const asking = new AbortController();
		inFlight = asking;
		const current = library();
		const tell = async () => {
			for await (const action of answers(current, question, asking.signal)) {
				if (asking.signal.aborted) return;
				store.dispatch(action);
			}
		};
		tell()
			.catch(error => {
				// A library that was closed meanwhile is being read again, and asked again as it grows.
				if (!asking.signal.aborted && current === library()) reportError(store, `Search failed: ${reasonOf(error)}.`);
			})
			.finally(() => {
				if (inFlight !== asking) return;
				inFlight = undefined;
				if (isOutdated) ask(question);
			});
	};

	const stop = store.subscribe((state, previous) => {
		const question = currentPage(state).question?.(state);
		const now = question && JSON.stringify(question);
		// What arrives is taken in when it is asked for: no row moves under the hands.
		const hasGrown = listedArticles(state) !== listedArticles(previous);
		const isCorrected = state.corrections !== previous.corrections;
		if (now === asked && !hasGrown && !isCorrected) return;
		if (now === asked && inFlight !== undefined && question?.kind !== 'search') {
			isOutdated = true;
			return;
		}
		asked = now;
		ask(question);
	});
	return () => {
		stop();
		ask(undefined);
	};
};
