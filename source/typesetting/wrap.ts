import {lazy} from '../model/memo.ts';
import type {Span} from '../model/span.ts';
import {clustersOf, columnsOf, isNarrow} from './measure.ts';

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
	const pieces = piecesOf(text, span, Math.max(1, columns - indent));
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

/**
 * Pieces of text that are not broken, an array for each of their properties: a long story has a hundred thousand, and to make
 * an object of each takes longer than all else. `gaps` has 1 for a space before the piece unless it starts a row; `glued` has
 * 1 where no break is allowed before it.
 */
type Pieces = {
	readonly starts: number[];
	readonly ends: number[];
	/** In columns. */
	readonly widths: number[];
	readonly gaps: (0 | 1)[];
	readonly glued: (0 | 1)[];
};

const isOpeningMark = (code: number) =>
	code === 0x201c || code === 0x2018 || code === 0x22 || code === 0x27 || code === 0x201e || code === 0xab;
/** Tells whether there is an opening quotation mark at `offset`. */
export const isMarkAt = (text: string, offset: number): boolean => isOpeningMark(text.charCodeAt(offset));

const isBlank = (code: number) => code === 0x20 || code === 0x0a || code === 0x09;

const piecesOf = (text: string, {start, end}: Span, columns: number): Pieces => {
	const pieces: Pieces = {starts: [], ends: [], widths: [], gaps: [], glued: []};
	let [from, to] = [start, start];
	for (let at = start; at < end; ) {
		if (isBlank(text.charCodeAt(at))) {
			at++;
			continue;
		}
		let stop = at;
		let ascii = true;
		for (; stop < end; stop++) {
			const code = text.charCodeAt(stop);
			if (isBlank(code)) break;
			if (code < 0x20 || code > 0x7e) ascii = false;
		}
		const glued =
			to > from && mayBelong(text.charCodeAt(to - 1)) && belongTogether(text.slice(from, to), text.slice(at, stop));
		if (!ascii && !isNarrow(text.slice(at, stop))) pushWide(pieces, text.slice(at, stop), at, columns, glued);
		else
			for (let part = at; part < stop; part += columns) {
				const partEnd = Math.min(stop, part + columns);
				push(pieces, part, partEnd, partEnd - part, part === at ? 1 : 0, part === at && stop - at <= columns && glued);
			}
		from = at;
		to = stop;
		at = stop;
	}
	return pieces;
};

const push = (pieces: Pieces, start: number, end: number, columns: number, gap: 0 | 1, glued: boolean) => {
	pieces.starts.push(start);
	pieces.ends.push(end);
	pieces.widths.push(columns);
	pieces.gaps.push(gap);
	pieces.glued.push(glued ? 1 : 0);
};

/**
 * Divides a word with wide characters, which may break between any two of them, but not before a closing mark (kinsoku).
 */
const pushWide = (pieces: Pieces, word: string, at: number, columns: number, glued: boolean) => {
	let from = 0;
	let used = 0;
	let to = 0;
	let first = true;
	let wideBefore = false;
	const close = () => {
		if (to > from) push(pieces, at + from, at + to, used, first ? 1 : 0, first && glued);
		first = false;
		from = to;
		used = 0;
	};
	for (const cluster of clustersOf(word)) {
		const wide = cluster.columns === 2;
		const mayBreak =
			(wide || wideBefore) && !closing.test(cluster.text) && !opening.test(word.slice(from, to).slice(-1));
		if (to > from && (mayBreak || used + cluster.columns > columns)) close();
		to = cluster.start + cluster.text.length;
		used += cluster.columns;
		wideBefore = wide;
	}
	close();
};

const closing = /^[、。，．：；？！」』）〕】》〉”’)\]},.;:?!ー々…]/u;
const opening = /[「『（〔【《〈“‘([{]/u;

/** Two glued words that do not fit on one row are separated after all. */
const fitsAlone = ({widths}: Pieces, at: number, columns: number) => widths[at - 1]! + 1 + widths[at]! <= columns;

const title = /^[“‘"'(]?(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|Prof|Rev|No|p|pp)\.$/u;
const initial = lazy(() => /^[“‘"'(]?\p{Lu}\.$/u);
const number = /^[“‘"'($£€]?\d[\d.,]*$/u;
const unit =
	/^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|per|percent|%|million|billion|trillion|thousand|hundred|dozen|km|kg|m|cm|mm|miles?|metres?|meters?|feet|tonnes?|tons?|kilos?|litres?|acres?|hectares?|hours?|minutes?|seconds?|days?|weeks?|months?|years?|a\.m|p\.m|am|pm)\b/u;

/** In UTF-16 units, including the opening mark and the full stop. */
const longestTitle = 6;

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

/** The last letter excludes most words before they are looked at. */
const mayBelong = (last: number) => last === 0x2e || last === 0x2c || isDigit(last);

/** Recognises two words that a break would tear apart: “Mr. X”, “E. Vale”, “2 March”, “40 km”. */
const belongTogether = (before: string, after: string) =>
	(before.endsWith('.') && before.length <= longestTitle && (title.test(before) || initial().test(before))) ||
	(number.test(before) && unit.test(after));
