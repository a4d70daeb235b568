import {type Highlight, paint} from './paint.ts';
import type {Row} from './rows.ts';
import {type Line, place, type Style} from './runs.ts';
import type {PlacedCell} from './table-rows.ts';

const styles: Readonly<Record<PlacedCell['part'], Style>> = {
	head: {role: 'muted'},
	name: {role: 'text', bold: true},
	cell: {role: 'text'},
};

/** The style of what stands apart from the story. */
export const styleOfPart = (part: Extract<Row, {kind: 'text'}>['part']): Style => {
	if (part === 'caption') return {role: 'muted', italic: true};
	return {role: part === 'pull-quote' ? 'muted' : 'text'};
};

/** Draws the cells of a table's row, each at its column. */
export const cellLine = (text: string, cells: readonly PlacedCell[], highlights: readonly Highlight[]): Line =>
	place(cells.map(({column, span, part}) => [column, paint(text, span, styles[part], highlights)] as const));
