// Every person's quotes, grouped by the same rule as the counts in people.ts: a page that lists them and the sidebar agree.
import {speakersOf} from '../../model/quote.ts';
import type {ArticleSummary} from '../library.ts';
import {personKeysIn, personKeysOf} from '../people/names.ts';
import type {SearchableQuote} from '../search/quote-index.ts';

export type QuotesByPerson = {
	/** Adds one article's quotes in the order in which they stand in the article. */
	readonly add: (article: Pick<ArticleSummary, 'people' | 'voices'>, quotes: readonly SearchableQuote[]) => void;
	/** Returns all quotes of those who go by any of the `names`, in the order in which they were added. */
	readonly by: (names: readonly string[]) => readonly SearchableQuote[];
};

/** Creates an empty index of quotes by person. */
export const createQuotesByPerson = (): QuotesByPerson => {
	const all: SearchableQuote[] = [];
	/** By person key: ascending indices into `all`. */
	const indices = new Map<string, number[]>();

	const add: QuotesByPerson['add'] = (article, quotes) => {
		const keys = personKeysIn(article);
		for (const quote of quotes) {
			const names = speakersOf(quote);
			if (names.length === 0) continue;
			for (const key of new Set(names.map(name => keys.get(name)!))) {
				const known = indices.get(key);
				if (known) known.push(all.length);
				else indices.set(key, [all.length]);
			}
			all.push(quote);
		}
	};

	const by: QuotesByPerson['by'] = names => {
		// What two of them say together is one quote.
		const found = new Set([...personKeysOf(names)].flatMap(key => indices.get(key) ?? []));
		return [...found].sort((a, b) => a - b).map(index => all[index]!);
	};

	return {add, by};
};
