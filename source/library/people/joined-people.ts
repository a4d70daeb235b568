// Who of the articles of a library is one person under several names, as it was worked out last.
import type {JoinedInArticle, JoinedKeys} from './article-people.ts';
import {joinedKeys} from './by-hand.ts';
import {type PeopleAsOne, separator} from './places.ts';

export type JoinedPeople = {
	/** Takes in what was worked out, in place of what was before, with the names of those who have several, and the pairs that the reader has joined. */
	readonly set: (
		joined: readonly JoinedInArticle[],
		names?: ReadonlyMap<string, string>,
		same?: readonly (readonly [string, string])[],
	) => void;
	/** Returns who is one person, for what is counted at places. */
	readonly asOne: () => PeopleAsOne;
	/** Returns the keys, and those that stand for one of them in some article. */
	readonly withOthers: (keys: ReadonlySet<string>) => ReadonlySet<string>;
	/** Tells whether a key of an article is that of one of `keys`: its own, where it stands for nobody else there. */
	readonly isOne: (keys: ReadonlySet<string>, article: string, key: string) => boolean;
	/** Returns which keys of an article stand for somebody else; undefined if none do. */
	readonly of: (article: string) => JoinedKeys | undefined;
};

/** Begins with nobody joined. */
export const createJoinedPeople = (): JoinedPeople => {
	let articles: ReadonlyMap<string, JoinedKeys> = new Map();
	/** By person: the other keys. */
	const others = new Map<string, Set<string>>();
	let names: ReadonlyMap<string, string> = new Map();
	/** By the key of one whom the reader has joined: the key of the first of them. */
	const firsts = new Map<string, string>();
	return {
		asOne: () => {
			const everywhere = new Map([...others].flatMap(([person, keys]) => [...keys].map(key => [key, person] as const)));
			return {
				of: place => {
					const [key = '', article] = place.split(separator);
					const here = article === undefined ? undefined : articles.get(article)?.find(([own]) => own === key)?.[1];
					// A full name is one person's wherever it stands.
					const person = here ?? (key.includes(' ') ? everywhere.get(key) : undefined) ?? key;
					return {person: firsts.get(person) ?? person};
				},
				nameOf: person => names.get(person),
			};
		},
		set: (joined, called = new Map(), same = []) => {
			articles = new Map(joined);
			names = called;
			firsts.clear();
			for (const [one] of same) for (const key of firsts.has(one) ? [] : joinedKeys([one], same)) firsts.set(key, one);
			others.clear();
			for (const [key, person] of joined.flatMap(([, pairs]) => pairs))
				others.set(person, (others.get(person) ?? new Set()).add(key));
		},
		withOthers: keys => {
			const more = [...keys].flatMap(key => [...(others.get(key) ?? [])]);
			return more.length === 0 ? keys : new Set([...keys, ...more]);
		},
		isOne: (keys, article, key) => keys.has(articles.get(article)?.find(([own]) => own === key)?.[1] ?? key),
		of: article => articles.get(article),
	};
};
