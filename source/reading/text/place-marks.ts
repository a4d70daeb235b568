// Finds the places of marked words in clean text. Cleaning changes blanks and drops invisible characters, but no letters and no
// digits: a place is known by how many of these come before it.
import type {MarkedSpan} from '../../model/document.ts';
import {letterPlaces} from './letters-and-digits.ts';

/** A mark whose ends are counted in letters and digits. */
export type CountedMark = Pick<MarkedSpan, 'kind' | 'url'> & {readonly from: number; readonly to: number};

/** Marks of one block; more are the work of a program. */
export const mostMarks = 500;

/**
 * Returns the marks of a clean text whose letters are at `places`. What is struck takes in the signs around it. Linear in the text.
 */
export const placeMarks = (
	text: string,
	counted: readonly CountedMark[],
	places = letterPlaces(text),
): readonly MarkedSpan[] =>
	counted
		.flatMap(({kind, url, from, to}): readonly MarkedSpan[] => {
			const [first, last] = [places[from], places[Math.min(to, places.length) - 1]];
			if (to <= from || first === undefined || last === undefined) return [];
			const width = text.codePointAt(last)! > 0xffff ? 2 : 1;
			const span = {start: first, end: last + width};
			const whole = kind === 'struck' ? withSigns(text, span) : span;
			return [{kind, ...whole, ...(url !== undefined && {url})}];
		})
		.toSorted((a, b) => a.start - b.start || b.end - a.end)
		.slice(0, mostMarks);

/** Characters between the first or last struck letter and its sign: quotation marks, stops. */
const mostBetween = 12;

const withSigns = (text: string, {start, end}: {readonly start: number; readonly end: number}) => {
	const before = text.slice(Math.max(0, start - mostBetween), start).lastIndexOf('~');
	const after = text.slice(end, end + mostBetween).indexOf('~');
	return {
		start: before === -1 ? start : Math.max(0, start - mostBetween) + before,
		end: after === -1 ? end : end + after + 1,
	};
};
