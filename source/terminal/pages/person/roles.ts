// What the texts say a person is, with the dates of the articles that say so.
import type {DatedRole} from '../../../library/people/identity.ts';
import {wordsOfRole} from '../../../library/people/roles.ts';
import {memoizeByObject} from '../../../model/memo.ts';
import {columnsOf} from '../../../typesetting/measure.ts';

/** Roles in other words are one if one says all that the other says: “mayor”, “the town’s mayor”. */
const merged = memoizeByObject((roles: readonly DatedRole[]): readonly DatedRole[] => {
	const kept: {role: string; words: ReadonlySet<string>; articles: number; from?: string; to?: string}[] = [];
	for (const {role, articles, from, to} of roles) {
		const words = new Set(wordsOfRole(role));
		if (words.size === 0) continue;
		const same = kept.find(other => other.words.isSubsetOf(words) || words.isSubsetOf(other.words));
		if (same === undefined) {
			kept.push({role, words, articles, ...(from !== undefined && {from}), ...(to !== undefined && {to})});
			continue;
		}
		same.articles += articles;
		if (from !== undefined && (same.from === undefined || from < same.from)) same.from = from;
		if (to !== undefined && (same.to === undefined || to > same.to)) same.to = to;
	}
	return kept.map(({words: _, ...role}) => role).sort((a, b) => b.articles - a.articles);
});

/** Returns the role that the latest articles state; undefined if none states one. */
export const latestRole = (roles: readonly DatedRole[]): string | undefined =>
	merged(roles).toSorted((a, b) => ((a.to ?? '') < (b.to ?? '') ? 1 : (a.to ?? '') > (b.to ?? '') ? -1 : 0))[0]?.role;

/** The years of the articles that state it: since when somebody is it, they do not say. */
const withYears = ({role, from, to}: DatedRole): string => {
	const [first, last] = [from?.slice(0, 'yyyy'.length), to?.slice(0, 'yyyy'.length)];
	if (first === undefined || last === undefined) return role;
	return first === last ? `${role} ${first}` : `${role} ${first} to ${last}`;
};

/** Returns as many roles as fit into `columns`, the most stated ones, as they follow one another in time. */
export const rolesWithYears = (roles: readonly DatedRole[], columns = Number.POSITIVE_INFINITY): string => {
	const shown: DatedRole[] = [];
	let used = 0;
	for (const role of merged(roles)) {
		const width = columnsOf(withYears(role)) + (shown.length > 0 ? 2 : 0);
		if (used + width > columns) break;
		shown.push(role);
		used += width;
	}
	return shown
		.sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : (a.from ?? '') > (b.from ?? '') ? 1 : 0))
		.map(withYears)
		.join(', ');
};
