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

/** An article of which others are copies, by its index. */
export type FirstCopy<Counted> = {readonly index: number; readonly summary: Counted};

/** Adds an article by its index; of a copy of `first`, nothing is counted that this one or another copy of it has. */
export type AddNamed<Counted> = (summary: Counted, article: number, first?: FirstCopy<Counted>) => void;

/** Counts people over articles that are added one by one. */
export const createPeopleTallies = (): {
	readonly tallies: Tallies;
	readonly add: AddNamed<Named>;
} => {
	const tallies = createTallies(compareNames);
	/** By the index of the first copy: what was counted of it and its copies, by key. */
	const counted = new Map<number, Map<string, number>>();
	const add: AddNamed<Named> = (summary, article, first) => {
		if (first !== undefined) return addCopy(summary, article, first);
		const quotes = new Map(summary.voices.map(voice => [voice.name, voice.quotes]));
		for (const [name, key] of personKeysIn(summary)) tallies.add(key, name, article, quotes.get(name));
	};
	const addCopy = (summary: Named, article: number, {index, summary: original}: FirstCopy<Named>): void => {
		const before =
			counted.get(index) ?? new Map([...quotesByKey(original)].map(([key, {quotes}]) => [key, quotes] as const));
		counted.set(index, before);
		for (const [key, {name, quotes}] of quotesByKey(summary)) {
			const known = before.get(key);
			if (known !== undefined && known >= quotes) continue;
			tallies.add(key, name, article, quotes - (known ?? 0));
			before.set(key, quotes);
		}
	};
	return {tallies, add};
};

/** Returns what everyone in an article says, under one of their names. */
const quotesByKey = (summary: Named): ReadonlyMap<string, {readonly name: string; readonly quotes: number}> => {
	const said = new Map(summary.voices.map(voice => [voice.name, voice.quotes]));
	const counts = new Map<string, {name: string; quotes: number}>();
	for (const [name, key] of personKeysIn(summary)) {
		const count = counts.get(key) ?? {name, quotes: 0};
		counts.set(key, count);
		count.quotes += said.get(name) ?? 0;
	}
	return counts;
};

/** Prefers a full name to a surname alone, then the name that more articles use, then the longer one. */
export const compareNames: CompareSpellings = (a, b) =>
	Number(isFullName(a.label)) - Number(isFullName(b.label)) || a.uses - b.uses || a.label.length - b.label.length;

/** Tells whether a name is more than a surname. */
export const isFullName = (name: string): boolean => name.includes(' ');
