// Findings in another order than that in which they are found.
import type {Article} from '../model/article.ts';
import type {Finding} from '../model/finding.ts';
import {speakersOf} from '../model/quote.ts';
import type {KeptArticles} from './kept-articles.ts';

/** Newest first, oldest first, as the files are found, or by speaker. */
export type Order = 'date' | 'oldest' | 'path' | 'speaker';

/** A finding without its article: `mark` tells it from others in it. */
type Place = {readonly id: string; readonly mark: string; readonly key: string; readonly found?: Finding};

/** Comes behind every name and every date. */
const none = '\uffff';

/** Returns what tells a finding from others in its article. */
const markOf = (found: Finding): string => {
	switch (found.kind) {
		case 'quote':
			return String(found.quote.content[0]!.start);
		case 'person':
			return found.person.name;
		case 'topic':
			return found.topic.label;
		case 'section':
			return String(found.section);
		case 'passage':
			return String(found.span.start);
		case 'article':
			return '';
	}
};

/** What a finding is sorted by. A tie keeps the order in which they were found. */
const keyOf = (found: Finding, order: Order): string => {
	switch (order) {
		case 'date':
			return found.article.published ?? '';
		case 'oldest':
			return found.article.published ?? none;
		case 'path':
			return found.article.id;
		case 'speaker': {
			const names =
				found.kind === 'quote' ? speakersOf(found.quote) : found.kind === 'person' ? [found.person.name] : [];
			return names[0]?.toLowerCase() ?? none;
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
	again?: {readonly select: (article: Article) => readonly Finding[]; readonly kept: KeptArticles},
): AsyncGenerator<Finding> {
	const places: Place[] = [];
	let last: Place | undefined;
	for await (const found of source) {
		const {id} = found.article;
		const isSame = last?.id === id;
		if (!isSame) again?.kept.keep(found.article);
		last = {id, mark: markOf(found), key: keyOf(found, order), ...(again === undefined && {found})};
		places.push(last);
	}
	let open: {readonly id: string; readonly found: ReadonlyMap<string, Finding>} | undefined;
	for (const {id, mark, found} of places.sort(byKey(order))) {
		if (again !== undefined && open?.id !== id) {
			const article = await again.kept.article(id);
			const anew = article ? again.select(article) : [];
			open = {id, found: new Map(anew.map(one => [markOf(one), one]))};
		}
		const one = found ?? open?.found.get(mark);
		if (one !== undefined) yield one;
	}
}
