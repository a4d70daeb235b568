import {unknownSpeaker} from '../../model/quote.ts';
import {counted, grouped} from '../../typesetting/captions.ts';
import {columnsOf, cut} from '../../typesetting/measure.ts';
import {fit, type Line, place, run} from '../../typesetting/runs.ts';
import {decidedSign, questionMark} from '../drawing/strokes.ts';
import {textField} from '../drawing/text-field.ts';
import type {Grid} from '../state/grid.ts';
import {previousPage} from '../state/navigation.ts';
import {withPageState} from '../state/page-state.ts';
import {gridWith, heightOf} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {helpRows} from './help/help-rows.ts';
import type {Page} from './page.ts';

declare module '../state/page-states.ts' {
	interface PageStates {
		readonly help: {readonly query: string; readonly top: number};
	}
}

const pageState = ({pageStates: {help}}: State) => help ?? {query: '', top: 0};

const gridFor = (state: State): Grid => gridWith(state, false);

/** Returns the last row of the body that can be at the top. Spoken, it is the last key: all are spoken one by one. */
const lastTop = (state: State): number => {
	if (state.spoken) return Math.max(0, helpRows(state, pageState(state).query).length - 1);
	const {header, body} = partsOf(state, gridFor(state));
	return Math.max(0, body.length - Math.max(1, heightOf(state) - header.length));
};

/** Which rows of the body are on the screen. */
const bodyInSight = (state: State, grid: Grid): {readonly top: number; readonly end: number; readonly all: number} => {
	const {header, body} = partsOf(state, grid);
	const rows = Math.max(1, heightOf(state) - header.length);
	const top = Math.max(0, Math.min(pageState(state).top, body.length - rows));
	return {top, end: Math.min(body.length, top + rows), all: body.length};
};

/** Draws every key of the key table, what may be typed into a search and how quotes are shown. Typing finds a key. */
const draw = (state: State, grid: Grid): readonly Line[] => {
	const {header, body} = partsOf(state, grid);
	const {top, end} = bodyInSight(state, grid);
	const width = Math.max(1, grid.right - grid.edge);
	return [...header, ...body.slice(top, end)].map(line => place([[grid.edge, fit(line, width)]]));
};

const partsOf = (state: State, grid: Grid): {readonly header: readonly Line[]; readonly body: readonly Line[]} => {
	const width = grid.right - grid.edge;
	const {query} = pageState(state);
	const prompt: Line =
		query === ''
			? [{...run('Type a letter or a word to find a key.', 'muted'), caret: true}]
			: [run('Find ', 'muted'), ...textField(query, width - 5)];
	const header: readonly Line[] = [
		...(grid.kicker ? [[run('HELP', 'accent')]] : []),
		[run('Keys', 'ink', {bold: true})],
		...(grid.airy ? [[run('─'.repeat(Math.max(0, width)), 'rule')]] : []),
		prompt,
		[],
	];
	const groups = [...keyGroups(state, query), ...(query === '' ? [legend(state)] : [])];
	const body = groups.length === 0 ? [[run(`No key for “${query}”.`, 'text')]] : setInColumns(groups, width);
	return {header, body};
};

type Group = readonly Line[];

const keyColumns = 9;
const groupColumns = 38;

const keyGroups = (state: State, query: string): readonly Group[] => {
	const groups = new Map<string, Line[]>();
	for (const {group, keys, does} of helpRows(state, query)) {
		const lines = groups.get(group) ?? [[run(group.toUpperCase(), 'muted')]];
		lines.push(keyLine(keys, does));
		groups.set(group, lines);
	}
	if (query.trim() === '') groups.get('Move')?.push(keyLine('5j', 'a number repeats a key'));
	return [...groups.values()];
};

const keyLine = (keys: string, does: string): Line => {
	const column = Math.max(keyColumns, columnsOf(keys) + 1);
	return place([
		[0, [run(keys, 'ink', {bold: true})]],
		[column, [run(cut(does, groupColumns - column - 1))]],
	]);
};

const legend = (state: State): Group => {
	const mono = state.theme.depth === 'none';
	const rows: readonly (readonly [Line, string])[] = [
		[[run('│', 'voice1')], 'said in these words'],
		[[run('┊', 'voice1')], 'said in other words'],
		[[run(mono ? 'B' : '━━', 'voice1')], 'who speaks, in the bar'],
		[[run(mono ? '·' : '══', 'voice0')], 'a voice without a name'],
		[[run('an official', 'voice0', {italic: true})], 'who speaks, not named'],
		[[run(unknownSpeaker, 'voice0', {italic: true})], 'the story does not say'],
		[[run('Vale', 'voice0'), questionMark], 'perhaps, not counted'],
		[[run('Vale', 'voice1'), decidedSign], 'set by you'],
	];
	return [
		[run('HOW A QUOTE IS SHOWN', 'muted')],
		...rows.map(([sign, what]) =>
			place([
				[0, sign],
				[13, [run(what)]],
			]),
		),
	];
};

/** Sets the groups in one to three columns, as many as there is room for, filled from the left. */
const setInColumns = (groups: readonly Group[], width: number): readonly Line[] => {
	const count = Math.max(1, Math.min(3, Math.floor((width + 2) / (groupColumns + 2))));
	const total = groups.reduce((sum, group) => sum + group.length + 1, 0);
	const columns: Line[][] = Array.from({length: count}, () => []);
	let at = 0;
	for (const group of groups) {
		const target = Math.ceil(total / count);
		if (at < count - 1 && columns[at]!.length > 0 && columns[at]!.length + group.length / 2 > target) at++;
		columns[at]!.push(...group, []);
	}
	const rows = Math.max(...columns.map(column => column.length));
	return Array.from({length: rows}, (_, row) =>
		place(columns.map((column, index) => [index * (groupColumns + 2), column[row] ?? []] as const)),
	);
};

const scroll = (state: State, rows: number): State =>
	withPageState(state, 'help', {
		...pageState(state),
		top: Math.max(0, Math.min(lastTop(state), pageState(state).top + rows)),
	});

/** The key that is current, and what it does; how many there are, where one has typed to find it. */
const spokenRow = (state: State): readonly string[] => {
	const {query, top} = pageState(state);
	const rows = helpRows(state, query);
	const row = rows[top];
	if (row === undefined) return [`No key for “${query}”.`];
	return [
		...(query.trim() === '' ? [] : [`${query}: ${counted(rows.length, 'line')}.`]),
		`${row.spoken}: ${row.does}, ${top + 1} of ${rows.length}`,
	];
};

/** The page of all keys. */
export const helpPage: Page = {
	draw,
	wide: true,
	sidebarPanes: [],
	scroll,
	field: {
		isOpen: () => true,
		get: state => pageState(state).query,
		set: (state, query) => withPageState(state, 'help', {query, top: 0}),
		step: scroll,
	},
	open: state => previousPage(state) ?? state,
	hints: state => {
		const {top, end, all} = bodyInSight(state, gridFor(state));
		const isWhole = top === 0 && end === all;
		return [...(isWhole ? [] : ([[['choose-previous', 'choose-next'], 'more']] as const)), ['escape', 'close']];
	},
	positionLine: (state, grid) => {
		const {top, end, all} = bodyInSight(state, grid);
		if (top === 0 && end === all) return [];
		return [run(`${end === all ? 'end' : `${grouped(all - end)} more`}`, 'muted')];
	},
	speech: {
		name: () => ['Keys. Down for the next one, or type a word to find one.'],
		here: spokenRow,
	},
};
