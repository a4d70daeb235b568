// What is new since a day: the articles by topic, who said what new in them, and who speaks for the first time.
import type {Listing} from '../library/archive/listings.ts';
import {createPeopleTallies} from '../library/catalogue/people.ts';
import type {ArticleSummary} from '../library/library.ts';
import {personKeysIn} from '../library/people/names.ts';
import type {SearchableQuote} from '../library/search/quote-index.ts';
import {fold} from '../matching/fold.ts';
import {sureSpeakers} from '../model/doubt.ts';
import {fnv1a} from '../model/fnv1a.ts';
import {isWithin, type Limits} from '../model/limits.ts';

/** A new article with the words in it that nobody said before. */
export type NewArticle = {readonly summary: ArticleSummary; readonly said: readonly SearchableQuote[]};

/** New articles about one topic, the newest first. */
export type DigestTopic = {
	/** Absent for articles without one. */
	readonly topic?: string | undefined;
	readonly articles: readonly NewArticle[];
	readonly quotes: number;
};

/** What is new. */
export type Digest = {
	/** The topic with the most quotes first. */
	readonly topics: readonly DigestTopic[];
	readonly articles: number;
	readonly quotes: number;
	readonly voices: number;
	/** Articles that are copies of others, and quotes whose words were said before. */
	readonly copies: number;
	readonly saidBefore: number;
	/** People who were never quoted before, the most quoted first. */
	readonly firstTime: readonly {readonly name: string; readonly quotes: number}[];
	/** The articles and quotes of each earlier day: what a wider period would have. */
	readonly earlier: ReadonlyMap<string, {readonly articles: number; readonly quotes: number}>;
};

const hashOfWords = (words: string): number => fnv1a(fold(words).replace(/[^\p{L}\p{N}]+/gu, ' '));

/** Gathers what is new within the limits. What is older is remembered by hashes of its quotes only. */
export const digestOf = async (listings: AsyncIterable<Listing>, limits: Limits): Promise<Digest> => {
	const before = {words: new Set<number>(), people: new Set<string>()};
	const earlier = new Map<string, {articles: number; quotes: number}>();
	const fresh: Listing[] = [];
	for await (const listing of listings) {
		const {summary, said} = listing;
		if (isWithin(summary.published, limits)) {
			fresh.push(listing);
			continue;
		}
		// What came after the period says nothing of what was said before it.
		if (limits.since !== undefined && (summary.published ?? '') >= limits.since) continue;
		for (const {text} of said) before.words.add(hashOfWords(text));
		const keys = personKeysIn(summary);
		for (const quote of said) for (const name of sureSpeakers(quote)) before.people.add(keys.get(name) ?? name);
		const day = summary.published?.slice(0, 'yyyy-mm-dd'.length);
		if (day === undefined) continue;
		const count = earlier.get(day) ?? {articles: 0, quotes: 0};
		earlier.set(day, {articles: count.articles + 1, quotes: count.quotes + said.length});
	}
	return {...summed(fresh, before), earlier};
};

const summed = (
	fresh: readonly Listing[],
	before: {readonly words: Set<number>; readonly people: ReadonlySet<string>},
): Omit<Digest, 'earlier'> => {
	const {tallies, add} = createPeopleTallies();
	const spoke = new Map<string, number>();
	const seen = new Set<string>();
	const articles: NewArticle[] = [];
	let [copies, saidBefore, number] = [0, 0, 0];
	const newestFirst = fresh.toSorted((a, b) => compare(b.summary.published ?? '', a.summary.published ?? ''));
	for (const {summary, said} of newestFirst) {
		const marks = [summary.url, `${summary.title}\n${said.map(({text}) => text).join('\n')}`].filter(
			mark => mark !== undefined,
		);
		const isCopy = marks.some(mark => seen.has(mark));
		for (const mark of marks) seen.add(mark);
		if (isCopy) {
			copies++;
			continue;
		}
		const newWords = said.filter(({text}) => {
			const hash = hashOfWords(text);
			const isNew = !before.words.has(hash);
			before.words.add(hash);
			return isNew;
		});
		saidBefore += said.length - newWords.length;
		add(summary, number++);
		const keys = personKeysIn(summary);
		for (const quote of newWords)
			for (const name of sureSpeakers(quote)) {
				const key = keys.get(name);
				if (key !== undefined) spoke.set(key, (spoke.get(key) ?? 0) + 1);
			}
		articles.push({summary, said: newWords});
	}
	tallies.ranking();
	const firstTime = [...spoke]
		.filter(([key]) => !before.people.has(key))
		.map(([key, quotes]) => ({name: tallies.find(key)?.label ?? key, quotes}))
		.sort((a, b) => b.quotes - a.quotes || compare(a.name, b.name));
	return {
		topics: byTopic(articles),
		articles: articles.length,
		quotes: articles.reduce((sum, {said}) => sum + said.length, 0),
		voices: spoke.size,
		copies,
		saidBefore,
		firstTime,
	};
};

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Puts each article under that of its topics which has the most quotes. */
const byTopic = (articles: readonly NewArticle[]): readonly DigestTopic[] => {
	const weights = new Map<string, number>();
	// An article without quotes counts a little, so that what many articles are about wins.
	for (const {summary, said} of articles)
		for (const topic of summary.topics) weights.set(topic, (weights.get(topic) ?? 0) + said.length + 0.1);
	const best = ({topics}: ArticleSummary): string | undefined =>
		topics.toSorted((a, b) => weights.get(b)! - weights.get(a)!)[0];
	return [...Map.groupBy(articles, ({summary}) => best(summary))]
		.map(([topic, inside]) => ({
			topic,
			articles: inside,
			quotes: inside.reduce((sum, {said}) => sum + said.length, 0),
		}))
		.sort(
			(a, b) =>
				Number(a.topic === undefined) - Number(b.topic === undefined) ||
				b.quotes - a.quotes ||
				b.articles.length - a.articles.length,
		);
};
