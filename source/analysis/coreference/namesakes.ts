// Two people of one full name in one story: “Ian Reed, 41, …”, “Cllr Ian Reed, who is no relation, …”. The cast has one person for both, so
// nobody can be sure which of them speaks.
import {memoizeByObject} from '../../model/memo.ts';
import {isIn, list} from '../language/lexicon-entry.ts';
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

/** Tokens of an apposition, “a plumber from Ash Lane”, in which its noun must come. */
const roleReach = 8;
const endsRole = /^(?:[,.;:()]|of|for|at|in|from|on|with|who|whose|and|to)$/;

/** “chairwoman” -> “chair”: a story may call one person both. */
const withoutSex = (noun: string): string => noun.replace(/(?:wo)?man$|person$/, '');

/** Returns what somebody is, as the words behind a full name say where the person speaks: “said Ian Reed, a plumber from Ash Lane”. */
const roleBehind = ({tokens}: ParsedStory, from: number, to: number): string | undefined => {
	if (tokens[to]?.word.text !== ',') return undefined;
	const {sentence} = tokens[to]!;
	let role: string | undefined;
	let at = to + 1;
	for (; at < to + roleReach && tokens[at]?.sentence === sentence; at++) {
		const {word} = tokens[at]!;
		if (endsRole.test(word.lower)) break;
		if (!word.capital && isIn(word, list.personNoun)) role = withoutSex(word.lower);
	}
	const end = to + relationReach;
	while (at < end && tokens[at]?.sentence === sentence && tokens[at]!.word.text !== ',') at++;
	const verbs = [tokens[from - 1], tokens[at + 1]];
	return verbs.some(verb => verb?.sentence === sentence && isIn(verb.word, list.speechVerb)) ? role : undefined;
};

/**
 * Returns the people, as indices into `Cast.members`, whose full name two bear: the story gives it two ages, introduces it twice as somebody who
 * speaks, each time as something else, or says that one is no relation where nobody else has the surname.
 */
export const namesakesIn = memoizeByObject((story: ParsedStory): ReadonlySet<number> => {
	const {members, named} = story.cast;
	const full = new Map<number, number>();
	const ages = new Map<number, number>();
	const roles = new Map<number, string>();
	const unrelated = new Set<number>();
	const shared = new Set<number>();
	for (const {from, to, person} of named) {
		const age = ageBehind(story, to);
		const known = ages.get(person);
		if (age !== undefined && known !== undefined && Math.abs(age - known) > mostApart) shared.add(person);
		if (age !== undefined) ages.set(person, age);
		if (to - from < 2) continue;
		const role = roleBehind(story, from, to);
		const other = roles.get(person);
		if (role !== undefined && other !== undefined && role !== other) shared.add(person);
		if (role !== undefined) roles.set(person, role);
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

/** In tokens: the longest office before a surname, “deputy finance minister Reed”. */
const officeReach = 3;

/**
 * Tells whether the office before a surname is that of somebody whom the story calls by a given name only, and not that of the person with
 * the surname: “Finance minister Reed”, where Ann Reed, the health minister, has a sister Joan, who is the finance minister.
 */
const hasOfficeOfAnother = ({cast, tokens, chunks}: ParsedStory, {head, person}: SourceCandidate): boolean => {
	const {members} = cast;
	const at = chunks.from[head]!;
	const own = members[person];
	if (own === undefined || own.given.length === 0 || chunks.to[head]! - at > 1) return false;
	const office: string[] = [];
	for (let before = at - 1; before >= at - officeReach && tokens[before]?.sentence === tokens[at]!.sentence; before--) {
		const {word, kind} = tokens[before]!;
		if (kind === 'mark' || isIn(word, list.functionWord)) break;
		office.push(word.lower);
	}
	if (office.length === 0 || office.every(word => own.roleWords.includes(word))) return false;
	return members.some(
		({given, roleWords}, index) =>
			index !== person && given.length === 0 && office.every(word => roleWords.includes(word)),
	);
};

/** Tells whether a source is a surname that two people of the story have, and nothing says whose it is. */
export const isSharedSurname = (story: ParsedStory, one: SourceCandidate): boolean =>
	sharedMentions(story).has(story.chunks.from[one.head]!) || hasOfficeOfAnother(story, one);
