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
	const count = pieces.length;
	if (count === 0) return [];
	const cost = new Float64Array(count + 1);
	const next = new Int32Array(count);
	for (let first = count - 1; first >= 0; first--) {
		let best = Number.POSITIVE_INFINITY;
		const room =
			Math.max(1, columns - (first === 0 ? indent : 0)) +
			(hang && isOpeningMark(text.charCodeAt(pieces[first]!.start)) ? 1 : 0);
		let used = 0;
		for (let end = first + 1; end <= count; end++) {
			const piece = pieces[end - 1]!;
			used += piece.columns + (end - 1 > first ? piece.gap : 0);
			if (used > room && end > first + 1) break;
			const last = end === count;
			if (!last && pieces[end]!.glued && fitsAlone(pieces, end, columns)) continue;
			const slack = room - used;
			const lone = last && end - first === 1 && first > 0;
			const total = rowCost + (last ? (lone ? loneCost : 0) : slack * slack) + cost[end]!;
			if (total < best) {
				best = total;
				next[first] = end;
			}
		}
		if (best === Number.POSITIVE_INFINITY) {
			// Everything that fits is glued together, so break where the row is full.
			next[first] = lastThatFits(pieces, first, room);
			best = rowCost + cost[next[first]!]!;
		}
		cost[first] = best;
	}
	const rows: Span[] = [];
	for (let first = 0; first < count; first = next[first]!)
		rows.push({start: pieces[first]!.start, end: pieces[next[first]! - 1]!.end});
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

/** Text that is not broken. `gap` is the space before it unless it starts a row; `glued` forbids a break before it. */
type Piece = {
	readonly start: number;
	readonly end: number;
	readonly columns: number;
	readonly gap: 0 | 1;
	readonly glued: boolean;
};

const isOpeningMark = (code: number) =>
	code === 0x201c || code === 0x2018 || code === 0x22 || code === 0x27 || code === 0x201e || code === 0xab;
/** Tells whether a text starts with an opening quotation mark. */
export const startsWithMark = (text: string): boolean => isOpeningMark(text.charCodeAt(0));

const isBlank = (code: number) => code === 0x20 || code === 0x0a || code === 0x09;

const piecesOf = (text: string, {start, end}: Span, columns: number): readonly Piece[] => {
	const pieces: Piece[] = [];
	let previous = '';
	for (let at = start; at < end; ) {
		if (isBlank(text.charCodeAt(at))) {
			at++;
			continue;
		}
		let stop = at + 1;
		while (stop < end && !isBlank(text.charCodeAt(stop))) stop++;
		const word = text.slice(at, stop);
		const glued = previous !== '' && belongTogether(previous, word);
		if (isNarrow(word)) {
			if (word.length <= columns) pieces.push({start: at, end: stop, columns: word.length, gap: 1, glued});
			else
				for (let from = at; from < stop; from += columns)
					pieces.push({
						start: from,
						end: Math.min(stop, from + columns),
						columns: Math.min(stop - from, columns),
						gap: from === at ? 1 : 0,
						glued: false,
					});
		} else pushWide(pieces, word, at, columns, glued);
		previous = word;
		at = stop;
	}
	return pieces;
};

/**
 * Divides a word with wide characters, which may break between any two of them, but not before a closing mark (kinsoku).
 */
const pushWide = (pieces: Piece[], word: string, at: number, columns: number, glued: boolean) => {
	let from = 0;
	let used = 0;
	let to = 0;
	let first = true;
	let wideBefore = false;
	const close = () => {
		if (to > from)
			pieces.push({start: at + from, end: at + to, columns: used, gap: first ? 1 : 0, glued: first && glued});
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

const fitsAlone = (pieces: readonly Piece[], at: number, columns: number) => {
	// Two glued words that do not fit on one row are separated after all.
	return pieces[at - 1]!.columns + 1 + pieces[at]!.columns <= columns;
};

const lastThatFits = (pieces: readonly Piece[], first: number, room: number) => {
	let used = pieces[first]!.columns;
	let end = first + 1;
	while (end < pieces.length && used + pieces[end]!.gap + pieces[end]!.columns <= room) {
		used += pieces[end]!.gap + pieces[end]!.columns;
		end++;
	}
	return end;
};

const title = /^[“‘"'(]?(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|Prof|Rev|No|p|pp)\.$/u;
const initial = /^[“‘"'(]?\p{Lu}\.$/u;
const number = /^[“‘"'($£€]?\d[\d.,]*$/u;
const unit =
	/^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|per|percent|%|million|billion|trillion|thousand|hundred|dozen|km|kg|m|cm|mm|miles?|metres?|meters?|feet|tonnes?|tons?|kilos?|litres?|acres?|hectares?|hours?|minutes?|seconds?|days?|weeks?|months?|years?|a\.m|p\.m|am|pm)\b/u;

/** In UTF-16 units, including the opening mark and the full stop. */
const longestTitle = 6;

/**
 * Recognises two words that a break would tear apart: “Mr. X”, “E. Vale”, “2 March”, “40 km”. The last letter excludes
 * most words before a pattern is tried.
 */
const belongTogether = (before: string, after: string) => {
	const last = before.charCodeAt(before.length - 1);
	if (last === 0x2e && before.length <= longestTitle && (title.test(before) || initial.test(before))) return true;
	const isFigure = last === 0x2e || last === 0x2c || (last >= 0x30 && last <= 0x39);
	return isFigure && number.test(before) && unit.test(after);
};
