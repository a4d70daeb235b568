// The people and topics of articles, counted in the plainest way: what the counts that grow with the library are compared with.
import type {LibraryPerson} from '../../../source/library/catalogue/people.ts';
import {type LibraryTopic, topicKey} from '../../../source/library/catalogue/topics.ts';
import type {ArticleSummary} from '../../../source/library/library.ts';
import {personKeysIn} from '../../../source/library/people/names.ts';

type Counted = {readonly labels: readonly string[]; readonly articles: readonly string[]; readonly quotes: number};

const countBy = (
	uses: readonly {readonly key: string; readonly label: string; readonly article: string; readonly quotes: number}[],
): readonly (readonly [string, Counted])[] =>
	[...Map.groupBy(uses, ({key}) => key)]
		.map(([key, all]) => {
			const articles = [...new Set(all.map(({article}) => article))];
			return [
				key,
				{labels: all.map(({label}) => label), articles, quotes: sum(all.map(({quotes}) => quotes))},
			] as const;
		})
		.sort(([, a], [, b]) => b.quotes - a.quotes || b.articles.length - a.articles.length);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const usesOf = (labels: readonly string[]): readonly (readonly [string, number])[] =>
	[...Map.groupBy(labels, label => label)].map(([label, all]) => [label, all.length]);

export const peopleAtOnce = (summaries: readonly ArticleSummary[]): readonly LibraryPerson[] =>
	countBy(
		summaries.flatMap(summary =>
			[...personKeysIn(summary)].map(([label, key]) => ({
				key,
				label,
				article: summary.id,
				quotes: summary.voices.find(({name}) => name === label)?.quotes ?? 0,
			})),
		),
	).map(([key, {labels, articles, quotes}]) => {
		const names = usesOf(labels);
		const full = names.filter(([name]) => name.includes(' '));
		const [[name] = ['']] = (full.length > 0 ? full : names).toSorted(
			([a, usesOfA], [b, usesOfB]) => usesOfB - usesOfA || b.length - a.length,
		);
		return {key, name, quotes, articles, names: names.map(([one]) => one)};
	});

export const topicsAtOnce = (summaries: readonly ArticleSummary[]): readonly LibraryTopic[] =>
	countBy(
		summaries.flatMap(({id, topics}) => topics.map(label => ({key: topicKey(label), label, article: id, quotes: 0}))),
	).map(([key, {labels, articles}]) => {
		const [[label] = ['']] = usesOf(labels).toSorted(([, a], [, b]) => b - a);
		return {key, label, articles};
	});
