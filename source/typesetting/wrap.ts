import type {Span} from '../model/span.ts';
import {clustersOf, columnsOf, isNarrow} from './measure.ts';

/*
Best fit, ragged right: as few rows as possible, then the evenest rag, and no lone last word (the optimum-fit idea of
Knuth and Plass 1981, without hyphens or stretch). Linear in the text: a row never looks further than its own width.
*/

export type WrapOptions = {
	/** Opening quotation marks at the start of a row stand one column to its left. */
	readonly hang?: boolean;
	/** Columns that the first row is set in by. */
	readonly indent?: number;
};

/** The rows of `span`, as spans of `text`: blanks at the breaks belong to no row. Nothing is wider than `columns`, but for one cluster that is by itself. */
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
			// Everything that fits is glued together: break where the row is full.
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

/** As `wrap`, in the narrowest measure that needs no more rows: for headlines and subheads. */
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

/** More than any slack squared on a usual screen, so that fewer rows always win. */
const rowCost = 10_000;
const loneCost = 400;

/** What stands on one row whole. `gap` is the blank before it when it does not start a row; `glued` forbids a break before it. */
type Piece = {
	readonly start: number;
	readonly end: number;
	readonly columns: number;
	readonly gap: 0 | 1;
	readonly glued: boolean;
};

const isOpeningMark = (code: number) =>
	code === 0x201c || code === 0x2018 || code === 0x22 || code === 0x27 || code === 0x201e || code === 0xab;
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

/** A word with wide characters may break between any two of them, but not before a mark that closes (kinsoku). */
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
	// Two glued words that cannot stand on one row are parted after all.
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

/** UTF-16 units, mark and stop included. */
const longestTitle = 6;

/** “Mr. X”, “E. Vale”, “2 March”, “40 km”: a break inside would tear one thing in two. The last letter rules most words out before a pattern is compiled. */
const belongTogether = (before: string, after: string) => {
	const last = before.charCodeAt(before.length - 1);
	if (last === 0x2e && before.length <= longestTitle && (title.test(before) || initial.test(before))) return true;
	const isFigure = last === 0x2e || last === 0x2c || (last >= 0x30 && last <= 0x39);
	return isFigure && number.test(before) && unit.test(after);
};
