import {grouped} from '../../typesetting/captions.ts';
import {columnsOf, cut} from '../../typesetting/measure.ts';
import {apart, type Line, place, type Run, run, targeted, wash} from '../../typesetting/runs.ts';
import {isMarkAt, wrap} from '../../typesetting/wrap.ts';
import {type Grid, sidebarCoversPage} from '../state/grid.ts';
import type {ShownEntries} from '../state/shown-entries.ts';
import type {SidebarPane} from '../state/state.ts';

/** What an entry of the sidebar is drawn from. */
export type EntryParts = {
	/** The stroke or the letter of a voice. */
	readonly mark?: Run;
	readonly words: Run;
	readonly count?: string;
};

/** A list of the sidebar: sections, people, topics, or what a search has found. */
export type SidebarList = {
	/** The pane that a click on an entry is for; without it a click does nothing. */
	readonly pane?: SidebarPane;
	readonly label: string;
	/** What the counts count; drawn at the right of the label. */
	readonly note?: string;
	/** Returns the entry at an index. */
	readonly entryAt: (index: number) => EntryParts;
	/** Which entries are shown, by index. */
	readonly shown: ShownEntries;
	/** Index of the entry that is pointed at. */
	readonly cursor?: number;
	/** The list has the keys. */
	readonly focused: boolean;
	/** What is said where there are no entries. Default: “none”. */
	readonly nothing?: string;
	/** The entries are not known yet. */
	readonly waiting?: boolean;
	/** Entries may take two rows. */
	readonly wraps?: boolean;
};

/** The columns of the sidebar, whether it is beside the page or in its place. */
const widthOf = (grid: Grid): number => (sidebarCoversPage(grid) ? grid.right - grid.edge : grid.sidebar);

/** The indices of the entries that may come on the screen: an archive names thousands of people. */
const indicesNearCursor = (list: SidebarList, rows: number): readonly number[] => {
	const position = cursorPosition(list);
	return list.shown.slice(position - rows, position + rows + 1);
};

/** The position of the cursor among the entries that are shown. */
const cursorPosition = (list: SidebarList): number => Math.max(0, list.shown.positionOf(list.cursor ?? 0));

/**
 * Draws lists one below the other in at most `rows` rows. A list that does not fit shows the entries round its cursor and
 * says how many more come below.
 */
export const drawSidebarLists = (lists: readonly SidebarList[], grid: Grid, rows: number): readonly Line[] => {
	const width = widthOf(grid);
	const drawn = lists.map(list => ({
		list,
		entries: indicesNearCursor(list, rows).map(index =>
			entryLines(list, list.entryAt(index), index, grid, width).map(line =>
				list.pane === undefined ? line : targeted(line, {kind: 'sidebar', list: list.pane, index}),
			),
		),
	}));
	const wanted = drawn.map(({entries}) => 1 + Math.max(1, entries.flat().length));
	const given = shareRows(
		wanted,
		rows - (lists.length - 1),
		lists.findIndex(({focused}) => focused),
	);
	const lines: Line[] = [];
	for (const [index, {list, entries}] of drawn.entries()) {
		const room = given[index]!;
		if (room < 2) continue;
		if (lines.length > 0) lines.push([]);
		lines.push(labelLine(list, grid, width), ...rowsAroundCursor(list, entries, {rows: room - 1, near: rows}, grid));
	}
	return lines.slice(0, rows);
};

/**
 * Shares rows among the lists. Each gets a few rows; what is left goes first to the list at index `first`, then from
 * top to bottom.
 */
const shareRows = (wanted: readonly number[], rows: number, first: number): readonly number[] => {
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
	const isChosen = index === cursor;
	const counted = count ?? '';
	const room = Math.max(1, width - 4 - (counted === '' ? 0 : columnsOf(counted) + 1));
	const style: Run = isChosen ? {...words, style: {...words.style, role: 'ink', bold: true}} : words;
	const pointer = run('›', focused ? 'accent' : 'ink', {bold: true});
	const textColumn = grid.edge + 3;
	const texts = wraps ? wrapTwo(words.text, room) : [cut(words.text, room)];
	return texts.map((text, row) => {
		const parts: [number, Line][] = [];
		if (row === 0 && isChosen && mark !== undefined && grid.edge >= 2) parts.push([grid.edge - 2, [pointer]]);
		if (row === 0)
			parts.push([grid.edge, [isChosen && (mark === undefined || grid.edge < 2) ? pointer : (mark ?? run(' '))]]);
		parts.push([textColumn - (wraps && isMarkAt(text, 0) ? 1 : 0), [{...style, text}]]);
		if (row === 0 && counted !== '') parts.push([grid.edge + width - columnsOf(counted), [run(counted, 'muted')]]);
		const line = place(parts);
		return isChosen && focused ? wash(line, grid.edge, grid.edge + width) : line;
	});
};

const wrapTwo = (text: string, columns: number): readonly string[] => {
	const rows = wrap(text, columns, {hang: true}).map(({start, end}) => text.slice(start, end));
	if (rows.length <= 2) return rows;
	return [rows[0]!, `${cut(`${rows[1]!} ${rows[2]!}`, columns).replace(/…$/u, '').trimEnd()}…`];
};

/** The rows of a list round its cursor. `entries` are those up to `near` positions on either side of it. */
const rowsAroundCursor = (
	list: SidebarList,
	entries: readonly (readonly Line[])[],
	{rows, near}: {readonly rows: number; readonly near: number},
	grid: Grid,
): readonly Line[] => {
	if (entries.length === 0)
		return [
			place([
				[
					grid.edge + 3,
					[run(cut(list.waiting ? '…' : (list.nothing ?? 'none'), Math.max(1, widthOf(grid) - 3)), 'muted')],
				],
			]),
		];
	const lines = entries.flat();
	if (lines.length <= rows) return lines;
	const position = Math.min(cursorPosition(list), near);
	const cursorRow = entries.slice(0, position).reduce((sum, entry) => sum + entry.length, 0);
	const room = Math.max(1, rows - 1);
	const top = Math.max(0, Math.min(lines.length - room, cursorRow - Math.floor(room / 2)));
	const shown = lines.slice(top, top + room);
	let row = 0;
	const startingBelow = entries.filter(entry => {
		const start = row;
		row += entry.length;
		return start >= top + room;
	}).length;
	const below = startingBelow + Math.max(0, list.shown.count - cursorPosition(list) - near - 1);
	if (rows < 2) return shown;
	return below > 0
		? [...shown, place([[grid.edge + 3, [run(`${grouped(below)} more`, 'muted')]]])]
		: lines.slice(-rows);
};
