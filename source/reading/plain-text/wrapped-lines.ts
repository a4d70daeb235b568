// Detects text whose lines were wrapped at a fixed width, and joins the lines again.
import {endsWithStop, standsAlone, startsWithBullet, type TextLine} from './lines.ts';

/** Columns. No editor wraps outside this range; a longer line is a paragraph. */
const narrowest = 30;
const widest = 110;

/** Lines that are measured; a file is wrapped throughout or not at all. */
const measured = 5000;

/** UTF-16 units of a line's first word; a script without blanks has a whole line as one word. */
const longestWord = 24;

/** A line that leaves more than this share of the width empty was ended by its writer. */
const endedByHand = 0.3;

/** A line that ends so continues, however short it is: a headline that was broken by hand. */
const connective = /(?:^| )(?:an?|the|of|for|to|in|on|at|by|and|or|with|from|as|but)$/i;
/** Compiled at its first use only: patterns with scripts take long. */
const isIdeograph = (character: string): boolean => /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]/u.test(character);

const firstWordLength = (text: string): number => {
	const end = text.slice(0, longestWord).indexOf(' ');
	return end < 0 ? Math.min(text.length, longestWord) : end;
};

/** Returns the columns that would be left in the line with the next line's first word added; below 0 it did not fit. */
const roomAfter = (line: TextLine, next: TextLine, width: number): number =>
	width - line.indent - line.text.length - 1 - firstWordLength(next.text);

/** Returns true if a sentence runs over the break between two lines. */
const runsOn = (line: TextLine, next: TextLine): boolean =>
	!endsWithStop(line.text) && /^[\p{Ll}\p{Lo}\p{Nd}(]/u.test(next.text);

/**
 * Returns the width in columns that lines were wrapped at; undefined if they were not. In wrapped text, many sentences run
 * over a break, and hardly any of these lines has room for the first word of the next. Lists, verse and texts with one
 * paragraph a line fail one test or the other.
 */
export const wrapWidth = (lines: readonly TextLine[]): number | undefined => {
	const pairs: (readonly [TextLine, TextLine])[] = [];
	for (let index = 1; index < Math.min(lines.length, measured); index++) {
		const line = lines[index - 1]!;
		const next = lines[index]!;
		if (
			next.gap > 0 ||
			startsWithBullet(line.text) ||
			startsWithBullet(next.text) ||
			standsAlone(line) ||
			standsAlone(next)
		)
			continue;
		pairs.push([line, next]);
	}
	if (pairs.length === 0) return undefined;
	const lengths = pairs.map(([line]) => line.indent + line.text.length).sort((a, b) => a - b);
	const width = lengths[Math.floor((lengths.length - 1) * 0.9)]!;
	if (width < narrowest || width > widest) return undefined;
	const running = pairs.filter(([line, next]) => runsOn(line, next));
	const full = running.filter(([line, next]) => roomAfter(line, next, width) < 0).length;
	return running.length >= pairs.length * 0.25 && full >= running.length * 0.65 ? width : undefined;
};

type Layout = {
	readonly width: number;
	/** Blank lines separate the paragraphs, so a short line inside one is only ragged. */
	readonly separated: boolean;
	/** The first line of each paragraph is indented, so every indented line begins one. */
	readonly indented: boolean;
};

/** Columns of an indented first line, at least; one blank is a slip. */
const leastIndent = 2;

const layoutOf = (lines: readonly TextLine[], width: number): Layout => {
	const separated = lines.filter(line => line.gap > 0).length > lines.length * 0.08;
	const indents = lines.flatMap(({indent}, index) => (indent >= leastIndent ? [index] : []));
	const hanging = indents.filter(index => (lines[index + 1]?.indent ?? 0) < leastIndent).length;
	const indented = !separated && indents.length < lines.length * 0.7 && hanging * 2 > indents.length;
	return {width, separated, indented};
};

/** Joins lines that were wrapped at `width`. Each joined line has the indent, gap and level of its first one. */
export const joinLines = (lines: readonly TextLine[], width: number): readonly TextLine[] => {
	const layout = layoutOf(lines, width);
	const joined: TextLine[] = [];
	let parts: TextLine[] = [];
	const close = () => {
		if (parts.length > 0) joined.push({...parts[0]!, text: joinParts(parts)});
		parts = [];
	};
	for (const line of lines) {
		const last = parts.at(-1);
		if (last && !continues(parts, last, line, layout)) close();
		parts.push(line);
	}
	close();
	return joined;
};

const continues = (
	parts: readonly TextLine[],
	last: TextLine,
	next: TextLine,
	{width, separated, indented}: Layout,
): boolean => {
	if (next.gap > 0 || standsAlone(last) || standsAlone(next)) return false;
	const first = parts[0]!;
	const room = roomAfter(last, next, width);
	const inList = startsWithBullet(first.text);
	// “- ” and “15. ” may begin a line by chance: an entry does not begin in the middle of a sentence that fills its line.
	if (startsWithBullet(next.text) && (inList || room >= 0 || endsWithStop(last.text))) return false;
	if (indented && !inList) {
		if (next.indent >= leastIndent) return false;
		if (parts.length > 1 || first.indent >= leastIndent) return true;
	} else if (parts.length > 1 ? Math.abs(next.indent - last.indent) > 1 : next.indent > first.indent + 1 && !inList) {
		return false;
	}
	if (room < 0 || /^\p{Ll}/u.test(next.text) || connective.test(last.text.slice(-6))) return true;
	if (endsWithStop(last.text)) return separated && room < width * endedByHand;
	// A short first line without a full stop is a heading above its text.
	return parts.length > 1 || room < width * endedByHand;
};

const joinParts = (parts: readonly TextLine[]): string => {
	const pieces: string[] = [];
	for (const [index, {text}] of parts.entries()) {
		if (index > 0) pieces.push(glue(parts[index - 1]!.text, text));
		pieces.push(text);
	}
	return pieces.join('');
};

/** Lines are joined by a space, but not after a hyphen, or in a script without blanks. */
const glue = (before: string, after: string): '' | ' ' => {
	const end = before.slice(-3);
	const hyphenated = end.endsWith('-') && /[\p{L}\d]-$/u.test(end) && /^\p{Ll}/u.test(after);
	return hyphenated || (end.slice(-1) > '\u3000' && isIdeograph([...end.slice(-2)].at(-1)!) && isIdeograph(after))
		? ''
		: ' ';
};
