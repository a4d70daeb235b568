// Whom “the senator” or “the Ohio businessman” means: the person whom the story describes with those words.

import {wordClass} from '../language/grammar.ts';
import {isIn, list} from '../language/lexicon-entry.ts';
import {roleKinds} from '../lexicon/role-kinds.ts';
import {listsOf} from '../lexicon/word-lists.ts';
import {chunkKind} from '../story/chunks.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import {candidateKind, type SourceCandidate} from '../story/source-candidates.ts';

/** Words of a noun phrase that can point to someone, in small letters; the head last. */
export type NominalDescription = {
	readonly head: string /** Somebody else is named as the owner: “Reed’s adviser”. */;
	readonly owned: boolean;
	readonly others: readonly string[];
	readonly female: boolean | undefined;
	/** A name or a place is part of it. */
	readonly placed: boolean;
	/** “a passenger”, “her son”: somebody whom no name stands for. */
	readonly stranger: boolean;
};

const femaleHead = /(?:woman|mother|actress|sister|daughter|wife|widow|girl|aunt|grandmother|queen|princess)$/;
const maleHead = /(?:man|father|brother|son|husband|boy|uncle|grandfather|king|prince|mogul|patriarch)$/;
/** “a lawmaker” is somebody new. */
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
/** Said of whoever the story is about. */
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

/** 3 for the head noun itself, 2.5 for another word for it. */
const headPoints = (head: string, roleWords: readonly string[]): number => {
	if (roleWords.includes(head)) return 3;
	kindsOfRole ??= readKinds();
	return kindsOfRole.get(head)?.some(role => roleWords.includes(role)) ? 2.5 : 0;
};

const isPersonNoun = (lower: string): boolean => (listsOf(lower) & (list.personNoun | list.title)) !== 0;

export const descriptionOf = (story: ParsedStory, one: SourceCandidate): NominalDescription | undefined => {
	const {tokens, chunks} = story;
	const {from, to, kinds} = chunks;
	if (one.kind !== candidateKind.phrase && one.kind !== candidateKind.bare) return undefined;
	const headWord = tokens[from[one.head]!]!.word;
	if (headWord.grammar.plural || headWord.partOfSpeech === 'plural') return undefined;
	const noun = headWord.grammar.wordClass;
	if (noun === wordClass.institution || noun === wordClass.document) return undefined;
	if (noun !== wordClass.speaker && !isPersonNoun(headWord.lower)) return undefined;
	const first = tokens[from[one.from]!]!.word.lower;
	const stranger = newcomers.has(first) || kinds[one.from] === chunkKind.possessivePronoun;
	const others: string[] = [];
	let placed = false;
	for (let at = one.from; at < one.to; at++) {
		if (at === one.head) continue;
		if (kinds[at]! >= chunkKind.name && kinds[at]! <= chunkKind.organisation) placed = true;
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

/** Points of each member for the words of the description; the best of `recent`, the nearest of equals first, or -1. */
export const describedPerson = (
	story: ParsedStory,
	{head, owned, others, female}: NominalDescription,
	recent: readonly number[],
	spoke: number,
): number => {
	let best = -1;
	let most = 0;
	for (const [rank, member] of recent.entries()) {
		const {roleWords, gender, points} = story.cast.members[member]!;
		if (female !== undefined && gender !== undefined && (gender === 'female') !== female) continue;
		let words = headPoints(head, roleWords);
		// another word alone, “New York” of “the New York man”, will do only for nouns that fit anybody
		if (words === 0 && !general.has(head)) continue;
		for (const other of others) if (roleWords.includes(other)) words += 1.5;
		// “Reed's adviser” is one of several until another word agrees
		if (words === 0 || (owned && words < 4)) continue;
		const sum = words + (member === spoke ? 0.5 : 0) + (points > 0 ? 0.2 : 0) - Math.min(rank, 10) * 0.05;
		if (sum > most) {
			most = sum;
			best = member;
		}
	}
	return best;
};

/** True for “the man”, “the Ohio senator”: where no words of a role decide, they mean whoever a pronoun would. */
export const isLikePronoun = ({head, owned, placed}: NominalDescription): boolean =>
	!owned && (general.has(head) || (placed && offices.has(head)));
