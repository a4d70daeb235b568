// All articles of a library as the screen asks for them: by number, by id and by windows of rows, never all at once. A
// store can answer the same questions later.
import {lazy} from '../../model/memo.ts';
import type {PeopleDecision} from '../../model/people-decision.ts';
import type {ArticleSummary} from '../library.ts';
import type {JoinedInArticle} from '../people/article-people.ts';
import {readDecisions} from '../people/by-hand.ts';
import {type People, peopleAsAsked, type Rows, type Topics, topicsAsAsked} from './named-rows.ts';
import {newestFirst, type SortOrder} from './orders.ts';
import {type CorrectedArticle, correctedPeople, countedPeople, joinedPeople, resolvedPeople} from './people-view.ts';
import {append, copyOf, emptyShelf, joinedIn, type Shelf, shelfJoined, sortedIn, withPairs} from './shelf.ts';
import {snapshots} from './snapshots.ts';
import type {SortedList} from './sorted-list.ts';
import {type ArticleFilter, type Fitting, type Keyed, narrowing} from './sorted-rows.ts';

/** `opened`: all, as they were opened. `newest` stands for `newestFirst`. A sorted list has one row for an article and its copies. */
export type ArticleOrder = 'opened' | 'newest' | SortOrder;

export type {People, Rows, Topics} from './named-rows.ts';
export type {ArticleFilter} from './sorted-rows.ts';

/**
 * An immutable list of articles. What is worked out from all of them (an order, the people, the topics) is worked out when
 * it is first asked for, and from there on for the articles that were added since.
 */
export type ArticleList = {
	readonly count: number;
	readonly byId: (id: string) => ArticleSummary | undefined;
	/** Whether any of the articles is in the file at `path`. */
	readonly hasPath: (path: string) => boolean;
	readonly inOrder: (order: ArticleOrder) => Rows<ArticleSummary>;
	/** Returns the other articles in the row of this one: those with its text or its address. */
	readonly copiesOf: (id: string) => readonly ArticleSummary[];
	/** Whether an article that was opened earlier has the text or the address of this one. */
	readonly isCopy: (id: string) => boolean;
	/** Returns the articles that fit, in one row with their copies. Only the filter and the order that were used last are remembered. */
	readonly narrowed: (filter: ArticleFilter, order?: SortOrder) => Rows<ArticleSummary>;
	/** Returns how many rows, of all or of those that fit a filter, have an article with its id in the set. */
	readonly countOf: (ids: ReadonlySet<string>, filter?: ArticleFilter) => number;
	readonly people: () => People;
	readonly topics: () => Topics;
	/** Returns a list with more articles behind these. Their ids are not in this list. */
	readonly with: (added: readonly ArticleSummary[]) => ArticleList;
	/** Returns a list without the articles of some ids, and with others in place of those of the same ids. Costs as much as a new list. */
	readonly revised: (change: {
		readonly gone: ReadonlySet<string>;
		readonly changed: ReadonlyMap<string, ArticleSummary>;
	}) => ArticleList;
	/** Returns a list in which an article that is in this one is as the reader has corrected it. */
	readonly corrected: (article: ArticleSummary) => ArticleList;
	/** Returns a list in which people are one who have several names: `joined` says so of all articles, as far as it is known. */
	readonly withJoined: (joined: readonly JoinedInArticle[]) => ArticleList;
	/** Returns a list whose people are joined as the reader has decided; `decisions` are all there are, the oldest first. */
	readonly decided: (decisions: readonly PeopleDecision[]) => ArticleList;
};

/** What the reader has changed: articles with corrected quotes, by their ids, and who is one person. */
type Changes = {readonly corrected: ReadonlyMap<string, ArticleSummary>; readonly decisions: readonly PeopleDecision[]};

const noChanges: Changes = {corrected: new Map(), decisions: []};

/** Returns an empty list. */
export const noArticles = (): ArticleList => listOf(emptyShelf(), 0);

/** Returns a list of articles as they were opened. */
export const articleListOf = (articles: readonly ArticleSummary[]): ArticleList => noArticles().with(articles);

