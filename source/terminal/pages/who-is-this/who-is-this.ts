import {keyOf} from '../../../keymap/keymap.ts';
import {counted, grouped} from '../../../typesetting/captions.ts';
import {cut} from '../../../typesetting/measure.ts';
import {type Line, place, run} from '../../../typesetting/runs.ts';
import {drawEntries, type ListEntry} from '../../drawing/entry-list.ts';
import {type Hint, hintLine} from '../../drawing/hints.ts';
import {boldHeadline, pageHeader, textLine, wrapped} from '../../drawing/page-parts.ts';
import {textField} from '../../drawing/text-field.ts';
import type {Grid} from '../../state/grid.ts';
import {previousPage} from '../../state/navigation.ts';
import {heightOf} from '../../state/selectors.ts';
import type {Group} from '../../state/sidebar/people-groups.ts';
import type {State} from '../../state/state.ts';
import type {Page} from '../page.ts';
import {
	askedGroup,
	chosenGroup,
	groupList,
	groupsIn,
	surnamesAsked,
	whoIsThis,
	withGroups,
	withWhoIsThis,
} from './asked-person.ts';
import {answersFor, decideByDigit, decideByName} from './deciding.ts';
import {groupLines, timeLinesOf, whyGrouped} from './draw-groups.ts';
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

/** What is said where nothing is to be decided: that the reader may know better. */
const nobodyElse = ({keymap}: State): readonly string[] => [
	'Nobody else may be meant, and nobody was joined.',
	`${keyOf('palette', keymap)}merge NAME says that NAME is the same person.`,
];

/** Returns the headline of the story that a group is. */
const headlineOf = ({articles}: State, group: Group): string => {
	const [id = ''] = group.articles;
	return articles.byId(id)?.title ?? id;
};

/** Draws those asked about, the groups that something can be decided of, and the answers for the chosen one. */
const draw = (state: State, grid: Grid): readonly Line[] => {
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
			chosen !== undefined && groups.every(({kind}) => kind === 'story') ? [[], say(nobodyElse(state)[0]!)] : [];
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
				headline: group.kind === 'story' ? headlineOf(state, group) : undefined,
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

const keys: readonly Hint[] = [
	['undo', 'undo'],
	['escape', 'leave it open'],
	['help', 'keys'],
];

const statusLine = (state: State, room: number): Line => {
	const {typed} = whoIsThis(state);
	const chosen = chosenGroup(state);
	const asks = chosen?.kind === 'story' ? 'Role: ' : 'Name: ';
	if (typed !== undefined) return [run(asks, 'muted'), ...textField(typed, room - asks.length)];
	if (chosen === undefined) return hintLine(state.keymap, keys.slice(1), room);
	const digits = `1-${answersFor(askedGroup(state)!, chosen).length}`;
	const start: Line = [run(digits, 'ink'), run(' decide', 'muted')];
	return [...start, ...hintLine(state.keymap, keys, room - `${digits} decide`.length, {indented: true})];
};

/** The question who somebody is: one person or two. */
export const whoIsThisPage: Page = {
	draw,
	sidebarPanes: ['people'],
	highlighted: state => ({pane: 'people', key: whoIsThis(state).key}),
	place: 'answer',
	list: {...groupList, opensOnClick: false},
	digit: decideByDigit,
	field: {
		isOpen: state => whoIsThis(state).typed !== undefined,
		get: state => whoIsThis(state).typed ?? '',
		set: (state, typed) => withWhoIsThis(state, asked => ({...asked, typed})),
	},
	open: state => {
		const {typed} = whoIsThis(state);
		return typed === undefined ? state : decideByName(state, typed);
	},
	escape: state => {
		const {typed, ...asked} = whoIsThis(state);
		return typed === undefined ? previousPage(state) : withWhoIsThis(state, () => asked);
	},
	question: state => ({
		kind: 'appearances',
		surnames: surnamesAsked(state),
		key: whoIsThis(state).key,
		decisions: state.decisions,
	}),
	answered: (state, answer) =>
		answer.kind === 'appearances' && answer.key === whoIsThis(state).key ? withGroups(state, answer.groups) : state,
	hints: () => keys,
	status: statusLine,
	speech: {
		name: state => [`Who is ${whoIsThis(state).name}?`],
		here: state => {
			const [asked, chosen] = [askedGroup(state), chosenGroup(state)];
			if (whoIsThis(state).groups === undefined) return [];
			if (asked === undefined || chosen === undefined) return nobodyElse(state);
			const answers = answersFor(asked, chosen).map((words, index) => `${index + 1}, ${words}.`);
			const place = `${groupList.cursor(state) + 1} of ${groupsIn(state).length}`;
			const what =
				chosen.kind === 'story'
					? `${headlineOf(state, chosen)}. ${whyGrouped(chosen)}.`
					: `${chosen.name}, ${whyGrouped(chosen)}. ${evidenceOf(asked, chosen)}`;
			return [`${what} ${answers.join(' ')} ${place}.`];
		},
	},
};
