// What a group of appearances says for and against its being somebody's.
import {wordsOfRole} from '../../../library/people/roles.ts';
import {counted} from '../../../typesetting/captions.ts';
import type {Group} from '../../state/sidebar/people-groups.ts';

/** Returns the first and the last year of a group: “2016 to 2025”; empty without dates. */
export const yearsOf = ({dates}: Group): string => {
	const years = dates.map(date => date.slice(0, 4)).sort();
	const [first, last] = [years[0], years.at(-1)];
	if (first === undefined || last === undefined) return '';
	return first === last ? first : `${first} to ${last}`;
};

/** Returns what speaks for two groups being one person or two, in a sentence or two. */
export const evidenceOf = (whole: Group, other: Group): string => {
	const asked = other.rest ?? whole;
	const shared = [...other.articles].filter(id => asked.articles.has(id)).length;
	const together = shared === 0 ? 'They share no article.' : `They share ${counted(shared, 'article')}.`;
	const [first, second] = asked.roles;
	if (first === undefined) return together;
	const named = [first, ...(second === undefined ? [] : [second])];
	const words = new Set(named.flatMap(({role}) => wordsOfRole(role)));
	const count = ({roles}: Group): number =>
		roles
			.filter(({role}) => wordsOfRole(role).some(word => words.has(word)))
			.reduce((sum, {articles}) => sum + articles, 0);
	const called = named.map(({role}) => `“${role}”`).join(' or ');
	const theirs = count(other);
	return `${together} A stands with ${called} in ${count(asked)} of ${counted(asked.articles.size, 'article')}, B in ${theirs === 0 ? 'none' : theirs}.`;
};
