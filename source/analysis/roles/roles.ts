// What a story says about a person: the best role phrase, the words of all role phrases, and the gender they state.

import {isIn, type LexiconEntry, list} from '../language/lexicon-entry.ts';
import type {Token} from '../language/token.ts';
import {isPossessive} from '../language/tokens.ts';
import {shortTitleParts, shortTitles} from '../lexicon/titles.ts';
import {type Gender, genderOfName, genderOfNoun} from '../names/gender.ts';
import type {NameRun} from '../names/name-runs.ts';
import {phraseKinds, type RolePhrase} from './role-bounds.ts';
import {rolePhrasesAt} from './role-phrases.ts';
import {isPersonNoun} from './role-words.ts';

/** What the role phrases of a story say about one person. */
export type PersonProfile = {
	/** As the story words it, with abbreviated titles written out. */
	readonly role?: string;
	/** Words of all role phrases and of the party, in lower case. */
	readonly roleWords: readonly string[];
	readonly gender?: Gender;
	/** False if the gender comes from a list of given names. */
	readonly genderStated: boolean;
};

/** Mentions to examine: roles are given early. */
const mostMentions = 40;
const mostWords = 24;
/** In UTF-16 units. */
const longestRole = 90;

const capitalise = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

/** Returns the words of a phrase with abbreviated titles written out. */
const textOfPhrase = (text: string, tokens: readonly Token[], {span, from, to}: RolePhrase): string => {
	const last = tokens[to - 1]!;
	let words = '';
	let at = span.start;
	for (let i = from; i < to; i++) {
		const {word} = tokens[i]!;
		// “Ch Insp”, but neither “ch” nor “RT”.
		const isPart = word.capital && !word.allCapitals;
		const full = shortTitles.get(word.lower) ?? (isPart ? shortTitleParts.get(word.lower) : undefined);
		if (full === undefined) continue;
		words += text.slice(at, tokens[i]!.start) + capitalise(full);
		at = tokens[i]!.end;
	}
	words += text.slice(at, last.end);
	return words.replace(/\s+/g, ' ').replaceAll('’', "'");
};

const parties: Readonly<Record<string, string>> = {d: 'democrat', r: 'republican', i: 'independent'};

/** Returns party and state after a name: “democrat” and “ohio” for “Reed (D-Ohio)”. */
const partyWords = (tokens: readonly Token[], run: NameRun): readonly string[] => {
	if (tokens[run.to]?.word.text !== '(') return [];
	const match = /^([dri])-(.+)$/.exec(tokens[run.to + 1]?.word.lower ?? '');
	return match ? [parties[match[1]!]!, match[2]!.replaceAll('.', '')] : [];
};

/** Returns the relative before a role phrase: “wife” in “his wife, the novelist Ann Reed”. */
const relativeBefore = (tokens: readonly Token[], {from, head}: RolePhrase): string | undefined => {
	const comma = /^(?:the|an?)$/.test(tokens[from - 1]?.word.lower ?? '') ? from - 2 : from - 1;
	const noun = tokens[comma - 1];
	if (tokens[comma]?.word.text !== ',' || noun?.sentence !== tokens[head]!.sentence) return undefined;
	return isIn(noun.word, list.relative) ? noun.word.lower : undefined;
};

/** Reads the role phrases at the mentions of one person; `words` are those of the name, `taken` tells name tokens. */
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
			const relative = relativeBefore(tokens, phrase);
			if (relative !== undefined) vote(relative);
			for (let i = phrase.from; i < phrase.to && roleWords.size < mostWords; i++) {
				const {word, kind} = tokens[i]!;
				// “The senator's cousin” is no senator.
				if (isPersonNoun(tokens[i]!) && isPossessive(tokens[i + 1])) continue;
				if (kind === 'word' && !isIn(word, list.functionWord)) roleWords.add(shortTitles.get(word.lower) ?? word.lower);
			}
			if (phrase.span.end - phrase.span.start > longestRole) continue;
			const key = text.slice(phrase.span.start, phrase.span.end).toLowerCase();
			const known = seen.get(key);
			// Repetition outweighs a better kind only if it is frequent.
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
