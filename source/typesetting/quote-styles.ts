// Highlights that show who says what: quoted words are brighter, quotation marks and sources have the speaker's colour.
import type {Article} from '../model/article.ts';
import type {Quote} from '../model/quote.ts';
import type {Span} from '../model/span.ts';
import type {Highlight} from './paint.ts';
import {type Voices, voicesOf} from './voices.ts';

/**
 * Returns the highlights of some quotes of an article, or of all, in text order. Paraphrases keep the colour of the story.
 * `voices` are those of the whole article.
 */
export const quoteHighlights = (
	article: Article,
	quotes: readonly Quote[] = article.quotes,
	voices: Voices = voicesOf(article),
): readonly Highlight[] => {
	const highlights: Highlight[] = [];
	for (const quote of quotes) {
		const {role} = voices.of(quote);
		if (quote.kind !== 'indirect')
			for (const span of quote.content) {
				highlights.push({span, style: {role: 'ink'}});
				for (const mark of marksOf(article.text, span)) highlights.push({span: mark, style: {role, bold: true}});
			}
		if (quote.cue) highlights.push({span: quote.cue, style: {role: 'muted'}});
		if (quote.source) highlights.push({span: quote.source, style: {role}});
	}
	return highlights.sort((a, b) => a.span.start - b.span.start);
};

const mark = /^[“”„"«»‘’']$/u;
const doubled = /^(?:''|``)$/u;

/** Returns the quotation marks at both ends of a span, each one or two characters long. */
const marksOf = (text: string, {start, end}: Span): readonly Span[] => {
	const at = (from: number, to: number) => ({start: from, end: to});
	const [first, last] = [
		doubled.test(text.slice(start, start + 2)) ? 2 : 1,
		doubled.test(text.slice(end - 2, end)) ? 2 : 1,
	];
	return [at(start, start + first), at(Math.max(start, end - last), end)].filter(
		span => span.end <= end && (span.end - span.start === 2 || mark.test(text.slice(span.start, span.end))),
	);
};
