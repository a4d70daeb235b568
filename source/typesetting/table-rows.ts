// Sets tables: in columns where they fit, with heads of two rows where that helps, and otherwise as records, one row of the table
// after the other with the head of its column before each cell.
import type {RowCells} from '../model/document.ts';
import type {Span} from '../model/span.ts';
import {columnsOf} from './measure.ts';
import {wrap} from './wrap.ts';

/** A piece of text at its column; the head of a table and the first cell of a record look different. */
export type PlacedCell = {readonly column: number; readonly span: Span; readonly part: 'head' | 'name' | 'cell'};

/** A row of the screen: `row` is an index into the rows of the table, `span` what it shows of that row. */
export type SetTableRow =
	| {
			readonly kind: 'cells';
			readonly row: number;
			readonly first: boolean;
			readonly span: Span;
			readonly cells: readonly PlacedCell[];
	  }
	| {readonly kind: 'rule'; readonly columns: number}
	| {readonly kind: 'gap'};

/** A row of a table in the text of an article. */
export type TableText = {readonly span: Span; readonly row: RowCells};

const gap = 3;
/** Columns by which the cells of a record, and cells that go on below their label, are indented. */
const inset = 2;

/** A number, perhaps with a sign before it and a unit behind it: “1,940”, “2.11 m”, “$4”, “51.2%”. */
const isNumber = (text: string): boolean =>
	/^[^\p{L}\p{N}\s]{0,3}\d[\d.,\u202f ]{0,20}(?:\p{L}{1,3}|[%‰°])?$/u.test(text);

const isEmpty = ({start, end}: Span): boolean => start >= end;

/** Sets a table into at most `columns` columns. */
export const setTable = (text: string, rows: readonly TableText[], columns: number): readonly SetTableRow[] => {
	const head = rows[0]!.row.isHead ? rows[0] : undefined;
	const body = head === undefined ? rows : rows.slice(1);
	const count = Math.max(...rows.map(({row}) => row.cells.length));
	const cut = (span: Span) => text.slice(span.start, span.end);
	const indices = Array.from({length: count}, (_, index) => index);
	const bodyWidths = indices.map(index => widestOf(text, body, index));
	const headWidths = indices.map(index => widestOf(text, head === undefined ? [] : [head], index));
	const totalOf = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, gap * (count - 1));

	const whole = indices.map(index => Math.max(bodyWidths[index]!, headWidths[index]!));
	const numeric = indices.map(index => {
		const filled = body.flatMap(({row}) => {
			const cell = row.cells[index];
			return cell === undefined || isEmpty(cell) ? [] : [cut(cell)];
		});
		return index > 0 && filled.filter(isNumber).length * 2 >= Math.max(1, filled.length);
	});
	if (totalOf(whole) <= columns) return inColumns(text, rows, whole, numeric);
	if (head !== undefined) {
		const halved = indices.map(index =>
			Math.max(bodyWidths[index]!, inTwoRows(text, head.row.cells[index], headWidths[index]!)),
		);
		if (totalOf(halved) <= columns) return inColumns(text, rows, halved, numeric);
	}
	return asRecords(text, head, body, columns, rows.length - body.length);
};

const widestOf = (text: string, rows: readonly TableText[], index: number): number =>
	rows.reduce((widest, {row}) => {
		const cell = row.cells[index];
		return cell === undefined ? widest : Math.max(widest, columnsOf(text.slice(cell.start, cell.end)));
	}, 0);

/** The narrowest width in which a head has no more than two rows. */
const inTwoRows = (text: string, head: Span | undefined, whole: number): number => {
	if (head === undefined) return 0;
	let [low, high] = [1, Math.max(1, whole)];
	while (low < high) {
		const middle = (low + high) >> 1;
		const rows = wrap(text, middle, {}, head);
		// A word that is wider than the column would be broken.
		const broken = rows.slice(1).some(({start}) => !/\s/.test(text[start - 1] ?? ' '));
		if (rows.length <= 2 && !broken) high = middle;
		else low = middle + 1;
	}
	return low;
};

const inColumns = (
	text: string,
	rows: readonly TableText[],
	widths: readonly number[],
	numeric: readonly boolean[],
): readonly SetTableRow[] => {
	const starts: number[] = [];
	let total = 0;
	for (const width of widths) {
		starts.push(total);
		total += width + gap;
	}
	const placed = (span: Span, index: number, part: PlacedCell['part']): PlacedCell => {
		const left = numeric[index] ? widths[index]! - columnsOf(text.slice(span.start, span.end)) : 0;
		return {column: starts[index]! + left, span, part};
	};
	return rows.flatMap(({span, row}, at): readonly SetTableRow[] => {
		const part = row.isHead ? 'head' : 'cell';
		const lines = row.cells.map((cell, index) => (isEmpty(cell) ? [] : wrap(text, widths[index]!, {}, cell)));
		const height = Math.max(1, ...lines.map(({length}) => length));
		const set = Array.from({length: height}, (_, line): SetTableRow => {
			// Heads of one row stand above the rule.
			const cells = lines.flatMap((wrapped, index) => {
				const shown = wrapped[line - (height - wrapped.length)];
				return shown === undefined ? [] : [placed(shown, index, part)];
			});
			return {
				kind: 'cells',
				row: at,
				first: line === 0,
				span: {start: line === 0 ? span.start : span.end, end: span.end},
				cells,
			};
		});
		return row.isHead ? [...set, {kind: 'rule', columns: total - gap}] : set;
	});
};

const asRecords = (
	text: string,
	head: TableText | undefined,
	body: readonly TableText[],
	columns: number,
	ahead: number,
): readonly SetTableRow[] => {
	const labels = head?.row.cells ?? [];
	const labelWidth = Math.max(0, ...labels.slice(1).map(({start, end}) => columnsOf(text.slice(start, end))));
	const cellWidth = Math.max(
		0,
		...body.flatMap(({row}) => row.cells.slice(1).map(({start, end}) => columnsOf(text.slice(start, end)))),
	);
	const right = inset + labelWidth + gap + cellWidth;
	const beside = labelWidth > 0 && right <= columns;
	const wrapped = (span: Span, column: number, part: PlacedCell['part']) =>
		wrap(text, Math.max(1, columns - column), {}, span).map(row => [{column, span: row, part}]);
	return body.flatMap(({span, row}, index): readonly SetTableRow[] => {
		const lines: (readonly PlacedCell[])[] = [];
		for (const [at, cell] of row.cells.entries()) {
			if (isEmpty(cell)) continue;
			const label = at === 0 ? undefined : labels[at];
			if (at === 0) lines.push(...wrapped(cell, 0, 'name'));
			else if (beside)
				lines.push([
					...(label === undefined || isEmpty(label) ? [] : [{column: inset, span: label, part: 'head'} as const]),
					{column: right - columnsOf(text.slice(cell.start, cell.end)), span: cell, part: 'cell'},
				]);
			else {
				if (label !== undefined && !isEmpty(label))
					lines.push(...wrapped(label, columns > inset * 4 ? inset : 0, 'head'));
				lines.push(...wrapped(cell, columns > inset * 4 ? inset * 2 : 0, 'cell'));
			}
		}
		const set = lines.map((cells, line): SetTableRow => {
			// What belongs to this row of the table, not to its head.
			const shown = cells.findLast(({part}) => part !== 'head')?.span;
			const start = line === 0 ? span.start : (shown?.start ?? span.start);
			return {kind: 'cells', row: index + ahead, first: line === 0, span: {start, end: shown?.end ?? start}, cells};
		});
		return index === 0 ? set : [{kind: 'gap'}, ...set];
	});
};
