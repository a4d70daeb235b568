import {unpackHeard} from '../../../library/catalogue/heard.ts';
import type {ArticleSummary} from '../../../library/library.ts';
import {type Line, type Run, run} from '../../../typesetting/runs.ts';
import {coloursFor} from '../../../typesetting/voices.ts';
import {stroke} from '../../drawing/strokes.ts';
import type {State} from '../../state/state.ts';

/**
 * Draws where in the story each voice is quoted, as wide as the margin. `share`: how far it was read, which gets a mark of its own.
 */
export const smallBar = ({heard, voices}: ArticleSummary, state: State, columns: number, share?: number): Line => {
	const cells: Run[] = Array.from({length: columns}, () => run('─', 'rule'));
	const roles = coloursFor(voices.flatMap(({name}) => (name === undefined ? [] : [name])));
	for (const {from, to, voice} of unpackHeard(heard)) {
		const {name, unsure} = voices[voice] ?? {};
		const mark =
			name === undefined
				? stroke({role: 'voice0', ...(unsure ? {sign: '?', unsure} : {sign: '·'})}, state.theme)
				: stroke({name, role: roles.get(name)!, sign: (name.split(' ').at(-1)![0] ?? '?').toUpperCase()}, state.theme);
		for (let cell = Math.floor(from * columns); cell <= Math.min(columns - 1, Math.floor(to * columns)); cell++)
			cells[cell] = mark;
	}
	if (share !== undefined && columns > 0) cells[Math.min(columns - 1, Math.floor(share * columns))] = run('├', 'text');
	return cells;
};
