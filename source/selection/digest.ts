// What is new: the articles by topic, who said what new in them, and who speaks for the first time.
import type {Listing} from '../library/archive/listings.ts';
import {createCopies} from '../library/catalogue/copies.ts';
import {createArrivals, type Grouped, newestArrivalsFirst, newsAmong} from '../library/digest/arrivals.ts';
import {byTopic, type DigestTopic} from '../library/digest/by-topic.ts';
import {createSpokenBefore} from '../library/digest/new-words.ts';
import type {ArticleSummary, NewVoice} from '../library/library.ts';
import type {SearchableQuote} from '../library/search/quote-index.ts';
import {countDoubt, type DoubtCounts, noQuotes, sumOfCounts} from '../model/doubt.ts';
import {isWithin, type Limits} from '../model/limits.ts';
import type {WhoIsOne} from './who-is-one.ts';

/** What is new. */
export type Digest = {
	/** The topic with the most quotes first, and in each the newest article. */
	readonly topics: readonly DigestTopic<SearchableQuote>[];
	readonly articles: number;
	readonly quotes: DoubtCounts;
	readonly voices: number;
	/** Articles that are copies of others, and quotes whose words were said before. */
	readonly copies: number;
	readonly saidBefore: number;
	/** People who were never quoted before, the most quoted first. */
	readonly firstTime: readonly NewVoice[];
	/** The articles and quotes of each earlier day: what a wider period would have. */
	readonly earlier: ReadonlyMap<string, {readonly articles: number; readonly quotes: DoubtCounts}>;
};

/** What is new, what was there before, and what is neither. */
export type Age = 'new' | 'before' | 'neither';

/** Tells by the dates of articles which are new: what came after the period says nothing of what was said before it. */
export const ageByDate =
	(limits: Limits) =>
	({published}: ArticleSummary): Age => {
		if (isWithin(published, limits)) return 'new';
		return limits.since !== undefined && (published ?? '') >= limits.since ? 'neither' : 'before';
	};

/** Gathers what is new. What is older is remembered by hashes of its quotes only. */
export const digestOf = async (
	listings: AsyncIterable<Listing>,
	ageOf: (summary: ArticleSummary) => Age,
	whoIsOne?: Pick<WhoIsOne, 'people'>,
): Promise<Digest> => {
	const before = createSpokenBefore();
	const earlier = new Map<string, {articles: number; quotes: DoubtCounts}>();
	const copies = createCopies();
	const arrivals = createArrivals();
	const fresh: (Grouped & Listing)[] = [];
	let place = 0;
	for await (const listing of listings) {
		const {summary, said} = listing;
		copies.add(summary);
		const group = copies.firstOf(place);
		const isFirst = group === place++;
		const age = ageOf(summary);
		if (age === 'new') fresh.push({...listing, group});
		if (age !== 'before') continue;
		before.add(listing);
		arrivals.know({summary, group});
		const day = summary.published?.slice(0, 'yyyy-mm-dd'.length);
		if (day === undefined || !isFirst) continue;
		const {articles, quotes} = earlier.get(day) ?? {articles: 0, quotes: noQuotes};
		earlier.set(day, {articles: articles + 1, quotes: sumOfCounts([quotes, countDoubt(said)])});
	}
	const arrived = arrivals.arrive(newestArrivalsFirst(fresh));
	const words = before.newIn(arrived, await whoIsOne?.people());
	const {articles, copies: leftOut, saidBefore} = newsAmong(arrived, words);
	return {
		topics: byTopic(articles),
		articles: articles.length,
		quotes: sumOfCounts(articles.map(({said}) => countDoubt(said))),
		voices: words.voices.length,
		copies: leftOut,
		saidBefore,
		firstTime: words.voices.filter(({isFirst}) => isFirst),
		earlier,
	};
};
