// Every person's quotes, grouped by the same rule as the counts in people.ts: a page that lists them and the sidebar agree.
import {speakersOf} from '../../model/quote.ts';
import type {ArticleSummary} from '../library.ts';
import {personKeysIn, personKeysOf} from '../people/names.ts';
import type {SearchableQuote} from '../search/quote-index.ts';

/** Who is in an article. */
type Cast = Pick<ArticleSummary, 'people' | 'voices'>;

/** What was said in an article, in the order in which it stands there. */
export type SaidIn = {readonly summary: Cast; readonly said: readonly SearchableQuote[]};

export type QuotesByPerson<Place> = {
	/** Adds an article; `place` tells where its quotes are. */
	readonly add: (article: Cast, place: Place) => void;
	/** Returns all quotes of those who go by any of the `names`, in the order in which the articles were added. */
	readonly by: (names: readonly string[]) => readonly SearchableQuote[];
	/** Returns the keys of those who are named in so many articles with quotes, or in more. */
	readonly namedIn: (articles: number) => ReadonlySet<string>;
};

/** Returns what those of some keys said in an article. */
export const saidBy = (keys: ReadonlySet<string>, {summary, said}: SaidIn): readonly SearchableQuote[] => {
	const keysOfNames = personKeysIn(summary);
	return said.filter(quote => speakersOf(quote).some(name => keys.has(keysOfNames.get(name) ?? '')));
};

/**
 * Creates an empty index of quotes by person. `saidThere` is asked when some people of an article are: it returns what they said there by
 * their keys, nothing where the article is gone.
 */
export const createQuotesByPerson = <Place>(
	saidThere: (place: Place, keys: ReadonlySet<string>) => readonly SearchableQuote[],
): QuotesByPerson<Place> => {
	const articles: Place[] = [];
	/** By person key: ascending indices of the articles that name the person. */
	const indices = new Map<string, number[]>();

	const add: QuotesByPerson<Place>['add'] = (article, place) => {
		// Nobody is quoted there.
		if (article.voices.length === 0) return;
		for (const key of new Set(personKeysIn(article).values())) {
			const known = indices.get(key);
			if (known) known.push(articles.length);
			else indices.set(key, [articles.length]);
		}
		articles.push(place);
	};

	const by: QuotesByPerson<Place>['by'] = names => {
		const found = new Map<number, Set<string>>();
		for (const key of personKeysOf(names))
			for (const index of indices.get(key) ?? []) found.set(index, (found.get(index) ?? new Set()).add(key));
		return [...found].sort(([a], [b]) => a - b).flatMap(([index, keys]) => saidThere(articles[index]!, keys));
	};

	return {
		add,
		by,
		namedIn: count => new Set([...indices].flatMap(([key, {length}]) => (length < count ? [] : [key]))),
	};
};
