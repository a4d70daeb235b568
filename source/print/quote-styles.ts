// Who says what, as styles over the text: the words a step brighter, their marks and the source in the speaker's colour.
import type {Article} from '../model/article.ts';
import type {Highlight} from '../typesetting/paint.ts';
import {voicesOf} from '../typesetting/voices.ts';

const isMark = (character: string): boolean => /^["'“”‘’«»„]$/.test(character);

/** In text order. */
export const quoteHighlights = (article: Article): readonly Highlight[] => {
	const voices = voicesOf(article);
	const highlights: Highlight[] = [];
	for (const quote of article.quotes) {
		const {role} = voices.of(quote);
		for (const span of quote.content) {
			highlights.push({span, style: {role: 'ink'}});
			for (const start of [span.start, span.end - 1])
				if (isMark(article.text[start]!)) highlights.push({span: {start, end: start + 1}, style: {role, bold: true}});
		}
		if (quote.cue) highlights.push({span: quote.cue, style: {role: 'muted'}});
		if (quote.source) highlights.push({span: quote.source, style: {role}});
	}
	return highlights.sort((a, b) => a.span.start - b.span.start);
};
