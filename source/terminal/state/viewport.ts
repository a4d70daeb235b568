// Which row of a story is at the top of the screen. `height` is the number of rows that the screen shows.
import type {Span} from '../../model/span.ts';
import {offsetOf, type Row, rowOf} from '../../typesetting/rows.ts';

/** Returns the last row that can be at the top without leaving part of the screen empty. */
export const lastTop = (rows: readonly Row[], height: number): number => Math.max(0, rows.length - height);

/**
 * Returns the top after scrolling. Scrolling ends with the last row on the screen, but leaves a top that a jump has set
 * lower.
 */
export const scrollBy = (rows: readonly Row[], height: number, top: number, by: number): number =>
	by > 0 ? Math.max(top, Math.min(lastTop(rows, height), top + by)) : Math.max(0, top + by);

/** Returns the index behind the last row shown. A page never ends with a subhead that has no text under it. */
export const endOfPage = (rows: readonly Row[], height: number, top: number): number => {
	const end = Math.min(rows.length, top + height);
	if (end === rows.length) return end;
	let textEnd = end;
	while (textEnd > top && rows[textEnd - 1]!.kind !== 'text' && rows[textEnd - 1]!.kind !== 'folded') textEnd--;
	const endsWithSubhead = rows.slice(textEnd, end).some(({kind}) => kind === 'subhead');
	return endsWithSubhead && textEnd > top ? textEnd : end;
};

/** Returns the top of the next page. */
export const pageDown = (rows: readonly Row[], height: number, top: number): number => {
	let next = endOfPage(rows, height, top);
	while (next < rows.length && rows[next]!.kind === 'blank') next++;
	return Math.max(top, Math.min(lastTop(rows, height), next));
};

/** Returns the top of the page before: the one from which a page down leads to this top. */
export const pageUp = (rows: readonly Row[], height: number, top: number): number => {
	let before = Math.max(0, top - height - 2);
	while (before < top && pageDown(rows, height, before) < Math.min(top, lastTop(rows, height))) before++;
	return Math.min(before, Math.max(0, top - 1));
};

/** Returns the indices of the first and the last row that show part of a span. */
export const rowsShowing = (rows: readonly Row[], span: Span): {readonly first: number; readonly last: number} => ({
	first: rowOf(rows, span.start),
	last: rowOf(rows, Math.max(span.start, span.end - 1)),
});

/**
 * Returns the top that shows a span: the same if it is on the screen, else one that puts it a third down the screen.
 */
export const topToReveal = (rows: readonly Row[], height: number, top: number, span: Span): number => {
	const {first, last} = rowsShowing(rows, span);
	if (first >= top && Math.min(last, first + height - 1) < top + height) return top;
	return Math.max(0, Math.min(lastTop(rows, height), first - Math.floor(height / 3)));
};

/** Returns the row of a new layout that shows the text at the top of the old one. */
export const topWithSameText = (before: readonly Row[], after: readonly Row[], top: number): number => {
	// The top stays the top, unless only a part of the story was shown.
	if (top === 0 && offsetOf(before, 0) === offsetOf(after, 0)) return 0;
	const row = before[top];
	// The rows of the header have no offset in the text, and are much the same in every layout.
	if (row && ['kicker', 'headline', 'rule', 'facts'].includes(row.kind)) return Math.min(top, after.length - 1);
	return rowOf(after, offsetOf(before, top));
};
