import {grouped} from '../../typesetting/captions.ts';
import {columnsOf, cut} from '../../typesetting/measure.ts';
import {apart, type Line, place, type Run, run, targeted, wash} from '../../typesetting/runs.ts';
import {startsWithMark, wrap} from '../../typesetting/wrap.ts';
import {type Grid, sidebarCoversPage} from '../state/grid.ts';
import type {ShownEntries} from '../state/shown-entries.ts';
import type {SidebarPane} from '../state/state.ts';

/** A way in: a section, a person, a topic. */
export type EntryParts = {
	/** The voice's stroke or letter. */
	readonly mark?: Run;
	readonly words: Run;
	readonly count?: string;
};

export type SidebarList = {
	readonly pane?: SidebarPane;
	readonly label: string;
	/** What the counts count, at the right of the label. */
	readonly note?: string;
	/** Returns the entry at an index. */
	readonly entryAt: (index: number) => EntryParts;
	/** Which entries are shown, by index. */
	readonly shown: ShownEntries;
	/** The entry that is marked as the place where one is. */
	readonly cursor?: number;
	readonly focused: boolean;
	/** What the list holds is not known yet. */
	readonly waiting?: boolean;
	/** Entries may take two rows. */
	readonly wraps?: boolean;
};

export const sidebarColumns = (grid: Grid): number => (sidebarCoversPage(grid) ? grid.right - grid.edge : grid.sidebar);

/** An archive has thousands of people: only those are set that may come on the screen. */
const nearCursor = (list: SidebarList, rows: number): readonly number[] => {
	const at = positionIn(list);
	return list.shown.slice(at - rows, at + rows + 1);
};

/** Where the cursor stands among the entries that are shown. */
const positionIn = (list: SidebarList): number => Math.max(0, list.shown.positionOf(list.cursor ?? 0));

/** Lists one below the other in so many rows; where they do not all fit, each keeps its cursor in sight and says how many more there are. */
export const drawSidebarLists = (lists: readonly SidebarList[], grid: Grid, rows: number): readonly Line[] => {
	const width = sidebarColumns(grid);
	const drawn = lists.map(list => ({
		list,
		entries: nearCursor(list, rows).map(index =>
			entryLines(list, list.entryAt(index), index, grid, width).map(line =>
				list.pane === undefined ? line : targeted(line, {kind: 'sidebar', list: list.pane, index}),
			),
		),
	}));
	const wanted = drawn.map(
		({entries}) =>
			1 +
			Math.max(
				1,
				entries.reduce((sum, lines) => sum + lines.length, 0),
			),
	);
	const given = share(
		wanted,
		rows - (lists.length - 1),
		lists.findIndex(({focused}) => focused),
	);
	const lines: Line[] = [];
	for (const [index, {list, entries}] of drawn.entries()) {
		const room = given[index]!;
		if (room < 2) continue;
		if (lines.length > 0) lines.push([]);
		lines.push(labelLine(list, grid, width), ...windowed(list, entries, {rows: room - 1, near: rows}, grid));
	}
	return lines.slice(0, rows);
};

/** Everyone gets what they want as far as it goes; the list that has the keys is served first, then the shortest. */
const share = (wanted: readonly number[], rows: number, first: number): readonly number[] => {
	const given = wanted.map(() => 0);
	let left = Math.max(0, rows);
	const least = Math.max(2, Math.min(5, Math.floor(rows / wanted.length)));
	const order = wanted.map((_, index) => index).sort((a, b) => (a === first ? -1 : b === first ? 1 : 0));
	for (const index of order) {
		given[index] = Math.min(wanted[index]!, least, left);
		left -= given[index]!;
	}
	for (const index of order) {
		const more = Math.min(wanted[index]! - given[index]!, left);
		given[index] = given[index]! + more;
		left -= more;
	}
	return given;
};

const labelLine = ({label, note, focused}: SidebarList, grid: Grid, width: number): Line =>
	place([
		[
			grid.edge,
			apart(
				focused ? run(label, 'accent', {bold: true, underline: true}) : run(label, 'muted'),
				run(note ?? '', 'muted'),
				width,
			),
		],
	]);

const entryLines = (
	{cursor, focused, wraps}: SidebarList,
	{mark, words, count}: EntryParts,
	index: number,
	grid: Grid,
	width: number,
): readonly Line[] => {
	const selected = index === cursor;
	const counted = count ?? '';
	const room = Math.max(1, width - 4 - (counted === '' ? 0 : columnsOf(counted) + 1));
	const style: Run = selected ? {...words, style: {...words.style, role: 'ink', bold: true}} : words;
	const pointer = run('›', focused ? 'accent' : 'ink', {bold: true});
	const inner = grid.edge + 3;
	const texts = wraps ? wrapTwo(words.text, room) : [cut(words.text, room)];
	return texts.map((text, row) => {
		const parts: [number, Line][] = [];
		if (row === 0 && selected && mark !== undefined && grid.edge >= 2) parts.push([grid.edge - 2, [pointer]]);
		if (row === 0)
			parts.push([grid.edge, [selected && (mark === undefined || grid.edge < 2) ? pointer : (mark ?? run(' '))]]);
		parts.push([inner - (wraps && startsWithMark(text) ? 1 : 0), [{...style, text}]]);
		if (row === 0 && counted !== '') parts.push([grid.edge + width - columnsOf(counted), [run(counted, 'muted')]]);
		const line = place(parts);
		return selected && focused ? wash(line, grid.edge, grid.edge + width) : line;
	});
};

const wrapTwo = (text: string, columns: number): readonly string[] => {
	const rows = wrap(text, columns, {hang: true}).map(({start, end}) => text.slice(start, end));
	if (rows.length <= 2) return rows;
	return [rows[0]!, `${cut(`${rows[1]!} ${rows[2]!}`, columns).replace(/…$/u, '').trimEnd()}…`];
};

/** As many rows of a list as it is given, round its cursor, of entries that reach `near` rows to either side of it. */
const windowed = (
	list: SidebarList,
	entries: readonly (readonly Line[])[],
	{rows, near}: {readonly rows: number; readonly near: number},
	grid: Grid,
): readonly Line[] => {
	if (entries.length === 0) return [place([[grid.edge + 3, [run(list.waiting ? '…' : 'none', 'muted')]]])];
	const lines = entries.flat();
	if (lines.length <= rows) return lines;
	const position = Math.min(positionIn(list), near);
	const at = entries.slice(0, position).reduce((sum, entry) => sum + entry.length, 0);
	const room = Math.max(1, rows - 1);
	const top = Math.max(0, Math.min(lines.length - room, at - Math.floor(room / 2)));
	const shown = lines.slice(top, top + room);
	// Entries that begin below what is shown.
	let seen = 0;
	const hidden = entries.filter(entry => {
		const starts = seen;
		seen += entry.length;
		return starts >= top + room;
	}).length;
	const below = hidden + Math.max(0, list.shown.count - positionIn(list) - near - 1);
	if (rows < 2) return shown;
	return below > 0
		? [...shown, place([[grid.edge + 3, [run(`${grouped(below)} more`, 'muted')]]])]
		: lines.slice(-rows);
};
