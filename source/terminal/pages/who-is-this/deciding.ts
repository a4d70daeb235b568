// What an answer to “Who is this?” decides.
import {keyWithRole, type PeopleDecision} from '../../../model/people-decision.ts';
import {pressHint, withMessage} from '../../state/messages.ts';
import {showPage} from '../../state/navigation.ts';
import {type Group, hasSurnameAlone, type Namesake, type OneStory} from '../../state/sidebar/people-groups.ts';
import type {State} from '../../state/state.ts';
import {askedGroup, askWhoIs, chosenGroup, keyOfPerson, whoIsThis, withWhoIsThis} from './asked-person.ts';

const decide = (state: State, decisions: readonly PeopleDecision[], said: string): State => ({
	...state,
	act: {kind: 'decide-people', decisions, said},
});

/** The pair that was joined by hand, whose last decision counts; else these two. */
const joinedPair = (state: State, asked: Group, other: Group): readonly [string, string] => {
	const last = state.decisions.findLast(
		({says, one, other: two, story}) => story === undefined && says === 'same' && [one, two].includes(other.key),
	);
	return other.reason === 'by hand' && last !== undefined ? [last.one, last.other] : [asked.key, other.key];
};

const two = (state: State, asked: Group, other: Group): State => {
	const [one, apart] = other.kind === 'joined' ? joinedPair(state, asked, other) : [asked.key, other.key];
	return decide(state, [{says: 'different', one, other: apart}], 'Two people');
};

const same = (state: State, one: string, other: string): State =>
	decide(state, [{says: 'same', one, other}], 'One person');

/** Says whom a single story means. */
const decideStory = (state: State, {mark, of, namesakes}: OneStory, one: Namesake): State => {
	const isKnown = namesakes.some(({key}) => key === one.key);
	const apart: readonly PeopleDecision[] = isKnown ? [] : [{says: 'different', one: of, other: one.key}];
	return decide(
		state,
		[...apart, {says: 'same', one: one.key, other: of, story: mark}],
		`${one.name ?? 'Nobody of these'} in this story`,
	);
};

/** Returns the answers for a group, in words; their keys are 1, 2 and 3. */
export const answersFor = (asked: Group, other: Group): readonly string[] => {
	if (other.story !== undefined) {
		const {namesakes} = other.story;
		const answers = namesakes.map(
			({name}) => `In this story it is ${name === undefined ? 'nobody of these' : `“${name}”`}`,
		);
		return hasSurnameAlone(other.story) ? answers : [...answers, 'Somebody else: type what tells them apart'];
	}
	if (other.kind === 'role') {
		const role = other.key.slice(asked.key.length + ', '.length);
		return [`Two people. B becomes “${asked.name}, ${role}”`, 'One person. Do not ask again'];
	}
	return ['Two people. Do not ask again', 'One person. Do not ask again', 'B is somebody else here: type the name'];
};

/** Gives an answer by its digit. */
export const decideByDigit = (state: State, digit: number): State => {
	const [asked, other] = [askedGroup(state), chosenGroup(state)];
	if (asked === undefined || other === undefined) return withMessage(state, 'There is nothing to decide.');
	if (other.story !== undefined) {
		const one = other.story.namesakes[digit - 1];
		if (one !== undefined) return decideStory(state, other.story, one);
		if (!hasSurnameAlone(other.story) && digit === other.story.namesakes.length + 1)
			return withWhoIsThis(state, one => ({...one, typed: ''}));
		return withMessage(state, `There is no ${digit}.`);
	}
	if (digit === 1) return two(state, asked, other);
	if (digit === 2) return same(state, asked.key, other.key);
	if (digit === 3 && other.kind !== 'role') return withWhoIsThis(state, one => ({...one, typed: ''}));
	return withMessage(state, `There is no ${digit}.`);
};

/** Gives the typed name: the group is that person's. */
export const decideByName = (state: State, typed: string): State => {
	const {typed: _, ...one} = whoIsThis(state);
	const closed = withWhoIsThis(state, () => one);
	const [asked, other, name] = [askedGroup(closed), chosenGroup(closed), typed.trim()];
	if (name === '' || asked === undefined || other === undefined) return closed;
	if (other.story !== undefined) {
		const {of, namesakes} = other.story;
		return decideStory(closed, other.story, {key: keyWithRole(of, name), name: `${namesakes[0]?.name ?? of}, ${name}`});
	}
	const key = keyOfPerson(closed, name);
	const apart: readonly PeopleDecision[] =
		other.kind === 'joined' ? [{says: 'different', one: asked.key, other: other.key}] : [];
	return decide(closed, [...apart, {says: 'same', one: key, other: other.key}], name);
};

/** The person of the page, or of the list beside it. */
export type PersonToAsk = {readonly name: string; readonly article?: string};

/** Opens the question who somebody is. */
export const openWhoIs = (state: State, {name, article}: PersonToAsk): State =>
	askWhoIs(showPage(state, 'who-is-this'), name, article);

/** Joins somebody with the person of the page, by name. */
export const mergeWith = (state: State, person: PersonToAsk | undefined, name: string): State => {
	if (person === undefined)
		return withMessage(state, `Open the page of a person first.${pressHint(state, 'people', 'for the people')}`);
	const [one, other] = [keyOfPerson(state, person.name, person.article), keyOfPerson(state, name)];
	if (one === other) return withMessage(state, `${person.name} and ${name} are one person already.`);
	if (state.articles.people().named(name) === undefined)
		return withMessage(state, `No article names ${name}. Type the name as an article has it.`);
	return same(state, one, other);
};
