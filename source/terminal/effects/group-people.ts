// Who may be one person with somebody, and who was joined. Names and nicknames are known to the analysis, which the first screen does
// without: so it is worked out here.
import type {PeopleInArticle} from '../../library/library.ts';
import {areTwoAges} from '../../library/people/ages.ts';
import {readDecisions} from '../../library/people/by-hand.ts';
import {createIdentities} from '../../library/people/identities.ts';
import type {DatedRole, Identity} from '../../library/people/identity.ts';
import {areAtOdds, wordsOfRole} from '../../library/people/roles.ts';
import {datedRolesOf, namesOf, type Seen} from '../../library/people/seen.ts';
import {keyWithRole, marksToKeep, type PeopleDecision} from '../../model/people-decision.ts';
import type {Group} from '../state/sidebar/people-groups.ts';

type SeenHere = Seen & {readonly article: string};

const keyOfPart = (key: string): string => key.split(', ', 1)[0]!;

const groupOf = (
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

/** The keys of those of the same name from whom the reader has told somebody apart by a role. */
const namesakesOf = (decisions: readonly PeopleDecision[], key: string): readonly string[] => {
	const base = keyOfPart(key);
	const all = [
		base,
		...readDecisions(decisions)
			.rolesOf(base)
			.map(role => keyWithRole(base, role)),
	];
	return all.filter(other => other !== key);
};

/** More than anyone goes through one by one. */
const mostStories = 40;

/** The single stories in which those of a name appear, the newest first: of each it can be said whom of the name it means. */
const storiesOf = (
	seen: readonly PeopleInArticle[],
	decisions: readonly PeopleDecision[],
	base: string,
	personIn: (article: string) => Identity<string> | undefined,
): readonly Group[] => {
	const {inStory} = readDecisions(decisions);
	const namesakes = [base, ...namesakesOf(decisions, base)];
	const stories = seen.flatMap(({id, everyone}) => {
		const {people, published} = everyone;
		const mark = marksToKeep(everyone);
		const one = people.find(({key}) => key === base);
		if (one === undefined || mark === undefined) return [];
		const key = namesakes.find(other =>
			personIn(id)?.joined.some(part => part.key === other && part.articles.includes(id)),
		);
		const isDecided = inStory(base, everyone) !== undefined;
		const group = groupOf('story', key ?? base, [{...one, article: id, ...(published !== undefined && {published})}]);
		return [{...group, story: {mark, namesakes, isDecided}}];
	});
	if (stories.length + namesakes.length < 3) return [];
	return stories.sort((a, b) => ((a.dates[0] ?? '') < (b.dates[0] ?? '') ? 1 : -1)).slice(0, mostStories);
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
		const articles = new Map(joined.map(part => [part.key, new Set(part.articles)]));
		return seen.flatMap(({id, everyone: {people, published}}) =>
			people.flatMap(one => {
				const isTheirs = [...articles].some(([part, ids]) => keyOfPart(part) === one.key && ids.has(id));
				return isTheirs ? [{...one, article: id, ...(published !== undefined && {published})}] : [];
			}),
		);
	};
	const all = within(person);
	const asked = withRole(groupOf('asked', person.key, all));
	/** A group of those asked about, and the others of them. */
	const parted = (kind: Group['kind'], key: string, theirs: readonly SeenHere[], reason: Group['reason']): Group => {
		const own = new Set(theirs.map(({article, key: part}) => `${article}\n${part}`));
		const others = all.filter(one => !own.has(`${one.article}\n${one.key}`));
		return groupOf(kind, key, theirs, {...(reason && {reason}), rest: groupOf('asked', person.key, others)});
	};
	const apart = person.apart.flatMap(({key: other, reason}) => {
		const them = identities.of(other);
		return them === undefined || them.key === person.key ? [] : [groupOf('apart', other, within(them), {reason})];
	});
	const told = namesakesOf(decisions, person.key).flatMap(other => {
		const them = identities.of(other);
		return them === undefined ? [] : [withRole(groupOf('apart', other, within(them), {reason: 'by hand'}))];
	});
	const roles = otherRoles(asked)
		.filter(({role}) => !isDecided(decisions, person.key, keyWithRole(person.key, role)))
		.map(({role}) => {
			const theirs = all.filter(one => one.key === person.key && one.role === role);
			const reason = role.startsWith('aged ') ? 'another age' : 'shares no word with the other roles';
			return parted('role', keyWithRole(person.key, role), theirs, reason);
		})
		.filter(({articles}) => articles.size > 0);
	const joined = person.joined.slice(1).map(part => parted('joined', part.key, within({joined: [part]}), part.reason));
	// Two reasons may keep one person apart, and a surname may have been kept apart from several that are one by now.
	const others = [...new Map([...apart, ...told].map(group => [group.name, group])).values()];
	const stories = storiesOf(seen, decisions, keyOfPart(person.key), id => identities.in(id, keyOfPart(person.key)));
	return [asked, ...others, ...roles, ...joined, ...stories];
};
