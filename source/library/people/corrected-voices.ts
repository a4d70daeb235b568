// Who says the quotes of an article that the reader has corrected, for a search that knows it as it was.
import type {Article} from '../../model/article.ts';
import {type Quote, speakersOf} from '../../model/quote.ts';
import type {CorrectedVoices} from '../search/language/decided-voices.ts';

const namesOf = (quote: Quote | undefined): readonly string[] =>
	quote === undefined
		? []
		: [...speakersOf(quote), ...[quote.organisation ?? quote.unnamed].filter(name => name !== undefined)];

/** Returns who is quoted in an article now, and who says those quotes that were corrected, by their indices before. */
export const correctedVoices = (
	id: string,
	{before, after}: {readonly before: Article; readonly after: Article},
): CorrectedVoices => {
	const now = new Map(after.quotes.map(quote => [quote.content, quote]));
	return {
		id,
		voices: [...new Set(after.quotes.flatMap(namesOf))],
		quotes: before.quotes.flatMap((quote, index) => {
			const other = now.get(quote.content);
			return other === quote ? [] : [[index, namesOf(other)] as const];
		}),
	};
};
