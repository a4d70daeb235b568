/*
One name for each person, as the reader has decided: those who were joined have the name that most articles give the first of
them, and two of one name who are told apart have a role behind it. The names are gathered from all articles first, so that
every article has the same one.
*/
import type {Article} from '../../model/article.ts';
import {keyWithRole, type PeopleDecision, type StoryMarks} from '../../model/people-decision.ts';
import {compareNames, isFullName} from '../catalogue/people.ts';
import {createTallies} from '../catalogue/tallies.ts';
import type {ArticleSummary} from '../library.ts';
import {appearancesIn} from './appearances.ts';
import type {PersonHere} from './article-people.ts';
import {givenTo, joinedKeys, readDecisions, roleTold} from './by-hand.ts';
import {keyOfName, personKeysIn, surnameIn} from './names.ts';
import {renamed} from './renamed.ts';

/** What the reader has decided of people, for the articles of some paths. */
export type DecidedPeople = {
	/** Tells by its path whether a file may have somebody of whom something is decided. */
	readonly concern: (path: string) => boolean;
	/** Returns the article with the names that were decided: the same one where that is nothing. */
	readonly in: (article: Article) => Article;
	/** Returns the names that articles give the person of this name; none where nothing is decided. */
	readonly otherNamesOf: (name: string) => readonly string[];
	/** Returns those who were joined and have a name that passes the test, by the one name of each. */
	readonly joinedNamed: (test: (name: string) => boolean) => readonly string[];
	/** Returns the key of those who were joined with somebody; undefined where nothing is decided. */
	readonly keyOf: (key: string) => string | undefined;
	/** Tells whether somebody of this key is told from others of the name by a role. */
	readonly isTold: (key: string) => boolean;
};

export type NamesDecided = {
	/** The last words of those of whom something is decided: an article without any of them has nobody of these. */
	readonly surnames: readonly string[];
	/** Tells whether a naming, with the key behind it (“Vale ann vale”), is that of somebody of whom something is decided. */
	readonly concerns: (naming: string) => boolean;
	/** Takes in the names of an article. */
	readonly meet: (article: Pick<ArticleSummary, 'path' | 'people' | 'voices'>) => void;
	/** Returns the name of somebody, in a story by its marks: the one that was decided, else undefined. */
	readonly nameOf: (person: Pick<PersonHere, 'key' | 'names' | 'role'>, story?: StoryMarks) => string | undefined;
	/** Returns the people with the names of all articles that were met. */
	readonly people: () => DecidedPeople;
};

/** Nobody has a longer name. */
const mostWords = 12;

const longest = (names: readonly string[]): string =>
	names.reduce((one, other) => (other.length > one.length ? other : one));

/** Begins to gather names; undefined where nothing is decided that would change one. */
export const createNamesDecided = (decisions: readonly PeopleDecision[]): NamesDecided | undefined => {
	const decided = readDecisions(decisions);
	const {same, told, given} = decided;
	if (same.length + told.size + given.size === 0) return undefined;
	/** By key: all that are one person, the first of the oldest pair first. */
	const groups = new Map<string, readonly string[]>();
	for (const [key] of same) {
		if (groups.has(key)) continue;
		const group = joinedKeys([key], same);
		for (const one of group) groups.set(one, group);
	}
	const baseOf = (key: string): string => key.split(', ', 1)[0]!;
	// Those to whom a surname was given are called by their own name.
	const bearers = decisions.flatMap(({one, other}) => (given.has(other) ? [one] : []));
	const bases = new Set([...groups.keys(), ...told, ...given, ...bearers].map(baseOf));
	const tallies = createTallies(compareNames);
	const paths = new Set<string>();
	let articles = 0;

	const meet: NamesDecided['meet'] = summary => {
		articles++;
		for (const [name, key] of personKeysIn(summary)) {
			if (!bases.has(key)) continue;
			tallies.add(key, name, articles);
			paths.add(summary.path);
		}
	};

	/** Returns the name of a key in all articles. */
	const labelOf = (key: string): string | undefined => {
		tallies.ranking();
		const label = tallies.find(baseOf(key))?.label;
		const role = key.slice(baseOf(key).length);
		return label === undefined ? undefined : label + role;
	};

	const nameOf: NamesDecided['nameOf'] = (person, story = {}) => {
		const role = roleTold(decided, person, story);
		const bearer = givenTo(decided, person.key, story);
		if (bearer === person.key) return undefined;
		const key = bearer ?? (role === undefined ? person.key : keyWithRole(person.key, role));
		const own = labelOf(key) ?? longest(person.names) + (role === undefined ? '' : `, ${role}`);
		const group = groups.get(key);
		if (group === undefined) return role === undefined && bearer === undefined ? undefined : own;
		const labels = group.flatMap(one => labelOf(one) ?? []);
		return labels.find(isFullName) ?? labels[0] ?? own;
	};

	const people = (): DecidedPeople => {
		const others = new Map<string, Set<string>>();
		for (const key of groups.keys()) {
			const name = nameOf({key, names: [key]})!;
			const known = others.get(name) ?? new Set();
			others.set(name, known);
			for (const one of tallies.spellingsOf(baseOf(key), articles + 1)) known.add(one);
		}
		return {
			concern: path => paths.has(path),
			in: article => {
				const here = appearancesIn(article);
				const names = new Map(
					here.people.flatMap(person => {
						const name = nameOf(person, here);
						return name === undefined ? [] : person.names.map(one => [one, name] as const);
					}),
				);
				return renamed(article, names);
			},
			otherNamesOf: name => [...(others.get(name) ?? [])],
			joinedNamed: test => [...others].flatMap(([name, own]) => ([...own].some(test) ? [name] : [])),
			keyOf: key => (groups.has(key) ? keyOfName(nameOf({key, names: [key]})!) : undefined),
			isTold: key => told.has(key),
		};
	};

	return {
		surnames: [...new Set([...bases].map(surnameIn))],
		concerns: naming => {
			let at = naming.length;
			for (let words = 0; words < mostWords && at > 0; words++) {
				at = naming.lastIndexOf(' ', at - 1);
				if (bases.has(naming.slice(at + 1))) return true;
			}
			return false;
		},
		meet,
		nameOf,
		people,
	};
};
