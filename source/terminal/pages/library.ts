import {keyOf} from '../../keymap/keymap.ts';
import type {ArticleSummary} from '../../library/library.ts';
import {counted, dayOf, grouped, minutesFor, paceOf} from '../../typesetting/captions.ts';
import {columnsOf, cut} from '../../typesetting/measure.ts';
import {type Line, place, type Run, run} from '../../typesetting/runs.ts';
import {shortName} from '../../typesetting/short-names.ts';
import {coloursFor} from '../../typesetting/voices.ts';
import {drawEntries, indicesNear} from '../drawing/entry-list.ts';
import {balanced, boldHeadline, hangOf, pageHeader, textLine, wrapped} from '../drawing/page-parts.ts';
import {stroke} from '../drawing/strokes.ts';
import {drawWelcome} from '../drawing/welcome.ts';
import type {Grid} from '../state/grid.ts';
import {chosenArticle, libraryCursor, readCount, shownArticles} from '../state/library-rows.ts';
import {openArticle} from '../state/navigation.ts';
import {problemSummary} from '../state/problem-summary.ts';
import {heightOf} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {emptyLibraryHints} from './empty-library-hints.ts';
import type {Page, PageList} from './page.ts';
import {fileToEdit} from './quote-matches.ts';

/** The chosen article is kept by its id, because the list grows above it while files are read. */
const list: PageList = {
	length: state => shownArticles(state).count,
	cursor: libraryCursor,
	choose: (state, index) => {
		const [article] = shownArticles(state).slice(index, index + 1);
		return article === undefined ? state : {...state, chosenArticleId: article.id};
	},
};

/** Draws the articles by day, each with a small voice bar, and more about the chosen one. */
const draw = (state: State, grid: Grid): readonly Line[] => {
	if (state.articles.count === 0 && !state.loading) return drawWelcome(state, grid);
	const articles = shownArticles(state);
	// Articles without a date come last, so the first one tells whether there are dates at all.
	const dated = articles.slice(0, 1)[0]?.published !== undefined;
	const {filter} = state;
	const isFiltered = filter?.list === 'library' && filter.query !== '';
	const count = isFiltered
		? `${grouped(articles.count)} of ${counted(state.articles.count, 'article')} for “${filter.query}”`
		: `${counted(articles.count, 'article')}${state.loading ? ' so far' : ''}${dated ? ', newest first' : ''}`;
	const unread = articles.count - readCount(state);
	const header = pageHeader(grid, {
		kicker: 'LIBRARY',
		headline: boldHeadline(grid, state.place),
		left: cut(count, Math.max(1, grid.measure - 12)),
		right: `${counted(unread, 'unread', 'unread')}`,
	});
	const rows = Math.max(1, heightOf(state) - header.length);
	if (articles.count === 0 && isFiltered)
		return [...header, textLine(grid, [run(cut('No article has these words.', grid.measure))])].slice(
			0,
			heightOf(state),
		);
	const cursor = list.cursor(state);
	const dayFor = ({published}: ArticleSummary) =>
		published === undefined ? (dated ? 'No date' : undefined) : dayOf(published);
	const indices = indicesNear(articles.count, cursor, rows);
	const window = articles.slice(indices[0] ?? 0, (indices.at(-1) ?? -1) + 1);
	const entries = indices.map((index, row) => {
		const article = window[row]!;
		const day = dayFor(article);
		const isNewDay = day !== undefined && (row === 0 || day !== dayFor(window[row - 1]!));
		return {
			index,
			above: isNewDay
				? [...(row === 0 || grid.tight ? [] : [[]]), textLine(grid, [run(cut(day, grid.measure), 'muted')])]
				: [],
			lines: entryLines(grid, state, article, index === cursor),
		};
	});
	return [...header, ...drawEntries(grid, entries, cursor, rows)];
};

