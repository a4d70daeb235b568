// Which names are one person's within an article, and what a name is compared by across articles.
import {wordsOf} from '../../matching/search-words.ts';
import {memoizeByText} from '../../model/memo.ts';
import type {ArticleSummary} from '../library.ts';

/** Who is in an article. */
type Cast = Pick<ArticleSummary, 'people' | 'voices' | 'joined'>;

/**
 * Returns a key for every name in one article; names with the same key are one person. Case, accents and middle initials
 * make no difference. A bare surname of a speaker gets the key of the one person in the same article who has that surname. If
 * nobody has it there, or two people have, or if it is among the people beside them, the surname is a person of its own, unless it
 * is known from other articles who is meant.
 */
export const personKeysIn = (cast: Cast): ReadonlyMap<string, string> => {
	const keys = keysHere(cast);
	if (cast.joined === undefined) return keys;
	const people = new Map(cast.joined);
	return new Map([...keys].map(([name, key]) => [name, people.get(key) ?? key]));
};

/** What the names have in this article alone. */
const keysHere = ({people, voices}: Cast): ReadonlyMap<string, string> => {
	const names = [...people, ...voices.flatMap(({name}) => name ?? [])];
	const keys = new Map(names.map(name => [name, keyOfName(name)]));
	// Who is among the people of the article beside somebody of that surname is somebody else: “Mr Reed”, the husband of Ann Reed.
	const own = new Set(people);
	const bare = [...keys].filter(([name, key]) => !key.includes(' ') && !own.has(name));
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
	const keys = new Set(names.map(keyOfName));
	const surnames = new Set([...keys].filter(key => key.includes(' ')).map(surnameIn));
	return new Set([...keys].filter(key => !surnames.has(key)));
};

/** The last word of a key. */
export const surnameIn = (key: string): string => key.slice(key.lastIndexOf(' ') + 1);

/**
 * Returns what a name is compared by, on its own: its words without case, accents and middle initials. Names recur: a growing
 * library asks for the same ones with every batch.
 */
export const keyOfName = memoizeByText((name: string): string => {
	const words = wordsOf(name).map(word => word.text);
	const kept = words.filter((word, at) => word.length > 1 || at === 0 || at === words.length - 1);
	return kept.length === 0 ? name : kept.join(' ');
}, 100_000);

/** Returns a name in folded words. */
export const foldedName = (name: string): string =>
	wordsOf(name)
		.map(({text}) => text)
		.join(' ');
