// Text whose lines were broken at a fixed width: telling it, and joining the lines again.
import {endsWithStop, standsAlone, startsWithBullet, type TextLine} from './lines.ts';

/** Characters. No editor breaks lines outside this range; a longer line is a paragraph. */
const narrowest = 30;
const widest = 110;

/** Lines measured; a file does not change its habits after that. */
const measured = 5000;

/** Longest first word that is taken for one: in a script without blanks a whole line is one word. */
const longestWord = 24;

/** Above this share of the width left empty, a line ended because its writer ended it. */
const endedByHand = 0.3;

/** A line that ends so goes on, however short: a headline broken by hand. */
const connective = /(?:^| )(?:an?|the|of|for|to|in|on|at|by|and|or|with|from|as|but)$/i;
/** Made where it is needed: patterns over scripts take long to make. */
const isIdeograph = (character: string): boolean => /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]/u.test(character);

const firstWordLength = (text: string): number => {
	const end = text.slice(0, longestWord).indexOf(' ');
	return end < 0 ? Math.min(text.length, longestWord) : end;
};

/** Columns left in the line after the next line's first word would have been set in it; below 0, it did not fit. */
const roomAfter = (line: TextLine, next: TextLine, width: number): number =>
	width - line.indent - line.text.length - 1 - firstWordLength(next.text);

/** True when a sentence runs over the break between two lines. */
const runsOn = (line: TextLine, next: TextLine): boolean =>
	!endsWithStop(line.text) && /^[\p{Ll}\p{Lo}\p{Nd}(]/u.test(next.text);

/**
 * The width that lines were broken at, if they were. In broken text many sentences run over a break, and nearly none of these
 * lines has room left for the word that begins the next one; lists, verse and one paragraph a line fail one or the other.
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

type Habits = {
	readonly width: number;
	/** Blank lines part the paragraphs, so a short line inside one is only ragged. */
	readonly parted: boolean;
	/** The first line of a paragraph stands further in, so every line that does begins one. */
	readonly indented: boolean;
};

/** Columns by which a first line stands in, at least; one blank is a slip. */
const leastIndent = 2;

const habitsOf = (lines: readonly TextLine[], width: number): Habits => {
	const parted = lines.filter(line => line.gap > 0).length > lines.length * 0.08;
	const indents = lines.flatMap(({indent}, index) => (indent >= leastIndent ? [index] : []));
	const hanging = indents.filter(index => (lines[index + 1]?.indent ?? 0) < leastIndent).length;
	const indented = !parted && indents.length < lines.length * 0.7 && hanging * 2 > indents.length;
	return {width, parted, indented};
};

/** Each result has the place of its first line. */
export const joinLines = (lines: readonly TextLine[], width: number): readonly TextLine[] => {
	const habits = habitsOf(lines, width);
	const joined: TextLine[] = [];
	let parts: TextLine[] = [];
	const close = () => {
		if (parts.length > 0) joined.push({...parts[0]!, text: joinParts(parts)});
		parts = [];
	};
	for (const line of lines) {
		const last = parts.at(-1);
		if (last && !continues(parts, last, line, habits)) close();
		parts.push(line);
	}
	close();
	return joined;
};

const continues = (
	parts: readonly TextLine[],
	last: TextLine,
	next: TextLine,
	{width, parted, indented}: Habits,
): boolean => {
	if (next.gap > 0 || standsAlone(last) || standsAlone(next)) return false;
	const first = parts[0]!;
	const room = roomAfter(last, next, width);
	const inList = startsWithBullet(first.text);
	// “- ” and “15. ” may begin a line by the accident of the break: no entry begins in the middle of a full line's sentence.
	if (startsWithBullet(next.text) && (inList || room >= 0 || endsWithStop(last.text))) return false;
	if (indented && !inList) {
		if (next.indent >= leastIndent) return false;
		if (parts.length > 1 || first.indent >= leastIndent) return true;
	} else if (parts.length > 1 ? Math.abs(next.indent - last.indent) > 1 : next.indent > first.indent + 1 && !inList) {
		return false;
	}
	if (room < 0 || /^\p{Ll}/u.test(next.text) || connective.test(last.text.slice(-6))) return true;
	if (endsWithStop(last.text)) return parted && room < width * endedByHand;
	// A short line without a stop that begins a paragraph is a head above its text.
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

/** Nothing stands between two lines where a hyphen, or a script without blanks, runs over the break. */
const glue = (before: string, after: string): '' | ' ' => {
	const end = before.slice(-3);
	const hyphenated = end.endsWith('-') && /[\p{L}\d]-$/u.test(end) && /^\p{Ll}/u.test(after);
	return hyphenated || (end.slice(-1) > '\u3000' && isIdeograph([...end.slice(-2)].at(-1)!) && isIdeograph(after))
		? ''
		: ' ';
};
