import {titleOf} from '../../model/article.ts';
import {columnsOf, cut} from '../../typesetting/measure.ts';
import {type Line, place, run} from '../../typesetting/runs.ts';
import {currentPage, gridOf, withTextInSight} from '../pages/pages.ts';
import type {State} from '../state/state.ts';

/** Draws the line above the page: the library, the headline once it has scrolled away, and which of how many. */
export const drawFolio = (shown: State): readonly Line[] => {
	const grid = gridOf(shown);
	const state = withTextInSight(shown);
	const right = cut(currentPage(state).folio?.(state) ?? '', Math.max(0, grid.right - grid.textColumn));
	const runningHeadline =
		state.page === 'story' && state.story !== undefined && state.story.top > 0 ? titleOf(state.story.article) : '';
	const parts: [number, Line][] = [];
	if (grid.sidebar > 0) {
		parts.push([grid.edge, [run(cut(state.place, grid.sidebar), 'muted')]]);
		parts.push([grid.textColumn, [run(cut(runningHeadline, roomFor(grid.right - grid.textColumn, right)), 'muted')]]);
	} else
		parts.push([
			grid.textColumn,
			[
				run(
					cut(runningHeadline === '' ? state.place : runningHeadline, roomFor(grid.right - grid.textColumn, right)),
					'muted',
				),
			],
		]);
	parts.push([grid.right - columnsOf(right), [run(right, 'muted')]]);
	return [...Array.from({length: grid.folioRow}, () => []), place(parts)];
};

const roomFor = (columns: number, right: string) => Math.max(0, columns - (right === '' ? 0 : columnsOf(right) + 2));