const listOf = (shelf: Shelf, count: number, changes: Changes = noChanges): ArticleList => {
	const {articles} = shelf;
	const {corrected, decisions} = changes;
	const asCounted = (article: ArticleSummary): ArticleSummary => shelf.joined.get(article.id) ?? article;
	/** Whom the names stand for, a correction does not change. */
	const asCorrected = (article: ArticleSummary): ArticleSummary => {
		const after = corrected.get(article.id);
		return after === undefined ? asCounted(article) : withPairs(after, shelf.joined.get(article.id)?.joined);
	};
	const indexOf = (id: string): number => {
		const index = shelf.indices.get(id);
		return index === undefined || index >= count ? -1 : index;
	};
	/** Whether an article has its id in the set, or where it is the first of several, any of them. */
	const isAmong = (ids: ReadonlySet<string>, index: number): boolean =>
		ids.has(articles[index]!.id) || shelf.copies.of(index).some(copy => copy < count && ids.has(articles[copy]!.id));
	const idsOf = (indices: readonly number[]) => indices.map(index => articles[index]!.id);
	const byId = (id: string): ArticleSummary | undefined => {
		const index = indexOf(id);
		return index === -1 ? undefined : asCorrected(articles[index]!);
	};

	const opened: Rows<ArticleSummary> = {
		count,
		slice: (from, to) => articles.slice(Math.max(0, from), Math.max(0, Math.min(to, count))).map(asCorrected),
		positionOf: indexOf,
	};

	const rowsIn = (sorted: SortedList<Keyed>, order: SortOrder): Rows<ArticleSummary> => ({
		count: sorted.count,
		slice: (from, to) => sorted.slice(from, to).map(({index}) => asCorrected(articles[index]!)),
		positionOf: id => {
			const index = indexOf(id);
			if (index === -1) return -1;
			const first = shelf.copies.firstOf(index);
			return sorted.positionOf({index: first, key: order.keyOf(articles[first]!)});
		},
	});

	const sortedBy = (order: SortOrder): Rows<ArticleSummary> => rowsIn(sortedIn(shelf, order)(articles, count), order);

	const newest = lazy(() => sortedBy(newestFirst));

	const fittingIn = (filter: ArticleFilter, order = shelf.narrowed?.order ?? newestFirst): Fitting => {
		if (shelf.narrowed?.filter !== filter || shelf.narrowed.order !== order)
			shelf.narrowed = {filter, order, fitting: snapshots(() => narrowing(filter, order, shelf.copies))};
		return shelf.narrowed.fitting(articles, count);
	};

	const corrections = (): readonly CorrectedArticle[] =>
		[...corrected.values()].map(after => {
			const index = indexOf(after.id);
			return {index, before: asCounted(articles[index]!), after: asCorrected(after)};
		});

	const people = lazy((): People => {
		const {tallies, ranked} = shelf.people(articles, count);
		const counted = correctedPeople(countedPeople(ranked, tallies, count), corrections());
		const resolved = resolvedPeople(counted, shelf.persons);
		return peopleAsAsked(joinedPeople(resolved, readDecisions(decisions).same), {idsOf, byId});
	});

	const topics = lazy((): Topics => topicsAsAsked(shelf.topics(articles, count), {count, idsOf}));

	const list: ArticleList = {
		count,
		byId,
		hasPath: path => byId(path)?.path === path || (shelf.paths.get(path) ?? count) < count,
		inOrder: order => (order === 'opened' ? opened : order === 'newest' ? newest() : sortedBy(order)),
		copiesOf: id => {
			const index = indexOf(id);
			if (index === -1) return [];
			const first = shelf.copies.firstOf(index);
			return [first, ...shelf.copies.of(first)]
				.filter(other => other !== index && other < count)
				.map(other => articles[other]!);
		},
		isCopy: id => shelf.copies.firstOf(indexOf(id)) !== indexOf(id),
		narrowed: (filter, order = newestFirst) => rowsIn(fittingIn(filter, order).sorted, order),
		countOf: (ids, filter) => {
			const {indices, count: upTo} = filter === undefined ? {indices: undefined, count} : fittingIn(filter);
			const {counted} = shelf;
			const isKnown = counted?.ids === ids && counted.indices === indices && counted.upTo <= upTo;
			const found = isKnown ? counted.found : new Set<number>();
			for (let at = isKnown ? counted.upTo : 0; at < upTo; at++) {
				const index = indices?.[at] ?? at;
				if (isAmong(ids, index)) found.add(shelf.copies.firstOf(index));
			}
			shelf.counted = {ids, indices, upTo, found};
			return found.size;
		},
		people,
		topics,
		with: added => {
			if (added.length === 0) return list;
			// If another list has grown from this one already, the two share no more.
			const own = articles.length === count ? shelf : copyOf(shelf, count);
			append(own, added);
			return listOf(own, count + added.length, changes);
		},
		revised: ({gone, changed}) => {
			const kept = articles.slice(0, count).filter(({id}) => !gone.has(id));
			const anew = noArticles().with(kept.map(article => changed.get(article.id) ?? article));
			const still = [...corrected].filter(([id]) => !gone.has(id) && !changed.has(id));
			// Who is meant in what has changed is worked out anew.
			const joined = joinedIn(shelf.joined.values()).filter(([id]) => !gone.has(id) && !changed.has(id));
			return still.reduce((all, [, article]) => all.corrected(article), anew.withJoined(joined).decided(decisions));
		},
		corrected: article =>
			indexOf(article.id) === -1
				? list
				: listOf(shelf, count, {...changes, corrected: new Map([...corrected, [article.id, article]])}),
		withJoined: joined =>
			joined.length + shelf.joined.size === 0 ? list : listOf(shelfJoined(shelf, joined), count, changes),
		decided: all => listOf(shelf, count, {...changes, decisions: all}),
	};
	return list;
};
