import type {Article, Paragraph} from '../model/article.ts';
import {memoizeByObject} from '../model/memo.ts';
import type {Span} from '../model/span.ts';
import {columnsOf} from './measure.ts';
import {type PlacedCell, setTable, type TableText} from './table-rows.ts';
import {isMarkAt, wrap, wrapBalanced} from './wrap.ts';

/**
 * A row of a story's page. `section` is an index into `Article.sections`, by which a place is found again at another
 * width.
 */
export type Row = {readonly section: number} & (
	| {readonly kind: 'kicker' | 'rule' | 'facts' | 'blank'}
	/** The rule under the head of a table, as wide as the table. */
	| {readonly kind: 'table-rule'; readonly columns: number}
	/** The span is into the headline; all other spans are into `Article.text`. Indents are in columns. */
	| {readonly kind: 'headline'; readonly span: Span; readonly indent: number}
	| {readonly kind: 'subhead'; readonly span: Span; readonly indent: number}
	/** `paragraph` is counted through the story, without subheads; `first` is true for its first row. */
	| {
			readonly kind: 'text';
			readonly span: Span;
			readonly indent: number;
			readonly paragraph: number;
			readonly first: boolean;
			readonly bullet: boolean;
			/** Words before those of the text: “Picture: ”. */
			readonly lead?: string;
			readonly part?: 'caption' | 'note' | 'code';
			/** Of a row of a table: its cells, in place of the words of `span`. */
			readonly cells?: readonly PlacedCell[];
	  }
	/** Replaces the paragraphs of a folded section. */
	| {readonly kind: 'folded'}
);

/** How a story is set. */
export type Setting = {
	/** Width of the text in columns. */
	readonly measure: number;
	/** There is room for a second blank row above a subhead. */
	readonly airy: boolean;
	/** There is so little room that paragraphs are separated by an indent instead of a blank row. */
	readonly tight: boolean;
	/** There is room for a kicker and for a rule under the headline. */
	readonly kicker: boolean;
	/** The topics are not known yet, so a row is reserved for them. */
	readonly kickerDue?: boolean;
	/** Opening quotation marks are set in the column left of the text. */
	readonly hang: boolean;
	/** Indices of the folded sections. */
	readonly folded?: ReadonlySet<number>;
	/** Index of the only section to show. */
	readonly alone?: number;
};

/** What of an article rows are made of. */
type Laid = Pick<Article, 'text' | 'sections' | 'headline' | 'topics'>;

const headlineMeasure = 60;
const paragraphIndent = 2;

/** Lays out a story as rows of at most `measure` columns. A hanging mark has an indent of -1. */
export const layOut = (article: Laid, setting: Setting): readonly Row[] => {
	const rows: Row[] = [];
	const {measure, hang} = setting;
	if (setting.alone === undefined) setHead(rows, article, setting);
	let paragraph = 0;
	for (const [section, {subhead, span, paragraphs}] of article.sections.entries()) {
		const shown = setting.alone === undefined || setting.alone === section;
		if (shown && subhead !== undefined) {
			if (rows.length > 0) {
				// A paragraph is followed by one blank row, but not in a tight setting.
				if (setting.airy || setting.tight) rows.push({kind: 'blank', section});
			}
			for (const row of wrapBalanced(
				article.text,
				measure,
				{hang},
				{start: span.start, end: span.start + subhead.length},
			))
				rows.push({kind: 'subhead', section, span: row, indent: hangs(article.text, row, hang)});
			rows.push({kind: 'blank', section});
		}
		if (shown && setting.folded?.has(section)) {
			rows.push({kind: 'folded', section}, {kind: 'blank', section});
			paragraph += paragraphs.length;
			continue;
		}
		/** Paragraphs that were set with the table that they are rows of. */
		let inTable = 0;
		for (const [place, paragraphHere] of paragraphs.entries()) {
			const {span: words, kind, part} = paragraphHere;
			if (inTable === 0) {
				const table = tableAt(paragraphs, place);
				inTable = table.length;
				if (shown && inTable > 0) {
					pushTable(rows, article.text, table, {section, paragraph, measure, tight: setting.tight});
					if (!setting.tight) rows.push({kind: 'blank', section});
				}
			}
			if (inTable > 0) inTable--;
			else if (shown && (kind === 'caption' || part !== undefined)) {
				pushApart(rows, article.text, paragraphs, place, {section, paragraph, setting});
			} else if (shown) {
				const listed = kind === 'list-item';
				const bullet = listed && !numbered.test(article.text.slice(words.start, words.start + longestNumber));
				const inset = listed || kind === 'blockquote' ? paragraphIndent : 0;
				const marked = isMarkAt(article.text, words.start);
				const indent = setting.tight && !marked && !listed ? paragraphIndent : 0;
				const lines = wrap(article.text, measure - inset, {hang, indent}, words);
				for (const [index, row] of lines.entries())
					rows.push({
						kind: 'text',
						section,
						span: row,
						paragraph,
						first: index === 0,
						bullet: bullet && index === 0,
						indent: inset + (index === 0 ? indent : 0) + hangs(article.text, row, hang),
					});
				const next = paragraphs[place + 1];
				const joins = listed && next?.kind === 'list-item' && lines.length === 1 && fitsRow(next.span, measure - inset);
				if (!setting.tight && lines.length > 0 && !joins) rows.push({kind: 'blank', section});
			}
			paragraph++;
		}
	}
	while (rows.at(-1)?.kind === 'blank') rows.pop();
	return rows;
};

