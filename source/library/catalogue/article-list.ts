// All articles of a library as the screen asks for them: by number, by id and by windows of rows, never all at once. A
// store can answer the same questions later.
import {lazy} from '../../model/memo.ts';
import type {PeopleDecision} from '../../model/people-decision.ts';
import type {ArticleSummary} from '../library.ts';
import {readDecisions} from '../people/by-hand.ts';
import {personKeysIn, personKeysOf} from '../people/names.ts';
import {createPeopleTallies, type LibraryPerson} from './people.ts';
import {countedPeople, joinedPeople, type Revision, revisedPeople} from './people-view.ts';
import {createSortedList, type SortedList} from './sorted-list.ts';
import type {Tallies, Tally} from './tallies.ts';
import {createTopicTallies, type LibraryTopic, topicKey} from './topics.ts';

/** `opened`: as they were opened. `newest`: by date, the newest first; those without a date come last, as they were opened. */
export type ArticleOrder = 'opened' | 'newest';

/** Rows of a list that is read a window at a time. */
export type Rows<Row> = {
	readonly count: number;
	/** Returns the rows from the position `from` up to, not including, `to`. */
	readonly slice: (from: number, to: number) => readonly Row[];
	/** Returns the position of the row with this id or key, or -1. */
	readonly positionOf: (key: string) => number;
};

/** People: most quoted first, then those in the most articles. `label` is the name that most articles use. */
export type People = Rows<Tally> & {
	readonly byKey: (key: string) => LibraryPerson | undefined;
	/**
	 * Returns the person of this name. A bare surname in an article is resolved as in the counts, so say in which article
	 * the name is found (its id) where there is one.
	 */
	readonly named: (name: string, article?: string) => LibraryPerson | undefined;
};

/** Topics: those of the most articles first. `label` is the spelling that most articles use. */
export type Topics = Rows<Tally> & {readonly named: (label: string) => LibraryTopic | undefined};

/** Begins to filter a list from its first article. The same function is the same filter. */
export type ArticleFilter = () => {
	readonly add: (article: ArticleSummary) => void;
	/** Returns which of the articles added fit: their indices, ascending. The array may grow when more are added. */
	readonly fitting: () => readonly number[];
};

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
	/** Returns the articles that fit, newest first. Only the filter that was used last is remembered. */
	readonly narrowed: (filter: ArticleFilter) => Rows<ArticleSummary>;
	/** Returns how many of the articles, or of those that fit a filter, have their id in the set. */
	readonly countOf: (ids: ReadonlySet<string>, filter?: ArticleFilter) => number;
	readonly people: () => People;
	readonly topics: () => Topics;
	/** Returns a list with more articles behind these. Their ids are not in this list. */
	readonly with: (added: readonly ArticleSummary[]) => ArticleList;
	/** Returns a list in which an article that is in this one is as the reader has corrected it. */
	readonly revised: (article: ArticleSummary) => ArticleList;
	/** Returns a list whose people are joined as the reader has decided; `decisions` are all there are, the oldest first. */
	readonly decided: (decisions: readonly PeopleDecision[]) => ArticleList;
};

/** What the reader has changed: articles with corrected quotes, by their ids, and who is one person. */
type Changes = {readonly revised: ReadonlyMap<string, ArticleSummary>; readonly decisions: readonly PeopleDecision[]};

const noChanges: Changes = {revised: new Map(), decisions: []};

/** What lists that grew from one another share. Articles are only ever added; each list sees the first `count` of them. */
type Shelf = {
	readonly articles: ArticleSummary[];
	readonly indices: Map<string, number>;
	/** By path: the index of the first article in that file. */
	readonly paths: Map<string, number>;
	readonly newest: Snapshots<SortedList<Dated>>;
	narrowed?: {readonly filter: ArticleFilter; readonly fitting: Snapshots<Fitting>};
	counted?: Counted;
	readonly people: Snapshots<Ranking>;
	readonly topics: Snapshots<Ranking>;
};

/** Returns what was worked out from the first `count` articles; it never changes after it was returned. */
type Snapshots<Snapshot> = (articles: readonly ArticleSummary[], count: number) => Snapshot;

type Dated = {readonly index: number; readonly date: string};

/** Indices of the articles that fit a filter: the first `count` in the array, which may have grown since; and newest first. */
type Fitting = {readonly indices: readonly number[]; readonly count: number; readonly sorted: SortedList<Dated>};

