// Who may be one person with somebody, and who was joined. Names and nicknames are known to the analysis, which the first screen does
// without: so it is worked out here.
import type {PeopleInArticle} from '../../../library/library.ts';
import {areTwoAges} from '../../../library/people/ages.ts';
import {createIdentities} from '../../../library/people/identities.ts';
import type {DatedRole, Identity} from '../../../library/people/identity.ts';
import {areAtOdds, wordsOfRole} from '../../../library/people/roles.ts';
import {keyWithRole, type PeopleDecision} from '../../../model/people-decision.ts';
import type {Group} from '../../state/sidebar/people-groups.ts';
import {storiesOf} from './group-stories.ts';
import {groupOfSeen, keyOfPart, namesakesOf, type SeenHere} from './people-groups-of.ts';

/** Somebody who is told apart by a role has it behind the name. */
const withRole = (group: Group): Group => ({
	...group,
	name: `${group.name}${group.key.slice(keyOfPart(group.key).length)}`,
});

/** Roles that share no word with the one stated most, and ages that nobody has at once: two people of one name may have them. */
const otherRoles = (asked: Group): readonly DatedRole[] => {
	const [main, ...others] = asked.roles;
	if (main === undefined) return [];
	const own = new Set(wordsOfRole(main.role));
	// Where what is stated most is no age, any two ages may be at odds.
	const ages = own.size === 0 ? [main] : others;
	return others.filter(
		role => areAtOdds(own, new Set(wordsOfRole(role.role))) || ages.some(other => areTwoAges(role, other)),
	);
};

const isDecided = (decisions: readonly PeopleDecision[], one: string, other: string): boolean =>
	decisions.some(
		decision =>
			decision.story === undefined && [one, other].every(key => key === decision.one || key === decision.other),
	);

/**
 * Returns the groups: those asked about first, then those who may be the same person, the roles that may be another's, and those
 * who were joined. Empty if nobody of the key appears.
 */
export const groupsFor = (
	seen: readonly PeopleInArticle[],
	decisions: readonly PeopleDecision[],
	key: string,
): readonly Group[] => {
	const identities = createIdentities<string>(decisions);
	for (const {id, everyone} of seen) identities.add(id, everyone);
	const person = identities.of(key);
	if (person === undefined) return [];
	const within = ({joined}: Pick<Identity<string>, 'joined'>): readonly SeenHere[] => {
		// A surname may have been joined by a rule, and of other stories by hand.
		const parts = joined.map(({key: part, articles}) => ({part: keyOfPart(part), ids: new Set(articles)}));
		return seen.flatMap(({id, everyone: {people, published}}) =>
			people.flatMap(one => {
				const isTheirs = parts.some(({part, ids}) => part === one.key && ids.has(id));
				return isTheirs ? [{...one, article: id, ...(published !== undefined && {published})}] : [];
			}),
		);
	};
	const all = within(person);
	const asked = withRole(groupOfSeen('asked', person.key, all));
	/** A group of those asked about, and the others of them. */
	const parted = (kind: Group['kind'], key: string, theirs: readonly SeenHere[], reason: Group['reason']): Group => {
		const own = new Set(theirs.map(({article, key: part}) => `${article}\n${part}`));
		const others = all.filter(one => !own.has(`${one.article}\n${one.key}`));
		return groupOfSeen(kind, key, theirs, {...(reason && {reason}), rest: groupOfSeen('asked', person.key, others)});
	};
	const apart = person.apart.flatMap(({key: other, reason}) => {
		const them = identities.of(other);
		return them === undefined || them.key === person.key ? [] : [groupOfSeen('apart', other, within(them), {reason})];
	});
	const told = namesakesOf(decisions, person.key).flatMap(other => {
		const them = identities.of(other);
		return them === undefined ? [] : [withRole(groupOfSeen('apart', other, within(them), {reason: 'by hand'}))];
	});
	const roles = otherRoles(asked)
		.filter(({role}) => !isDecided(decisions, person.key, keyWithRole(person.key, role)))
		.map(({role}) => {
			const theirs = all.filter(one => one.key === person.key && one.role === role);
			const reason = role.startsWith('aged ') ? 'another age' : 'shares no word with the other roles';
			return parted('role', keyWithRole(person.key, role), theirs, reason);
		})
		.filter(({articles}) => articles.size > 0);
	// What was said of single stories is asked story by story.
	const byRules = person.joined.slice(1).filter(({reason}) => reason !== 'by hand in single stories');
	const joined = byRules.map(part => parted('joined', part.key, within({joined: [part]}), part.reason));
	// Two reasons may keep one person apart, and a surname may have been kept apart from several that are one by now.
	const others = [...new Map([...apart, ...told].map(group => [group.name, group])).values()];
	return [asked, ...others, ...roles, ...joined, ...storiesOf({seen, decisions, identities}, keyOfPart(person.key))];
};
