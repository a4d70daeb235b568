// Articles in an order, all or those that fit a filter, as they are added.
import type {ArticleSummary} from '../library.ts';
import type {Copies} from './copies.ts';
import type {SortOrder} from './orders.ts';
import type {Gathering} from './snapshots.ts';
import {createSortedList, type SortedList} from './sorted-list.ts';

/** An article by its index, and what it is sorted by. */
export type Keyed = {readonly index: number; readonly key: string | number};

/**
 * Indices of the articles that fit a filter, in place of copies those of the first: the first `count` in the array, which may
 * have grown since; and sorted.
 */
export type Fitting = {readonly indices: readonly number[]; readonly count: number; readonly sorted: SortedList<Keyed>};

/** Begins to filter a list from its first article. The same function is the same filter. */
export type ArticleFilter = () => {
	readonly add: (article: ArticleSummary) => void;
	/** Returns which of the articles added fit: their indices, ascending. The array may grow when more are added. */
	readonly fitting: () => readonly number[];
};

const emptySorted = ({direction}: SortOrder): SortedList<Keyed> => {
	const sign = direction === 'ascending' ? 1 : -1;
	return createSortedList((a, b) => (a.key === b.key ? a.index - b.index : a.key < b.key ? -sign : sign));
};

/** Gathers those that fit a filter, in an order. */
export const narrowing = (filter: ArticleFilter, order: SortOrder, {firstOf}: Copies): Gathering<Fitting> => {
	const {add, fitting} = filter();
	const keys: Keyed['key'][] = [];
	let source: readonly number[] = [];
	let [taken, indices, firsts] = [0, [] as number[], new Set<number>()];
	let last: Fitting = {indices, count: 0, sorted: emptySorted(order)};
	return {
		add: (article, index) => {
			add(article);
			keys[index] = order.keyOf(article);
		},
		snapshot: () => {
			const all = fitting();
			if (all !== source) {
				[source, taken, indices, firsts] = [all, 0, [], new Set()];
				last = {indices, count: 0, sorted: emptySorted(order)};
			}
			const added: Keyed[] = [];
			for (; taken < all.length; taken++) {
				const first = firstOf(all[taken]!);
				if (firsts.has(first)) continue;
				firsts.add(first);
				indices.push(first);
				added.push({index: first, key: keys[first]!});
			}
			const sorted = added.length === 0 ? last.sorted : last.sorted.changed({added});
			last = {indices, count: indices.length, sorted};
			return last;
		},
	};
};

/** Gathers all in an order, without copies. */
export const sorting = (order: SortOrder, {firstOf}: Copies): Gathering<SortedList<Keyed>> => {
	let sorted = emptySorted(order);
	let waiting: Keyed[] = [];
	return {
		add: (article, index) => {
			if (firstOf(index) === index) waiting.push({index, key: order.keyOf(article)});
		},
		snapshot: () => {
			if (waiting.length > 0) sorted = sorted.changed({added: waiting});
			waiting = [];
			return sorted;
		},
	};
};
