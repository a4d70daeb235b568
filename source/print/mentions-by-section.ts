import type {Article, Paragraph} from '../model/article.ts';
import {overlaps, type Span} from '../model/span.ts';

export type MentionsOfSection = {
	/** Index into `Article.sections`. */
	readonly section: number;
	/** Those that speak of the thing; none where only the subhead does. */
	readonly paragraphs: readonly {readonly paragraph: Paragraph; readonly mentions: readonly Span[]}[];
};

/** Where a story speaks of something, section by section; sections that do not are left out. `mentions` are in text order. */
export const bySection = (
	{sections}: Pick<Article, 'sections'>,
	mentions: readonly Span[],
): readonly MentionsOfSection[] => {
	let next = 0;
	/** Asked in text order, so that no mention is looked at twice. */
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
