// People one below the other, where there is no room for columns: the names stand in the margin.
import {quotesThatCount} from '../../../model/doubt.ts';
import {dateOf} from '../../../typesetting/captions.ts';
import {columnsOf, cut} from '../../../typesetting/measure.ts';
import {apart, type Line, run} from '../../../typesetting/runs.ts';
import {drawEntries, indicesNear} from '../../drawing/entry-list.ts';
import {textLine} from '../../drawing/page-parts.ts';
import {quoteLines} from '../../drawing/quote-entry.ts';
import {voiceName} from '../../drawing/strokes.ts';
import {drawTimeLine} from '../../drawing/time-line.ts';
import type {Grid} from '../../state/grid.ts';
import {keptSignOf} from '../../state/kept-listed.ts';
import type {State} from '../../state/state.ts';
import {compareState} from './compare-state.ts';
import {comparedStyles, styleOfQuote} from './compare-voices.ts';
import {countOf} from './compare-words.ts';
import {chosenIndex, comparedArticles, comparedQuotes, comparedSides} from './compared-quotes.ts';

/** Draws how much each of the people said, and when, on one scale. */
export const drawRowHeads = (state: State, grid: Grid): readonly Line[] => {
	const sides = comparedSides(state);
	const styles = comparedStyles(state);
	if (compareState(state).matches === undefined) return [];
	const {measure, margin} = grid;
	const names = styles.map(style => voiceName(style, margin > 0 ? margin : 12));
	const counts = sides.map(side =>
		margin > 0
			? `${countOf(side)}${state.loading ? ' so far' : ''}`
			: `${names[sides.indexOf(side)]!.map(({text}) => text).join('')} ${countOf(side, true)}`,
	);
	const widest = Math.max(0, ...counts.map(columnsOf));
	const series = sides.map(({matches}, index) => ({
		dates: quotesThatCount(matches).map(({published}) => published),
		role: state.loading ? ('muted' as const) : styles[index]!.role,
	}));
	const chosen = comparedQuotes(state)[chosenIndex(state)]?.match.published;
	const line =
		grid.columns < 40
			? undefined
			: drawTimeLine(series, {columns: measure - widest - 2, chosen, ascii: state.theme.fewBars === true});
	return sides.map((_, index) => {
		const bars = line?.rows[index] ?? [];
		const used = bars.reduce((sum, {text}) => sum + columnsOf(text), 0);
		const count = run(cut(counts[index]!, measure), 'muted');
		return textLine(
			grid,
			used === 0 && margin === 0 ? [count] : [...bars, ...apart(run(''), count, Math.max(0, measure - used))],
			{margin: names[index]!},
		);
	});
};

/** Draws what was said, quote by quote, in `rows` rows round the chosen one. */
export const drawOneBelow = (state: State, grid: Grid, rows: number): readonly Line[] => {
	const quotes = comparedQuotes(state);
	const cursor = chosenIndex(state);
	const begins = new Set(comparedArticles(state).map(({from}) => from));
	const entries = indicesNear(quotes.length, cursor, rows).map((index, row) => {
		const quote = quotes[index]!;
		const {title, published} = quote.match;
		const date = published === undefined ? '' : dateOf(published, 'short');
		const words = run(cut(title, grid.measure), 'ink', {bold: true});
		const isDated = grid.margin > 0 || grid.measure < 50;
		const head = textLine(grid, isDated ? [words] : apart(words, run(date, 'muted'), grid.measure), {
			margin: [run(date, 'muted')],
		});
		const style = styleOfQuote(state, quote);
		return {
			index,
			above: begins.has(index) ? [...(row === 0 || grid.tight ? [] : [[]]), head] : [],
			lines: quoteLines(grid, quote.match, style, {
				strong: index === cursor,
				margin: voiceName(style, grid.margin),
				kept: keptSignOf(state, quote.match),
			}),
		};
	});
	return drawEntries(grid, entries, cursor, rows);
};