/** Returns the table that begins with a paragraph: at least two rows, up to the head of the next one. */
const tableAt = (paragraphs: readonly Paragraph[], at: number): readonly TableText[] => {
	const table: TableText[] = [];
	for (let index = at; index < paragraphs.length; index++) {
		const {span, row} = paragraphs[index]!;
		if (row === undefined || (index > at && row.isHead)) break;
		table.push({span, row});
	}
	return table.length > 1 ? table : [];
};

const pushTable = (
	rows: Row[],
	text: string,
	table: readonly TableText[],
	{section, paragraph, measure, tight}: {section: number; paragraph: number; measure: number; tight: boolean},
) => {
	for (const set of setTable(text, table, measure))
		if (set.kind === 'cells')
			rows.push({
				kind: 'text',
				section,
				span: set.span,
				paragraph: paragraph + set.row,
				first: set.first,
				bullet: false,
				indent: 0,
				cells: set.cells,
			});
		else if (set.kind === 'rule') rows.push({kind: 'table-rule', section, columns: set.columns});
		else if (!tight) rows.push({kind: 'blank', section});
};

/** Columns of the rule above the footnotes. */
const noteRule = 12;
/** Columns by which the further rows of a line of code are indented. */
const codeIndent = 4;
const pictureLead = 'Picture: ';
/** Columns below which a caption has no lead. */
const leastForLead = 24;

/** Sets what stands apart from the story: a caption, a footnote or a line of code. */
const pushApart = (
	rows: Row[],
	text: string,
	paragraphs: readonly Paragraph[],
	place: number,
	{section, paragraph, setting}: {section: number; paragraph: number; setting: Setting},
) => {
	const {span, part} = paragraphs[place]!;
	const {measure, tight} = setting;
	const beside = (at: number) => paragraphs[at];
	const isFirstNote = part === 'note' && beside(place - 1)?.part !== 'note';
	if (isFirstNote) rows.push({kind: 'table-rule', section, columns: Math.min(noteRule, measure)});
	// The caption of a table is no picture's.
	const isPicture = part === undefined && beside(place - 1)?.row === undefined && beside(place + 1)?.row === undefined;
	const lead = isPicture && measure >= leastForLead ? pictureLead : '';
	const inset =
		part === 'note' || measure <= codeIndent * 2 ? 0 : part === undefined && !isPicture ? 0 : paragraphIndent;
	const hangs = part === 'note' ? signColumns(text, span) : part === 'code' ? codeIndent : 0;
	const room = measure - inset;
	const isWhole = columnsOf(text.slice(span.start, Math.min(span.end, span.start + room + 1))) <= room;
	const further = isWhole || room <= hangs * 2 ? 0 : hangs;
	const lines = wrap(text, room - further, {indent: lead.length}, span);
	for (const [index, row] of lines.entries())
		rows.push({
			kind: 'text',
			section,
			span: row,
			paragraph,
			first: index === 0,
			bullet: false,
			indent: inset + (index === 0 ? lead.length : further),
			part: part ?? 'caption',
			...(index === 0 && lead !== '' && {lead}),
		});
	const joins = part !== undefined && beside(place + 1)?.part === part;
	if (!tight && lines.length > 0 && !joins) rows.push({kind: 'blank', section});
};

