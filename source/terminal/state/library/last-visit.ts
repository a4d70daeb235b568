// What is new in the library since the last visit, and the story to go on with.
import type {ArticleSummary} from '../../../library/library.ts';
import {memoizeByObject} from '../../../model/memo.ts';
import type {LastRead} from '../../../notebook/notebook.ts';
import {insideOf, placeIn} from '../../../notebook/visits.ts';
import type {State} from '../state.ts';

const byId = memoizeByObject(
	(lastRead: readonly LastRead[]): ReadonlyMap<string, LastRead> => new Map(lastRead.map(one => [one.id, one])),
);

/** Returns when and how far an article was read; undefined if it was never opened. */
export const lastReadOf = ({lastRead}: {readonly lastRead: readonly LastRead[]}, id: string): LastRead | undefined =>
	byId(lastRead).get(id);

/** How far an article was read that was left in the middle, from 0 to 1; undefined for one that was not begun, or finished. */
export const shareRead = (kept: {readonly lastRead: readonly LastRead[]}, id: string): number | undefined => {
	const share = lastReadOf(kept, id)?.share;
	return share !== undefined && share > 0 && share < 1 ? share : undefined;
};

/** Whether an article is marked as read, and was not left in the middle. */
export const isReadToTheEnd = ({kept}: State, id: string): boolean =>
	kept.read.has(id) && shareRead(kept, id) === undefined;

/** Returns the articles of a library that were opened, the last one first, each under one id. */
const openedIn = (paths: readonly string[], lastRead: readonly LastRead[]): readonly LastRead[] => {
	const times = new Set<number>();
	// The ids of one article were opened at one time.
	return lastRead.filter(({id, at}) => insideOf(paths, id) !== undefined && times.size !== times.add(at).size);
};

/** Stories of earlier starts that one can go back to. */
const mostEarlier = 50;

/** Makes the story that was read last the one to go on with, and those read before it places to go back to. */
export const withEarlierReading = (state: State): State => {
	const earlier = openedIn(state.paths, state.kept.lastRead).slice(0, mostEarlier);
	const [last] = earlier;
	return {
		...state,
		trail: earlier.toReversed().map(({id}) => ({id, isEarlier: true})),
		// A file that was named opens by itself.
		...(last !== undefined && state.page === 'library' && {resume: last.id}),
	};
};

/** Returns the story to go on with, while it is half read. */
export const resumedStory = ({resume, kept}: State): LastRead | undefined =>
	resume === undefined || shareRead(kept, resume) === undefined ? undefined : lastReadOf(kept, resume);

/** Whether an article has come since the last visit. */
const isNew = ({lastVisit, paths}: State, id: string): boolean =>
	lastVisit !== undefined && !lastVisit.known.has(placeIn(paths, id));

/** A copy of what was known is no news. */
const isNews = (state: State, {id}: ArticleSummary): boolean =>
	isNew(state, id) && !state.articles.isCopy(id) && state.articles.copiesOf(id).every(copy => isNew(state, copy.id));

/** Counts anew what has come since the last visit: some of it is no longer there. */
export const withNewsLeft = (state: State): State => {
	const {lastVisit, articles} = state;
	if (lastVisit === undefined || lastVisit.count === 0) return state;
	const rows = articles.inOrder('newest');
	const count = rows.slice(0, rows.count).filter(article => isNews(state, article)).length;
	return {...state, lastVisit: {...lastVisit, count}};
};

/** Counts what of these articles, which are in the library already, is new. */
export const withNews = (state: State, added: readonly ArticleSummary[]): State => {
	const {lastVisit} = state;
	const count = added.filter(article => isNews(state, article)).length;
	return lastVisit === undefined || count === 0
		? state
		: {...state, lastVisit: {...lastVisit, count: lastVisit.count + count}};
};

/** Whether it is known which articles are unread: a library that is being read for the first time has nothing but such. */
export const knowsUnread = ({lastVisit, loading}: State): boolean => lastVisit !== undefined || !loading;
