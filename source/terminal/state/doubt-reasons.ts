// Why the program takes somebody for the speaker of a quote, in a few words: the story's own, and how far away the name is.
import {sentencesFromName} from '../../library/search/named-before.ts';
import type {Article} from '../../model/article.ts';
import {type Quote, sourceWords} from '../../model/quote.ts';
import {counted} from '../../typesetting/captions.ts';
import {namesNobody, shortSource} from '../../typesetting/voices.ts';

/** Returns the reason for the speaker of a quote: “he”, 2 sentences on. */
export const doubtReason = (article: Article, quote: Quote, name = quote.speaker): string => {
	const words = sourceWords(article.text, quote);
	if (words === undefined) return 'no name beside it';
	if (name === undefined || !namesNobody(words)) return `“${shortSource(words, 20)}”`;
	const away = sentencesFromName(article, quote, name);
	if (away === undefined) return `“${words}”`;
	return `“${words}”, ${away === 0 ? 'same sentence' : `${counted(away, 'sentence')} on`}`;
};
