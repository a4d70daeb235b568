import {keyOf} from '../../keymap/keymap.ts';
import {countsIn} from '../../library/catalogue/counts-in.ts';
import type {ArticleSummary} from '../../library/library.ts';
import {counted, grouped, minutesFor, paceOf, quotesWithDoubt} from '../../typesetting/captions.ts';
import {columnsOf, cut} from '../../typesetting/measure.ts';
import {type Line, run} from '../../typesetting/runs.ts';
import {drawEntries, indicesNear, type ListEntry} from '../drawing/entry-list.ts';
import {textLine} from '../drawing/page-parts.ts';
import {drawWelcome} from '../drawing/welcome.ts';
import type {Grid} from '../state/grid.ts';
import {listedArticles} from '../state/library/arrived.ts';
import {knowsUnread, resumedStory, shareRead} from '../state/library/last-visit.ts';
import {libraryOrderName, libraryOrders, orderedAnew} from '../state/library/library-orders.ts';
import {
	chooseInLibrary,
	chosenArticle,
	isResumeChosen,
	libraryCursor,
	rowsAbove,
	shownArticles,
} from '../state/library/library-rows.ts';
import {problemSummary} from '../state/library/problem-summary.ts';
import {pressHint, withMessage} from '../state/messages.ts';
import {openArticle} from '../state/navigation.ts';
import {heightOf} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {emptyLibraryHints} from './empty-library-hints.ts';
import {articleRow, isGone, isRead, percentRead} from './library/article-row.ts';
import {groupHead, groupOf} from './library/day-heads.ts';
import {arrivedRow, countOfLibrary, countOfUnread, libraryHead} from './library/library-head.ts';
import {resumeRow, whereStopped} from './library/resume-row.ts';
import type {Page, PageList} from './page.ts';
import {fileToEdit} from './quote-matches.ts';

/** The chosen article is kept by its id, because the list grows above it while files are read. */
const list: PageList = {
	length: state => shownArticles(state).count + rowsAbove(state),
	cursor: libraryCursor,
	choose: chooseInLibrary,
};

/** Whether the articles have groups: in an order by date only where there are dates. Those without one come last. */
const hasGroups = (state: State): boolean => {
	const [first] = shownArticles(state).slice(0, 1);
	return first !== undefined && groupOf(state, first) !== undefined && groupOf(state, first) !== 'No date';
};

/** Draws the articles by day, each with a small voice bar, and more about the chosen one; above them the story to go on with. */
const draw = (state: State, grid: Grid): readonly Line[] => {
	if (state.articles.count === 0 && !state.loading) return drawWelcome(state, grid);
	const articles = shownArticles(state);
	const header = [...libraryHead(state, grid), ...arrivedRow(state, grid)];
	const rows = Math.max(1, heightOf(state) - header.length);
	if (list.length(state) === 0 && state.filter?.list === 'library' && state.filter.query !== '')
		return [...header, textLine(grid, [run(cut('No article has these words.', grid.measure))])].slice(
			0,
			heightOf(state),
		);
	const cursor = list.cursor(state);
	const above = rowsAbove(state);
	const grouped = hasGroups(state);
	const indices = indicesNear(list.length(state), cursor, rows).filter(index => index >= above);
	// One more before the first: it tells whether a group begins there.
	const from = Math.max(0, (indices[0] ?? above) - above - 1);
	const near = articles.slice(from, (indices.at(-1) ?? above - 1) - above + 1);
	const entries = indices.map((index): ListEntry => {
		const at = index - above;
		const article = near[at - from]!;
		const group = grouped ? groupOf(state, article) : undefined;
		const before = near[at - from - 1];
		const begins = group !== undefined && (before === undefined || groupOf(state, before) !== group);
		return {
			index,
			above: begins ? groupHead(state, grid, group, {isFirst: index === 0, isFirstOfAll: at === 0}) : [],
			lines: articleRow(grid, state, article, index === cursor),
		};
	});
	const story = resumedStory(state);
	const first: readonly ListEntry[] =
		above === 0 || story === undefined || cursor > rows
			? []
			: [{index: 0, lines: resumeRow(grid, state, story, isResumeChosen(state))}];
	return [...header, ...drawEntries(grid, [...first, ...entries], cursor, rows)];
};

/** Returns the positions at which another part of the list begins, by what part each article is in. */
const startsBy = (state: State, partOf: (article: ArticleSummary) => string | undefined): readonly number[] => {
	if (!hasGroups(state)) return [];
	const articles = shownArticles(state);
	const found: number[] = [];
	let last: string | undefined;
	for (const [at, article] of articles.slice(0, articles.count).entries()) {
		const part = partOf(article);
		if (part !== last) found.push(at + rowsAbove(state));
		last = part;
	}
	return found;
};

