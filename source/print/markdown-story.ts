// The paragraphs of a story as Markdown: tables, code, what is struck out, and footnotes as GitHub writes them.

import type {Article, Paragraph} from '../model/article.ts';
import type {MarkedSpan} from '../model/document.ts';
import {escapeLineStart, escapeMarkdown as inline} from '../model/escape-markdown.ts';
import {lowerBound} from '../model/lower-bound.ts';
import {memoizeByObject} from '../model/memo.ts';
import {type Span, textOf} from '../model/span.ts';

type Story = Pick<Article, 'text' | 'sections' | 'marks'>;

/** “¹” and “[10]” are the footnotes 1 and 10. */
const numberOf = (sign: string): string | undefined =>
	/^\d{1,4}$/.exec(sign.normalize('NFKC').replace(/^\[(.*)\]$/, '$1'))?.[0];

const signAtStart = /^(?:[⁰¹²³⁴-⁹]{1,4}|\[\d{1,4}\]) /;

/** The footnotes of the story, by their numbers. */
const noteNumbers = memoizeByObject(
	({text, sections}: Story): ReadonlySet<string> =>
		new Set(
			sections
				.flatMap(({paragraphs}) => paragraphs)
				.flatMap(({part, span}) => {
					const sign = part === 'note' ? signAtStart.exec(textOf(text, span).slice(0, 10))?.[0] : undefined;
					return (sign && numberOf(sign.trim())) ?? [];
				}),
		),
);

/** The marks that stand in a span, one beside the other. All are in the order of their beginnings. */
const marksIn = (marks: readonly MarkedSpan[], span: Span): readonly MarkedSpan[] => {
	const found: MarkedSpan[] = [];
	let end = span.start;
	for (let at = lowerBound(marks.length, index => marks[index]!.start, end); at < marks.length; at++) {
		const mark = marks[at]!;
		if (mark.start >= span.end) break;
		if ((mark.kind !== 'struck' && mark.kind !== 'note') || mark.start < end || mark.end > span.end) continue;
		found.push(mark);
		end = mark.end;
	}
	return found;
};

/** The whole sign: marks are counted by letters, and leave out its brackets. */
const withBrackets = (text: string, {start, end}: Span): Span =>
	text[start - 1] === '[' && text[end] === ']' ? {start: start - 1, end: end + 1} : {start, end};

const inlineWords = (story: Story, span: Span, notes: ReadonlySet<string>): string => {
	const {text, marks = []} = story;
	let [words, from] = ['', span.start];
	for (const mark of marksIn(marks, span)) {
		const place = mark.kind === 'note' ? withBrackets(text, mark) : mark;
		const own = textOf(text, place);
		const number = mark.kind === 'note' ? numberOf(own) : undefined;
		const struck = mark.kind === 'struck' ? own.replaceAll(/^~|~$/g, '').trim() : '';
		if (struck === '' && (number === undefined || !notes.has(number))) continue;
		words += inline(text.slice(from, place.start)) + (struck === '' ? `[^${number}]` : `~~${inline(struck)}~~`);
		from = place.end;
	}
	return words + inline(text.slice(from, span.end));
};

const tableOf = (story: Story, rows: readonly Paragraph[], notes: ReadonlySet<string>): string => {
	const lines = rows.map(({row}) => `| ${row!.cells.map(cell => inlineWords(story, cell, notes)).join(' | ')} |`);
	const columns = Math.max(...rows.map(({row}) => row!.cells.length));
	const hasHead = rows[0]!.row!.isHead === true;
	const rule = `|${' --- |'.repeat(columns)}`;
	// A table has a head in Markdown, even an empty one.
	const head = hasHead ? lines[0]! : `|${'  |'.repeat(columns)}`;
	return [head, rule, ...(hasHead ? lines.slice(1) : lines)].join('\n');
};

/** Lines of code between fences that are longer than any in them. */
const codeOf = ({text}: Story, lines: readonly Paragraph[]): string => {
	const code = lines.map(({span}) => textOf(text, span));
	const longest = Math.max(2, ...code.flatMap(line => (line.match(/`+/g) ?? []).map(ticks => ticks.length)));
	const fence = '`'.repeat(longest + 1);
	return [fence, ...code, fence].join('\n');
};

const paragraphOf = (story: Story, {kind, part, span}: Paragraph, notes: ReadonlySet<string>): string => {
	if (part === 'note') {
		const sign = signAtStart.exec(textOf(story.text, span).slice(0, 10))?.[0];
		const number = sign && numberOf(sign.trim());
		if (sign !== undefined && number !== undefined && notes.has(number))
			return `[^${number}]: ${inlineWords(story, {start: span.start + sign.length, end: span.end}, notes)}`;
	}
	const words = escapeLineStart(inlineWords(story, span, notes).trim());
	switch (kind) {
		case 'blockquote':
			return `> ${words}`;
		case 'list-item':
			return `- ${words}`;
		case 'caption':
			return `*${inline(textOf(story.text, span))}*`;
		default:
			return words;
	}
};

const noNotes: ReadonlySet<string> = new Set();

/**
 * Returns paragraphs as blocks of Markdown: rows of a table, and lines of code, are one. Signs lead to footnotes only where the
 * whole story is printed.
 */
export const storyBlocks = (story: Story, paragraphs: readonly Paragraph[], isWhole: boolean): readonly string[] => {
	const notes = isWhole ? noteNumbers(story) : noNotes;
	const blocks: string[] = [];
	for (let at = 0; at < paragraphs.length; ) {
		const group = together(paragraphs, at);
		const [first] = group as [Paragraph];
		if (first.row !== undefined && group.length > 1) blocks.push(tableOf(story, group, notes));
		else blocks.push(first.part === 'code' ? codeOf(story, group) : paragraphOf(story, first, notes));
		at += group.length;
	}
	return blocks;
};

/** The paragraphs from one on that are one block: the rows of a table up to the head of the next one, or lines of code. */
const together = (paragraphs: readonly Paragraph[], at: number): readonly Paragraph[] => {
	const first = paragraphs[at]!;
	if (first.row === undefined && first.part !== 'code') return [first];
	const isOver = ({row, part}: Paragraph): boolean =>
		first.row === undefined ? part !== 'code' : row === undefined || row.isHead === true;
	let end = at + 1;
	while (end < paragraphs.length && !isOver(paragraphs[end]!)) end++;
	return paragraphs.slice(at, end);
};
