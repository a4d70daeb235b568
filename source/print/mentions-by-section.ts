import type {Article, Paragraph} from '../model/article.ts';
import {overlaps, type Span} from '../model/span.ts';

/** The mentions in one section. */
export type MentionsOfSection = {
	/** Index into `Article.sections`. */
	readonly section: number;
	/** Those with a mention; none if only the subhead has one. */
	readonly paragraphs: readonly {readonly paragraph: Paragraph; readonly mentions: readonly Span[]}[];
};

/** Groups mentions by section and paragraph, leaving out sections without any. `mentions` must be in text order. */
export const bySection = (
	{sections}: Pick<Article, 'sections'>,
	mentions: readonly Span[],
): readonly MentionsOfSection[] => {
	let next = 0;
	/** Called in text order, so that no mention is compared twice. */
	const mentionsIn = (place: Span): readonly Span[] => {
		while (next < mentions.length && mentions[next]!.end <= place.start) next++;
		let end = next;
		while (end < mentions.length && mentions[end]!.start < place.end) end++;
		return mentions.slice(next, end).filter(mention => overlaps(mention, place));
	};
	return sections.flatMap(({span, paragraphs}, section): readonly MentionsOfSection[] => {
		const inHead = mentionsIn({start: span.start, end: paragraphs[0]?.span.start ?? span.end}).length > 0;
		const touched = paragraphs
			.map(paragraph => ({paragraph, mentions: mentionsIn(paragraph.span)}))
			.filter(one => one.mentions.length > 0);
		return inHead || touched.length > 0 ? [{section, paragraphs: touched}] : [];
	});
};
