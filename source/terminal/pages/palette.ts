import {cut} from '../../typesetting/measure.ts';
import {type Line, place, run, targeted} from '../../typesetting/runs.ts';
import {chosen, pageHead, scrolledTo, setLine} from '../panes/page-parts.ts';
import {offeredCommands} from '../state/offered-commands.ts';
import {gridOfState, heightOf} from '../state/selectors.ts';
import type {State} from '../state/state.ts';

const keyColumn = 30;

/** Every command by its name, with its key to learn on the way. */
export const drawPalette = (state: State): readonly Line[] => {
	const grid = gridOfState(state);
	const {query, chosen: at} = state.palette;
	const head = pageHead(grid, {
		kicker: 'DO WHAT',
		headline: [
			run(':', 'muted'),
			run(cut(query, grid.measure - 3), 'ink', {bold: true}),
			run(' ', 'ink', {inverse: true}),
		],
		hang: grid.hang ? 1 : 0,
		left: query === '' ? 'a command by its name, or: open PATH' : '',
	});
	const offers = offeredCommands(state);
	if (offers.length === 0) return [...head, setLine(grid, [run('No command has this name.')])];
	const lines = offers.map(({name, keys}, index) => {
		const isChosen = index === at;
		const words: Line = [
			run(
				cut(name, Math.max(1, Math.min(keyColumn - 1, grid.measure - 8))),
				isChosen ? 'ink' : 'text',
				isChosen ? {bold: true} : {},
			),
		];
		const line = setLine(
			grid,
			grid.measure >= keyColumn + 8
				? place([
						[0, words],
						[keyColumn, [run(keys, 'muted')]],
					])
				: words,
		);
		return targeted(isChosen ? chosen(grid, [line])[0]! : line, `entry ${index}`);
	});
	return [...head, ...scrolledTo(lines, at, at + 1, Math.max(1, heightOf(state) - head.length))];
};