const entryLines = (grid: Grid, state: State, article: ArticleSummary, isChosen: boolean): readonly Line[] => {
	const minutes = `${state.kept.starred.has(article.id) ? '*  ' : ''}${minutesFor(article.words)} min`;
	const unread = !state.kept.read.has(article.id);
	const room = Math.max(1, grid.measure - columnsOf(minutes) - 2);
	const titleRows = isChosen ? balanced(article.title, room) : [cut(article.title, room)];
	const style = isChosen ? ({role: 'ink', bold: true} as const) : ({role: unread ? 'ink' : 'text'} as const);
	const lines = titleRows.map((text, index) => {
		const hang = hangOf(grid, text);
		const words: Line =
			index === 0
				? place([
						[0, [run(text, style.role, style)]],
						[grid.measure + hang - columnsOf(minutes), [run(minutes, 'muted')]],
					])
				: [run(text, style.role, style)];
		return textLine(grid, words, {
			margin: index === 0 ? smallBar(article, state, grid.margin) : [],
			hang,
			gutter: index === 0 && unread ? [run(' • ')] : [],
		});
	});
	if (!isChosen) return lines;
	const standfirst = wrapped(article.standfirst ?? '', grid.measure).slice(0, 2);
	const names = article.voices.flatMap(({name}) => (name === undefined ? [] : [name]));
	const voices = names.map(name => shortName(name, names)).join(', ');
	return [
		...lines,
		...standfirst.map(text => textLine(grid, [run(text)])),
		...(voices === '' ? [] : [textLine(grid, [run(cut(voices, grid.measure), 'muted')])]),
	];
};

/** Draws where in the story each voice is quoted, as wide as the margin. */
const smallBar = ({heard, voices}: ArticleSummary, state: State, columns: number): Line => {
	const cells: Run[] = Array.from({length: columns}, () => run('─', 'rule'));
	const roles = coloursFor(voices.flatMap(({name}) => (name === undefined ? [] : [name])));
	for (const {from, to, voice} of heard) {
		const {name, unsure} = voices[voice] ?? {};
		const mark =
			name === undefined
				? stroke({role: 'voice0', ...(unsure ? {sign: '?', unsure} : {sign: '·'})}, state.theme)
				: stroke({name, role: roles.get(name)!, sign: (name.split(' ').at(-1)![0] ?? '?').toUpperCase()}, state.theme);
		for (let cell = Math.floor(from * columns); cell <= Math.min(columns - 1, Math.floor(to * columns)); cell++)
			cells[cell] = mark;
	}
	return cells;
};

/** The page of all articles. */
export const libraryPage: Page = {
	draw,
	sidebarPanes: ['people', 'topics'],
	list,
	open: state => {
		const article = chosenArticle(state);
		return article === undefined ? state : openArticle(state, article.id);
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
					['open', 'read'],
					['filter', 'filter'],
					['search-quotes', 'quotes'],
					['people', 'people'],
					['problems', state.problems.length > 0 ? counted(state.problems.length, 'problem') : 'problems'],
					['help', 'keys'],
					['quit', 'back'],
				],
	status: (state, room) => {
		if (!state.loading) return undefined;
		const trouble =
			state.problems.length > 0 ? `   ${problemSummary(state)}, ${keyOf('problems', state.keymap)} shows which` : '';
		const files = `Reading ${grouped(state.read)} of ${grouped(state.found)}`;
		const pace = state.pace === undefined ? '' : `   ${paceOf(state.pace)}`;
		// What is wrong matters more than how long it takes.
		const told = columnsOf(files + pace + trouble) <= room ? pace : '';
		return [run(cut(`${files}${told}${trouble}`, Math.max(0, room)))];
	},
	speech: {
		name: state => [`Library, ${counted(state.articles.count, 'article')}.`],
		here: state => {
			const article = chosenArticle(state);
			return article === undefined
				? []
				: [`${article.title}, ${counted(article.quotes, 'quote')}, ${list.cursor(state) + 1} of ${list.length(state)}`];
		},
	},
};
