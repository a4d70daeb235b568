// Resolves “the senator” and “the Ohio businessman” to the person whom the story describes in those words.

import {wordClass} from '../language/grammar.ts';
import {isIn, list} from '../language/lexicon-entry.ts';
import {wordSet} from '../language/word-set.ts';
import {roleKinds} from '../lexicon/role-kinds.ts';
import {chunkKind, isName, isProperNoun} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import {candidateKind, type SourceCandidate} from '../story/source-candidates.ts';

/** A noun phrase that can refer to a person. Its words are in lower case. */
export type NominalDescription = {
	/** The head noun. */
	readonly head: string;
	/** True if the phrase names somebody else as its owner: “Reed’s adviser”. */
	readonly owned: boolean;
	/** The words besides the head, without function words. */
	readonly others: readonly string[];
	readonly female: boolean | undefined;
	/** True if a name or a place is part of the phrase. */
	readonly placed: boolean;
	/** True for “a passenger” and “her son”: somebody the story has not named. */
	readonly stranger: boolean;
};

const femaleHead = /(?:woman|mother|actress|sister|daughter|wife|widow|girl|aunt|grandmother|queen|princess)$/;
const maleHead = /(?:man|father|brother|son|husband|boy|uncle|grandfather|king|prince|mogul|patriarch)$/;
/** Determiners that introduce somebody new: “a lawmaker”. */
const newcomers = new Set([
	'a',
	'an',
	'another',
	'some',
	'many',
	'several',
	'one',
	'no',
	'any',
	'other',
	'others',
	'few',
	'every',
	'each',
	'most',
]);
/** Nouns that fit anybody, and so refer to the person the story is about. */
const general = new Set(
	'man woman candidate nominee businessman businesswoman billionaire mogul contender hopeful politician author actor actress singer artist professor veteran mother father teenager boy girl frontrunner front-runner star comedian host writer incumbent newcomer pensioner widow widower activist'.split(
		' ',
	),
);

const offices = new Set(
	'senator governor congressman congresswoman representative mayor lawmaker legislator president'.split(' '),
);

const readKinds = (): ReadonlyMap<string, readonly string[]> => {
	const kinds = new Map<string, readonly string[]>();
	for (const line of roleKinds.trim().split('\n')) {
		const [noun = '', roles = ''] = line.split(': ');
		kinds.set(noun.toLowerCase(), roles.split(' '));
	}
	return kinds;
};
let kindsOfRole: ReadonlyMap<string, readonly string[]> | undefined;

/** Trades that have a head of their own kind. */
const heads = wordSet('teacher coach chef gardener waiter porter groundsman');

/** Returns 3 points if the head is a word of the person's roles, 2.5 if it is a synonym of one, otherwise 0. */
const headPoints = (head: string, roleWords: readonly string[]): number => {
	if (roleWords.includes(head)) return 3;
	kindsOfRole ??= readKinds();
	// A head teacher is no leader of anything else.
	if (roleWords.includes('head') && roleWords.some(word => heads.has(word))) return 0;
	return kindsOfRole.get(head)?.some(role => roleWords.includes(role)) ? 2.5 : 0;
};

/** Returns the description that a source candidate is; undefined if it cannot refer to one person. */
export const descriptionOf = (story: ParsedStory, one: SourceCandidate): NominalDescription | undefined => {
	const {tokens, chunks} = story;
	const {from, to, kinds} = chunks;
	if (one.kind !== candidateKind.phrase && one.kind !== candidateKind.bare) return undefined;
	const headWord = tokens[from[one.head]!]!.word;
	if (headWord.grammar.plural || headWord.partOfSpeech === 'plural') return undefined;
	const noun = headWord.grammar.wordClass;
	if (noun === wordClass.institution || noun === wordClass.document) return undefined;
	if (noun !== wordClass.speaker && !isIn(headWord, list.personNoun | list.title)) return undefined;
	// “The Herald said”
	if (headWord.capital && isIn(headWord, list.organisationWord) && !isIn(headWord, list.title)) return undefined;
	const first = tokens[from[one.from]!]!.word.lower;
	const stranger = newcomers.has(first) || kinds[one.from] === chunkKind.possessivePronoun;
	const others: string[] = [];
	let placed = false;
	for (let at = one.from; at < one.to; at++) {
		if (at === one.head) continue;
		if (isProperNoun(kinds[at]!)) placed = true;
		for (let i = from[at]!; i < to[at]!; i++) {
			const {word} = tokens[i]!;
			if (!isIn(word, list.functionWord)) others.push(word.lower);
		}
	}
	const head = headWord.lower;
	return {
		head,
		owned: one.owner >= 0,
		stranger,
		placed,
		others,
		female: femaleHead.test(head) ? true : maleHead.test(head) ? false : undefined,
	};
};

