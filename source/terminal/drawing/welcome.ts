import {describeProblem} from '../../model/problem.ts';
import {counted} from '../../typesetting/captions.ts';
import {cut} from '../../typesetting/measure.ts';
import {type Line, place, run} from '../../typesetting/runs.ts';
import type {Grid} from '../state/grid.ts';
import {pressHint} from '../state/messages.ts';
import {heightOf} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {boldHeadline, pageHeader, textLine, wrapped} from './page-parts.ts';

const ways = [
	['newsread story.txt', 'one story'],
	['newsread ~/news', 'a folder, and all below it'],
	['newsread feed.xml mail.mbox', 'each story inside'],
	['newsread -', 'whatever is piped in'],
] as const;

/**
 * Draws what to do when there is nothing to read: commands to copy. On a small screen the words about them go first.
 */
export const drawWelcome = (state: State, grid: Grid): readonly Line[] => {
	const lines = (text: string) => wrapped(text, grid.measure).map(row => textLine(grid, [run(row)]));
	const header = pageHeader(grid, {kicker: 'NEWSREAD', headline: boldHeadline(grid, 'Nothing to read yet')});
	const [first, ...others] = state.problems;
	const more =
		others.length === 0
			? ''
			: ` ${counted(others.length, 'more problem')}.${pressHint(state, 'problems', 'to see all')}`;
	const trouble = first === undefined ? [] : lines(`${describeProblem(first)}${more}`);
	const asking = lines(
		`${first === undefined ? `There is no article in ${state.place}. ` : ''}Give newsread a file, a folder or an archive of articles you have saved:`,
	);
	const commands = ways.map(([command, what]) =>
		textLine(
			grid,
			grid.measure >= 57
				? place([
						[2, [run(command, 'ink')]],
						[31, [run(what, 'muted')]],
					])
				: [run(cut(command, grid.measure), 'ink')],
		),
	);
	const advice = lines(
		'Set NEWSREAD_LIBRARY to a folder, and newsread alone opens it. Nothing is fetched: newsread never goes online.',
	);
	const rows = heightOf(state);
	const pages = [
		[trouble, asking, commands, advice],
		[trouble, asking, commands],
		[trouble, commands],
	].map(parts => [
		...header,
		...parts.filter(part => part.length > 0).flatMap((part, at) => (at > 0 ? [[], ...part] : part)),
	]);
	return pages.find(page => page.length <= rows) ?? pages.at(-1)!.slice(0, rows);
};
