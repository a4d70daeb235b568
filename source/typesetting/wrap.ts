import type {Span} from '../model/span.ts';
import {columnsOf} from './measure.ts';
import {fitsAlone, unbrokenPieces} from './unbroken-pieces.ts';

/*
Optimum-fit line breaking, ragged right: as few rows as possible, then rows of even length, then no single word on the last
row. The method is that of Knuth and Plass 1981 (Breaking Paragraphs into Lines) without hyphens and stretchable spaces:
dynamic programming over the breaks from the end of the text. Linear in the text, because a row is at most `columns` wide.
*/

/** How a paragraph is set. */
export type WrapOptions = {
	/** An opening quotation mark at the start of a row may be set one column to its left. */
	readonly hang?: boolean;
	/** Columns by which the first row is indented. */
	readonly indent?: number;
};

/**
 * Breaks `span` of a text into rows, returned as spans of the text without the spaces at the breaks. No row is wider than
 * `columns`, unless a single grapheme cluster is.
 */
export const wrap = (
	text: string,
	columns: number,
	{hang = false, indent = 0}: WrapOptions = {},
	span: Span = {start: 0, end: text.length},
): readonly Span[] => {
	const pieces = unbrokenPieces(text, span, Math.max(1, columns - indent));
	const {starts, ends, widths, gaps, glued} = pieces;
	const count = starts.length;
	if (count === 0) return [];
	/** Columns up to each piece; the space before it belongs to it. */
	const before = new Int32Array(count + 1);
	for (let at = 0; at < count; at++) before[at + 1] = before[at]! + gaps[at]! + widths[at]!;
	const cost = new Float64Array(count + 1);
	/** As few rows as the text from each piece on can have. */
	const fewest = new Int32Array(count + 1);
	const next = new Int32Array(count);
	let farthest = count;
	for (let first = count - 1; first >= 0; first--) {
		const room = Math.max(1, columns - (first === 0 ? indent : 0)) + (hang && isMarkAt(text, starts[first]!) ? 1 : 0);
		const from = before[first]! + gaps[first]!;
		while (farthest < count && before[farthest + 1]! - from <= room) farthest++;
		while (farthest > first + 1 && before[farthest]! - from > room) farthest--;
		fewest[first] = 1 + fewest[farthest]!;
		// No row that ends earlier leaves fewer rows behind it.
		const least = rowCost * fewest[first]!;
		let best = Number.POSITIVE_INFINITY;
		for (let end = farthest; end > first; end--) {
			const last = end === count;
			const slack = room - (before[end]! - from);
			if (!last && least + slack * slack > best) break;
			if (!last && glued[end] === 1 && fitsAlone(pieces, end, columns)) continue;
			const lone = last && end - first === 1 && first > 0;
			const total = rowCost + (last ? (lone ? loneCost : 0) : slack * slack) + cost[end]!;
			if (total <= best) {
				best = total;
				next[first] = end;
			}
		}
		if (best === Number.POSITIVE_INFINITY) {
			// Everything that fits is glued together, so break where the row is full.
			next[first] = farthest;
			best = rowCost + cost[farthest]!;
		}
		cost[first] = best;
	}
	const rows: Span[] = [];
	for (let first = 0; first < count; first = next[first]!)
		rows.push({start: starts[first]!, end: ends[next[first]! - 1]!});
	return rows;
};

/**
 * Like `wrap`, but in the narrowest width that needs no more rows, so that all rows are about equally long: for
 * headlines.
 */
export const wrapBalanced = (
	text: string,
	columns: number,
	options: WrapOptions = {},
	span: Span = {start: 0, end: text.length},
): readonly Span[] => {
	const widest = wrap(text, columns, options, span);
	let [low, high] = [1, columns];
	let best = widest;
	while (low < high) {
		const middle = (low + high) >> 1;
		const rows = wrap(text, middle, options, span);
		if (rows.length <= widest.length && rows.every(row => columnsOf(text.slice(row.start, row.end)) <= columns)) {
			best = rows;
			high = middle;
		} else low = middle + 1;
	}
	return best;
};

/** Cost of a row: more than any slack squared on a common screen, so that fewer rows always win. */
const rowCost = 10_000;
/** Cost of a last row with a single word. */
const loneCost = 400;

const isOpeningMark = (code: number) =>
	code === 0x201c || code === 0x2018 || code === 0x22 || code === 0x27 || code === 0x201e || code === 0xab;
/** Tells whether there is an opening quotation mark at `offset`. */
export const isMarkAt = (text: string, offset: number): boolean => isOpeningMark(text.charCodeAt(offset));
