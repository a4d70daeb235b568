import type {Article} from '../model/article.ts';
import type {Span} from '../model/span.ts';
import {startsWithMark, wrap, wrapBalanced} from './wrap.ts';

/** What the page of a story is made of, from top to bottom. Every row belongs to a section, so that a place survives a new width. */
export type Row = {readonly section: number} & (
	| {readonly kind: 'kicker' | 'rule' | 'facts' | 'blank'}
	| {readonly kind: 'headline' /** Into the headline. */; readonly span: Span; readonly indent: number}
	| {readonly kind: 'subhead'; readonly span: Span; readonly indent: number}
	/** `first`: the paragraph starts here. `paragraph` counts through the story. */
	| {
			readonly kind: 'text';
			readonly span: Span;
			readonly indent: number;
			readonly paragraph: number;
			readonly first: boolean;
			readonly bullet: boolean;
	  }
	/** A folded section in place of its paragraphs. */
	| {readonly kind: 'folded'}
);

export type Setting = {
	/** Columns of the text. */
	readonly measure: number;
	/** Room to spare: a second blank above a subhead. */
	readonly airy: boolean;
	/** So little room that paragraphs are told apart by an indent instead of a blank row. */
	readonly tight: boolean;
	/** The kicker and the rule under the headline have room. */
	readonly kicker: boolean;
	/** The topics are not known yet: the kicker's row is left free for them. */
	readonly kickerDue?: boolean;
	/** Opening marks hang in the gutter. */
	readonly hang: boolean;
	/** Indices of folded sections. */
	readonly folded?: ReadonlySet<number>;
	/** Only this section is shown. */
	readonly alone?: number;
};

/** What of an article rows are made of. */
type Laid = Pick<Article, 'text' | 'sections' | 'headline' | 'topics'>;

const headlineMeasure = 60;
const paragraphIndent = 2;

/** The whole story as rows of at most `measure` columns (a hanging mark one column to the left of them). */
export const layOut = (article: Laid, setting: Setting): readonly Row[] => {
	const rows: Row[] = [];
	const {measure, hang} = setting;
	if (setting.alone === undefined) setHead(rows, article, setting);
	let paragraph = 0;
	for (const [section, {subhead, span, paragraphs}] of article.sections.entries()) {
		const shown = setting.alone === undefined || setting.alone === section;
		if (shown && subhead !== undefined) {
			if (rows.length > 0) {
				// Paragraphs leave one blank behind them; where they leave none, one is due here.
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
		for (const [place, {span: words, kind}] of paragraphs.entries()) {
			if (shown) {
				const listed = kind === 'list-item';
				const bullet = listed && !numbered.test(article.text.slice(words.start, words.start + longestNumber));
				const inset = listed || kind === 'blockquote' ? paragraphIndent : 0;
				const marked = startsWithMark(article.text.slice(words.start, words.start + 1));
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

/** An entry that has a number needs no bullet. */
const numbered = /^\d{1,4}[.)] /;
const longestNumber = 6;

/** Entries of one row each, as a table's or a short list's, stand together. A wide letter is counted once: it parts them. */
const fitsRow = ({start, end}: Span, measure: number): boolean => end - start <= measure;

const hangs = (text: string, row: Span, hang: boolean) =>
	hang && startsWithMark(text.slice(row.start, row.start + 1)) ? -1 : 0;

const setHead = (rows: Row[], article: Laid, {measure, kicker, kickerDue, hang}: Setting) => {
	const {headline} = article;
	if (headline === undefined) return;
	if (kicker && (kickerDue || article.topics.length > 0)) rows.push({kind: 'kicker', section: 0});
	for (const span of wrapBalanced(headline, Math.min(measure, headlineMeasure), {hang}))
		rows.push({kind: 'headline', section: 0, span, indent: hangs(headline, span, hang)});
	if (kicker) rows.push({kind: 'rule', section: 0});
	rows.push({kind: 'facts', section: 0}, {kind: 'blank', section: 0});
};

/** The first unit of text that a row shows; for a row without words, of the row below it that has some. */
export const offsetOf = (rows: readonly Row[], index: number): number => {
	for (let at = Math.max(0, index); at < rows.length; at++) {
		const row = rows[at]!;
		if (row.kind === 'text' || row.kind === 'subhead') return row.span.start;
	}
	return Number.MAX_SAFE_INTEGER;
};

/** The rows that show words, and where each of them begins: found once for a page, since a long story has very many. */
type Places = {readonly rows: readonly number[]; readonly starts: readonly number[]};

const found = new WeakMap<readonly Row[], Places>();

const placesOf = (rows: readonly Row[]): Places => {
	const known = found.get(rows);
	if (known) return known;
	const places = {rows: [] as number[], starts: [] as number[]};
	for (const [index, row] of rows.entries()) {
		if (row.kind !== 'text' && row.kind !== 'subhead') continue;
		places.rows.push(index);
		places.starts.push(row.span.start);
	}
	found.set(rows, places);
	return places;
};

/** Index of the row that shows the unit at `offset`, or of the last one before it. */
export const rowOf = (rows: readonly Row[], offset: number): number => {
	const places = placesOf(rows);
	let [low, high] = [0, places.starts.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (places.starts[middle]! <= offset) low = middle + 1;
		else high = middle;
	}
	return places.rows[low - 1] ?? 0;
};

/** Index of the first row of a section: its subhead, or its first paragraph. */
export const rowOfSection = (rows: readonly Row[], section: number): number => sectionStarts(rows)[section] ?? 0;

const starts = new WeakMap<readonly Row[], readonly number[]>();

/** The first row of each section, by its index; found in one pass, since a book has thousands. */
const sectionStarts = (rows: readonly Row[]): readonly number[] => {
	const known = starts.get(rows);
	if (known !== undefined) return known;
	const found: number[] = [0];
	for (const [index, row] of rows.entries())
		if (row.kind === 'subhead' || row.kind === 'text' || row.kind === 'folded') found[row.section] ??= index;
	starts.set(rows, found);
	return found;
};