const isByDate = (state: State): boolean => ['newest first', 'oldest first'].includes(libraryOrderName(state));

const yearOf = ({published = ''}: ArticleSummary): string => published.slice(0, 'yyyy'.length);

/** The page of all articles: what a folder opens on. */
export const libraryPage: Page = {
	draw,
	sidebarPanes: ['people', 'topics'],
	list,
	orders: {names: libraryOrders, keepChosen: orderedAnew},
	starts: {
		groups: state => startsBy(state, article => groupOf(state, article)),
		years: state => (isByDate(state) ? startsBy(state, yearOf) : []),
	},
	open: state => {
		const pointed = state.pointedAt === undefined ? undefined : listedArticles(state).byId(state.pointedAt);
		const story = isResumeChosen(state) ? resumedStory(state) : (pointed ?? chosenArticle(state));
		if (story === undefined) return state;
		return isGone(state, story.id)
			? withMessage(state, `The file is gone.${pressHint(state, 'try-again', 'to see what is there')}`)
			: openArticle(state, story.id);
	},
	article: chosenArticle,
	file: state => {
		const article = chosenArticle(state);
		return article && fileToEdit(state, article.id, '');
	},
	hints: state =>
		state.articles.count === 0
			? emptyLibraryHints
			: [
					['open', isResumeChosen(state) ? 'go on' : 'read'],
					['filter', 'narrow'],
					['search-quotes', 'search'],
					['next-order', 'order'],
					// Where nothing is wrong, there is nothing to see.
					...(state.problems.length > 0 ? ([['problems', counted(state.problems.length, 'problem')]] as const) : []),
					['digest', 'what is new'],
					['next-unread', 'next unread'],
					['people', 'people'],
					['help', 'keys'],
					['quit', 'back'],
				],
	status: (state, room) => {
		if (!state.loading) return undefined;
		const trouble =
			state.problems.length > 0 ? `   ${problemSummary(state)}, ${keyOf('problems', state.keymap)} shows which` : '';
		// What is unchanged is not read.
		const verb = state.listedBefore === undefined ? 'Reading' : 'As it was the last time; checking';
		const files = state.found === 0 ? `${verb}…` : `${verb} ${grouped(state.read)} of ${grouped(state.found)}`;
		const pace = state.pace === undefined ? '' : `   ${paceOf(state.pace)}`;
		// What is wrong matters more than how long it takes.
		const told = columnsOf(files + pace + trouble) <= room ? pace : '';
		return [run(cut(`${files}${told}${trouble}`, Math.max(0, room)))];
	},
	positionLine: state => {
		const story = isResumeChosen(state) ? resumedStory(state) : undefined;
		if (story !== undefined) return [run(percentRead(story.share), 'muted')];
		const {count} = shownArticles(state);
		// While files are read, how many there are is not known.
		if (state.loading || count === 0) return [];
		return [run(`${grouped(libraryCursor(state) - rowsAbove(state) + 1)} of ${grouped(count)}`, 'muted')];
	},
	folio: ({isWatched, keymap}) =>
		isWatched === undefined ? '' : isWatched ? 'watching' : `not watching: ${keyOf('try-again', keymap)} reads`,
	speech: {
		name: state => [
			`Library, ${[countOfLibrary(state), countOfUnread(state)].filter(part => part !== '').join(', ')}.`,
			...(state.lastVisit !== undefined && state.lastVisit.count > 0
				? [`${grouped(state.lastVisit.count)} new since ${state.lastVisit.moment}.`]
				: []),
		],
		here: state => spokenHere(state),
	},
};

const spokenHere = (state: State): readonly string[] => {
	const story = isResumeChosen(state) ? resumedStory(state) : undefined;
	if (story !== undefined)
		return [
			[`Continue: ${story.title}. ${percentRead(story.share)}`, whereStopped(story, state)]
				.filter(part => part !== '')
				.join(', '),
		];
	const article = chosenArticle(state);
	if (article === undefined) return [];
	const {kept} = state;
	const share = shareRead(kept, article.id);
	const copies = listedArticles(state).copiesOf(article.id).length;
	const {sure, unsure} = countsIn(article);
	return [
		[
			article.title,
			...(knowsUnread(state) && !isRead(state, article.id) ? ['unread'] : []),
			...(kept.starred.has(article.id) ? ['starred'] : []),
			share === undefined ? counted(minutesFor(article.words), 'minute') : `${percentRead(share)} read`,
			...(copies > 0 ? [`${copies + 1} copies`] : []),
			quotesWithDoubt(sure, unsure),
			`${libraryCursor(state) - rowsAbove(state) + 1} of ${shownArticles(state).count}`,
		].join(', '),
	];
};
