import {clustersOf, columnsOf, cut} from './measure.ts';

/** What a piece of text is, by meaning; themes.ts says how that looks. */
export type Role = 'ink' | 'text' | 'muted' | 'accent' | 'rule' | 'voice0' | 'voice1' | 'voice2' | 'voice3' | 'voice4';

export type Style = {
	readonly role: Role;
	readonly bold?: boolean;
	readonly italic?: boolean;
	readonly underline?: boolean;
	readonly inverse?: boolean;
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
};

/** One row of the screen, from left to right. */
export type Line = readonly Run[];

export const run = (text: string, role: Role = 'text', style: Omit<Style, 'role'> = {}): Run => ({
	text,
	style: {role, ...style},
});

const blank = (columns: number, style: Style = {role: 'text'}): Run => ({text: ' '.repeat(columns), style});

export const columnsOfLine = (line: Line): number => line.reduce((columns, {text}) => columns + columnsOf(text), 0);

export const textOfLine = (line: Line): string => line.map(({text}) => text).join('');

/**
 * Exactly `columns` wide: blanks are added, or what does not fit is cut off (with “…” where the words themselves are
 * cut).
 */
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

/** As many whole clusters as `columns` hold. */
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

/** As much of a line as `columns` hold, ending in “…” where that is not all of it. */
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

/** Sets lines at columns of one row; a part that starts before the one to its left has ended is moved right of it. */
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

/** Left and right at the two ends of a row; the left gives way with “…” where there is no room for both. */
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

/** Adds to the style of every run of a line. */
export const restyle = (line: Line, style: Partial<Style>): Line =>
	line.map(part => ({...part, style: {...part.style, ...style}}));
