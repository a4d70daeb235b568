// What becomes of the blocks of a row of a table, or of a list, when its element is closed.
import {joinedRow} from '../../text/table-row.ts';
import type {OpenElement} from '../elements.ts';
import type {LaidBlock} from './laid-block.ts';
import {movedMarks} from './line-marks.ts';

/** Characters of a cell and cells of a row; longer ones belong to a table that lays out the page. */
const longestCell = 200;
const mostCells = 64;

/** Makes one block of a row whose cells are short paragraphs, not parts of a page. */
export const joinCells = (blocks: LaidBlock[], {from, starts, heads}: NonNullable<OpenElement['parts']>): void => {
	if (blocks.length - from < 2 || blocks.length - from > mostCells) return;
	const row = blocks.slice(from);
	const filled = new Set(starts.filter(start => start < blocks.length)).size;
	if (row.length !== filled) return;
	if (!row.every(({kind, text}) => kind === 'paragraph' && text.length <= longestCell)) return;
	const cells = starts.map((start, index) =>
		start < (starts[index + 1] ?? blocks.length) ? blocks[start]! : undefined,
	);
	const joined = joinedRow(
		cells.map(cell => cell?.text ?? ''),
		heads > 0 && heads === starts.length,
	);
	const links = row.flatMap(cell => cell.links ?? []);
	const marks = cells.flatMap((cell, index) =>
		cell === undefined ? [] : (movedMarks(cell, joined.row!.cells[index]!.start).marks ?? []),
	);
	blocks.splice(from, row.length, {
		kind: 'list-item',
		...joined,
		...(marks.length > 0 && {marks}),
		...(row[0]!.aside && {aside: true}),
		...(links.length > 0 && {links}),
	});
};

/** Numbers the entries of a list if each is one paragraph; a list of longer ones lays out a page, and shows no numbers. */
export const numberEntries = (
	blocks: LaidBlock[],
	{from, starts}: NonNullable<OpenElement['parts']>,
	first: number,
): void => {
	const isPlain = (start: number, index: number): boolean =>
		(starts[index + 1] ?? blocks.length) - start <= 1 && (blocks[start]?.kind ?? 'list-item') === 'list-item';
	if (starts[0] !== from || !starts.every(isPlain)) return;
	for (const [index, start] of starts.entries()) {
		const block = blocks[start];
		const isEmpty = block === undefined || start === starts[index + 1];
		const number = `${first + index}. `;
		if (!isEmpty) blocks[start] = {...block, text: number + block.text, ...movedMarks(block, number.length)};
	}
};
