// One topic across many articles.

import {wordsOf} from '../../matching/search-words.ts';
import {memoizeByText} from '../../model/memo.ts';
import type {ArticleSummary} from '../library.ts';
import type {AddNamed} from './people.ts';
import {type CompareSpellings, createTallies, type Tallies} from './tallies.ts';

export type LibraryTopic = {
	/** The same for every spelling of this topic, and for no other topic: see `topicKey`. */
	readonly key: string;
	/** As most articles write it. */
	readonly label: string;
	/** Ids of the articles about it, in the order they were opened. */
	readonly articles: readonly string[];
};

/** Counts topics over articles that are added one by one. */
export const createTopicTallies = (): {
	readonly tallies: Tallies;
	readonly add: AddNamed<Pick<ArticleSummary, 'topics'>>;
} => {
	const tallies = createTallies(compareLabels);
	/** By the index of the first copy: the topics that were counted of it and its copies. */
	const counted = new Map<number, Set<string>>();
	const add: AddNamed<Pick<ArticleSummary, 'topics'>> = ({topics}, article, first) => {
		const before = first && (counted.get(first.index) ?? new Set(first.summary.topics.map(topicKey)));
		if (first && before) counted.set(first.index, before);
		for (const label of topics) {
			const key = topicKey(label);
			if (before?.has(key)) continue;
			tallies.add(key, label, article);
			before?.add(key);
		}
	};
	return {tallies, add};
};

const compareLabels: CompareSpellings = (a, b) => a.uses - b.uses;

/** Returns what all spellings of a topic share: case, accents and dashes do not make another topic. */
export const topicKey = memoizeByText((label: string): string => {
	const words = wordsOf(label).map(word => word.text);
	return words.length === 0 ? label : words.join(' ');
}, 20_000);
