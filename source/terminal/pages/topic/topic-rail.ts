// The sidebar beside the page of a topic: who speaks on it, and what other topics its articles have.
import type {ArticleList} from '../../../library/catalogue/article-list.ts';
import {topicKey} from '../../../library/catalogue/topics.ts';
import type {ArticleSummary} from '../../../library/library.ts';
import {memoizeByObject} from '../../../model/memo.ts';
import {unknownSpeaker} from '../../../model/quote.ts';
import type {PageRail} from '../../state/sidebar/page-rail.ts';
import {capitalise} from '../../state/sidebar/sidebar-entries.ts';
import type {SidebarEntry} from '../../state/sidebar/sidebar-entry.ts';
import type {State} from '../../state/state.ts';
import {allTopicQuotes, articlesAbout, topicIn, topicState} from './topic-state.ts';
import {topicVoices} from './topic-voices.ts';

const voiceEntries = (state: State): readonly SidebarEntry[] =>
	topicVoices(allTopicQuotes(state)).map(({key, name, sure, unsure}) => ({
		key,
		label: name === '' ? unknownSpeaker : name,
		...(sure > 0 && {count: sure}),
		...(unsure > 0 && {unsure}),
		subject: {kind: 'person', name},
		quoted: sure > 0,
	}));

/** Returns in how many articles each topic is, by its key, with its label. */
const countTopics = (
	articles: readonly ArticleSummary[],
): ReadonlyMap<string, {count: number; readonly label: string}> => {
	const byLabel = new Map<string, number>();
	for (const {topics} of articles) for (const label of topics) byLabel.set(label, (byLabel.get(label) ?? 0) + 1);
	const counts = new Map<string, {count: number; readonly label: string}>();
	for (const [label, count] of byLabel) {
		const known = counts.get(topicKey(label));
		if (known === undefined) counts.set(topicKey(label), {count, label});
		else known.count += count;
	}
	return counts;
};

/** The other topics of the articles about one, those with the most articles in common first. */
const relatedIn = memoizeByObject(
	(about: readonly ArticleSummary[], all: ArticleList, own: string | undefined): readonly SidebarEntry[] => {
		const topics = all.topics();
		return [...countTopics(about)]
			.filter(([key]) => key !== own)
			.sort(([, a], [, b]) => b.count - a.count)
			.map(([key, {count, label}]) => {
				const name = topics.named(label)?.label ?? label;
				return {key, label: capitalise(name), count, subject: {kind: 'topic', name}, quoted: false};
			});
	},
);

/** Returns the lists beside the page, as far as they are known. */
export const topicRail = (state: State): PageRail => ({
	...(topicState(state).matches !== undefined && {people: voiceEntries(state)}),
	topics: relatedIn(articlesAbout(state), state.articles, topicIn(state)?.key),
});
