import type {ArticleList} from '../../library/catalogue/article-list.ts';
import {nameOfLibrary, placeIn} from '../../notebook/visits.ts';
import {dayIn, momentOf, timeOfDay} from '../../typesetting/moments.ts';
import type {Action} from '../state/actions.ts';
import {listedArticles} from '../state/library/arrived.ts';
import type {State} from '../state/state.ts';
import type {Store} from '../state/store.ts';
import type {Outside} from './outside.ts';

/**
 * Tells what the library was like when it was left the last time, and keeps what it is like now, once all of it has been read
 * and again at the end. Returns a function that ends the visit.
 */
export const keepVisit = (
	store: Store<State, Action>,
	{notebook, paths}: Pick<Outside, 'notebook' | 'paths'>,
): (() => void) => {
	const library = nameOfLibrary(paths);
	const last = notebook.visit(library);
	if (last !== undefined) {
		const [left, now] = [new Date(last.left), new Date()];
		const moment = momentOf(left, now);
		store.dispatch({
			kind: 'visited',
			visit: {known: last.known, day: dayIn(left), time: timeOfDay(left), moment},
		});
	}
	let kept: ArticleList | undefined;

	const keep = (state: State) => {
		// What one has not been shown is still new the next time.
		const articles = listedArticles(state);
		if (kept === articles) return notebook.leave(library, Date.now());
		kept = articles;
		const known = new Set(
			articles
				.inOrder('opened')
				.slice(0, articles.count)
				.map(({id}) => placeIn(paths, id)),
		);
		notebook.keepVisit(library, {left: Date.now(), known});
	};

	const stop = store.subscribe((state, previous) => {
		if (kept === undefined && previous.loading && !state.loading && state.articles.count > 0) keep(state);
	});
	return () => {
		stop();
		if (kept !== undefined) keep(store.get());
	};
};
