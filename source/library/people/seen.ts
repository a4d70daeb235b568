// Appearances of one key in many articles, and what they say together.
import type {PersonHere} from './appearances.ts';
import type {DatedRole, NameForm} from './identity.ts';
import {wordsOfRole} from './roles.ts';

/** What an article calls somebody, with its date. */
export type CalledHere = Pick<PersonHere, 'names' | 'role'> & {readonly published?: string};

/** An appearance with the date of its article. */
export type Seen = PersonHere & {readonly published?: string};

/** The appearances of one key, by article. */
export type SeenIn<ArticleKey> = ReadonlyMap<ArticleKey, Seen>;

/** Returns the words of all roles. */
export const roleWordsOf = (all: Iterable<Seen>): ReadonlySet<string> => {
	const words = new Set<string>();
	for (const {role} of all) if (role !== undefined) for (const word of wordsOfRole(role)) words.add(word);
	return words;
};

/** Returns all titles. */
export const titlesOf = (all: Iterable<Seen>): ReadonlySet<string> => {
	const titles = new Set<string>();
	for (const one of all) for (const title of one.titles ?? []) titles.add(title);
	return titles;
};

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const isFull = (name: string): boolean => name.includes(' ');

/** Returns the names that articles use: full names first, then by use, the longer ones first. */
export const namesOf = (all: Iterable<Pick<CalledHere, 'names'>>): readonly NameForm[] => {
	const uses = new Map<string, number>();
	for (const {names} of all) for (const name of names) uses.set(name, (uses.get(name) ?? 0) + 1);
	return [...uses]
		.map(([name, articles]) => ({name, articles}))
		.sort(
			(a, b) =>
				Number(isFull(b.name)) - Number(isFull(a.name)) ||
				b.articles - a.articles ||
				b.name.length - a.name.length ||
				byCode(a.name, b.name),
		);
};

/** Returns the roles that articles state, the most stated first. */
export const datedRolesOf = (all: Iterable<Omit<CalledHere, 'names'>>): readonly DatedRole[] => {
	const roles = new Map<string, {articles: number; from?: string; to?: string}>();
	for (const {role, published} of all) {
		if (role === undefined) continue;
		const known = roles.get(role) ?? {articles: 0};
		roles.set(role, known);
		known.articles++;
		if (published === undefined) continue;
		if (known.from === undefined || published < known.from) known.from = published;
		if (known.to === undefined || published > known.to) known.to = published;
	}
	return [...roles]
		.map(([role, rest]) => ({role, ...rest}))
		.sort((a, b) => b.articles - a.articles || byCode(a.role, b.role));
};
