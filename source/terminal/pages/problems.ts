import {counted} from '../../typesetting/captions.ts';
import {columnsOf, cut} from '../../typesetting/measure.ts';
import {cutLine, type Line, run} from '../../typesetting/runs.ts';
import {drawEntries} from '../drawing/entry-list.ts';
import {boldHeadline, pageHeader, textLine} from '../drawing/page-parts.ts';
import type {Grid} from '../state/grid.ts';
import {problemSummary} from '../state/library/problem-summary.ts';
import {previousPage} from '../state/navigation.ts';
import {withPageState} from '../state/page-state.ts';
import {heightOf} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {cursorList} from './cursor-list.ts';
import type {Page} from './page.ts';

declare module '../state/page-states.ts' {
	interface PageStates {
		readonly problems: {readonly cursor: number};
	}
}

const list = {
	...cursorList(
		({problems}) => problems.length,
		({pageStates}) => pageStates.problems?.cursor ?? 0,
		(state, cursor) => withPageState(state, 'problems', {cursor}),
	),
	opensOnClick: false,
};

const chosenProblem = (state: State) => state.problems[list.cursor(state)];

/** Draws which files could not be read, why, and what to do about it. */
const draw = (state: State, grid: Grid): readonly Line[] => {
	const {problems} = state;
	const header = pageHeader(grid, {
		kicker: 'PROBLEMS',
		headline: boldHeadline(grid, problems.length === 0 ? 'No problems' : problemSummary(state)),
		left: problems.length === 0 ? '' : `${counted(state.articles.count, 'article')} in the library`,
	});
	const cursor = list.cursor(state);
	const entries = problems.map(({path, what, remedy}, index) => {
		const name = cut(path, Math.max(Math.floor(grid.measure / 2), grid.measure - columnsOf(what) - 2));
		return {
			index,
			gap: 1,
			lines: [
				textLine(
					grid,
					cutLine([run(name, 'ink', index === cursor ? {bold: true} : {}), run(`: ${what}`)], grid.measure),
				),
				...(remedy === undefined ? [] : [textLine(grid, [run(cut(remedy, grid.measure), 'muted')])]),
			],
		};
	});
	return [...header, ...drawEntries(grid, entries, cursor, heightOf(state) - header.length)];
};

/** The page of files that could not be read. */
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
		name: state => [state.problems.length === 0 ? 'No problems.' : `${problemSummary(state)}.`],
		here: state => {
			const problem = chosenProblem(state);
			return problem === undefined
				? []
				: [[problem.path, problem.what, problem.remedy].filter(part => part !== undefined).join(', ')];
		},
	},
};
