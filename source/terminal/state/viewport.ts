import type {Span} from '../../model/span.ts';
import {offsetOf, type Row, rowOf} from '../../typesetting/rows.ts';

/** The last row that can be at the top without leaving part of the screen empty. */
export const lastTop = (rows: readonly Row[], height: number): number => Math.max(0, rows.length - height);

/** Scrolling by hand ends where the last row is on screen; a jump may have set the top lower, and is then left alone. */
export const scrollBy = (rows: readonly Row[], height: number, top: number, by: number): number =>
	by > 0 ? Math.max(top, Math.min(lastTop(rows, height), top + by)) : Math.max(0, top + by);

/** Index behind the last row shown: a page never ends with a subhead that has no text under it. */
export const endOfPage = (rows: readonly Row[], height: number, top: number): number => {
	const end = Math.min(rows.length, top + height);
	if (end === rows.length) return end;
	let kept = end;
	while (kept > top && rows[kept - 1]!.kind !== 'text' && rows[kept - 1]!.kind !== 'folded') kept--;
	const cutOff = rows.slice(kept, end).some(({kind}) => kind === 'subhead');
	return cutOff && kept > top ? kept : end;
};

export const pageDown = (rows: readonly Row[], height: number, top: number): number => {
	let next = endOfPage(rows, height, top);
	while (next < rows.length && rows[next]!.kind === 'blank') next++;
	return Math.max(top, Math.min(lastTop(rows, height), next));
};

/** Back to the page that this one followed: from there, a page down shows what is on top now. */
export const pageUp = (rows: readonly Row[], height: number, top: number): number => {
	let before = Math.max(0, top - height - 2);
	while (before < top && pageDown(rows, height, before) < Math.min(top, lastTop(rows, height))) before++;
	return Math.min(before, Math.max(0, top - 1));
};

/** The rows from the first to the last that show something of a span. */
export const rowsShowing = (rows: readonly Row[], span: Span): {readonly first: number; readonly last: number} => ({
	first: rowOf(rows, span.start),
	last: rowOf(rows, Math.max(span.start, span.end - 1)),
});

/** The nearest top that shows a span: none, if it is on screen; else with the span in the upper third. */
export const topToReveal = (rows: readonly Row[], height: number, top: number, span: Span): number => {
	const {first, last} = rowsShowing(rows, span);
	if (first >= top && Math.min(last, first + height - 1) < top + height) return top;
	return Math.max(0, Math.min(lastTop(rows, height), first - Math.floor(height / 3)));
};

/** The row of the new setting that shows what was at the top of the old one. */
export const topWithSameText = (before: readonly Row[], after: readonly Row[], top: number): number => {
	// The top stays the top, unless only a part of the story was shown.
	if (top === 0 && offsetOf(before, 0) === offsetOf(after, 0)) return 0;
	const row = before[top];
	// Rows of the head have no place in the text; they are the same few in every setting.
	if (row && ['kicker', 'headline', 'rule', 'facts'].includes(row.kind)) return Math.min(top, after.length - 1);
	return rowOf(after, offsetOf(before, top));
};
