// Findings in another order than that in which they are found.
import type {Article} from '../model/article.ts';
import type {Finding} from '../model/finding.ts';
import {speakersOf} from '../model/quote.ts';
import type {KeptArticles} from './kept-articles.ts';
import type {Selection} from './select-in-article.ts';

/** Newest first, as the files are found, or by speaker. */
export type Order = 'date' | 'path' | 'speaker';

/** A finding without its article: the `nth` of what is selected in it. */
type Place = {readonly id: string; readonly nth: number; readonly key: string; readonly found?: Finding};

const nobody = '\uffff';

/** What a finding is sorted by. A tie keeps the order in which they were found. */
const keyOf = (found: Finding, order: Order): string => {
	switch (order) {
		case 'date':
			return found.article.published ?? '';
		case 'path':
			return found.article.id;
		case 'speaker': {
			const names =
				found.kind === 'quote' ? speakersOf(found.quote) : found.kind === 'person' ? [found.person.name] : [];
			return names[0]?.toLowerCase() ?? nobody;
		}
	}
};

const byKey = (order: Order) => (a: Place, b: Place) =>
	(a.key < b.key ? -1 : Number(a.key > b.key)) * (order === 'date' ? -1 : 1);

/**
 * Yields findings in an order. All have to be found first: articles are kept meanwhile, and what was found in them is
 * selected again. Without `again`, the findings themselves are kept: then there must be few.
 */
export async function* inOrder(
	source: AsyncIterable<Finding> | Iterable<Finding>,
	order: Order,
	again?: {readonly selectIn: (article: Article) => Selection; readonly kept: KeptArticles},
): AsyncGenerator<Finding> {
	const places: Place[] = [];
	let last: Place | undefined;
	for await (const found of source) {
		const {id} = found.article;
		const isSame = last?.id === id;
		if (!isSame) again?.kept.keep(found.article);
		last = {id, nth: isSame ? last!.nth + 1 : 0, key: keyOf(found, order), ...(again === undefined && {found})};
		places.push(last);
	}
	let open: {readonly id: string; readonly found: readonly Finding[]} | undefined;
	for (const {id, nth, found} of places.sort(byKey(order))) {
		if (again !== undefined && open?.id !== id) {
			const article = await again.kept.article(id);
			open = {id, found: article ? again.selectIn(article).found : []};
		}
		const one = found ?? open?.found[nth];
		if (one !== undefined) yield one;
	}
}
