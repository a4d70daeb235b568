import {type Line, run} from '../../typesetting/runs.ts';
import {gridOfState} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {setLine} from './page-parts.ts';
import {drawWelcome} from './welcome.ts';

/** The page of the story before there is one. */
export const drawWaiting = (state: State): readonly Line[] => {
	if (!state.loading && state.articles.count === 0) return drawWelcome(state);
	return [setLine(gridOfState(state), [run(`Reading ${state.place} …`, 'muted')])];
};
