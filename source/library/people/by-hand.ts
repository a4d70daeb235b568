// What the reader has decided of people: who is one person, and who is two. It stands above every rule.
import {keptMarks, keyWithRole, type PeopleDecision, type StoryMarks} from '../../model/people-decision.ts';
import {areOneAge} from './ages.ts';
import type {PersonHere} from './article-people.ts';
import type {DatedRole, Identity, NameForm} from './identity.ts';
import {wordsOfRole} from './roles.ts';

type Pair = readonly [string, string];

export type Decided = {
	readonly areDifferent: (one: string, other: string) => boolean;
	/** The pairs that are one person. */
	readonly same: readonly Pair[];
	/** Returns the roles by which those called by a key are told apart. */
	readonly rolesOf: (key: string) => readonly string[];
	/** The keys of those who are told apart by a role. */
	readonly told: ReadonlySet<string>;
	/** Returns whom a key is in a story: a key, with or without a role; undefined if nothing is decided of this story. */
	readonly inStory: (key: string, story: StoryMarks) => string | undefined;
	/** The surnames of which it was said in some story whom they mean there. */
	readonly given: ReadonlySet<string>;
};

const pairOf = (one: string, other: string): string => [one, other].sort().join('\n');

/** Reads decisions; of several about one pair the last one holds. */
export const readDecisions = (decisions: readonly PeopleDecision[]): Decided => {
	const last = new Map(
		decisions
			.filter(({story}) => story === undefined)
			.map(decision => [pairOf(decision.one, decision.other), decision]),
	);
	const stories = new Map(
		decisions.flatMap(({one, other, story}, order) =>
			story === undefined ? [] : keptMarks(story).map(mark => [`${other}\n${mark}`, {one, order}] as const),
		),
	);
	/** The text may be one of which something was decided, and the place another's: the last word counts. */
	const inStory: Decided['inStory'] = (key, {text, place}) => {
		const [byText, byPlace] = [stories.get(`${key}\n${text}`), stories.get(`${key}\n${place}`)];
		return (byText !== undefined && byText.order >= (byPlace?.order ?? 0) ? byText : byPlace)?.one;
	};
	const roles = new Map<string, string[]>();
	for (const {says, one, other} of last.values()) {
		const isByRole = other.startsWith(`${one}, `);
		if (says === 'different' && isByRole) roles.set(one, [...(roles.get(one) ?? []), other.slice(one.length + 2)]);
	}
	return {
		areDifferent: (one, other) => last.get(pairOf(one, other))?.says === 'different',
		same: [...last.values()].flatMap(({says, one, other}): readonly Pair[] => (says === 'same' ? [[one, other]] : [])),
		rolesOf: key => roles.get(key) ?? [],
		told: new Set(roles.keys()),
		inStory,
		given: new Set(decisions.flatMap(({other, story}) => (story === undefined || other.includes(' ') ? [] : [other]))),
	};
};

/**
 * Returns the role by which the reader tells an appearance apart from others of its key; undefined if by none. What was said of the
 * story, stands above the role that it states.
 */
export const roleTold = (
	{rolesOf, inStory}: Decided,
	{key, role}: Pick<PersonHere, 'key' | 'role'>,
	story: StoryMarks,
): string | undefined => {
	const there = inStory(key, story);
	if (there === key) return undefined;
	const told = there && rolesOf(key).find(other => keyWithRole(key, other) === there);
	if (told !== undefined) return told;
	if (role === undefined) return undefined;
	const own = new Set(wordsOfRole(role));
	return rolesOf(key).find(other => areOneAge(other, role) || wordsOfRole(other).some(word => own.has(word)));
};

/**
 * Returns whom a surname alone means in a story, as the reader says: a full name, or the surname itself if nobody who has a fuller
 * one; undefined where nothing is decided.
 */
export const givenTo = ({given, inStory}: Decided, key: string, story: StoryMarks): string | undefined => {
	const one = given.has(key) ? inStory(key, story) : undefined;
	return one === key || (one?.endsWith(` ${key}`) && !one.includes(',')) ? one : undefined;
};

/** Returns the keys, and all that were joined with one of them, directly or through others. */
export const joinedKeys = (keys: Iterable<string>, same: readonly Pair[]): readonly string[] => {
	const all = new Set(keys);
	for (let size = -1; size !== all.size; ) {
		size = all.size;
		for (const pair of same) if (pair.some(key => all.has(key))) for (const key of pair) all.add(key);
	}
	return [...all];
};

/** Joins people as the reader has decided. The key is that of the first one of a pair. */
export const joinByHand = <ArticleKey>(
	people: readonly Identity<ArticleKey>[],
	same: readonly Pair[],
): readonly Identity<ArticleKey>[] => {
	let all = people;
	for (const [one, other] of same) {
		const [first, second] = [having(all, one), having(all, other)];
		if (first === undefined || second === undefined || first === second) continue;
		all = [...all.filter(person => person !== first && person !== second), together(first, second)];
	}
	return all;
};

/** The person whose key it is; else the one it was joined to. */
const having = <ArticleKey>(people: readonly Identity<ArticleKey>[], key: string): Identity<ArticleKey> | undefined =>
	people.find(person => person.key === key) ??
	// A surname that is somebody's in a single story stays another's in all others.
	people.find(({joined}) => joined.some(part => part.key === key && part.reason !== 'by hand in single stories'));

const together = <ArticleKey>(one: Identity<ArticleKey>, other: Identity<ArticleKey>): Identity<ArticleKey> => {
	const joined = [
		...one.joined,
		...other.joined.map((part, at) => (at === 0 ? {...part, reason: 'by hand' as const} : part)),
	];
	const keys = new Set(joined.map(({key}) => key));
	return {
		...one,
		names: addUp([...one.names, ...other.names], ({name}) => name, addNames),
		roles: addUp([...one.roles, ...other.roles], ({role}) => role, addRoles),
		articles: new Set(joined.flatMap(({articles}) => articles)).size,
		quotes: one.quotes + other.quotes,
		joined,
		apart: [...one.apart, ...other.apart].filter(({key}) => !keys.has(key)),
	};
};

const addUp = <Entry extends {readonly articles: number}>(
	entries: readonly Entry[],
	by: (entry: Entry) => string,
	add: (one: Entry, other: Entry) => Entry,
): readonly Entry[] =>
	[...Map.groupBy(entries, by).values()].map(same => same.reduce(add)).sort((a, b) => b.articles - a.articles);

const addNames = (one: NameForm, other: NameForm): NameForm => ({...one, articles: one.articles + other.articles});

const addRoles = (one: DatedRole, other: DatedRole): DatedRole => {
	const [from] = [one.from, other.from].filter(date => date !== undefined).sort();
	const to = [one.to, other.to]
		.filter(date => date !== undefined)
		.sort()
		.at(-1);
	return {
		role: one.role,
		articles: one.articles + other.articles,
		...(from !== undefined && {from}),
		...(to !== undefined && {to}),
	};
};
