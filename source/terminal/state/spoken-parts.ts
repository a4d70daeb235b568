// The parts in which a story is spoken: paragraphs, subheads and folded sections.
import {memoizeByObject} from '../../model/memo.ts';
import type {Span} from '../../model/span.ts';
import {offsetOf, type Row} from '../../typesetting/rows.ts';

/** Whether a row is the first one of a paragraph, a subhead, or a folded section. */
export const startsPart = (row: Row): boolean =>
	(row.kind === 'text' && row.first) || row.kind === 'subhead' || row.kind === 'folded';

/** The index of the first row of a part, and its text; that of a folded section is empty. */
export type SpokenPart = {readonly row: number; readonly span: Span};

/** Returns the parts of a layout. Computed once for each, because a long story has very many rows. */
export const spokenParts = memoizeByObject((rows: readonly Row[]): readonly SpokenPart[] => {
	const parts: SpokenPart[] = [];
	let open = false;
	for (const [row, at] of rows.entries()) {
		const continues = open && (at.kind === 'text' || at.kind === 'subhead') && !(at.kind === 'text' && at.first);
		const last = parts.at(-1);
		if (continues && last !== undefined && rows[last.row]!.kind === at.kind)
			parts[parts.length - 1] = {row: last.row, span: {start: last.span.start, end: at.span.end}};
		else if (startsPart(at)) {
			const start = offsetOf(rows, row);
			parts.push({row, span: {start, end: at.kind === 'folded' ? start : (at as {readonly span: Span}).span.end}});
		}
		open = at.kind === 'text' || at.kind === 'subhead';
	}
	return parts;
});

/** Returns the parts that a span covers, from the row at the top on. */
export const partsHeard = (rows: readonly Row[], top: number, heard: Span): readonly SpokenPart[] => {
	const parts = spokenParts(rows);
	const first = parts.findIndex(({row}) => row >= top);
	if (first === -1) return [];
	let end = first + 1;
	while (end < parts.length && parts[end]!.span.start < heard.end) end++;
	return parts.slice(first, end);
};
