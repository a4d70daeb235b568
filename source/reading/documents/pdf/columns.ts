// Puts the lines of a page in the order of reading. Most programs write one column after the other; some write row by row.
import type {SetLine} from './lines.ts';

/** Rows with a line on either side of the gap, from which they are columns and no table. */
const fewestRows = 5;
/** How wide the narrower column is, at least, compared with the other: a column of names is narrower. */
const leastWidth = 0.6;
/** Points by which lines of one row differ in height, and the beginnings of lines in one column. */
const sameRow = 2;
const sameEdge = 3;

const median = (values: readonly number[]): number =>
	values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

type Pair = readonly [left: SetLine, right: SetLine];

/** Returns the lines that follow one another in the file and stand side by side. */
const pairsOf = (lines: readonly SetLine[]): readonly Pair[] =>
	lines.flatMap((line, index): readonly Pair[] => {
		const next = lines[index + 1];
		return next !== undefined && Math.abs(next.y - line.y) <= sameRow && next.x > line.right ? [[line, next]] : [];
	});

/** Returns where the right column begins, if rows were written across two. */
const gutterOf = (lines: readonly SetLine[]): number | undefined => {
	const pairs = pairsOf(lines);
	if (pairs.length < fewestRows) return undefined;
	const start = median(pairs.map(([, right]) => right.x));
	const aligned = pairs.filter(([left, right]) => Math.abs(right.x - start) <= sameEdge && left.right < start);
	if (aligned.length < fewestRows || aligned.length < pairs.length * 0.6) return undefined;
	const [left, right] = [0, 1].map(side => median(aligned.map(pair => pair[side]!.right - pair[side]!.x))) as [
		number,
		number,
	];
	return Math.min(left, right) >= leastWidth * Math.max(left, right) ? start : undefined;
};

/** Returns the lines in the order of reading; a line across both columns ends what stands above it. */
export const inReadingOrder = (lines: readonly SetLine[]): readonly SetLine[] => {
	const start = gutterOf(lines);
	if (start === undefined) return lines;
	const ordered: SetLine[] = [];
	let right: SetLine[] = [];
	const close = (): void => {
		ordered.push(...right);
		right = [];
	};
	for (const line of lines) {
		if (line.x >= start - sameEdge) right.push(line);
		else {
			if (line.right > start) close();
			ordered.push(line);
		}
	}
	close();
	return ordered;
};
