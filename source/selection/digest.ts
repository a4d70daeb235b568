// What is new since a day: the articles by topic, who said what new in them, and who speaks for the first time.
import type {Listing} from '../library/archive/listings.ts';
import {byTopic, type DigestTopic} from '../library/digest/by-topic.ts';
import {createSpokenBefore, type SpokenBefore} from '../library/digest/new-words.ts';
import type {NewVoice} from '../library/library.ts';
import type {SearchableQuote} from '../library/search/quote-index.ts';
import {isWithin, type Limits} from '../model/limits.ts';

/** What is new. */
export type Digest = {
	/** The topic with the most quotes first, and in each the newest article. */
	readonly topics: readonly DigestTopic<SearchableQuote>[];
	readonly articles: number;
	readonly quotes: number;
	readonly voices: number;
	/** Articles that are copies of others, and quotes whose words were said before. */
	readonly copies: number;
	readonly saidBefore: number;
	/** People who were never quoted before, the most quoted first. */
	readonly firstTime: readonly NewVoice[];
	/** The articles and quotes of each earlier day: what a wider period would have. */
	readonly earlier: ReadonlyMap<string, {readonly articles: number; readonly quotes: number}>;
};

/** Gathers what is new within the limits. What is older is remembered by hashes of its quotes only. */
export const digestOf = async (listings: AsyncIterable<Listing>, limits: Limits): Promise<Digest> => {
	const before = createSpokenBefore();
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
		before.add(listing);
		const day = summary.published?.slice(0, 'yyyy-mm-dd'.length);
		if (day === undefined) continue;
		const count = earlier.get(day) ?? {articles: 0, quotes: 0};
		earlier.set(day, {articles: count.articles + 1, quotes: count.quotes + said.length});
	}
	return {...summed(fresh, before), earlier};
};

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const summed = (fresh: readonly Listing[], before: SpokenBefore): Omit<Digest, 'earlier'> => {
	const seen = new Set<string>();
	const newestFirst = fresh.toSorted((a, b) => compare(b.summary.published ?? '', a.summary.published ?? ''));
	const originals = newestFirst.filter(({summary, said}) => {
		const marks = [summary.url, `${summary.title}\n${said.map(({text}) => text).join('\n')}`].filter(
			mark => mark !== undefined,
		);
		const isCopy = marks.some(mark => seen.has(mark));
		for (const mark of marks) seen.add(mark);
		return !isCopy;
	});
	const {said, saidBefore, voices} = before.newIn(originals);
	const articles = originals.map(({summary}, index) => ({summary, said: said[index]!}));
	return {
		topics: byTopic(articles),
		articles: articles.length,
		quotes: articles.reduce((sum, {said: own}) => sum + own.length, 0),
		voices: voices.length,
		copies: fresh.length - originals.length,
		saidBefore,
		firstTime: voices.filter(({isFirst}) => isFirst),
	};
};