/**
 * Returns the person whose roles fit a description best, or -1, and whether somebody else's fit as well. `recent` are the people to
 * choose from, the last mentioned first; `spoke` is the last speaker, who gets a small bonus.
 */
export const describedPerson = (
	story: ParsedStory,
	{head, owned, others, female}: NominalDescription,
	recent: readonly number[],
	spoke: number,
): {readonly person: number; readonly shared: boolean} => {
	let best = -1;
	let most = 0;
	let fitting = 0;
	let mostWords = 0;
	for (const [rank, person] of recent.entries()) {
		const {roleWords, gender, points} = story.cast.members[person]!;
		if (female !== undefined && gender !== undefined && (gender === 'female') !== female) continue;
		let words = headPoints(head, roleWords);
		// “New York” alone identifies “the New York man”, whose noun fits anybody, but not “the New York senator”.
		if (words === 0 && !general.has(head)) continue;
		for (const other of others) if (roleWords.includes(other)) words += 1.5;
		// “Reed's adviser” may be one of several, so another word must agree.
		if (words === 0 || (owned && words < 4)) continue;
		const sum = words + (person === spoke ? 0.5 : 0) + (points > 0 ? 0.2 : 0) - Math.min(rank, 10) * 0.05;
		if (points > 0) {
			fitting = words > mostWords ? 1 : words === mostWords ? fitting + 1 : fitting;
			mostWords = Math.max(mostWords, words);
		}
		if (sum > most) {
			most = sum;
			best = person;
		}
	}
	return {person: best, shared: fitting > 1 && best !== spoke};
};

/** Returns the person whose name stands behind a description, between commas: “The van driver, Ian Reed, …”; -1 if there is none. */
export const namedBehind = ({chunks}: ParsedStory, {to}: SourceCandidate): number => {
	const {kinds, refers, sentences, length} = chunks;
	const name = to + 1;
	if (name + 1 >= length || kinds[to] !== chunkKind.comma || sentences[name + 1] !== sentences[to - 1]) return -1;
	return isName(kinds[name]!) && kinds[name + 1] === chunkKind.comma ? refers[name]! : -1;
};

/** Tells whether a description that no role fits may be resolved like a pronoun: “the man”, “the Ohio senator”. */
export const isLikePronoun = ({head, owned, placed}: NominalDescription): boolean =>
	!owned && (general.has(head) || (placed && offices.has(head)));

const unofficial = wordSet('mother father grandmother grandfather pensioner teenager widow widower boy girl');

/** Tells whether a description is of somebody who is in the news for no office: “the mother of two”, “the pensioner”. */
export const isUnofficial = ({head, owned}: NominalDescription): boolean => !owned && unofficial.has(head);

/** Nouns for people who come into stories about somebody else: they hardly ever describe the person whom a story names. */
const bystanders = wordSet(
	'judge jury crowd audience moderator host interviewer reporter journalist caller questioner official source spokesman spokeswoman spokesperson officer lawyer attorney prosecutor witness victim member aide adviser advisor critic expert analyst general commentator columnist inspector',
);

/**
 * Tells whether a description may be of the only person around although no role fits: it says more than a noun (“the
 * 52-year-old owner”, “the former minister”), or names a party.
 */
export const isDistinct = (
	{tokens, chunks}: ParsedStory,
	{from, to, head}: SourceCandidate,
	{head: noun, owned, stranger, others}: NominalDescription,
): boolean => {
	if (owned || stranger || bystanders.has(noun) || tokens[chunks.from[from]!]!.word.lower !== 'the') return false;
	for (let at = from; at < to; at++) if (chunks.kinds[at] === chunkKind.possessive) return false;
	return others.length > 0 || tokens[chunks.from[head]!]!.word.capital || offices.has(noun);
};
