import {cut} from '../../typesetting/measure.ts';
import {type Line, run} from '../../typesetting/runs.ts';
import type {Grid} from '../state/grid.ts';
import type {State} from '../state/state.ts';
import {textLine} from './page-parts.ts';
import {drawWelcome} from './welcome.ts';

/** Draws the page of the story before one is open. */
export const drawWaiting = (state: State, grid: Grid): readonly Line[] => {
	if (!state.loading && state.articles.count === 0) return drawWelcome(state, grid);
	return [textLine(grid, [run(cut(`Reading ${state.place}…`, grid.measure), 'muted')])];
};
