// What is new: the articles by topic, who said what new in them, and who speaks for the first time.
import type {Listing} from '../library/archive/listings.ts';
import {createCopies, sharedMark} from '../library/catalogue/copies.ts';
import {byTopic, type DigestTopic} from '../library/digest/by-topic.ts';
import {createSpokenBefore, type SpokenBefore} from '../library/digest/new-words.ts';
import type {ArticleSummary, NewVoice} from '../library/library.ts';
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
): Promise<Digest> => {
	const before = createSpokenBefore();
	const earlier = new Map<string, {articles: number; quotes: number}>();
	const copies = createCopies();
	const known: Known = {texts: new Set(), groups: new Set()};
	const fresh: Fresh[] = [];
	let place = 0;
	for await (const listing of listings) {
		const {summary, said} = listing;
		copies.add(summary);
		const group = copies.firstOf(place);
		const isFirst = group === place++;
		const age = ageOf(summary);
		if (age === 'new') fresh.push({listing, group});
		if (age !== 'before') continue;
		before.add(listing);
		remember(known, {listing, group});
		const day = summary.published?.slice(0, 'yyyy-mm-dd'.length);
		if (day === undefined || !isFirst) continue;
		const count = earlier.get(day) ?? {articles: 0, quotes: 0};
		earlier.set(day, {articles: count.articles + 1, quotes: count.quotes + said.length});
	}
	return {...summed(fresh, known, before), earlier};
};

/** A new article, and the number of its first copy. */
type Fresh = {readonly listing: Listing; readonly group: number};

/** The texts of articles that are listed or were there before, and the numbers of their first copies. */
type Known = {readonly texts: Set<string>; readonly groups: Set<number>};

const remember = ({texts, groups}: Known, {listing, group}: Fresh): void => {
	const mark = sharedMark(listing.summary);
	if (mark !== undefined) texts.add(mark);
	groups.add(group);
};

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Leaves out copies: of the same text all, of another one at the same address those that say nothing new. */
const summed = (fresh: readonly Fresh[], known: Known, before: SpokenBefore): Omit<Digest, 'earlier'> => {
	const newestFirst = fresh.toSorted((a, b) =>
		compare(b.listing.summary.published ?? '', a.listing.summary.published ?? ''),
	);
	const listed = newestFirst.flatMap(one => {
		const mark = sharedMark(one.listing.summary);
		if (mark !== undefined && known.texts.has(mark)) return [];
		const isVersion = known.groups.has(one.group);
		remember(known, one);
		return [{...one.listing, isVersion}];
	});
	const {said, saidBefore, voices} = before.newIn(listed);
	const all = listed.map(({summary, isVersion, said: words}, index) => ({
		summary,
		said: said[index]!,
		isCopy: isVersion && said[index]!.length === 0,
		words: words.length,
	}));
	const articles = all.filter(({isCopy}) => !isCopy);
	return {
		topics: byTopic(articles),
		articles: articles.length,
		quotes: articles.reduce((sum, {said: own}) => sum + own.length, 0),
		voices: voices.length,
		copies: fresh.length - articles.length,
		saidBefore: all.reduce((sum, {isCopy, words}) => (isCopy ? sum - words : sum), saidBefore),
		firstTime: voices.filter(({isFirst}) => isFirst),
	};
};
