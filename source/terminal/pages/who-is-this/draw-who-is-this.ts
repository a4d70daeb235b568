// How “Who is this?” is drawn: those asked about, the groups that something can be decided of, and the answers.
import {keyOf} from '../../../keymap/keymap.ts';
import {counted, grouped} from '../../../typesetting/captions.ts';
import {cut} from '../../../typesetting/measure.ts';
import {type Line, place, run} from '../../../typesetting/runs.ts';
import {drawEntries, type ListEntry} from '../../drawing/entry-list.ts';
import {boldHeadline, pageHeader, textLine, wrapped} from '../../drawing/page-parts.ts';
import type {Grid} from '../../state/grid.ts';
import {heightOf} from '../../state/selectors.ts';
import {type Group, hasSurnameAlone} from '../../state/sidebar/people-groups.ts';
import type {State} from '../../state/state.ts';
import {askedGroup, chosenGroup, groupList, groupsIn, whoIsThis} from './asked-person.ts';
import {answersFor} from './deciding.ts';
import {groupLines, timeLinesOf} from './draw-groups.ts';
import {evidenceOf} from './groups.ts';

const labels: Readonly<Record<Group['kind'], string>> = {
	asked: '',
	apart: 'KEPT APART',
	role: 'MAY BE ANOTHER PERSON',
	joined: 'JOINED',
	story: 'STORY BY STORY',
};

const factsOf = (state: State, asked: Group): string => {
	const role = chosenGroup(state)?.kind === 'role' ? chosenGroup(state) : undefined;
	if (role?.rest !== undefined)
		return `${counted(role.rest.quotes, 'quote')} are one person’s, ${grouped(role.quotes)} may be another’s`;
	const others = groupsIn(state).filter(({kind, reason}) => kind === 'apart' && reason !== 'by hand');
	const doubtful = others.reduce((sum, {quotes}) => sum + quotes, 0);
	const own = `${counted(asked.quotes, 'quote')} in ${counted(asked.articles.size, 'article')}`;
	return doubtful === 0 ? own : `${own}, ${grouped(doubtful)} more may be the same person’s`;
};

/** What speaks for one answer or another. */
const evidenceLines = (grid: Grid, asked: Group, chosen: Group): readonly Line[] => [
	...(grid.tight || chosen.kind === 'story' ? [] : [[]]),
	...(chosen.kind === 'story' ? [] : wrapped(evidenceOf(asked, chosen), grid.measure)).map(row =>
		textLine(grid, [run(row, 'muted')]),
	),
];

/** What can be decided of the chosen group. */
const answerLines = (grid: Grid, asked: Group, chosen: Group): readonly Line[] => [
	...(grid.tight ? [] : [[]]),
	...answersFor(asked, chosen).map((words, index) =>
		textLine(
			grid,
			place([
				[0, [run(String(index + 1), 'ink')]],
				[5, [run(cut(words, Math.max(1, grid.measure - 5)))]],
			]),
		),
	),
];

/** Returns what is said where nothing is to be decided: that the reader may know better. */
export const nobodyElse = ({keymap}: State): readonly string[] => [
	'Nobody else may be meant, and nobody was joined.',
	`${keyOf('palette', keymap)}merge NAME says that NAME is the same person.`,
];

/** Returns the headline of the story that a group is. */
export const storyHeadline = ({articles}: State, group: Group): string => {
	const [id = ''] = group.articles;
	return articles.byId(id)?.title ?? id;
};

/** Draws those asked about, the groups that something can be decided of, and the answers for the chosen one. */
export const drawWhoIsThis = (state: State, grid: Grid): readonly Line[] => {
	const {name, groups: known} = whoIsThis(state);
	const asked = askedGroup(state);
	const header = pageHeader(grid, {
		kicker: 'WHO IS THIS?',
		headline: boldHeadline(grid, asked?.name ?? name),
		left: asked === undefined ? '' : cut(factsOf(state, asked), grid.measure),
	});
	const say = (words: string): Line => textLine(grid, [run(cut(words, grid.measure), 'muted')]);
	if (known === undefined) return [...header, say('Looking for everyone of this name …')];
	if (asked === undefined) return [...header, say('No article that was read names this person.')];
	const groups = groupsIn(state);
	const chosen = chosenGroup(state);
	const shown = chosen?.rest ?? asked;
	const laid = (timeLines: readonly (Line | undefined)[]) => {
		// Where there is not even a story to choose, all that can be done is said below.
		const nobody =
			chosen !== undefined && groups.every(({story}) => story !== undefined && !hasSurnameAlone(story))
				? [[], say(nobodyElse(state)[0]!)]
				: [];
		const above = [
			...header,
			...groupLines(grid, shown, {letter: 'A', isChosen: false, timeLine: timeLines[0]}),
			...nobody,
		];
		const entries = groups.map((group, index) => ({
			index,
			above:
				group.kind === groups[index - 1]?.kind
					? []
					: [[], textLine(grid, [run(cut(labels[group.kind], grid.measure), 'muted')])],
			lines: groupLines(grid, group, {
				letter: index === cursor ? 'B' : '',
				isChosen: index === cursor,
				timeLine: group.kind === 'story' ? undefined : timeLines[index + 1],
				headline: group.kind === 'story' ? storyHeadline(state, group) : undefined,
			}),
		}));
		return {above, entries, rows: heightOf(state) - above.length};
	};
	const cursor = groupList.cursor(state);
	const timeLines = timeLinesOf(state, grid, [shown, ...groups]);
	if (chosen === undefined) return [...laid(timeLines).above, [], ...nobodyElse(state).map(say)];
	const answers = answerLines(grid, asked, chosen);
	// Where there is no room for everything, the time lines go first, those of A and B after the others, then the evidence, then
	// the answers: their keys are in the status line.
	const whole = [...evidenceLines(grid, asked, chosen), ...answers];
	const ofChosen = timeLines.map((line, index) => (index === 0 || index === cursor + 1 ? line : undefined));
	const [all, two] = [laid(timeLines), laid(ofChosen)];
	const rowsOf = ({above = [], lines}: ListEntry): number => above.length + lines.length;
	const rowsOfAll = all.entries.reduce((sum, entry) => sum + rowsOf(entry), 0);
	const page =
		rowsOfAll <= all.rows - whole.length
			? all
			: rowsOf(two.entries[cursor]!) <= two.rows - whole.length
				? two
				: laid([]);
	const below = [whole, answers, []].find(lines => page.rows - lines.length >= 2) ?? [];
	return [...page.above, ...drawEntries(grid, page.entries, cursor, Math.max(1, page.rows - below.length)), ...below];
};