/** What was counted last: how many of the first `upTo` articles of `indices`, or of all articles, are in the set. */
type Counted = {
	readonly ids: ReadonlySet<string>;
	readonly indices: readonly number[] | undefined;
	readonly upTo: number;
	readonly count: number;
};

type Ranking = {readonly tallies: Tallies; readonly ranked: SortedList<Tally>};

/** Returns an empty list. */
export const noArticles = (): ArticleList => listOf(emptyShelf(), 0);

/** Returns a list of articles as they were opened. */
export const articleListOf = (articles: readonly ArticleSummary[]): ArticleList => noArticles().with(articles);

const emptyShelf = (): Shelf => ({
	articles: [],
	indices: new Map(),
	paths: new Map(),
	newest: snapshots(newestFirst),
	people: snapshots(() => ranking(createPeopleTallies())),
	topics: snapshots(() => ranking(createTopicTallies())),
});

type Gathering<Snapshot> = {
	readonly add: (article: ArticleSummary, index: number) => void;
	readonly snapshot: () => Snapshot;
};

/**
 * Adds each article once, when a snapshot needs it. A list that is asked only after a longer one was has its snapshot worked
 * out from the start; that is slow, but rare, since lists are drawn as they grow.
 */
const snapshots = <Snapshot>(start: () => Gathering<Snapshot>): Snapshots<Snapshot> => {
	let shared: {readonly gathering: Gathering<Snapshot>; added: number} | undefined;
	return (articles, count) => {
		const used = shared !== undefined && shared.added <= count ? shared : {gathering: start(), added: 0};
		for (; used.added < count; used.added++) used.gathering.add(articles[used.added]!, used.added);
		if (shared === undefined || used.added >= shared.added) shared = used;
		return used.gathering.snapshot();
	};
};

const compareDates = (a: Dated, b: Dated): number => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.index - b.index);

const narrowing = (filter: ArticleFilter): Gathering<Fitting> => {
	const {add, fitting} = filter();
	const dated: Dated[] = [];
	let last: Fitting = {indices: [], count: 0, sorted: createSortedList(compareDates)};
	return {
		add: (article, index) => {
			add(article);
			dated.push({index, date: article.published ?? ''});
		},
		snapshot: () => {
			const indices = fitting();
			const {count, sorted} = indices === last.indices ? last : {count: 0, sorted: createSortedList(compareDates)};
			const added = indices.slice(count).map(index => dated[index]!);
			last = {indices, count: indices.length, sorted: added.length === 0 ? sorted : sorted.changed({added})};
			return last;
		},
	};
};

const newestFirst = (): Gathering<SortedList<Dated>> => {
	let sorted = createSortedList(compareDates);
	let waiting: Dated[] = [];
	return {
		add: ({published = ''}, index) => {
			waiting.push({index, date: published});
		},
		snapshot: () => {
			if (waiting.length > 0) sorted = sorted.changed({added: waiting});
			waiting = [];
			return sorted;
		},
	};
};

const ranking = ({
	tallies,
	add,
}: {
	readonly tallies: Tallies;
	readonly add: Gathering<Ranking>['add'];
}): Gathering<Ranking> => ({add, snapshot: () => ({tallies, ranked: tallies.ranking()})});

