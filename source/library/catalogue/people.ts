// One person across many articles.

import {wordsOf} from '../../matching/search-words.ts';
import type {ArticleSummary} from '../library.ts';

export type LibraryPerson = {
	/** As most articles write it. */
	readonly name: string;
	readonly quotes: number;
	/** Articles that mention the person, in the order they were opened. */
	readonly articles: readonly string[];
	/** Every way the articles write the name. */
	readonly names: readonly string[];
};

/**
 * The most quoted first, then those in the most articles. A name is one person wherever it stands: case, accents and
 * middle initials do not count. A bare surname is the one person of the same article who has it; where the article has
 * none, or two, it stays by itself, as nothing says who of the other articles is meant.
 */
export const peopleOf = (summaries: readonly ArticleSummary[]): readonly LibraryPerson[] => {
	const found = new Map<string, Tally>();
	for (const {id, people, voices} of summaries) {
		const keys = keysWithin([...people, ...voices.flatMap(({name}) => name ?? [])]);
		for (const [name, key] of keys) {
			const tally = found.get(key) ?? {names: new Map(), articles: new Set(), quotes: 0};
			found.set(key, tally);
			tally.names.set(name, (tally.names.get(name) ?? 0) + 1);
			tally.articles.add(id);
		}
		for (const {name, quotes} of voices) if (name !== undefined) found.get(keys.get(name)!)!.quotes += quotes;
	}
	return [...found.values()]
		.map(({names, articles, quotes}) => ({
			name: mostUsed(names),
			quotes,
			articles: [...articles],
			names: [...names.keys()],
		}))
		.sort((a, b) => b.quotes - a.quotes || b.articles.length - a.articles.length);
};

type Tally = {readonly names: Map<string, number>; readonly articles: Set<string>; quotes: number};

/** The names of one article, each with what is the same for all names of that person. */
const keysWithin = (names: readonly string[]): ReadonlyMap<string, string> => {
	const keys = new Map(names.map(name => [name, keyOf(name)]));
	const bare = [...keys].filter(([, key]) => !key.includes(' '));
	if (bare.length === 0) return keys;
	const bySurname = new Map<string, Set<string>>();
	for (const key of keys.values()) {
		const surname = key.slice(key.lastIndexOf(' ') + 1);
		if (surname !== key) bySurname.set(surname, (bySurname.get(surname) ?? new Set()).add(key));
	}
	for (const [name, key] of bare) {
		const bearers = bySurname.get(key);
		if (bearers?.size === 1) keys.set(name, [...bearers][0]!);
	}
	return keys;
};

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
