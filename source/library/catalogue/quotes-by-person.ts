// Every person's quotes, grouped by the same rule as the counts in people.ts: a page that lists them and the sidebar agree.
import {speakersOf} from '../../model/quote.ts';
import type {ArticleSummary} from '../library.ts';
import {personKeysIn, personKeysOf} from '../people/names.ts';
import type {SearchableQuote} from '../search/quote-index.ts';

/** Who is in an article. */
type Cast = Pick<ArticleSummary, 'people' | 'voices'>;

/** What was said in an article, in the order in which it stands there. */
export type SaidIn = {readonly summary: Cast; readonly said: readonly SearchableQuote[]};

export type QuotesByPerson = {
	/** Adds an article. Its quotes are asked for when one of its people is; undefined if they are no longer there. */
	readonly add: (article: Cast, quotes: () => SaidIn | undefined) => void;
	/** Returns all quotes of those who go by any of the `names`, in the order in which the articles were added. */
	readonly by: (names: readonly string[]) => readonly SearchableQuote[];
};

/** Creates an empty index of quotes by person. */
export const createQuotesByPerson = (): QuotesByPerson => {
	const articles: (() => SaidIn | undefined)[] = [];
	/** By person key: ascending indices of the articles that name the person. */
	const indices = new Map<string, number[]>();

	const add: QuotesByPerson['add'] = (article, quotes) => {
		// Nobody is quoted there.
		if (article.voices.length === 0) return;
		for (const key of new Set(personKeysIn(article).values())) {
			const known = indices.get(key);
			if (known) known.push(articles.length);
			else indices.set(key, [articles.length]);
		}
		articles.push(quotes);
	};

	const by: QuotesByPerson['by'] = names => {
		const wanted = personKeysOf(names);
		const found = new Set([...wanted].flatMap(key => indices.get(key) ?? []));
		return [...found]
			.sort((a, b) => a - b)
			.flatMap(index => {
				const there = articles[index]!();
				if (there === undefined) return [];
				const keys = personKeysIn(there.summary);
				return there.said.filter(quote => speakersOf(quote).some(name => wanted.has(keys.get(name) ?? '')));
			});
	};

	return {add, by};
};
