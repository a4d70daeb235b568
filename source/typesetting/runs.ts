import {clustersOf, columnsOf, cut} from './measure.ts';
import {terminalSafe} from './terminal-safe.ts';

/** What a piece of text is; themes.ts decides how that looks. */
export type Role = 'ink' | 'text' | 'muted' | 'accent' | 'rule' | 'voice0' | 'voice1' | 'voice2' | 'voice3' | 'voice4';

/** How a run of text is drawn. */
export type Style = {
	readonly role: Role;
	readonly bold?: boolean;
	readonly italic?: boolean;
	readonly underline?: boolean;
	readonly inverse?: boolean;
	readonly struck?: boolean;
	/** The address that the text is a link to. */
	readonly link?: string;
	/** On the background of the chosen rows. */
	readonly wash?: boolean;
};

/** What a click on a run means. Typesetting carries it along and never looks at it. */
export type Target =
	/** An entry of a sidebar list. */
	| {readonly kind: 'sidebar'; readonly list: 'sections' | 'people' | 'topics'; readonly index: number}
	/** An entry of the list that the page shows, a quote of the open story, or a row of its text. */
	| {readonly kind: 'entry' | 'quote' | 'row'; readonly index: number};

/** Text in one style. */
export type Run = {
	readonly text: string;
	readonly style: Style;
	readonly target?: Target;
	/** The cursor of the terminal stands here. */
	readonly caret?: true;
};

/** One row of the screen, from left to right. */
export type Line = readonly Run[];

/** UTF-16 units of an address that terminals take; some end a longer one where they like. */
const longestAddress = 2000;

/**
 * Whether an address may be written to the terminal between control characters: of the web, and without any character that
 * could end it or begin another sequence.
 */
const isSafeAddress = (address: string): boolean =>
	address.length <= longestAddress && /^https?:\/\/[!-~]+$/.test(address);

/**
 * Makes a run. Its text and its address may come from anywhere, so that what would drive the terminal is taken out here.
 * Change the text of a run only to parts of what it was.
 */
export const run = (text: string, role: Role = 'text', {link, ...style}: Omit<Style, 'role'> = {}): Run => ({
	text: terminalSafe(text),
	style: {role, ...style, ...(link !== undefined && isSafeAddress(link) && {link})},
});

/**
 * Where the next letter will stand. The cursor of the terminal is put here: input methods open their window beside it, and
 * magnifiers follow it.
 */
export const caret: Run = {text: ' ', style: {role: 'ink'}, caret: true};

const blank = (columns: number, style: Style = {role: 'text'}): Run => ({text: ' '.repeat(columns), style});

/** Returns the width of a line in columns. */
export const columnsOfLine = (line: Line): number => line.reduce((columns, {text}) => columns + columnsOf(text), 0);

/** Returns the text of a line without its styles. */
export const textOfLine = (line: Line): string => line.map(({text}) => text).join('');

/** Makes a line exactly `columns` wide: adds spaces, or cuts off what does not fit. */
export const fit = (line: Line, columns: number): Line => {
	const fitted: Run[] = [];
	let used = 0;
	for (const part of line) {
		const width = columnsOf(part.text);
		if (used + width > columns) {
			const kept = clip(part.text, columns - used);
			if (kept !== '') fitted.push({...part, text: kept});
			used += columnsOf(kept);
			break;
		}
		if (width > 0) fitted.push(part);
		used += width;
	}
	if (used < columns) fitted.push(blank(columns - used));
	return fitted;
};

/** Returns as many whole clusters of a text as fit into `columns`. */
const clip = (text: string, columns: number): string => {
	let kept = '';
	let used = 0;
	for (const cluster of clustersOf(text)) {
		if (used + cluster.columns > columns) break;
		kept += cluster.text;
		used += cluster.columns;
	}
	return kept;
};

/** Cuts a line to at most `columns`, ending in “…” if it was too wide. */
export const cutLine = (line: Line, columns: number): Line => {
	if (columnsOfLine(line) <= columns) return line;
	const kept: Run[] = [];
	let left = columns;
	for (const part of line) {
		const width = columnsOf(part.text);
		if (width < left) {
			kept.push(part);
			left -= width;
			continue;
		}
		const text = width > left ? cut(part.text, left) : cut(`${part.text} `, left);
		if (text !== '') kept.push({...part, text});
		break;
	}
	return kept;
};

/** Drops columns at the beginning of a line that is wider than `columns`, and puts “…” in their place. */
export const cutLineStart = (line: Line, columns: number): Line => {
	const width = columnsOfLine(line);
	if (width <= columns) return line;
	return columns < 2
		? dropColumns(line, width - columns)
		: [run('…', 'muted'), ...dropColumns(line, width - columns + 1)];
};

/** Joins lines into one row, each at its column. A line whose column is taken already is moved to the right. */
export const place = (parts: readonly (readonly [column: number, line: Line])[]): Line => {
	const placed: Run[] = [];
	let used = 0;
	for (const [column, line] of parts) {
		if (column > used) {
			placed.push(blank(column - used));
			used = column;
		}
		for (const part of line) {
			placed.push(part);
			used += columnsOf(part.text);
		}
	}
	return placed;
};

/** Puts two runs at the ends of a row of `columns`; the left one is cut if there is no room for both. */
export const apart = (left: Run, right: Run, columns: number): Line => {
	const room = columns - columnsOf(right.text);
	if (room < 0) return [{...left, text: cut(left.text, columns)}];
	const words = cut(left.text, right.text === '' ? room : Math.max(0, room - 2));
	return [{...left, text: words}, blank(Math.max(0, room - columnsOf(words))), right];
};

/** Drops the first `columns` columns of a line. A wide character that is cut in two leaves a blank. */
export const dropColumns = (line: Line, columns: number): Line => {
	const kept: Run[] = [];
	let left = columns;
	for (const part of line) {
		const width = columnsOf(part.text);
		if (left <= 0) kept.push(part);
		else if (width > left) kept.push({...part, text: textAfter(part.text, left)});
		left -= width;
	}
	return kept;
};

const textAfter = (text: string, columns: number): string => {
	let used = 0;
	for (const {start, columns: width} of clustersOf(text)) {
		if (used >= columns) return ' '.repeat(used - columns) + text.slice(start);
		used += width;
	}
	return ' '.repeat(Math.max(0, used - columns));
};

/** Puts the background of chosen rows behind a line, from column `from` up to column `to`, where the line then ends. */
export const wash = (line: Line, from: number, to: number): Line => {
	const whole = fit(line, to);
	return [...fit(whole, from), ...restyle(dropColumns(whole, from), {wash: true})];
};

/** Makes a click anywhere on a line mean the same. */
export const targeted = (line: Line, target: Target): Line => line.map(part => ({...part, target}));

/** Returns a line with `style` added to the style of every run. */
export const restyle = (line: Line, style: Partial<Style>): Line =>
	line.map(part => ({...part, style: {...part.style, ...style}}));
