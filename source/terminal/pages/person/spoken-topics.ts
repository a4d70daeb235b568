// What a person speaks about: the topics of the articles in which the quotes stand.
import type {ArticleList} from '../../../library/catalogue/article-list.ts';
import {topicKey} from '../../../library/catalogue/topics.ts';
import type {QuoteMatch} from '../../../library/library.ts';
import {memoizeRecent} from '../../../model/memo.ts';
import {capitalise} from '../../state/sidebar/sidebar-entries.ts';

/** A topic and how many of the quotes stand in articles about it. */
export type SpokenTopic = {readonly label: string; readonly quotes: number};

type RankedTopic = {readonly label: string; quotes: number; rank: number};

export type SpokenTopics = {
	/** Most quotes first. */
	readonly topics: readonly SpokenTopic[];
	/**
	 * Index of the topic under which an article stands: the one that most of the quotes are about, unless it is that of more
	 * than half of all and the article has another. Undefined where it has none.
	 */
	readonly of: (articleId: string) => number | undefined;
};

/** Returns the topics of what somebody said. */
export const spokenTopics = memoizeRecent((matches: readonly QuoteMatch[], articles: ArticleList): SpokenTopics => {
	const said = new Map<string, number>();
	for (const {articleId} of matches) said.set(articleId, (said.get(articleId) ?? 0) + 1);
	const found = new Map<string, RankedTopic>();
	/** By label as articles write it. */
	const topicOf = new Map<string, RankedTopic>();
	for (const [id, quotes] of said)
		for (const label of articles.byId(id)?.topics ?? []) {
			let topic = topicOf.get(label);
			if (topic === undefined) {
				const key = topicKey(label);
				topic = found.get(key) ?? {label: capitalise(label), quotes: 0, rank: 0};
				found.set(key, topic);
				topicOf.set(label, topic);
			}
			topic.quotes += quotes;
		}
	const ranked = [...found.values()].sort((a, b) => b.quotes - a.quotes);
	for (const [rank, topic] of ranked.entries()) topic.rank = rank;
	const known = new Map<string, number | undefined>();
	return {
		topics: ranked,
		of: id => {
			if (!known.has(id)) {
				const own = (articles.byId(id)?.topics ?? [])
					.flatMap(label => topicOf.get(label)?.rank ?? [])
					.sort((a, b) => a - b);
				// What nearly all is about parts nothing.
				known.set(id, own.find(rank => ranked[rank]!.quotes * 2 <= matches.length) ?? own[0]);
			}
			return known.get(id);
		},
	};
});
