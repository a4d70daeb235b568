/*
The one grid that every page uses: sidebar | gutter | text | margin, between two edges. What gives way as the screen gets
smaller, and in which order, is decided here and nowhere else.
*/

export type Screen = {readonly columns: number; readonly rows: number};

export type Grid = Screen & {
	/** Blank columns at either side. */
	readonly edge: number;
	/** Columns of the sidebar; 0 where there is none. */
	readonly sidebar: number;
	/** First column of the quote bar, of the text, of the margin. */
	readonly gutterColumn: number;
	readonly textColumn: number;
	readonly marginColumn: number;
	readonly measure: number;
	/** Columns of the margin; 0 where names fold into letters in the gutter. */
	readonly margin: number;
	/** The first column that nothing is set in. */
	readonly right: number;
	/** First row of the text, and the first below it. */
	readonly top: number;
	readonly bottom: number;
	readonly folio: boolean;
	readonly folioRow: number;
	readonly bar: boolean;
	readonly status: boolean;
	/** 30 rows and more: a top margin, a second blank above subheads, the rule of list pages. */
	readonly airy: boolean;
	/** Under 18 rows: paragraphs are indented instead of parted by a blank row. */
	readonly tight: boolean;
	/** 16 rows and more: kicker, the rule under the headline. */
	readonly kicker: boolean;
	/** Opening marks have a column of their own to hang in. */
	readonly hang: boolean;
};

/** The sidebar has the whole page: there is no room for it beside the text. */
export const sidebarCoversPage = ({columns}: Screen): boolean => columns < 80;

export const sidebarAlwaysFits = ({columns}: Screen): boolean => columns >= 120;

const sides = (columns: number, sidebar: boolean, wider: number) => {
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

/** `wider`: columns that the reader has added to the measure, or taken from it. */
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
	} = sides(columns, sidebar && !sidebarCoversPage(screen), wider);
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

/** First column of the page: two left of the gutter, for the mark of what is chosen. */
export const pageColumn = (grid: Grid): number => Math.max(0, grid.gutterColumn - 2);
