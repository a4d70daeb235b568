// Joins lines to paragraphs: by the gaps between them, by indents, by type, and where nothing else tells, by a short last line.
import type {SetLine} from './lines.ts';

/** Lines that make a paragraph. */
export type LineParagraph = readonly [SetLine, ...SetLine[]];

/** In distances of lines: a larger gap begins a paragraph. */
const paragraphGap = 1.25;
/** In sizes of the type: an indented first line. */
const leastIndent = 0.7;
const mostIndent = 5;
/** Share by which sizes differ that are not the same. */
const otherSize = 0.06;

const stop = /[.!?…:。！？]["'”’»)\]]{0,3}$/;
const bullet = /^(?:[•●‣◦▪∙·*–-]|\(?\d{1,3}[.)]) ?\S/;

const endsSentence = ({text}: SetLine): boolean => stop.test(text.slice(-4));
/** A broken word goes on in the next line, and a sentence if that begins with a small letter. */
const goesOn = (last: SetLine, next: SetLine): boolean =>
	/\p{L}[-‐\u00ad]$/u.test(last.text) || /^[\p{Ll}(]/u.test(next.text);

const isSameSize = (a: SetLine, b: SetLine): boolean => Math.abs(a.size - b.size) <= a.size * otherSize;

/** The most frequent value, rounded. */
const mostFrequent = (values: readonly number[], step: number): number | undefined => {
	const counts = new Map<number, number>();
	for (const value of values) {
		const key = Math.round(value / step) * step;
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	let most: number | undefined;
	for (const [value, count] of counts) if (most === undefined || count > counts.get(most)!) most = value;
	return most;
};

/** What is known of the lines of a file as a whole. */
type Layout = {
	/** The size of most lines. */
	readonly size: number;
	/** The distance between baselines, in sizes of the type. */
	readonly leading: number;
	/** Paragraphs are set apart by a gap or an indent; a short line then only is a short line. */
	readonly isSetApart: boolean;
};

const isNextBelow = (last: SetLine, next: SetLine): boolean =>
	next.page === last.page && next.y < last.y && next.x < last.right && next.right > last.x;

const layoutOf = (lines: readonly SetLine[]): Layout => {
	const distances: number[] = [];
	let indented = 0;
	for (const [index, next] of lines.entries()) {
		const last = lines[index - 1];
		if (last === undefined || !isNextBelow(last, next) || !isSameSize(last, next)) continue;
		distances.push((last.y - next.y) / last.size);
		const indent = (next.x - last.x) / last.size;
		if (indent > leastIndent && indent < mostIndent) indented++;
	}
	const leading = mostFrequent(distances, 0.05) ?? 1.2;
	const size =
		mostFrequent(
			lines.map(each => each.size),
			0.5,
		) ?? 0;
	const gaps = distances.filter(distance => distance > leading * paragraphGap).length;
	return {size, leading, isSetApart: gaps + indented > distances.length * 0.06};
};

type Edges = {readonly left: number; readonly right: number};

/** The left and right edge of the column in which a line stands. */
const edgesAround = (lines: readonly SetLine[], at: number): Edges => {
	const line = lines[at]!;
	let [left, right] = [line.x, line.right];
	for (let index = Math.max(0, at - 12); index < Math.min(lines.length, at + 12); index++) {
		const other = lines[index]!;
		const overlaps = other.page === line.page && other.x < line.right && other.right > line.x;
		if (!overlaps || !isSameSize(other, line)) continue;
		left = Math.min(left, other.x);
		right = Math.max(right, other.right);
	}
	return {left, right};
};

const isCentred = (a: SetLine, b: SetLine): boolean =>
	Math.abs(a.x + a.right - b.x - b.right) < a.size * 0.6 && Math.abs(a.x - b.x) > a.size * 0.3;

/** Lines of one row, as cells of a table are, or a name and what is said behind a tab. */
export const isSameRow = (last: SetLine, next: SetLine): boolean =>
	next.page === last.page && Math.abs(next.y - last.y) < last.size * 0.3 && next.x >= last.right;

/**
 * Returns true if the line below would have fitted its first word into this one, so that somebody broke it by hand. Where the
 * paragraphs are set apart otherwise, it must be clear.
 */
const isBrokenByHand = (last: SetLine, next: SetLine, {left, right}: Edges, {isSetApart}: Layout): boolean => {
	if (goesOn(last, next)) return false;
	const centred = isCentred(last, next);
	const room = centred ? right - left - (last.right - last.x) : right - last.right;
	const firstWord = next.text.split(' ', 1)[0]!.length * next.size * 0.55;
	if (room < firstWord + last.size) return false;
	return centred || !isSetApart || room > (right - left) * (endsSentence(last) ? 0.2 : 0.3);
};

const isIndented = (last: SetLine, next: SetLine, first: SetLine, left: number): boolean => {
	const indent = (next.x - last.x) / last.size;
	const isHanging = last === first && bullet.test(first.text);
	return indent > leastIndent && indent < mostIndent && !isHanging && last.x - left < last.size * leastIndent;
};

const beginsParagraph = (lines: readonly SetLine[], at: number, first: SetLine, layout: Layout): boolean => {
	const [last, next] = [lines[at - 1]!, lines[at]!];
	if (isSameRow(last, next)) return false;
	if (next.note !== undefined || !isSameSize(last, next)) return true;
	const edges = edgesAround(lines, at - 1);
	const isHand = isBrokenByHand(last, next, edges, layout);
	if (!isNextBelow(last, next)) return endsSentence(last) || isHand;
	const distance = (last.y - next.y) / last.size;
	if (distance > Math.max(1, layout.leading * paragraphGap)) return distance > 1.6 || last.size < layout.size * 1.1;
	if (
		last.font !== undefined &&
		next.font !== undefined &&
		last.font !== next.font &&
		edges.right - last.right > last.size * 4
	)
		return true;
	// A headline is broken where it reads well.
	if (last.size > layout.size * 1.1) return false;
	if (isCentred(last, next)) return isHand;
	if (bullet.test(next.text) && (isHand || bullet.test(first.text) || endsSentence(last))) return true;
	return isIndented(last, next, first, edges.left) || isHand;
};

/** Returns the paragraphs that lines in the order of reading make. */
export const lineParagraphs = (lines: readonly SetLine[]): readonly LineParagraph[] => {
	const layout = layoutOf(lines);
	const paragraphs: [SetLine, ...SetLine[]][] = [];
	for (const [index, line] of lines.entries()) {
		const current = paragraphs.at(-1);
		if (current === undefined || beginsParagraph(lines, index, current[0], layout)) paragraphs.push([line]);
		else current.push(line);
	}
	return paragraphs;
};
