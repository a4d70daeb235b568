// People side by side: a column each, and at the left the dates of the articles.
import {quotesThatCount} from '../../../model/doubt.ts';
import {memoizeByObject} from '../../../model/memo.ts';
import {dateOf} from '../../../typesetting/captions.ts';
import {columnsOf, cut} from '../../../typesetting/measure.ts';
import {apart, type Line, place, run, targeted} from '../../../typesetting/runs.ts';
import {asChosen, windowAround} from '../../drawing/page-parts.ts';
import {quoteLines} from '../../drawing/quote-entry.ts';
import {drawTimeLine} from '../../drawing/time-line.ts';
import type {Grid} from '../../state/grid.ts';
import {keptSignOf} from '../../state/kept-listed.ts';
import type {State} from '../../state/state.ts';
import {compareState} from './compare-state.ts';
import {comparedStyles, styleOfQuote} from './compare-voices.ts';
import {countOf} from './compare-words.ts';
import {type ComparedArticle, chosenIndex, comparedArticles, comparedQuotes, comparedSides} from './compared-quotes.ts';

/** Columns of the dates, and of what stands left of the text of a column: the pointer, the bar, the hanging mark. */
const dateColumns = 11;
const beside = 5;
/** No column is narrower: of shorter rows nothing can be read. */
const narrowest = 30;
const widest = 150;
const leastEdge = 2;

/** Where the columns are. */
export type Columns = {
	/** First column of all, and the first one behind. */
	readonly from: number;
	readonly to: number;
	/** The column in which each person's part begins, two left of the bar. */
	readonly starts: readonly number[];
	/** Columns of the text. */
	readonly measure: number;
};

/** Returns where the columns are; undefined where the screen is too narrow for so many. */
export const columnsFor = ({columns}: Grid, people: number): Columns | undefined => {
	if (columns < 100 || people === 0) return undefined;
	const from = Math.max(leastEdge, Math.floor((columns - widest) / 2));
	const to = columns - from;
	const first = from + dateColumns;
	const pitch = Math.floor((to - first) / people);
	const measure = pitch - beside;
	if (measure < narrowest) return undefined;
	return {from, to, starts: Array.from({length: people}, (_, side) => first + side * pitch), measure};
};

/** Returns the grid of a page in columns: the lines above and below it are as wide as all of them together. */
export const gridOfColumns = memoizeByObject(
	(grid: Grid, {from, to}: Columns): Grid => ({
		...grid,
		edge: from,
		gutterColumn: from,
		textColumn: from,
		right: to,
	}),
);

/** The grid of one column, by which quotes are set in it. */
const gridOfColumn = (grid: Grid, {measure}: Columns): Grid => ({
	...grid,
	edge: 0,
	sidebar: 0,
	gutterColumn: 2,
	textColumn: beside,
	measure,
	// Bars in colour and no letters: the names stand above.
	margin: 1,
	marginColumn: beside + measure - 1,
	right: beside + measure,
	hang: true,
});

/** Draws the names of the people, how much each said, and when, on one scale. */
export const drawColumnHeads = (state: State, columns: Columns): readonly Line[] => {
	const sides = comparedSides(state);
	const styles = comparedStyles(state);
	const {measure, starts, from} = columns;
	const isKnown = compareState(state).matches !== undefined;
	const names = sides.map((side, index): [number, Line] => {
		const soFar = state.loading && measure >= 36 ? ' so far' : '';
		const count = isKnown ? `${countOf(side, measure < 36)}${soFar}` : '';
		const name = run(cut(side.name, Math.max(1, measure - columnsOf(count) - 2)), 'ink', {bold: true});
		return [starts[index]! + beside, apart(name, run(count, 'muted'), measure)];
	});
	const series = sides.map(({matches}, index) => ({
		dates: quotesThatCount(matches).map(({published}) => published),
		role: state.loading ? ('muted' as const) : styles[index]!.role,
	}));
	const chosen = comparedQuotes(state)[chosenIndex(state)]?.match.published;
	const line = drawTimeLine(series, {columns: measure, chosen, ascii: state.theme.fewBars === true});
	const scale: Line = [run(cut('one scale', dateColumns), 'muted')];
	return [
		place(names),
		...(line === undefined
			? []
			: [place([[from, scale], ...line.rows.map((row, index): [number, Line] => [starts[index]! + beside, row])])]),
	];
};

/** The lines of one article, and which of them the chosen quote takes. */
type Block = {readonly lines: readonly Line[]; readonly chosen?: readonly [number, number]};

const drawArticle = (
	state: State,
	{grid, columns, cursor}: {readonly grid: Grid; readonly columns: Columns; readonly cursor: number},
	{first, from, quotes}: ComparedArticle,
): Block => {
	const own = gridOfColumn(grid, columns);
	const sides: Line[][] = columns.starts.map(() => []);
	let chosen: readonly [number, number] | undefined;
	for (const [index, quote] of quotes.entries()) {
		const isChosen = from + index === cursor;
		const style = styleOfQuote(state, quote);
		const lines = quoteLines(own, quote.match, style, {
			strong: isChosen,
			kept: keptSignOf(state, quote.match),
		});
		const side = sides[quote.side]!;
		if (isChosen) chosen = [side.length + 1, side.length + 1 + lines.length];
		side.push(
			...(isChosen ? asChosen(own, lines) : lines).map(line => targeted(line, {kind: 'entry', index: from + index})),
		);
	}
	const title = run(cut(first.title, columns.to - columns.starts[0]! - beside), 'muted');
	const date = run(first.published === undefined ? '' : dateOf(first.published, 'short'), 'muted');
	const head = place([
		[columns.from, [date]],
		[columns.starts[0]! + beside, [title]],
	]);
	const height = Math.max(...sides.map(({length}) => length));
	const rows = Array.from({length: height}, (_, row) =>
		place(columns.starts.map((start, side): [number, Line] => [start, sides[side]![row] ?? []])),
	);
	return {lines: [head, ...rows], ...(chosen && {chosen})};
};

/** Draws what was said, article by article, in `rows` rows round the chosen quote. */
export const drawColumns = (state: State, grid: Grid, columns: Columns, rows: number): readonly Line[] => {
	const articles = comparedArticles(state);
	const cursor = chosenIndex(state);
	const current = articles.findIndex(({from, quotes}) => cursor >= from && cursor < from + quotes.length);
	const lines: Line[] = [];
	let [from, to] = [0, 0];
	// An article has two rows at least.
	const first = Math.max(0, current - rows);
	for (const [index, article] of articles.slice(first, current + rows + 1).entries()) {
		const block = drawArticle(state, {grid, columns, cursor}, article);
		if (index > 0 && !grid.tight) lines.push([]);
		if (block.chosen) [from, to] = [lines.length + block.chosen[0] - 1, lines.length + block.chosen[1]];
		lines.push(...block.lines);
	}
	return windowAround(lines, from, to, rows);
};
