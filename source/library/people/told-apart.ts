// Two people of one name whom the reader tells apart by a role: in lists, the role stands behind the name.
import type {PeopleDecision} from '../../model/people-decision.ts';
import type {ArticleSummary, NamesAndRoles, PeopleInArticle} from '../library.ts';
import type {ArticlePeople} from './article-people.ts';
import {type Decided, readDecisions, roleTold} from './by-hand.ts';
import {keyOfName, personKeysIn, surnameIn} from './names.ts';
import {datedRolesOf, namesOf, type Seen} from './seen.ts';

/** A name and the role behind it; without one the role is undefined. */
const parted = (name: string): readonly [base: string, role: string | undefined] => {
	const at = name.indexOf(', ');
	return at === -1 ? [name, undefined] : [name.slice(0, at), name.slice(at + 2)];
};

/** Returns the summary of an article with the roles behind the names of those who are told apart, and behind no others. */
export const toldApart = (summary: ArticleSummary, everyone: ArticlePeople, decided: Decided): ArticleSummary => {
	const shown = new Map(
		everyone.people.flatMap(one => {
			const role = roleTold(decided, one, everyone);
			const full = one.names.reduce((longest, name) => (name.length > longest.length ? name : longest));
			// A surname alone would be somebody else's beside a name with a role.
			return one.names.map(name => [name, role === undefined ? name : `${full}, ${role}`] as const);
		}),
	);
	const told = (name: string): string => shown.get(parted(name)[0]) ?? name;
	const people = summary.people.map(told);
	if (people.every((name, index) => name === summary.people[index])) return summary;
	return {
		...summary,
		people,
		voices: summary.voices.map(voice => (voice.name ? {...voice, name: told(voice.name)} : voice)),
	};
};

/** Returns the surnames of those whom the reader tells apart by a role. */
export const surnamesTold = (decisions: readonly PeopleDecision[]): readonly string[] => [
	...new Set([...readDecisions(decisions).told].map(surnameIn)),
];

/** Tells whether an article may have somebody who is told apart by a role. */
export const mayHaveTold = (summary: ArticleSummary, {told}: Decided): boolean =>
	told.size > 0 && [...personKeysIn(summary).values()].some(key => told.has(key));

/** Which quotes of somebody are asked for: those of the articles that state the role, or of all others. */
export type AskedRole = {readonly names: readonly string[]; readonly key: string; readonly role: string | undefined};

/** Reads names that may have a role behind them; undefined where nobody of these names is told apart. */
export const askedRole = (names: readonly string[], {told, rolesOf}: Decided): AskedRole | undefined => {
	if (told.size === 0) return undefined;
	for (const name of names) {
		const [base, stated] = parted(name);
		const key = keyOfName(base);
		if (!told.has(key)) continue;
		const role = rolesOf(key).find(one => one === stated);
		return {names: names.map(one => parted(one)[0]), key, role};
	}
	return undefined;
};

/** Returns what the articles call one of those who are told apart, and what they say the person is: what they say of the others is not theirs. */
export const calledOf = (
	seen: readonly PeopleInArticle[],
	asked: AskedRole,
	decided: Decided,
	isJoined: (article: string, key: string) => boolean,
): NamesAndRoles => {
	const roles = rolesByArticle(seen, asked.key, decided);
	const theirs = seen.flatMap(({id, everyone: {people, published}}) =>
		people.flatMap((one): readonly Seen[] => {
			// Whom a bare surname means, no role tells: it stays with the one who has the name alone.
			const isTheirs =
				one.key === asked.key ? roles.get(id) === asked.role : asked.role === undefined && isJoined(id, one.key);
			return isTheirs ? [published === undefined ? one : {...one, published}] : [];
		}),
	);
	return {names: namesOf(theirs), roles: datedRolesOf(theirs)};
};

/** Returns the role by which somebody is told apart in each article, by the article's id. */
export const rolesByArticle = (
	seen: readonly PeopleInArticle[],
	key: string,
	decided: Decided,
): ReadonlyMap<string, string | undefined> =>
	new Map(
		seen.map(({id, everyone}) => {
			const one = everyone.people.find(person => person.key === key);
			return [id, one && roleTold(decided, one, everyone)];
		}),
	);
