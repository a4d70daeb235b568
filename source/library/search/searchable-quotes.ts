import type {Article} from '../../model/article.ts';
import {sectionAt, titleOf} from '../../model/article.ts';
import {isUnsure} from '../../model/doubt.ts';
import {type Quote, quotedText, sourceWords} from '../../model/quote.ts';
import {textOf} from '../../model/span.ts';
import {nearTopicsIn} from '../catalogue/near-topics.ts';
import {sentencesFromName} from './named-before.ts';
import type {SearchableQuote} from './quote-index.ts';

/** Returns an article's quotes as they are added to the index, with what a list of results shows of each. */
export const searchableQuotes = (article: Article): readonly SearchableQuote[] => {
	const title = titleOf(article);
	const nearTopicsOf = nearTopicsIn(article);
	return article.quotes.map((quote, number) => {
		const nearTopics = nearTopicsOf(quote);
		const {subhead} = article.sections[sectionAt(article.sections, quote.content[0]!.start)]!;
		return {
			articleId: article.id,
			quote: number,
			kind: quote.kind,
			text: quotedText(article.text, quote),
			...(quote.speaker !== undefined && {speaker: quote.speaker}),
			confidence: quote.confidence,
			...(quote.decided && {decided: quote.decided}),
			...(quote.speakers && {speakers: quote.speakers}),
			...(quote.source && {source: sourceWords(article.text, quote)!}),
			...(quote.cue && {cue: textOf(article.text, quote.cue)}),
			...distanceOf(article, quote),
			title,
			...(subhead !== undefined && {subhead}),
			...(article.published !== undefined && {published: article.published}),
			...(nearTopics && {nearTopics}),
		};
	});
};

const distanceOf = (article: Article, quote: Quote): Pick<SearchableQuote, 'sentencesOn'> => {
	if (quote.speaker === undefined || !isUnsure(quote)) return {};
	const sentencesOn = sentencesFromName(article, quote, quote.speaker);
	return sentencesOn === undefined ? {} : {sentencesOn};
};