/** Columns of the sign of a footnote and the blank behind it. */
const signColumns = (text: string, {start, end}: Span): number => {
	const blank = text.slice(start, Math.min(end, start + longestNumber)).indexOf(' ');
	return blank === -1 ? 0 : blank + 1;
};

/** A list item with a number of its own gets no bullet. */
const numbered = /^\d{1,4}[.)] /;
const longestNumber = 6;

/**
 * Tells whether a list item fits on one row; such items are set without blank rows. Counts UTF-16 units, so wide letters
 * may be misjudged.
 */
const fitsRow = ({start, end}: Span, measure: number): boolean => end - start <= measure;

const hangs = (text: string, row: Span, hang: boolean) => (hang && isMarkAt(text, row.start) ? -1 : 0);

const setHead = (rows: Row[], article: Laid, {measure, kicker, kickerDue, hang}: Setting) => {
	const {headline} = article;
	if (headline === undefined) return;
	if (kicker && (kickerDue || article.topics.length > 0)) rows.push({kind: 'kicker', section: 0});
	for (const span of wrapBalanced(headline, Math.min(measure, headlineMeasure), {hang}))
		rows.push({kind: 'headline', section: 0, span, indent: hangs(headline, span, hang)});
	if (kicker) rows.push({kind: 'rule', section: 0});
	rows.push({kind: 'facts', section: 0}, {kind: 'blank', section: 0});
};

/**
 * Returns the offset of the first unit of text that a row shows, or the next row that shows some; `MAX_SAFE_INTEGER` after
 * the last.
 */
export const offsetOf = (rows: readonly Row[], index: number): number => {
	for (let at = Math.max(0, index); at < rows.length; at++) {
		const row = rows[at]!;
		if (row.kind === 'text' || row.kind === 'subhead') return row.span.start;
	}
	return Number.MAX_SAFE_INTEGER;
};

/** The rows that show text, and their offsets. */
type TextRows = {readonly rows: readonly number[]; readonly starts: readonly number[]};

/** Computed once per layout, because a long story has very many rows. */
const textRowsOf = memoizeByObject((rows: readonly Row[]): TextRows => {
	const found = {rows: [] as number[], starts: [] as number[]};
	for (const [index, row] of rows.entries()) {
		if (row.kind !== 'text' && row.kind !== 'subhead') continue;
		found.rows.push(index);
		found.starts.push(row.span.start);
	}
	return found;
});

/** Returns the index of the row that shows the unit at `offset`, or of the last one before it; 0 if there is none. */
export const rowOf = (rows: readonly Row[], offset: number): number => {
	const {rows: textRows, starts} = textRowsOf(rows);
	let [low, high] = [0, starts.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (starts[middle]! <= offset) low = middle + 1;
		else high = middle;
	}
	return textRows[low - 1] ?? 0;
};

/** Returns the index of the first row of a section: its subhead, or its first paragraph. */
export const rowOfSection = (rows: readonly Row[], section: number): number => sectionStarts(rows)[section] ?? 0;

/** The index of the first row of each section. Computed once per layout, because a book has thousands of sections. */
const sectionStarts = memoizeByObject((rows: readonly Row[]): readonly number[] => {
	const found: number[] = [0];
	for (const [index, row] of rows.entries())
		if (row.kind === 'subhead' || row.kind === 'text' || row.kind === 'folded') found[row.section] ??= index;
	return found;
});
