import type {Article} from '../../model/article.ts';
import {sectionAt, titleOf} from '../../model/article.ts';
import {isUnsure} from '../../model/doubt.ts';
import {type Quote, quotedText, unnamedSource} from '../../model/quote.ts';
import {textOf} from '../../model/span.ts';
import {nearTopicsIn} from '../catalogue/near-topics.ts';
import {sentencesFromName} from './named-before.ts';
import type {SearchableQuote} from './quote-index.ts';

/** A quote without what it shares with all others of its article. */
export type QuoteAlone = Omit<SearchableQuote, 'articleId' | 'title' | 'published'>;

/** Returns an article's quotes as they are added to the index, with what a list of results shows of each. */
export const searchableQuotes = (article: Article): readonly SearchableQuote[] => {
	const {id, published} = article;
	const title = titleOf(article);
	return quotesAlone(article).map(quote => ({
		articleId: id,
		...quote,
		title,
		...(published !== undefined && {published}),
	}));
};

/** Returns the quotes of an article, without what they share. */
export const quotesAlone = (article: Article): readonly QuoteAlone[] => {
	const {text, sections, quotes} = article;
	const nearTopicsOf = nearTopicsIn(article);
	return quotes.map((quote, number) => {
		// Parts of an object that are spread cost more than all else here, and an archive keeps every quote.
		const alone: {-readonly [Name in keyof QuoteAlone]: QuoteAlone[Name]} = {
			quote: number,
			kind: quote.kind,
			text: quotedText(text, quote),
			confidence: quote.confidence,
		};
		if (quote.speaker !== undefined) alone.speaker = quote.speaker;
		if (quote.decided) alone.decided = quote.decided;
		if (quote.speakers) alone.speakers = quote.speakers;
		const source = unnamedSource(text, quote);
		if (source !== undefined) alone.source = source;
		if (quote.cue) alone.cue = textOf(text, quote.cue);
		const sentencesOn = distanceOf(article, quote);
		if (sentencesOn !== undefined) alone.sentencesOn = sentencesOn;
		const {subhead} = sections[sectionAt(sections, quote.content[0]!.start)]!;
		if (subhead !== undefined) alone.subhead = subhead;
		const nearTopics = nearTopicsOf(quote);
		if (nearTopics) alone.nearTopics = nearTopics;
		return alone;
	});
};

const distanceOf = (article: Article, quote: Quote): number | undefined =>
	quote.speaker === undefined || !isUnsure(quote) ? undefined : sentencesFromName(article, quote, quote.speaker);
