import {lazy} from '../model/memo.ts';
import type {Span} from '../model/span.ts';
import {clustersOf, isNarrow} from './measure.ts';

/**
 * Pieces of text that are not broken, an array for each of their properties: a long story has a hundred thousand, and to make
 * an object of each takes longer than all else. `gaps` has 1 for a space before the piece unless it starts a row; `glued` has
 * 1 where no break is allowed before it.
 */
export type Pieces = {
	readonly starts: number[];
	readonly ends: number[];
	/** In columns. */
	readonly widths: number[];
	readonly gaps: (0 | 1)[];
	readonly glued: (0 | 1)[];
};

const isBlank = (code: number) => code === 0x20 || code === 0x0a || code === 0x09;

/** Divides a part of a text into pieces of at most so many columns. */
export const unbrokenPieces = (text: string, {start, end}: Span, columns: number): Pieces => {
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
export const fitsAlone = ({widths}: Pieces, at: number, columns: number) =>
	widths[at - 1]! + 1 + widths[at]! <= columns;

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
