// One person across many articles.

import type {ArticleSummary} from '../library.ts';
import {personKeysIn} from '../people/names.ts';
import {type CompareSpellings, createTallies, type Tallies} from './tallies.ts';

export type LibraryPerson = {
	/** The same for every name of this person, and for nobody else: see `personKeysIn`. */
	readonly key: string;
	/** As most articles write it. */
	readonly name: string;
	readonly quotes: number;
	/** Ids of the articles that mention the person, in the order they were opened. */
	readonly articles: readonly string[];
	/** Every way the articles write the name. */
	readonly names: readonly string[];
};

type Named = Pick<ArticleSummary, 'people' | 'voices'>;

/** Counts people over articles that are added one by one; `article` is the article's index. */
export const createPeopleTallies = (): {
	readonly tallies: Tallies;
	readonly add: (summary: Named, article: number) => void;
} => {
	const tallies = createTallies(compareNames);
	const add = (summary: Named, article: number): void => {
		const quotes = new Map(summary.voices.map(voice => [voice.name, voice.quotes]));
		for (const [name, key] of personKeysIn(summary)) tallies.add(key, name, article, quotes.get(name));
	};
	return {tallies, add};
};

/** Prefers a full name to a surname alone, then the name that more articles use, then the longer one. */
export const compareNames: CompareSpellings = (a, b) =>
	Number(isFullName(a.label)) - Number(isFullName(b.label)) || a.uses - b.uses || a.label.length - b.label.length;

/** Tells whether a name is more than a surname. */
export const isFullName = (name: string): boolean => name.includes(' ');
