import type {Article} from '../model/article.ts';
import {memoizeByObject} from '../model/memo.ts';
import type {Span} from '../model/span.ts';
import {writtenIn} from './captions.ts';
import {columnsOf} from './measure.ts';
import {pushApart, pushTable, tableAt} from './parts-apart.ts';
import type {Row, Setting} from './row.ts';
import {isMarkAt, wrap, wrapBalanced} from './wrap.ts';

export type {Row, Setting};

/** What of an article rows are made of. */
type Laid = Pick<Article, 'text' | 'sections' | 'headline' | 'topics' | 'byline' | 'dateline' | 'published'>;

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
	if (headline === undefined) {
		// What a file states is shown without a headline, too: nowhere else does the story name its writer.
		if (writtenIn(article) !== '') rows.push(...factsRows(article, measure), {kind: 'blank', section: 0});
		return;
	}
	if (kicker && (kickerDue || article.topics.length > 0)) rows.push({kind: 'kicker', section: 0});
	for (const span of wrapBalanced(headline, Math.min(measure, headlineMeasure), {hang}))
		rows.push({kind: 'headline', section: 0, span, indent: hangs(headline, span, hang)});
	if (kicker) rows.push({kind: 'rule', section: 0});
	rows.push(...factsRows(article, measure), {kind: 'blank', section: 0});
};

/** One row, or as many as it takes to name all who wrote it: they stand nowhere else. */
const factsRows = (article: Laid, measure: number): readonly Row[] => {
	const words = writtenIn(article);
	if (columnsOf(words) <= measure) return [{kind: 'facts', section: 0}];
	return wrap(words, measure).map(({start, end}) => ({kind: 'facts', section: 0, words: words.slice(start, end)}));
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
