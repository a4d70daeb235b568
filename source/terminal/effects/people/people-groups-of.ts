// A group of appearances, of which “Who is this?” asks whose they are.
import {readDecisions} from '../../../library/people/by-hand.ts';
import {datedRolesOf, namesOf, type Seen} from '../../../library/people/seen.ts';
import {keyWithRole, type PeopleDecision} from '../../../model/people-decision.ts';
import type {Group} from '../../state/sidebar/people-groups.ts';

/** An appearance with its article. */
export type SeenHere = Seen & {readonly article: string};

/** Returns a key without the role by which the reader tells its person apart. */
export const keyOfPart = (key: string): string => key.split(', ', 1)[0]!;

/** Returns the group of some appearances. */
export const groupOfSeen = (
	kind: Group['kind'],
	key: string,
	seen: readonly SeenHere[],
	more: Pick<Group, 'reason' | 'rest'> = {},
): Group => {
	const names = namesOf(seen).map(({name}) => name);
	return {
		kind,
		key,
		name: names[0] ?? key,
		forms: names,
		roles: datedRolesOf(seen),
		articles: new Set(seen.map(({article}) => article)),
		quotes: seen.reduce((sum, {quotes}) => sum + quotes, 0),
		dates: seen.flatMap(({published}) => published ?? []),
		...more,
	};
};

/** Returns the keys of those of the same name from whom the reader has told somebody apart by a role. */
export const namesakesOf = (decisions: readonly PeopleDecision[], key: string): readonly string[] => {
	const base = keyOfPart(key);
	const all = [
		base,
		...readDecisions(decisions)
			.rolesOf(base)
			.map(role => keyWithRole(base, role)),
	];
	return all.filter(other => other !== key);
};
