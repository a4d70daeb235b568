import {keyOf} from '../../../keymap/keymap.ts';
import {counted, grouped} from '../../../typesetting/captions.ts';
import {columnsOf, cut} from '../../../typesetting/measure.ts';
import {apart, cutLine, type Line, place, run} from '../../../typesetting/runs.ts';
import {pageHeader, textLine} from '../../drawing/page-parts.ts';
import type {Grid} from '../../state/grid.ts';
import {arrivedWords, listedArticles} from '../../state/library/arrived.ts';
import {knowsUnread} from '../../state/library/last-visit.ts';
import {libraryOrder, libraryOrderName} from '../../state/library/library-orders.ts';
import {isLibraryNarrowed, readCount, shownArticles} from '../../state/library/library-rows.ts';
import type {State} from '../../state/state.ts';
import {narrowingLine} from '../search/chips.ts';

/** From so many files on they are kept, and the next start does not read them again. */
const fewestKept = 64;

/** Returns how many articles there are, or fit the filter, and their order. */
export const countOfLibrary = (state: State): string => {
	const {filter, loading} = state;
	const articles = listedArticles(state);
	const shown = shownArticles(state);
	const order = libraryOrderName(state);
	// Articles without a date come last, so the first one tells whether there are dates at all.
	const isOrdered = order !== 'newest first' || shown.slice(0, 1)[0]?.published !== undefined;
	if (filter?.list === 'library' && filter.query !== '')
		return `${grouped(shown.count)} of ${counted(articles.inOrder(libraryOrder(state)).count, 'article')} for “${filter.query}”`;
	const {listedBefore} = state;
	// Until all has been looked at, what was there the last time is the best that is known.
	const isKnown = listedBefore !== undefined && listedBefore.count >= shown.count;
	const all = isKnown ? counted(listedBefore.count, 'article') : counted(shown.count, 'article');
	return `${all}${loading && !isKnown ? ' so far' : ''}${isOrdered ? `, ${order}` : ''}`;
};

/** Returns how many of the articles shown are unread; empty where that is not known yet. */
export const countOfUnread = (state: State): string =>
	knowsUnread(state) && state.articles.count > 0 && !(state.loading && state.listedBefore !== undefined)
		? counted(shownArticles(state).count - readCount(state), 'unread', 'unread')
		: '';

/** Draws what has arrived, and how to see it; nothing where lists show all. Low screens say it in the status line only. */
export const arrivedRow = ({arrived, keymap}: State, grid: Grid): readonly Line[] => {
	if (arrived === undefined || grid.tight) return [];
	const words = `${arrivedWords(arrived)}: ${keyOf('try-again', keymap)} shows ${arrived.added.size + arrived.changed.size + arrived.gone.size === 1 ? 'it' : 'them'}`;
	return [textLine(grid, apart(run(words, 'ink'), run(arrived.time, 'muted'), grid.measure)), []];
};

/** What the list is narrowed by, its order, and how many fit: “is:unread   newest first      14 of 100,214”. */
const narrowedFacts = (state: State, {columns, measure}: Grid): Line => {
	// An article and its copies are one row.
	const all = listedArticles(state).inOrder(libraryOrder(state)).count;
	const count = `${grouped(shownArticles(state).count)} of ${grouped(all)}`;
	const chips = narrowingLine(state, state.filter!.query, columns);
	const left = cutLine(
		[...chips, run(`   ${libraryOrderName(state)}`, 'muted')],
		Math.max(1, measure - columnsOf(count) - 2),
	);
	return place([
		[0, left],
		[measure - columnsOf(count), [run(count, 'muted')]],
	]);
};

/** Draws the name of the library, where to search it, and what is in it. Low screens have one row for all of it. */
export const libraryHead = (state: State, grid: Grid): readonly Line[] => {
	const unread = countOfUnread(state);
	const name = (columns: number, beside: string) =>
		run(cut(state.place, Math.max(1, columns - columnsOf(beside) - 2)), 'ink', {bold: true});
	if (!grid.kicker) {
		const fact = state.loading && state.listedBefore === undefined ? `${grouped(state.articles.count)} so far` : unread;
		return [textLine(grid, apart(name(grid.measure, fact), run(fact, 'muted'), grid.measure))];
	}
	const search = `${keyOf('search-quotes', state.keymap)} search everything`;
	const isFirstReading = state.loading && state.lastVisit === undefined && state.found >= fewestKept;
	const beside = grid.measure >= 50 ? search : '';
	const head = pageHeader(grid, {
		kicker: 'LIBRARY',
		headline: apart(name(grid.measure, beside), run(beside, 'muted'), grid.measure),
		left: cut(countOfLibrary(state), Math.max(1, grid.measure - columnsOf(unread) - 2)),
		right: unread,
		...(isLibraryNarrowed(state) && {facts: narrowedFacts(state, grid)}),
	});
	if (!isFirstReading || grid.tight) return head;
	const advice = textLine(grid, [
		run(cut('Read and search what is here. Next time it opens at once.', grid.measure), 'muted'),
	]);
	return [...head.slice(0, -1), advice, []];
};
