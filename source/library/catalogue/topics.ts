// One topic across many articles.

import {wordsOf} from '../../matching/search-words.ts';
import {memoizeByText} from '../../model/memo.ts';
import type {ArticleSummary} from '../library.ts';
import {type CompareSpellings, createTallies, type Tallies} from './tallies.ts';

export type LibraryTopic = {
	/** The same for every spelling of this topic, and for no other topic: see `topicKey`. */
	readonly key: string;
	/** As most articles write it. */
	readonly label: string;
	/** Ids of the articles about it, in the order they were opened. */
	readonly articles: readonly string[];
};

/** Counts topics over articles that are added one by one; `article` is the article's index. */
export const createTopicTallies = (): {
	readonly tallies: Tallies;
	readonly add: (summary: Pick<ArticleSummary, 'topics'>, article: number) => void;
} => {
	const tallies = createTallies(compareLabels);
	const add = ({topics}: Pick<ArticleSummary, 'topics'>, article: number): void => {
		for (const label of topics) tallies.add(topicKey(label), label, article);
	};
	return {tallies, add};
};

const compareLabels: CompareSpellings = (a, b) => a.uses - b.uses;

/** Returns what all spellings of a topic share: case, accents and dashes do not make another topic. */
export const topicKey = memoizeByText((label: string): string => {
	const words = wordsOf(label).map(word => word.text);
	return words.length === 0 ? label : words.join(' ');
}, 20_000);
