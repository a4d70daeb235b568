// One person across many articles.

import {wordsOf} from '../../matching/search-words.ts';
import type {ArticleSummary} from '../library.ts';

export type LibraryPerson = {
	/** The same for every name of this person, and for nobody else: see `personKeysIn`. */
	readonly key: string;
	/** As most articles write it. */
	readonly name: string;
	readonly quotes: number;
	/** Articles that mention the person, in the order they were opened. */
	readonly articles: readonly string[];
	/** Every way the articles write the name. */
	readonly names: readonly string[];
};

/** Lists everyone whom the articles name: the most quoted first, then those in the most articles. */
export const peopleOf = (summaries: readonly ArticleSummary[]): readonly LibraryPerson[] => {
	const found = new Map<string, Tally>();
	for (const {id, people, voices} of summaries) {
		const keys = personKeysIn({people, voices});
		for (const [name, key] of keys) {
			const tally = found.get(key) ?? {names: new Map(), articles: new Set(), quotes: 0};
			found.set(key, tally);
			tally.names.set(name, (tally.names.get(name) ?? 0) + 1);
			tally.articles.add(id);
		}
		for (const {name, quotes} of voices) if (name !== undefined) found.get(keys.get(name)!)!.quotes += quotes;
	}
	return [...found]
		.map(([key, {names, articles, quotes}]) => ({
			key,
			name: mostUsed(names),
			quotes,
			articles: [...articles],
			names: [...names.keys()],
		}))
		.sort((a, b) => b.quotes - a.quotes || b.articles.length - a.articles.length);
};

type Tally = {readonly names: Map<string, number>; readonly articles: Set<string>; quotes: number};

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

/** The longest of those that are written equally often: never the surname alone where there is more. */
const mostUsed = (names: ReadonlyMap<string, number>): string => {
	const full = [...names].filter(([name]) => name.includes(' '));
	const [first, ...others] = full.length > 0 ? full : [...names];
	return others.reduce((best, other) => {
		const [longer, more] = [other[0].length - best[0].length, other[1] - best[1]];
		return more > 0 || (more === 0 && longer > 0) ? other : best;
	}, first!)[0];
};
