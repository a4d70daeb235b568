import {countDoubt, type DoubtCounts, inAll, type NamedSpeaker, sumOfCounts} from '../../model/doubt.ts';
import type {ArticleSummary} from '../library.ts';

/** A new article with the words in it that nobody said before. */
export type NewArticle<Quote> = {readonly summary: ArticleSummary; readonly said: readonly Quote[]};

/** New articles about one topic, in the order in which they were given. */
export type DigestTopic<Quote> = {
	/** Absent for articles without one. */
	readonly topic?: string | undefined;
	readonly articles: readonly NewArticle<Quote>[];
	readonly quotes: DoubtCounts;
};

/** Puts each article under that of its topics which has the most quotes; the topic with the most quotes comes first. */
export const byTopic = <Quote extends NamedSpeaker>(
	articles: readonly NewArticle<Quote>[],
): readonly DigestTopic<Quote>[] => {
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
			quotes: sumOfCounts(inside.map(({said}) => countDoubt(said))),
		}))
		.sort(
			(a, b) =>
				Number(a.topic === undefined) - Number(b.topic === undefined) ||
				inAll(b.quotes) - inAll(a.quotes) ||
				b.articles.length - a.articles.length,
		);
};
