// A whole article, or one of its sections, as text in rows.
import type {Article} from '../model/article.ts';
import {overlaps, type Span, textOf} from '../model/span.ts';
import {cellLine, styleOfPart} from '../typesetting/cell-line.ts';
import {factsLine} from '../typesetting/facts-line.ts';
import {type Highlight, paint} from '../typesetting/paint.ts';
import {quoteHighlights} from '../typesetting/quote-styles.ts';
import {layOut} from '../typesetting/rows.ts';
import {type Line, run} from '../typesetting/runs.ts';
import {shownPath} from './labels.ts';
import type {TextLayout} from './text-layout.ts';

/** A line across the text. */
export const rule = (measure: number): Line => [run('─'.repeat(measure), 'rule')];

/** Sets an article; of its sections only the one of index `alone`, if that is given. */
export const setArticle = (article: Article, {measure, several}: TextLayout, alone?: number): readonly Line[] => {
	const rows = layOut(article, {
		measure,
		airy: true,
		tight: false,
		kicker: true,
		hang: false,
		...(alone !== undefined && {alone}),
	});
	const styles = inTurn(quoteHighlights(article));
	const lines: Line[] = several ? [[run(shownPath(article), 'muted')]] : [];
	if (several && alone !== undefined) lines.push([]);
	for (const row of rows) {
		switch (row.kind) {
			case 'headline':
				lines.push([run(textOf(article.headline ?? '', row.span), 'ink', {bold: true})]);
				break;
			case 'rule':
				lines.push(rule(measure));
				break;
			case 'facts':
				lines.push(row.words === undefined ? factsLine(article, measure) : [run(row.words, 'muted')]);
				break;
			case 'subhead':
				lines.push([run(textOf(article.text, row.span), 'ink', {bold: true})]);
				break;
			case 'table-rule':
				lines.push(rule(row.columns));
				break;
			case 'text': {
				if (row.cells !== undefined) {
					lines.push(cellLine(article.text, row.cells, styles(row.span)));
					break;
				}
				const inset = row.bullet
					? `${' '.repeat(Math.max(0, row.indent - 2))}• `
					: `${' '.repeat(Math.max(0, row.indent) - (row.lead?.length ?? 0))}${row.lead ?? ''}`;
				const words = paint(article.text, row.span, styleOfPart(row.part), styles(row.span));
				lines.push(inset === '' ? words : [run(inset), ...words]);
				break;
			}
			case 'blank':
				lines.push([]);
				break;
			// The kicker is not the story's own word, and nothing is folded in print.
			default:
		}
	}
	return lines;
};

/** Returns a function from a span to the highlights that overlap it. Spans must be in text order: then it takes linear time. */
export const inTurn = (highlights: readonly Highlight[]) => {
	let first = 0;
	return (row: Span): readonly Highlight[] => {
		while (first < highlights.length && highlights[first]!.span.end <= row.start) first++;
		let end = first;
		while (end < highlights.length && highlights[end]!.span.start < row.end) end++;
		return highlights.slice(first, end).filter(({span}) => overlaps(span, row));
	};
};
