// Two people of one full name in one story: “Ian Reed, 41, …”, “Cllr Ian Reed, who is no relation, …”. The cast has one person for both, so
// nobody can be sure which of them speaks.
import {memoizeByObject} from '../../model/memo.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import type {SourceCandidate} from '../story/source-candidates.ts';

/** The age of one mention may be that of the year before. */
const mostApart = 1;

/** Tokens behind a name in which “no relation” must come. */
const relationReach = 16;

const isUnrelated = ({tokens}: ParsedStory, to: number): boolean => {
	const {sentence} = tokens[to - 1]!;
	for (let at = to; at < to + relationReach && tokens[at + 1]?.sentence === sentence; at++) {
		const {lower} = tokens[at]!.word;
		if (lower === 'no' && tokens[at + 1]!.word.lower === 'relation') return true;
		if (lower === 'not' && tokens[at + 1]!.word.lower === 'related') return true;
	}
	return false;
};

const ageBehind = ({tokens}: ParsedStory, to: number): number | undefined => {
	const age = tokens[to + 1];
	if (age?.kind !== 'number' || !/^\d{1,2}$/.test(age.word.text)) return undefined;
	const isApart = /^[,(]$/.test(tokens[to]!.word.text) && /^[,.)]$/.test(tokens[to + 2]?.word.text ?? '');
	return isApart ? Number(age.word.text) : undefined;
};

/**
 * Returns the people, as indices into `Cast.members`, whose full name two bear: the story gives it two ages, or says that one is no relation
 * where nobody else has the surname.
 */
export const namesakesIn = memoizeByObject((story: ParsedStory): ReadonlySet<number> => {
	const {members, named} = story.cast;
	const full = new Map<number, number>();
	const ages = new Map<number, number>();
	const unrelated = new Set<number>();
	const shared = new Set<number>();
	for (const {from, to, person} of named) {
		const age = ageBehind(story, to);
		const known = ages.get(person);
		if (age !== undefined && known !== undefined && Math.abs(age - known) > mostApart) shared.add(person);
		if (age !== undefined) ages.set(person, age);
		if (to - from < 2) continue;
		full.set(person, (full.get(person) ?? 0) + 1);
		if (isUnrelated(story, to)) unrelated.add(person);
	}
	for (const person of unrelated) {
		const {surname} = members[person]!;
		const isAlone = members.every((other, index) => index === person || !other.listed || other.surname !== surname);
		if (isAlone && full.get(person)! > 1) shared.add(person);
	}
	return shared;
});

/** By token: the mentions by a surname that may as well be somebody else's. */
const sharedMentions = memoizeByObject(
	({cast}: ParsedStory): ReadonlySet<number> => new Set(cast.named.flatMap(({from, shared}) => (shared ? [from] : []))),
);

/** Tells whether a source is a surname that two people of the story have, and nothing says whose it is. */
export const isSharedSurname = (story: ParsedStory, {head}: SourceCandidate): boolean =>
	sharedMentions(story).has(story.chunks.from[head]!);
