// What roles and titles say for or against two appearances being one person.
import {wordsOf} from '../../matching/search-words.ts';

/** Words of a role that any other role may have. */
const empty = new Set(
	'a an the of for at in on to and or with by from who s former then ex current new old his her their its aged'.split(
		' ',
	),
);

/** Roles recur: a minister is one in a thousand articles. */
const known = new Map<string, readonly string[]>();
const mostKnown = 10_000;

/** Returns the words of roles and titles that tell what somebody is. */
export const wordsOfRole = (role: string): readonly string[] => {
	const told = known.get(role);
	if (told !== undefined) return told;
	const words = wordsOf(role).flatMap(({text}) => (empty.has(text) || /^\d+$/.test(text) ? [] : [text]));
	if (known.size >= mostKnown) known.clear();
	known.set(role, words);
	return words;
};

/** Tells whether what is known of two people speaks against their being one: both have roles, and these share no word. */
export const areAtOdds = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
	one.size > 0 && other.size > 0 && one.isDisjointFrom(other);
