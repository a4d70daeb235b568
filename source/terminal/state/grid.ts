/*
The grid of every page: sidebar | gutter | text | margin, between two edges. What goes first as the screen gets smaller is
decided here and nowhere else.
*/

/** The size of the terminal. */
export type Screen = {readonly columns: number; readonly rows: number};

/** Where everything is on a screen. Columns and rows count from 0. */
export type Grid = Screen & {
	/** Blank columns at either side. */
	readonly edge: number;
	/** Columns of the sidebar; 0 where there is none. */
	readonly sidebar: number;
	/** First column of the gutter (which holds the quote bar), of the text, of the margin. */
	readonly gutterColumn: number;
	readonly textColumn: number;
	readonly marginColumn: number;
	/** Columns of the text. */
	readonly measure: number;
	/** Columns of the margin; 0 where letters in the gutter take the place of names. */
	readonly margin: number;
	/** The first column behind the page. */
	readonly right: number;
	/** First row of the page, and the first row below it. */
	readonly top: number;
	readonly bottom: number;
	/** There is a line above the page, and in which row. */
	readonly folio: boolean;
	readonly folioRow: number;
	/** There is a voice bar, and a status line. */
	readonly bar: boolean;
	readonly status: boolean;
	/** 30 rows and more: a top margin, a second blank row above subheads, the rule of list pages. */
	readonly airy: boolean;
	/** Under 18 rows: paragraphs are indented instead of separated by a blank row. */
	readonly tight: boolean;
	/** 16 rows and more: kicker, the rule under the headline. */
	readonly kicker: boolean;
	/** Opening quotation marks hang in a column of their own. */
	readonly hang: boolean;
};

/** Whether the sidebar takes the place of the page, because both do not fit side by side. */
export const sidebarCoversPage = ({columns}: Screen): boolean => columns < 80;

/** Whether there is room to show the sidebar always. */
export const sidebarAlwaysFits = ({columns}: Screen): boolean => columns >= 120;

const columnsFor = (columns: number, sidebar: boolean, wider: number) => {
	if (columns >= 120) {
		const spare = columns - 120;
		const sidebarColumns = sidebar ? 26 + Math.min(6, Math.floor(spare / 3)) : 0;
		const measure = Math.max(50, Math.min(72, 66 + wider, 66 + spare + (sidebar ? 0 : 30)));
		const used = (sidebar ? sidebarColumns + 4 : 0) + 3 + measure + 2 + 15;
		return {
			edge: Math.max(2, Math.floor((columns - used) / 2)),
			sidebar: sidebarColumns,
			sidebarGap: 4,
			gutter: 3,
			measure,
			margin: 15,
		};
	}
	if (columns >= 80) {
		if (sidebar)
			return {edge: 2, sidebar: 24, sidebarGap: 3, gutter: 3, measure: columns - 2 - 24 - 3 - 3 - 2, margin: 0};
		const margin = columns >= 90 ? 15 : 12;
		const measure = Math.max(50, Math.min((columns >= 86 ? 66 : 60) + wider, columns - 2 - 3 - 2 - margin - 1));
		return {
			edge: Math.max(2, Math.floor((columns - 3 - measure - 2 - margin) / 2)),
			sidebar: 0,
			sidebarGap: 0,
			gutter: 3,
			measure,
			margin,
		};
	}
	if (columns >= 40) return {edge: 1, sidebar: 0, sidebarGap: 0, gutter: 3, measure: columns - 5, margin: 0};
	if (columns >= 12) return {edge: 0, sidebar: 0, sidebarGap: 0, gutter: 2, measure: columns - 3, margin: 0};
	return {edge: 0, sidebar: 0, sidebarGap: 0, gutter: 0, measure: Math.max(1, columns), margin: 0};
};

/**
 * Computes the grid. `sidebar`: one is to be shown. `wider`: columns that were added to the measure, or taken
 * (negative).
 */
export const computeGrid = (
	screen: Screen,
	{sidebar, wider}: {readonly sidebar: boolean; readonly wider: number},
): Grid => {
	const {columns, rows} = screen;
	const {
		edge,
		sidebar: sidebarColumns,
		sidebarGap,
		gutter,
		measure,
		margin,
	} = columnsFor(columns, sidebar && !sidebarCoversPage(screen), wider);
	const gutterColumn = edge + (sidebarColumns > 0 ? sidebarColumns + sidebarGap : 0);
	const textColumn = gutterColumn + gutter;
	const folio = rows >= 16;
	const airy = rows >= 30;
	const bar = rows >= 8;
	const status = rows >= 4;
	return {
		columns,
		rows,
		edge,
		sidebar: sidebarColumns,
		gutterColumn,
		textColumn,
		measure,
		margin,
		marginColumn: textColumn + measure + 2,
		right: Math.max(1, columns - edge),
		folio,
		airy,
		bar,
		status,
		folioRow: airy ? 1 : 0,
		top: folio ? (airy ? 3 : 2) : 0,
		bottom: Math.max(1, rows - (folio ? 3 : bar ? 2 : status ? 1 : 0)),
		tight: rows < 18,
		kicker: rows >= 16,
		hang: gutter > 0,
	};
};

/** Returns the first column of the page: two left of the gutter, where the pointer of what is chosen is drawn. */
export const pageColumn = (grid: Grid): number => Math.max(0, grid.gutterColumn - 2);
