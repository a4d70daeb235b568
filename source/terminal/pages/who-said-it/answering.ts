// What an answer to “Who said it?” does: the quote is corrected, and the page is left.

import {isVoiceWithoutName, keyOfVoice} from '../../../library/people/near-quotes/unnamed-voices.ts';
import {keyOfOrganisation} from '../../../library/people/organisation-names.ts';
import type {Correction} from '../../../model/correction.ts';
import {counted} from '../../../typesetting/captions.ts';
import {withMessage} from '../../state/messages.ts';
import {previousPage} from '../../state/navigation.ts';
import type {State} from '../../state/state.ts';
import {quotesInOrder} from '../../state/waypoints.ts';
import {severalMeant} from '../who-is-this/people-commands.ts';
import {answerList, answersIn, askedQuote, type SpeakerAnswer, whoSaidIt, withWhoSaidIt} from './asked-quote.ts';
import {quotesHangingOn} from './candidates.ts';
import {wholeNames} from './whole-name.ts';

/** Leaves the page. */
export const leaveQuestion = (state: State): State => previousPage(state) ?? {...state, page: 'story'};

/** Corrects the quote, and asks about the next ones if they rest on the same word. */
const correct = (state: State, correction: Correction | undefined): State => {
	const asked = askedQuote(state);
	if (asked === undefined) return state;
	const {article, index} = asked;
	const isSpeaker = correction !== undefined && correction.by !== 'no quote';
	const hanging = isSpeaker ? quotesHangingOn(article, index, quotesInOrder(article)) : [];
	const act = {kind: 'correct', article, quotes: [index], correction, hanging: hanging.length} as const;
	const left: State = {...leaveQuestion(state), act};
	return hanging.length === 0
		? left
		: {...left, pending: 'same-speaker', hanging: {article, quotes: hanging, correction}};
};

/** Gives an answer. A name that is in no list is typed first. */
export const giveAnswer = (state: State, answer: SpeakerAnswer | undefined): State => {
	if (answer === undefined) return state;
	switch (answer.kind) {
		case 'person':
			return correct(state, {by: 'person', name: answer.candidate.name});
		case 'organisation':
			return correct(state, {by: 'organisation', name: answer.candidate.name});
		case 'unnamed':
			return correct(state, {by: 'unnamed', name: answer.candidate.name});
		case 'another name':
			return typeName(state);
		case 'as found':
			return correct(state, undefined);
		default:
			return correct(state, {by: answer.kind});
	}
};

/** Opens the field for a name. */
export const typeName = (state: State): State =>
	askedQuote(state) === undefined ? state : withWhoSaidIt(state, asked => ({...asked, typed: ''}));

/** A typed name that is an organisation’s: one of those offered, or one with an article, which no person has. */
const organisationTyped = (state: State, name: string): string | undefined => {
	const key = keyOfOrganisation(name);
	const offered = answersIn(state).find(
		answer => answer.kind === 'organisation' && keyOfOrganisation(answer.candidate.name) === key,
	);
	if (offered?.kind === 'organisation') return offered.candidate.name;
	return /^the\s/iu.test(name) ? name : undefined;
};

/** Somebody without a name who is typed: one of those offered, or “a grocer”, as no person and no organisation is called. */
const unnamedTyped = (state: State, name: string): string | undefined => {
	const key = keyOfVoice(name);
	const offered = answersIn(state).find(
		answer => answer.kind === 'unnamed' && keyOfVoice(answer.candidate.name) === key,
	);
	if (offered?.kind === 'unnamed') return name.includes(' ') ? offered.candidate.name : undefined;
	if (/^(?:an?|one|another|his|her|their|some|several|two|three)\s\p{Ll}/u.test(name)) return name;
	return /^the\s\p{Ll}/u.test(name) && isVoiceWithoutName(name) ? name : undefined;
};

/** Gives the typed name; without one it is somebody whom the reader cannot name. */
const giveTypedName = (state: State, typed: string): State => {
	const {typed: _, ...asked} = whoSaidIt(state);
	const closed = withWhoSaidIt(state, () => asked);
	const name = typed.trim();
	if (name === '') return correct(closed, {by: 'somebody else'});
	const unnamed = unnamedTyped(state, name);
	if (unnamed !== undefined) return correct(closed, {by: 'unnamed', name: unnamed});
	const organisation = organisationTyped(state, name);
	if (organisation !== undefined) return correct(closed, {by: 'organisation', name: organisation});
	const [whole = name, ...others] = wholeNames(state, name);
	if (others.length > 0) return withMessage(state, severalMeant(name, [whole, ...others]));
	return correct(closed, {by: 'person', name: whole});
};

/** Enter: gives the typed name, those who are marked, or the chosen answer. */
export const giveChosen = (state: State): State => {
	const {typed, marked} = whoSaidIt(state);
	if (typed !== undefined) return giveTypedName(state, typed);
	const [first, ...more] = marked;
	if (first === undefined) return giveAnswer(state, answersIn(state)[answerList.cursor(state)]);
	return correct(state, more.length === 0 ? {by: 'person', name: first} : {by: 'people', names: marked});
};

/** Marks the chosen person as one of several who said it together, or takes the mark back. */
export const markChosen = (state: State): State => {
	const answer = answersIn(state)[answerList.cursor(state)];
	if (answer?.kind !== 'person') return withMessage(state, 'Only people can say something together.');
	const {name} = answer.candidate;
	return withWhoSaidIt(state, asked => ({
		...asked,
		marked: asked.marked.includes(name) ? asked.marked.filter(one => one !== name) : [...asked.marked, name],
	}));
};

/** A digit: 0 is nobody, the others are the first nine people and organisations. */
export const giveDigit = (state: State, digit: number): State => {
	const answers = answersIn(state);
	if (digit === 0)
		return giveAnswer(
			state,
			answers.find(({kind}) => kind === 'nobody'),
		);
	const answer = answers[digit - 1];
	if (answer !== undefined && 'candidate' in answer) return giveAnswer(state, answer);
	const ofKind = (wanted: SpeakerAnswer['kind']): number => answers.filter(({kind}) => kind === wanted).length;
	const [people, organisations, unnamed] = [ofKind('person'), ofKind('organisation'), ofKind('unnamed')];
	const named = [
		counted(people, 'person', 'people'),
		...(unnamed === 0 ? [] : [`${counted(unnamed, 'voice')} without a name`]),
		...(organisations === 0 ? [] : [counted(organisations, 'organisation')]),
	].join(' and ');
	return withMessage(state, `There is no ${digit}. The story has ${named}.`);
};
