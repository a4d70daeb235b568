// On which topics several people speak.
import type {ArticleList} from '../../../library/catalogue/article-list.ts';
import {headlineTopics, topicsOfQuote} from '../../../library/catalogue/quotes-by-topic.ts';
import {topicKey} from '../../../library/catalogue/topics.ts';
import type {QuoteMatch} from '../../../library/library.ts';
import {memoizeByObject, memoizeRecent} from '../../../model/memo.ts';
import type {State} from '../../state/state.ts';
import {personKeyOf} from '../named-in-library.ts';

/** By topic key: how many articles whose headline is about it quote a person, and what the topic is called. */
type Topics = ReadonlyMap<string, {readonly label: string; readonly count: number}>;

const remembered = memoizeByObject((_: ArticleList) => new Map<string, Topics>());

const count = (topics: Map<string, {label: string; count: number}>, label: string): void => {
	const key = topicKey(label);
	const topic = topics.get(key) ?? {label, count: 0};
	topic.count++;
	topics.set(key, topic);
};

/** Returns the topics of the articles in which a person is quoted: of those that are about them, all that was said is. */
const topicsOf = (articles: ArticleList, name: string): Topics => {
	const known = remembered(articles).get(name);
	if (known !== undefined) return known;
	const person = articles.people().named(name);
	const topics = new Map<string, {label: string; count: number}>();
	for (const id of person?.articles ?? []) {
		const summary = articles.byId(id)!;
		const isQuoted = summary.voices.some(
			voice => voice.name !== undefined && personKeyOf(articles, voice.name, id) === person!.key,
		);
		if (!isQuoted) continue;
		for (const label of headlineTopics(summary)) count(topics, label);
	}
	remembered(articles).set(name, topics);
	return topics;
};

/** The topics that are in all of several lists, as the library writes them: those first that all of them have most. */
const shared = (articles: ArticleList, [first, ...others]: readonly Topics[]): readonly string[] => {
	const topics = articles.topics();
	return [...(first ?? [])]
		.filter(([key]) => others.every(other => other.has(key)))
		.map(([key, {label, count}]) => ({
			label: topics.named(label)?.label ?? label,
			// A topic that one of them hardly speaks on is one they hardly share.
			weight: Math.min(count, ...others.map(other => other.get(key)!.count)),
		}))
		.sort((a, b) => b.weight - a.weight)
		.map(({label}) => label);
};

/** Returns topics on which all of these people speak, before it is known what they said. */
export const topicsInCommon = ({articles}: Pick<State, 'articles'>, people: readonly string[]): readonly string[] =>
	shared(
		articles,
		people.map(name => topicsOf(articles, name)),
	);

/** Returns the topics that quotes of each of these people are about. */
export const topicsOfAll = memoizeRecent(
	(articles: ArticleList, said: readonly {readonly matches: readonly QuoteMatch[]}[]): readonly string[] =>
		shared(
			articles,
			said.map(({matches}) => {
				const counts = new Map<string, {label: string; count: number}>();
				for (const match of matches) {
					const summary = articles.byId(match.articleId);
					for (const label of summary === undefined ? [] : topicsOfQuote(summary, match)) count(counts, label);
				}
				return counts;
			}),
		),
);
