// What lists of articles that grew from one another share, each article once.
import type {ArticleSummary} from '../library.ts';
import {type Copies, createCopies} from './copies.ts';
import type {Ranking} from './named-rows.ts';
import type {SortOrder} from './orders.ts';
import {type AddNamed, createPeopleTallies, type FirstCopy} from './people.ts';
import {type Gathering, type Snapshots, snapshots} from './snapshots.ts';
import type {SortedList} from './sorted-list.ts';
import {type ArticleFilter, type Fitting, type Keyed, sorting} from './sorted-rows.ts';
import type {Tallies} from './tallies.ts';
import {createTopicTallies} from './topics.ts';

/** What lists that grew from one another share. Articles are only ever added; each list sees the first `count` of them. */
export type Shelf = {
	readonly articles: ArticleSummary[];
	readonly indices: Map<string, number>;
	/** By path: the index of the first article in that file, where its id is not the path itself. */
	readonly paths: Map<string, number>;
	readonly copies: Copies;
	/** By its order, the one that was asked for last comes first. */
	readonly sorted: {readonly order: SortOrder; readonly rows: Snapshots<SortedList<Keyed>>}[];
	narrowed?: {readonly filter: ArticleFilter; readonly order: SortOrder; readonly fitting: Snapshots<Fitting>};
	counted?: Counted;
	readonly people: Snapshots<Ranking>;
	readonly topics: Snapshots<Ranking>;
};

/** What was counted last: which of the first `upTo` articles of `indices`, or of all articles, are in the set. */
type Counted = {
	readonly ids: ReadonlySet<string>;
	readonly indices: readonly number[] | undefined;
	readonly upTo: number;
	/** Those in the set: indices of first articles. */
	readonly found: Set<number>;
};

/** Returns a shelf without articles. */
export const emptyShelf = (): Shelf => {
	const articles: ArticleSummary[] = [];
	const copies = createCopies();
	/** Returns the article of which another one is a copy. */
	const firstCopy = (index: number): FirstCopy<ArticleSummary> | undefined => {
		const first = copies.firstOf(index);
		return first === index ? undefined : {index: first, summary: articles[first]!};
	};
	return {
		articles,
		indices: new Map(),
		paths: new Map(),
		copies,
		sorted: [],
		people: snapshots(() => ranking(createPeopleTallies(), firstCopy)),
		topics: snapshots(() => ranking(createTopicTallies(), firstCopy)),
	};
};

/** Orders that stay sorted: as many as the library has, so that going through them sorts each of them once. */
const mostSorted = 6;

const ranking = (
	{tallies, add}: {readonly tallies: Tallies; readonly add: AddNamed<ArticleSummary>},
	firstCopy: (index: number) => FirstCopy<ArticleSummary> | undefined,
): Gathering<Ranking> => ({
	add: (article, index) => add(article, index, firstCopy(index)),
	snapshot: () => ({tallies, ranked: tallies.ranking()}),
});

/** Adds articles. */
export const append = (shelf: Shelf, added: readonly ArticleSummary[]): void => {
	for (const article of added) {
		const index = shelf.articles.length;
		shelf.articles.push(article);
		shelf.copies.add(article);
		shelf.indices.set(article.id, index);
		if (article.id !== article.path && !shelf.paths.has(article.path)) shelf.paths.set(article.path, index);
	}
};

/** Returns a shelf of its own with the first `count` articles. */
export const copyOf = ({articles}: Shelf, count: number): Shelf => {
	const shelf = emptyShelf();
	append(shelf, articles.slice(0, count));
	return shelf;
};

/** Returns what keeps the articles sorted in an order. */
export const sortedIn = ({sorted, copies}: Shelf, order: SortOrder): Snapshots<SortedList<Keyed>> => {
	const at = sorted.findIndex(one => one.order === order);
	const known = at === -1 ? {order, rows: snapshots(() => sorting(order, copies))} : sorted[at]!;
	if (at !== 0) {
		if (at > 0) sorted.splice(at, 1);
		sorted.unshift(known);
		sorted.length = Math.min(sorted.length, mostSorted);
	}
	return known.rows;
};
