// The single stories of which it can be said whom they mean: by a name that several people have, or by a surname alone.
import type {PeopleInArticle} from '../../../library/library.ts';
import {readDecisions} from '../../../library/people/by-hand.ts';
import type {Identities} from '../../../library/people/identities.ts';
import {surnameIn} from '../../../library/people/names.ts';
import {marksToKeep, type PeopleDecision} from '../../../model/people-decision.ts';
import type {Group, Namesake} from '../../state/sidebar/people-groups.ts';
import {groupOfSeen, namesakesOf} from './people-groups-of.ts';

/** More than anyone goes through one by one. */
const mostStories = 40;

/** Each has a digit, and the last digit but one is for nobody of them. */
const mostNamesakes = 8;

/** Everyone who appears, what was decided of them, and who is who by that. */
type Known = {
	readonly seen: readonly PeopleInArticle[];
	readonly decisions: readonly PeopleDecision[];
	readonly identities: Identities<string>;
};

/** The newest come first. */
const newest = (stories: readonly Group[]): readonly Group[] =>
	stories.toSorted((a, b) => ((a.dates[0] ?? '') < (b.dates[0] ?? '') ? 1 : -1)).slice(0, mostStories);

/** Returns a group for each story that calls somebody by a key; `groupIn` sets right whom the story means now. */
const storiesWith = (
	{seen, decisions}: Known,
	of: string,
	namesakes: readonly Namesake[],
	groupIn: (article: string, group: Group) => Group,
): readonly Group[] => {
	const {inStory} = readDecisions(decisions);
	return seen.flatMap(({id, everyone}) => {
		const {people, published} = everyone;
		const mark = marksToKeep(everyone);
		const one = people.find(({key}) => key === of);
		if (one === undefined || mark === undefined) return [];
		const isDecided = inStory(of, everyone) !== undefined;
		const group = groupOfSeen('story', of, [{...one, article: id, ...(published !== undefined && {published})}]);
		return [{...groupIn(id, group), story: {mark, of, namesakes, isDecided}}];
	});
};

/** Returns the stories in which those of a full name appear: two of the name may be told apart by a role. */
const storiesOfName = (known: Known, base: string): readonly Group[] => {
	const keys = [base, ...namesakesOf(known.decisions, base)];
	const name = known.identities.of(base)?.name.split(', ', 1)[0] ?? base;
	const namesakes = keys.map((key): Namesake => ({key, name: `${name}${key.slice(base.length)}`}));
	const stories = storiesWith(known, base, namesakes, (id, group) => {
		const person = known.identities.in(id, base);
		const key = keys.find(other => person?.joined.some(part => part.key === other && part.articles.includes(id)));
		return {...group, key: key ?? base};
	});
	return stories.length + namesakes.length < 3 ? [] : newest(stories);
};

/** Returns the stories that have a surname alone which the archive's people of that surname may mean, the most quoted of them. */
const storiesOfSurname = (known: Known, surname: string): readonly Group[] => {
	const {seen, identities} = known;
	const full = new Set(
		seen.flatMap(({everyone: {people}}) =>
			people.flatMap(({key}) => (key !== surname && surnameIn(key) === surname ? (identities.of(key)?.key ?? []) : [])),
		),
	);
	const persons = [...full]
		.flatMap(key => identities.of(key) ?? [])
		.filter(({key}) => !key.includes(',') && surnameIn(key) === surname && key !== surname)
		.sort((a, b) => b.quotes - a.quotes || b.articles - a.articles || (a.key < b.key ? -1 : 1))
		.slice(0, mostNamesakes);
	if (persons.length === 0) return [];
	const namesakes = [...persons.map(({key, name}): Namesake => ({key, name})), {key: surname}];
	return newest(
		storiesWith(known, surname, namesakes, (id, group) => {
			const person = identities.in(id, surname);
			if (person === undefined) return group;
			const part = person.joined.find(({key, articles}) => key === surname && articles.includes(id));
			const reason = person.key === surname ? person.apart[0]?.reason : part?.reason;
			return {...group, key: person.key, name: person.name, ...(reason !== undefined && {reason})};
		}),
	);
};

/** Returns the single stories for the question who somebody is. */
export const storiesOf = (known: Known, base: string): readonly Group[] => {
	const surname = surnameIn(base);
	return [...(base === surname ? [] : storiesOfName(known, base)), ...storiesOfSurname(known, surname)];
};
