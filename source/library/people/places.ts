// Where something is counted of people before it is known who is one person: at a key, or at a key in one article where that may
// be somebody else in another one.
import {surnameIn} from './names.ts';

/** Who is one person. */
export type PeopleAsOne = {
	/** Returns whose a place is: the key of a person, and the article if it is a place in one. */
	readonly of: (place: string) => {readonly person: string; readonly article?: string};
	/** Returns the name of somebody who has several; undefined for all others. */
	readonly nameOf: (person: string) => string | undefined;
};

/** Between a key and an article. */
export const separator = '\n';

/** Returns the places of keys in an article. What is counted at a key alone is one person's in all articles. */
export const placesIn = (keys: Iterable<string>, article: string): ReadonlyMap<string, string> => {
	const all = new Set(keys);
	const surnames = new Map<string, number>();
	for (const key of all) surnames.set(surnameIn(key), (surnames.get(surnameIn(key)) ?? 0) + 1);
	// Two of one surname may turn out to be one person, who is in this article once.
	const isOwn = (key: string): boolean => key.includes(' ') && surnames.get(surnameIn(key)) === 1;
	return new Map([...all].map(key => [key, isOwn(key) ? key : `${key}${separator}${article}`]));
};
