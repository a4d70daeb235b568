import {columnsOf, cut} from '../../typesetting/measure.ts';
import {cutLine, type Line, run, targeted} from '../../typesetting/runs.ts';
import {chosen, pageHead, scrolledTo, setLine, title} from '../panes/page-parts.ts';
import {troubleIn} from '../state/lists.ts';
import {gridOfState, heightOf} from '../state/selectors.ts';
import type {State} from '../state/state.ts';

/** Files that could not be read: which, why, and what to do about it. */
export const drawProblems = (state: State): readonly Line[] => {
	const grid = gridOfState(state);
	const {problems} = state;
	const head = pageHead(grid, {
		kicker: 'PROBLEMS',
		headline: title(grid, problems.length === 0 ? 'Every file could be read' : troubleIn(state)),
		left:
			problems.length === 0
				? ''
				: `${state.articles.count === 1 ? 'One article is' : `${state.articles.count} articles are`} in the library.`,
	});
	const lines: Line[] = [];
	let [from, to] = [0, 0];
	for (const [index, {path, what, remedy}] of problems.entries()) {
		const isChosen = index === state.cursor.problems;
		const name = cut(path, Math.max(Math.floor(grid.measure / 2), grid.measure - columnsOf(what) - 2));
		const entry = [
			setLine(grid, cutLine([run(name, 'ink', isChosen ? {bold: true} : {}), run(`: ${what}`)], grid.measure)),
			...(remedy === undefined ? [] : [setLine(grid, [run(cut(remedy, grid.measure), 'muted')])]),
		];
		if (isChosen) [from, to] = [lines.length, lines.length + entry.length];
		lines.push(...(isChosen ? chosen(grid, entry) : entry).map(line => targeted(line, `entry ${index}`)), []);
	}
	return [...head, ...scrolledTo(lines, from, to, Math.max(1, heightOf(state) - head.length))];
};
