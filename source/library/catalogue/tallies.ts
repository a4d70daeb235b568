// Counts what many articles name, each in its own words (people, topics), while articles are added.
import {createSortedList, type SortedList} from './sorted-list.ts';

/** The count of one person or topic at one moment; it never changes. */
export type Tally = {
	readonly key: string;
	/** As most articles write it. */
	readonly label: string;
	readonly quotes: number;
	/** Number of articles that name it. */
	readonly articles: number;
	/** How many others were named before it: decides between equals. */
	readonly rank: number;
};

/** How one way of writing a label is used. */
export type Spelling = {readonly label: string; readonly uses: number};

/** Positive where `a` is the better one to show, 0 where both are as good: then the one that was met first is shown. */
export type CompareSpellings = (a: Spelling, b: Spelling) => number;

export type Tallies = {
	/** Counts one article's use of `label`, once for each article and label. Articles come in ascending order. */
	readonly add: (key: string, label: string, article: number, quotes?: number) => void;
	/** Returns all counts, most quotes first, then most articles, then in order of appearance. */
	readonly ranking: () => SortedList<Tally>;
	/** Returns the tally in the ranking that was returned last. */
	readonly find: (key: string) => Tally | undefined;
	/** Returns the indices of the articles below `end` that name `key`, ascending. */
	readonly articlesOf: (key: string, end: number) => readonly number[];
	/** Returns the spellings that the articles below `end` use for `key`, in order of appearance. */
	readonly spellingsOf: (key: string, end: number) => readonly string[];
};

type CountedSpelling = {
	readonly label: string;
	uses: number;
	readonly rank: number /** Article. */;
	readonly first: number;
};

type Record = {
	readonly key: string;
	readonly rank: number;
	readonly articles: number[];
	readonly spellings: Map<string, CountedSpelling>;
	best: CountedSpelling;
	quotes: number;
	/** As it is in the ranking. */
	ranked?: Tally;
};

/** Creates an empty tally. `compare` prefers one spelling of a name to another. */
export const createTallies = (compare: CompareSpellings): Tallies => {
	const records = new Map<string, Record>();
	let ranking = createSortedList(byWeight);
	/** Changed since they were ranked. Ranking waits until it is asked for: many batches may come between two frames. */
	const changed = new Set<Record>();

	const add: Tallies['add'] = (key, label, article, quotes = 0) => {
		const record = records.get(key) ?? newRecord(key, label, article, records.size);
		records.set(key, record);
		const {spellings, best} = record;
		const spelling = spellings.get(label) ?? {label, uses: 0, rank: spellings.size, first: article};
		spellings.set(label, spelling);
		spelling.uses++;
		// Only what has just been used once more can have become the better one.
		if ((compare(spelling, best) || best.rank - spelling.rank) > 0) record.best = spelling;
		if (record.articles.at(-1) !== article) record.articles.push(article);
		record.quotes += quotes;
		changed.add(record);
	};

	return {
		add,
		ranking: () => {
			if (changed.size === 0) return ranking;
			const removed = [...changed].flatMap(({ranked}) => ranked ?? []);
			const added = [...changed].map(tallyOf);
			for (const [index, record] of [...changed].entries()) record.ranked = added[index]!;
			changed.clear();
			ranking = ranking.changed({removed, added});
			return ranking;
		},
		find: key => records.get(key)?.ranked,
		articlesOf: (key, end) => records.get(key)?.articles.filter(article => article < end) ?? [],
		spellingsOf: (key, end) =>
			[...(records.get(key)?.spellings.values() ?? [])].filter(({first}) => first < end).map(({label}) => label),
	};
};

const newRecord = (key: string, label: string, article: number, rank: number): Record => {
	const best = {label, uses: 0, rank: 0, first: article};
	return {key, rank, articles: [], spellings: new Map([[label, best]]), best, quotes: 0};
};

const tallyOf = ({key, best, quotes, articles, rank}: Record): Tally => ({
	key,
	label: best.label,
	quotes,
	articles: articles.length,
	rank,
});

const byWeight = (a: Tally, b: Tally): number => b.quotes - a.quotes || b.articles - a.articles || a.rank - b.rank;
