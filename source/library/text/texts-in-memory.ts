// Texts that no archive has: files named on the command line, small folders, standard input.
import {titleOf} from '../../model/article.ts';
import {comparingDates, newestFirst} from '../catalogue/orders.ts';
import {createTextIndex} from './text-index.ts';
import type {TextArticle, TextStore} from './text-store.ts';

export type TextsInMemory = TextStore & {
	readonly add: (article: TextArticle) => void;
	readonly all: () => readonly TextArticle[];
};

/** Returns what is looked through: the headline too, which is not in the text. */
export const wordsToIndex = (article: TextArticle): string => `${titleOf(article)}\n${article.text}`;

const byDate = comparingDates(newestFirst);

/** Creates a store without texts. They are indexed when they are first looked through. */
export const createTextsInMemory = (): TextsInMemory => {
	const articles: TextArticle[] = [];
	const index = createTextIndex();
	let newest: readonly number[] = [];

	const catchUp = (): void => {
		for (let number = index.size(); number < articles.length; number++)
			index.add(number, wordsToIndex(articles[number]!));
		if (newest.length !== articles.length)
			newest = [...articles.keys()].sort((a, b) => byDate(articles[a]!, articles[b]!) || a - b);
	};

	return {
		get index() {
			catchUp();
			return index;
		},
		newestFirst: () => {
			catchUp();
			return newest;
		},
		idOf: number => articles[number]?.id,
		all: () => articles,
		open: numbers => numbers.map(number => [number, articles[number]!] as const),
		add: ({id, text, sections, headline, published}) => {
			articles.push({
				id,
				text,
				sections,
				...(headline !== undefined && {headline}),
				...(published !== undefined && {published}),
			});
		},
	};
};
