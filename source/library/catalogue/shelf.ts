// What lists of articles that grew from one another share, each article once.
import type {ArticleSummary} from '../library.ts';
import type {JoinedInArticle, JoinedKeys} from '../people/article-people.ts';
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
	/** By id: articles in which somebody is known to be one person with somebody of another name. */
	readonly joined: ReadonlyMap<string, ArticleSummary>;
	/** By a key that stands for somebody else: whom, where it is not counted by itself. */
	readonly persons: ReadonlyMap<string, string>;
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
		joined: new Map(),
		persons: new Map(),
	};
};

/** Returns a shelf of the same articles whose people are counted anew. Nothing else depends on them. */
export const shelfJoined = (shelf: Shelf, all: readonly JoinedInArticle[]): Shelf => {
	const {articles, indices, copies} = shelf;
	const joined = new Map<string, ArticleSummary>();
	for (const [id, pairs] of all) {
		const article = articles[indices.get(id) ?? -1];
		if (article !== undefined) joined.set(id, {...article, joined: pairs});
	}
	const asJoined = (article: ArticleSummary): ArticleSummary => joined.get(article.id) ?? article;
	const firstCopy = (index: number): FirstCopy<ArticleSummary> | undefined => {
		const first = copies.firstOf(index);
		return first === index ? undefined : {index: first, summary: asJoined(articles[first]!)};
	};
	const people = snapshots(() => {
		const {add, snapshot} = ranking(createPeopleTallies(), firstCopy);
		return {add: (article: ArticleSummary, index: number) => add(asJoined(article), index), snapshot};
	});
	return {...shelf, people, joined, persons: new Map(all.flatMap(([, pairs]) => pairs))};
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

/** Returns the article with other people joined; the same one where they are the same. Remembered, as pages remember by article. */
export const withPairs = (article: ArticleSummary, joined: JoinedKeys | undefined): ArticleSummary => {
	if (article.joined === joined) return article;
	const known = joinedAgain.get(article);
	if (known !== undefined && known.joined === joined) return known;
	const {joined: _, ...rest} = article;
	const after = joined === undefined ? rest : {...rest, joined};
	joinedAgain.set(article, after);
	return after;
};

/** By article as it was corrected: the same with those who are joined now. */
const joinedAgain = new WeakMap<ArticleSummary, ArticleSummary>();

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
export const copyOf = ({articles, joined}: Shelf, count: number): Shelf => {
	const shelf = emptyShelf();
	append(shelf, articles.slice(0, count));
	return joined.size === 0 ? shelf : shelfJoined(shelf, joinedIn(joined.values()));
};

/** Returns who is joined in articles. */
export const joinedIn = (articles: Iterable<ArticleSummary>): readonly JoinedInArticle[] =>
	[...articles].flatMap(({id, joined}) => (joined === undefined ? [] : [[id, joined] as const]));

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
