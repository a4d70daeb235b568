// Rows of what stands apart from the running text: tables, captions, footnotes, code and pull quotes.
import type {Paragraph} from '../model/article.ts';
import type {Span} from '../model/span.ts';
import {columnsOf} from './measure.ts';
import type {Row, Setting} from './row.ts';
import {setTable, type TableText} from './table-rows.ts';
import {wrap} from './wrap.ts';

/** Returns the table that begins with a paragraph: at least two rows, up to the head of the next one. */
export const tableAt = (paragraphs: readonly Paragraph[], at: number): readonly TableText[] => {
	const table: TableText[] = [];
	for (let index = at; index < paragraphs.length; index++) {
		const {span, row} = paragraphs[index]!;
		if (row === undefined || (index > at && row.isHead)) break;
		table.push({span, row});
	}
	return table.length > 1 ? table : [];
};

/** Adds the rows of a table. */
export const pushTable = (
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

const paragraphIndent = 2;
/** Columns of the rule above the footnotes. */
const noteRule = 12;
/** Columns by which the further rows of a line of code are indented. */
const codeIndent = 4;
/** Columns by which a pull quote is indented. */
const pullIndent = 4;
const pictureLead = 'Picture: ';
/** Columns below which a caption has no lead. */
const leastForLead = 24;

/** Sets what stands apart from the story: a caption, a footnote or a line of code. */
export const pushApart = (
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
	const isNarrow = measure <= pullIndent * 4;
	const isPlain = part === 'note' || (part === undefined && !isPicture);
	const inset = isNarrow || isPlain ? 0 : part === 'pull-quote' ? pullIndent : paragraphIndent;
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
	const joins = part !== undefined && part !== 'pull-quote' && beside(place + 1)?.part === part;
	if (!tight && lines.length > 0 && !joins) rows.push({kind: 'blank', section});
};

/** UTF-16 units of the sign of a footnote and the blank behind it. */
const longestSign = 6;

/** Columns of the sign of a footnote and the blank behind it. */
const signColumns = (text: string, {start, end}: Span): number => {
	const blank = text.slice(start, Math.min(end, start + longestSign)).indexOf(' ');
	return blank === -1 ? 0 : blank + 1;
};