const listOf = (shelf: Shelf, count: number, changes: Changes = noChanges): ArticleList => {
	const {articles} = shelf;
	const {revised, decisions} = changes;
	const asRevised = (article: ArticleSummary): ArticleSummary => revised.get(article.id) ?? article;
	const indexOf = (id: string): number => {
		const index = shelf.indices.get(id);
		return index === undefined || index >= count ? -1 : index;
	};
	const idsOf = (indices: readonly number[]) => indices.map(index => articles[index]!.id);
	const byId = (id: string): ArticleSummary | undefined =>
		indexOf(id) === -1 ? undefined : asRevised(articles[indexOf(id)]!);

	const opened: Rows<ArticleSummary> = {
		count,
		slice: (from, to) => articles.slice(Math.max(0, from), Math.max(0, Math.min(to, count))).map(asRevised),
		positionOf: indexOf,
	};

	const rowsIn = (sorted: SortedList<Dated>): Rows<ArticleSummary> => ({
		count: sorted.count,
		slice: (from, to) => sorted.slice(from, to).map(({index}) => asRevised(articles[index]!)),
		positionOf: id => {
			const index = indexOf(id);
			return index === -1 ? -1 : sorted.positionOf({index, date: articles[index]!.published ?? ''});
		},
	});

	const newest = lazy(() => rowsIn(shelf.newest(articles, count)));

	const fittingIn = (filter: ArticleFilter): Fitting => {
		if (shelf.narrowed?.filter !== filter) shelf.narrowed = {filter, fitting: snapshots(() => narrowing(filter))};
		return shelf.narrowed.fitting(articles, count);
	};

	const revisions = (): readonly Revision[] =>
		[...revised.values()].map(after => {
			const index = indexOf(after.id);
			return {index, before: articles[index]!, after};
		});

	const people = lazy((): People => {
		const {tallies, ranked} = shelf.people(articles, count);
		const counted = revisedPeople(countedPeople(ranked, tallies, count), revisions());
		const view = joinedPeople(counted, readDecisions(decisions).same);
		const byKey = (key: string): LibraryPerson | undefined => {
			const found = view.find(key);
			return (
				found && {
					key: found.key,
					name: found.label,
					quotes: found.quotes,
					articles: idsOf(view.articlesOf(key)),
					names: view.spellingsOf(key),
				}
			);
		};
		const named: People['named'] = (name, article) => {
			const summary = article === undefined ? undefined : byId(article);
			const here = summary === undefined ? undefined : personKeysIn(summary);
			// Somebody who is told apart by a role has it behind the name.
			const told = here && [...here.keys()].find(other => other.startsWith(`${name}, `));
			const key = here?.get(name) ?? here?.get(told ?? '') ?? [...personKeysOf([name])][0];
			return key === undefined ? undefined : byKey(key);
		};
		const positionOf = (key: string): number => {
			const found = view.find(key);
			return found === undefined ? -1 : view.ranked.positionOf(found);
		};
		return {count: view.ranked.count, slice: view.ranked.slice, positionOf, byKey, named};
	});

	const topics = lazy((): Topics => {
		const {tallies, ranked} = shelf.topics(articles, count);
		const named = (label: string): LibraryTopic | undefined => {
			const key = topicKey(label);
			const found = tallyIn(ranked, tallies, key);
			return found && {key, label: found.label, articles: idsOf(tallies.articlesOf(key, count))};
		};
		return {...rowsOf(ranked, tallies), named};
	});

	const list: ArticleList = {
		count,
		byId,
		hasPath: path => (shelf.paths.get(path) ?? count) < count,
		inOrder: order => (order === 'opened' ? opened : newest()),
		narrowed: filter => rowsIn(fittingIn(filter).sorted),
		countOf: (ids, filter) => {
			const {indices, count: upTo} = filter === undefined ? {indices: undefined, count} : fittingIn(filter);
			const {counted} = shelf;
			const isKnown = counted?.ids === ids && counted.indices === indices && counted.upTo <= upTo;
			let [at, found] = isKnown ? [counted.upTo, counted.count] : [0, 0];
			for (; at < upTo; at++) if (ids.has(articles[indices?.[at] ?? at]!.id)) found++;
			shelf.counted = {ids, indices, upTo, count: found};
			return found;
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
		revised: article =>
			indexOf(article.id) === -1
				? list
				: listOf(shelf, count, {...changes, revised: new Map([...revised, [article.id, article]])}),
		decided: all => listOf(shelf, count, {...changes, decisions: all}),
	};
	return list;
};

const append = (shelf: Shelf, added: readonly ArticleSummary[]): void => {
	for (const article of added) {
		const index = shelf.articles.length;
		shelf.articles.push(article);
		shelf.indices.set(article.id, index);
		if (!shelf.paths.has(article.path)) shelf.paths.set(article.path, index);
	}
};

const copyOf = ({articles}: Shelf, count: number): Shelf => {
	const shelf = emptyShelf();
	append(shelf, articles.slice(0, count));
	return shelf;
};

const rowsOf = (ranked: SortedList<Tally>, tallies: Tallies): Rows<Tally> => ({
	count: ranked.count,
	slice: ranked.slice,
	positionOf: key => {
		const found = tallyIn(ranked, tallies, key);
		return found === undefined ? -1 : ranked.positionOf(found);
	},
});

/** Returns the tally as this ranking has it. If it has changed since, the ranking is searched row by row. */
const tallyIn = (ranked: SortedList<Tally>, tallies: Tallies, key: string): Tally | undefined => {
	const latest = tallies.find(key);
	if (latest === undefined || ranked.positionOf(latest) !== -1) return latest;
	return ranked.slice(0, ranked.count).find(tally => tally.key === key);
};
