import {citedPath} from '../../../citation/quotation.ts';
import type {ArticleSummary} from '../../../library/library.ts';
import {counted, minutesFor} from '../../../typesetting/captions.ts';
import {columnsOf, cut} from '../../../typesetting/measure.ts';
import {type Line, place, run} from '../../../typesetting/runs.ts';
import {shortName} from '../../../typesetting/short-names.ts';
import {balanced, hangOf, textLine, wrapped} from '../../drawing/page-parts.ts';
import type {Grid} from '../../state/grid.ts';
import {listedArticles} from '../../state/library/arrived.ts';
import {knowsUnread, shareRead} from '../../state/library/last-visit.ts';
import type {State} from '../../state/state.ts';
import {smallBar} from './small-bar.ts';

/** From here on the margin has room for the bars; under it, it has the minutes, so that headlines are not cut for the bars. */
const leastForBars = 100;

/** Columns of the minutes, where they stand in the margin. */
const minutesInMargin = 6;

/** Whether rows have their bars in the margin. */
export const hasBars = (grid: Grid): boolean => grid.columns >= leastForBars && grid.margin > 0;

/** Returns the last column of what stands at the right of a headline: the minutes, or per cent. */
export const endOfRow = (grid: Grid): number =>
	grid.measure + (grid.margin > 0 && !hasBars(grid) ? 2 + minutesInMargin : 0);

/** Formats how far a story was read: “45%”, and never that nothing or all of it was. */
export const percentRead = (share: number): string => `${Math.max(1, Math.min(99, Math.round(share * 100)))}%`;

/** Whether an article was read, or one of its copies. */
export const isRead = (state: State, id: string): boolean => {
	const {read} = state.kept;
	return (
		read.has(id) ||
		listedArticles(state)
			.copiesOf(id)
			.some(copy => read.has(copy.id))
	);
};

/** Whether an article that is still listed has lost its file. */
export const isGone = ({arrived}: State, id: string): boolean => arrived?.gone.has(id) === true;

/** What stands at the right of a headline: star, copies, and the minutes or how far it was read. */
const factsOf = (state: State, grid: Grid, article: ArticleSummary, isChosen: boolean): string => {
	if (isGone(state, article.id)) return grid.measure >= 40 ? 'the file is gone' : 'gone';
	const copies = listedArticles(state).copiesOf(article.id).length;
	const share = shareRead(state.kept, article.id);
	return [
		...(state.kept.starred.has(article.id) ? ['*'] : []),
		// The chosen row says where they lie.
		...(copies > 0 && !isChosen && grid.columns >= 80 ? [counted(copies + 1, 'copy', 'copies')] : []),
		share === undefined ? `${minutesFor(article.words)} min` : percentRead(share),
	].join('  ');
};

/** Draws an article of the library; the chosen one with more about it. */
export const articleRow = (grid: Grid, state: State, article: ArticleSummary, isChosen: boolean): readonly Line[] => {
	const facts = cut(factsOf(state, grid, article, isChosen), Math.max(0, grid.measure - 3));
	const end = endOfRow(grid);
	const room = Math.max(1, Math.min(grid.measure, end - columnsOf(facts) - 2));
	const unread = knowsUnread(state) && !isRead(state, article.id);
	const titleRows = isChosen ? balanced(article.title, room) : [cut(article.title, room)];
	const style = isChosen
		? ({role: 'ink', bold: true} as const)
		: ({role: isGone(state, article.id) ? 'muted' : unread ? 'ink' : 'text'} as const);
	const lines = titleRows.map((text, index) => {
		const hang = hangOf(grid, text);
		const words: Line =
			index === 0
				? place([
						[0, [run(text, style.role, style)]],
						[end + hang - columnsOf(facts), [run(facts, 'muted')]],
					])
				: [run(text, style.role, style)];
		return textLine(grid, words, {
			margin: index === 0 && hasBars(grid) ? smallBar(article, state, grid.margin) : [],
			hang,
			// A mark that hangs takes the column behind it.
			gutter: index === 0 && unread ? [run(' •')] : [],
		});
	});
	return isChosen ? [...lines, ...moreAbout(grid, state, article)] : lines;
};

/** Rows of the paths of copies. */
const mostRowsOfCopies = 2;

const moreAbout = (grid: Grid, state: State, article: ArticleSummary): readonly Line[] => {
	// On a screen of few rows other headlines are worth more.
	const standfirst = grid.tight ? [] : wrapped(article.standfirst ?? '', grid.measure).slice(0, 2);
	const names = article.voices.flatMap(({name}) => (name === undefined ? [] : [name]));
	const voices = names.map(name => shortName(name, names)).join(', ');
	const copies = [article, ...listedArticles(state).copiesOf(article.id)];
	const where =
		copies.length === 1
			? ''
			: `${copies.length} copies: ${copies.map(({id}) => citedPath(id, state.citing.folders)).join(', ')}`;
	return [
		...standfirst.map(text => textLine(grid, [run(text)])),
		...(voices === '' ? [] : [textLine(grid, [run(cut(voices, grid.measure), 'muted')])]),
		...wrapped(where, grid.measure)
			.slice(0, mostRowsOfCopies)
			.map(text => textLine(grid, [run(cut(text, grid.measure), 'muted')])),
	];
};
