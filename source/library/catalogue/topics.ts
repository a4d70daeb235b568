// One topic across many articles.

import {wordsOf} from '../../matching/search-words.ts';
import type {ArticleSummary} from '../library.ts';

export type LibraryTopic = {
	/** As most articles write it. */
	readonly label: string;
	/** Articles about it, in the order they were opened. */
	readonly articles: readonly string[];
};

/** Those of the most articles first. Case, accents and dashes do not make another topic. */
export const topicsOf = (summaries: readonly ArticleSummary[]): readonly LibraryTopic[] => {
	const found = new Map<string, {readonly labels: Map<string, number>; readonly articles: Set<string>}>();
	for (const {id, topics} of summaries) {
		for (const label of topics) {
			const key = keyOf(label);
			const topic = found.get(key) ?? {labels: new Map<string, number>(), articles: new Set<string>()};
			found.set(key, topic);
			topic.labels.set(label, (topic.labels.get(label) ?? 0) + 1);
			topic.articles.add(id);
		}
	}
	return [...found.values()]
		.map(({labels, articles}) => ({label: mostUsed(labels), articles: [...articles]}))
		.sort((a, b) => b.articles.length - a.articles.length);
};

const keyOf = (label: string): string => {
	const words = wordsOf(label).map(word => word.text);
	return words.length === 0 ? label : words.join(' ');
};

const mostUsed = (labels: ReadonlyMap<string, number>): string =>
	[...labels].reduce((best, other) => (other[1] > best[1] ? other : best))[0];
