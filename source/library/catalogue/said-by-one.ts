// What one person said who has several names: each in its articles.
import type {JoinedPeople} from '../people/joined-people.ts';
import {personKeysOf} from '../people/names.ts';
import type {SearchableQuote} from '../search/quote-index.ts';
import type {QuotesByPerson} from './quotes-by-person.ts';

type Source = Pick<QuotesByPerson<never>, 'by'> & {
	/** The ids of all articles, in their order. */
	readonly articles: () => Iterable<string>;
};

/** Returns the quotes of those who go by any of the `names`, in the order of the articles, and of the quotes in them. */
export const saidByOne = (
	names: readonly string[],
	joined: Pick<JoinedPeople, 'withOthers' | 'isOne'>,
	{by, articles}: Source,
): readonly SearchableQuote[] => {
	const asked = personKeysOf(names);
	const keys = joined.withOthers(asked);
	if (keys.size === 1) {
		const [only] = asked;
		return by(names).filter(({articleId}) => joined.isOne(asked, articleId, only!));
	}
	const said = [...keys].flatMap(key => by([key]).filter(({articleId}) => joined.isOne(asked, articleId, key)));
	const places = new Map([...articles()].map((id, place) => [id, place]));
	const once = new Map(said.map(quote => [`${quote.quote} ${quote.articleId}`, quote]));
	return [...once.values()].sort(
		(a, b) => (places.get(a.articleId) ?? 0) - (places.get(b.articleId) ?? 0) || a.quote - b.quote,
	);
};
