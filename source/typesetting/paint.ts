import type {Span} from '../model/span.ts';
import {type Line, type Run, run, type Style} from './runs.ts';

/** A style for a span of text. In a list, later highlights override earlier ones. */
export type Highlight = {readonly span: Span; readonly style: Partial<Style>};

/** Divides the text of `span` into runs: the base style, overridden by every highlight in the part it covers. */
export const paint = (text: string, span: Span, base: Style, highlights: readonly Highlight[]): Line => {
	const over = highlights.filter(({span: {start, end}}) => start < span.end && end > span.start);
	if (over.length === 0) return [run(text.slice(span.start, span.end), base.role, base)];
	const cuts = new Set([span.start, span.end]);
	for (const {
		span: {start, end},
	} of over) {
		if (start > span.start) cuts.add(start);
		if (end < span.end) cuts.add(end);
	}
	const edges = [...cuts].sort((a, b) => a - b);
	const runs: Run[] = [];
	for (let index = 0; index + 1 < edges.length; index++) {
		const [start, end] = [edges[index]!, edges[index + 1]!];
		let style = base;
		for (const {span: covered, style: added} of over)
			if (covered.start <= start && end <= covered.end) style = {...style, ...added};
		runs.push(run(text.slice(start, end), style.role, style));
	}
	return runs;
};
