// One person across many articles.

import {wordsOf} from '../../matching/search-words.ts';
import type {ArticleSummary} from '../library.ts';
import {type CompareSpellings, createTallies, type Spelling, type Tallies} from './tallies.ts';

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
const compareNames: CompareSpellings = (a, b) =>
	Number(isFull(a)) - Number(isFull(b)) || a.uses - b.uses || a.label.length - b.label.length;

const isFull = ({label}: Spelling): boolean => label.includes(' ');

/**
 * Returns a key for every name in one article; names with the same key are one person. Case, accents and middle initials
 * make no difference. A bare surname gets the key of the one person in the same article who has that surname. If nobody
 * has it there, or two people have, the surname is a person of its own: nothing says who of the other articles is meant.
 */
export const personKeysIn = ({
	people,
	voices,
}: Pick<ArticleSummary, 'people' | 'voices'>): ReadonlyMap<string, string> => {
	const names = [...people, ...voices.flatMap(({name}) => name ?? [])];
	const keys = new Map(names.map(name => [name, keyOf(name)]));
	const bare = [...keys].filter(([, key]) => !key.includes(' '));
	if (bare.length === 0) return keys;
	const bySurname = new Map<string, Set<string>>();
	for (const key of keys.values()) {
		const surname = surnameIn(key);
		if (surname !== key) bySurname.set(surname, (bySurname.get(surname) ?? new Set()).add(key));
	}
	for (const [name, key] of bare) {
		const bearers = bySurname.get(key);
		if (bearers?.size === 1) keys.set(name, [...bearers][0]!);
	}
	return keys;
};

/**
 * Returns the keys of those who go by any of the `names`; of `LibraryPerson.names`, the one key of that person. A bare
 * surname beside a full name that has it adds nobody: it is the full name's in the articles where `personKeysIn` says so.
 */
export const personKeysOf = (names: readonly string[]): ReadonlySet<string> => {
	const keys = new Set(names.map(keyOf));
	const surnames = new Set([...keys].filter(key => key.includes(' ')).map(surnameIn));
	return new Set([...keys].filter(key => !surnames.has(key)));
};

/** The last word of a key. */
const surnameIn = (key: string): string => key.slice(key.lastIndexOf(' ') + 1);

/** Names recur: a growing library asks for the same ones with every batch. */
const keysOfNames = new Map<string, string>();
const mostRemembered = 100_000;

const keyOf = (name: string): string => {
	const known = keysOfNames.get(name);
	if (known !== undefined) return known;
	const words = wordsOf(name).map(word => word.text);
	const kept = words.filter((word, at) => word.length > 1 || at === 0 || at === words.length - 1);
	const key = kept.length === 0 ? name : kept.join(' ');
	if (keysOfNames.size >= mostRemembered) keysOfNames.clear();
	keysOfNames.set(name, key);
	return key;
};
