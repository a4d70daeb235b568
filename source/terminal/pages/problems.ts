import {columnsOf, cut} from '../../typesetting/measure.ts';
import {cutLine, type Line, run} from '../../typesetting/runs.ts';
import {drawEntries} from '../drawing/entry-list.ts';
import {boldHeadline, pageHeader, textLine} from '../drawing/page-parts.ts';
import type {Grid} from '../state/grid.ts';
import {previousPage} from '../state/navigation.ts';
import {withPageState} from '../state/page-state.ts';
import {problemSummary} from '../state/problem-summary.ts';
import {heightOf} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {cursorList} from './cursor-list.ts';
import type {Page} from './page.ts';

declare module '../state/state.ts' {
	interface PageStates {
		readonly problems: {readonly cursor: number};
	}
}

const list = {
	...cursorList(
		({problems}) => problems.length,
		({pageStates: own}) => own.problems?.cursor ?? 0,
		(state, cursor) => withPageState(state, 'problems', {cursor}),
	),
	opensOnClick: false,
};

const chosenProblem = (state: State) => state.problems[list.cursor(state)];

/** Files that could not be read: which, why, and what to do about it. */
const draw = (state: State, grid: Grid): readonly Line[] => {
	const {problems} = state;
	const head = pageHeader(grid, {
		kicker: 'PROBLEMS',
		headline: boldHeadline(grid, problems.length === 0 ? 'Every file could be read' : problemSummary(state)),
		left:
			problems.length === 0
				? ''
				: `${state.articles.count === 1 ? 'One article is' : `${state.articles.count} articles are`} in the library.`,
	});
	const at = list.cursor(state);
	const entries = problems.map(({path, what, remedy}, index) => {
		const name = cut(path, Math.max(Math.floor(grid.measure / 2), grid.measure - columnsOf(what) - 2));
		return {
			index,
			gap: 1,
			lines: [
				textLine(grid, cutLine([run(name, 'ink', index === at ? {bold: true} : {}), run(`: ${what}`)], grid.measure)),
				...(remedy === undefined ? [] : [textLine(grid, [run(cut(remedy, grid.measure), 'muted')])]),
			],
		};
	});
	return [...head, ...drawEntries(grid, entries, at, heightOf(state) - head.length)];
};

export const problemsPage: Page = {
	draw,
	sidebarPanes: [],
	list,
	open: state => previousPage(state) ?? state,
	file: state => {
		const problem = chosenProblem(state);
		return problem && {path: problem.path, words: ''};
	},
	hints: () => [
		['try-again', 'try again'],
		['edit', 'edit'],
		['quit', 'back'],
	],
	speech: {
		name: state => [`${problemSummary(state)}.`],
		here: state => {
			const problem = chosenProblem(state);
			return problem === undefined
				? []
				: [[problem.path, problem.what, problem.remedy].filter(part => part !== undefined).join(', ')];
		},
	},
};
