// What a story says that a person is: the best of the phrases around the names, the words of all of them, and the sex they tell.

import {isIn, type LexiconEntry, list} from '../language/lexicon-entry.ts';
import type {Token} from '../language/token.ts';
import {shortTitles} from '../lexicon/titles.ts';
import {type Gender, genderOfName, genderOfNoun} from '../names/gender.ts';
import type {NameRun} from '../names/name-runs.ts';
import {phraseKinds, type RolePhrase} from './role-bounds.ts';
import {rolePhrasesAt} from './role-phrases.ts';

export type PersonProfile = {
	readonly role?: string;
	readonly roleWords: readonly string[];
	readonly gender?: Gender;
	readonly genderStated: boolean;
};

/** Mentions looked at: what a story has not said by then it does not say. */
const mostMentions = 40;
const mostWords = 24;
const longestRole = 90;

const capitalise = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

/** The words of a phrase as they stand, short titles written out. */
const textOfPhrase = (text: string, tokens: readonly Token[], {span, from, to}: RolePhrase): string => {
	const last = tokens[to - 1]!;
	let words = '';
	let at = span.start;
	for (let i = from; i < to; i++) {
		const full = shortTitles.get(tokens[i]!.word.lower);
		if (full === undefined) continue;
		words += text.slice(at, tokens[i]!.start) + capitalise(full);
		at = tokens[i]!.end;
	}
	words += text.slice(at, last.end);
	return words.replace(/\s+/g, ' ').replaceAll('’', "'");
};

const parties: Readonly<Record<string, string>> = {d: 'democrat', r: 'republican', i: 'independent'};

/** “Reed (D-Ohio)” gives “democrat ohio”. */
const partyWords = (tokens: readonly Token[], run: NameRun): readonly string[] => {
	if (tokens[run.to]?.word.text !== '(') return [];
	const match = /^([dri])-(.+)$/.exec(tokens[run.to + 1]?.word.lower ?? '');
	return match ? [parties[match[1]!]!, match[2]!.replaceAll('.', '')] : [];
};

export const profilePerson = (
	text: string,
	tokens: readonly Token[],
	runs: readonly NameRun[],
	words: readonly LexiconEntry[],
	taken: (token: number) => boolean,
): PersonProfile => {
	const roleWords = new Set<string>();
	const votes = {male: 0, female: 0};
	const seen = new Map<string, {score: number; phrase: RolePhrase}>();
	let best: {score: number; phrase: RolePhrase} | undefined;
	let age: string | undefined;
	const vote = (noun: string) => {
		const gender = genderOfNoun(noun);
		if (gender) votes[gender]++;
	};
	for (const run of runs.slice(0, mostMentions)) {
		for (let i = run.titleFrom; i < run.from; i++) vote(tokens[i]!.word.lower);
		const before = tokens[run.titleFrom - 1];
		if (before?.sentence === tokens[run.from]!.sentence) {
			const noun = before.word.text === ',' ? tokens[run.titleFrom - 2] : before;
			if (noun && !noun.startsSentence) vote(noun.word.lower);
		}
		for (const word of partyWords(tokens, run)) roleWords.add(word);
		if (
			tokens[run.to]?.word.text === ',' &&
			tokens[run.to + 1]?.kind === 'number' &&
			tokens[run.to + 2]?.word.text === ','
		)
			age ??= tokens[run.to + 1]!.word.text;
		for (const phrase of rolePhrasesAt(tokens, run, taken)) {
			vote(tokens[phrase.head]!.word.lower);
			for (let i = phrase.from; i < phrase.to && roleWords.size < mostWords; i++) {
				const {word, kind} = tokens[i]!;
				if (kind === 'word' && !isIn(word, list.functionWord)) roleWords.add(shortTitles.get(word.lower) ?? word.lower);
			}
			if (phrase.span.end - phrase.span.start > longestRole) continue;
			const key = text.slice(phrase.span.start, phrase.span.end).toLowerCase();
			const known = seen.get(key);
			// A kind outweighs any repetition of the next one but a frequent one.
			const score = known ? known.score + 0.3 : phraseKinds.length - phraseKinds.indexOf(phrase.kind);
			const entry = {score, phrase: known?.phrase ?? phrase};
			seen.set(key, entry);
			if (best === undefined || score > best.score) best = entry;
		}
	}
	const stated = votes.female > votes.male ? 'female' : votes.male > votes.female ? 'male' : undefined;
	const gender = stated ?? genderOfName(words);
	const role = best
		? textOfPhrase(text, tokens, best.phrase)
		: age && /^\d{1,2}$/.test(age)
			? `aged ${age}`
			: undefined;
	return {
		...(role !== undefined && {role}),
		...(gender && {gender}),
		genderStated: stated !== undefined,
		roleWords: [...roleWords],
	};
};
