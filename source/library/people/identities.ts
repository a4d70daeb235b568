/*
People across articles that come and go. An article touches only its own surnames: these are joined anew when they are next
asked for, from all of their appearances, so that any order of adding and removing gives the same people.
*/
import {keyWithRole, type PeopleDecision, type StoryMarks} from '../../model/people-decision.ts';
import type {ArticlePeople, PersonHere} from './appearances.ts';
import {givenTo, joinByHand, readDecisions, roleTold} from './by-hand.ts';
import type {Identity, Joined} from './identity.ts';
import {type Cluster, joinSurname, type Part} from './join-surname.ts';
import {surnameIn} from './names.ts';
import {datedRolesOf, namesOf, type Seen} from './seen.ts';

/** Everyone in a changing set of articles. */
export type Identities<ArticleKey extends string | number> = {
	/** Takes in the people of an article that is not among the articles. */
	readonly add: (article: ArticleKey, people: ArticlePeople) => void;
	/** Forgets an article. */
	readonly remove: (article: ArticleKey) => void;
	/** Returns everyone: the most quoted first, then those in the most articles. */
	readonly all: () => readonly Identity<ArticleKey>[];
	/** Returns the person who has a key, or to whom most of its appearances were joined. */
	readonly of: (key: string) => Identity<ArticleKey> | undefined;
	/** Returns the appearances that a rule has joined with somebody of another key. */
	readonly joined: () => Iterable<readonly [article: ArticleKey, key: string, person: Identity<ArticleKey>]>;
	/** Returns who an appearance is. */
	readonly in: (article: ArticleKey, key: string) => Identity<ArticleKey> | undefined;
};

/** All appearances with one surname. */
type Family<ArticleKey> = {
	readonly groups: Map<string, Map<ArticleKey, Seen>>;
	/** Absent since something has changed. */
	people?: readonly Identity<ArticleKey>[] | undefined;
};

/** Creates an empty set; `decisions` are what the reader has decided, the oldest first. */
export const createIdentities = <ArticleKey extends string | number>(
	decisions: readonly PeopleDecision[] = [],
): Identities<ArticleKey> => {
	const families = new Map<string, Family<ArticleKey>>();
	const articles = new Map<ArticleKey, ArticlePeople>();
	const decided = readDecisions(decisions);
	const {areDifferent, same} = decided;

	/** Returns the key under which an appearance is kept: that with a role if the reader has told two people apart by it. */
	const keyOf = (one: PersonHere, story: StoryMarks): string => {
		const told = roleTold(decided, one, story);
		return told === undefined ? one.key : keyWithRole(one.key, told);
	};

	/** Returns whom the reader says that an article means by a surname. */
	const whoIsMeant = (article: ArticleKey, surname: string): string | undefined =>
		givenTo(decided, surname, articles.get(article)!);

	const familyOf = (key: string): Family<ArticleKey> => {
		const surname = surnameIn(key);
		const family = families.get(surname) ?? {groups: new Map()};
		families.set(surname, family);
		return family;
	};

	const peopleIn = (surname: string): readonly Identity<ArticleKey>[] => {
		const family = families.get(surname);
		if (family === undefined) return [];
		family.people ??= joinSurname(surname, family.groups, {areDifferent, givenTo: whoIsMeant}).map(identityOf);
		return family.people;
	};

	/** Returns everyone with the surname of a key, those included whom the reader has joined with one of them. */
	const near = (key: string): readonly Identity<ArticleKey>[] => {
		const surname = surnameIn(key.split(',', 1)[0]!);
		if (same.length === 0) return peopleIn(surname);
		const surnames = new Set([surname, ...same.flatMap(pair => pair.map(one => surnameIn(one.split(',', 1)[0]!)))]);
		return joinByHand([...surnames].flatMap(peopleIn), same);
	};

	return {
		add: (article, everyone) => {
			articles.set(article, everyone);
			for (const one of everyone.people) {
				const family = familyOf(one.key);
				const key = keyOf(one, everyone);
				const group = family.groups.get(key) ?? new Map<ArticleKey, Seen>();
				family.groups.set(key, group);
				const {published} = everyone;
				group.set(article, published === undefined ? one : {...one, published});
				family.people = undefined;
			}
		},
		remove: article => {
			const everyone: ArticlePeople = articles.get(article) ?? {people: []};
			for (const one of everyone.people) {
				const family = familyOf(one.key);
				const key = keyOf(one, everyone);
				family.groups.get(key)?.delete(article);
				if (family.groups.get(key)?.size === 0) family.groups.delete(key);
				if (family.groups.size === 0) families.delete(surnameIn(one.key));
				family.people = undefined;
			}
			articles.delete(article);
		},
		all: () => joinByHand([...families.keys()].flatMap(peopleIn), same).toSorted(byWeight),
		of: key =>
			near(key).find(person => person.key === key) ??
			near(key)
				.flatMap(person =>
					person.joined.flatMap(part => (part.key === key ? [{person, size: part.articles.length}] : [])),
				)
				.sort((a, b) => b.size - a.size)[0]?.person,
		joined: function* () {
			for (const person of [...families.keys()].flatMap(peopleIn))
				for (const {key, articles: ids} of person.joined.slice(1)) for (const id of ids) yield [id, key, person];
		},
		in: (article, key) =>
			near(key).find(({joined}) => joined.some(part => part.articles.includes(article) && isOf(part.key, key))),
	};
};

/** Tells whether a kept key is that of an appearance, with or without a role. */
const isOf = (kept: string, key: string): boolean => kept === key || kept.startsWith(keyWithRole(key, ''));

const byWeight = (a: Identity<unknown>, b: Identity<unknown>): number =>
	b.quotes - a.quotes || b.articles - a.articles || (a.key < b.key ? -1 : 1);

const inOrder = <ArticleKey extends string | number>(keys: Iterable<ArticleKey>): readonly ArticleKey[] =>
	[...keys].sort((a, b) => (a < b ? -1 : 1));

const identityOf = <ArticleKey extends string | number>({parts, apart}: Cluster<ArticleKey>): Identity<ArticleKey> => {
	const seen = parts.flatMap(part => [...part.seen.values()]);
	const names = namesOf(seen);
	const joined = parts.map(
		({key, reason, seen: own}: Part<ArticleKey>): Joined<ArticleKey> => ({key, reason, articles: inOrder(own.keys())}),
	);
	return {
		key: parts[0]!.key,
		name: names[0]!.name,
		names,
		roles: datedRolesOf(seen),
		articles: new Set(joined.flatMap(part => part.articles)).size,
		quotes: seen.reduce((sum, {quotes}) => sum + quotes, 0),
		joined,
		apart: apart.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
	};
};
