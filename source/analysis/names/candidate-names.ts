// The names of a story: equal name runs are one name, with its mentions and the contexts they are found in.

import {isIn, type LexiconEntry, list} from '../language/lexicon-entry.ts';
import type {Token} from '../language/token.ts';
import {shortTitles} from '../lexicon/titles.ts';
import {type Gender, genderOfNoun} from './gender.ts';
import {contextNames, contextsOf, shows} from './name-contexts.ts';
import type {NameRun} from './name-runs.ts';

/** One mention of a name. */
export type NameMention = {
	readonly run: NameRun;
	/** Bits of `contextNames`. */
	readonly contexts: number;
	/** The office right before the name, written out and in lower case: “senator”. */
	readonly title?: string;
	/** Stated by Mr or Mrs, or by a title of one gender. */
	readonly gender?: Gender;
};

/** A name of the story, which may or may not be a person's. */
export type CandidateName = {
	readonly words: readonly LexiconEntry[];
	readonly mentions: NameMention[];
	/** The number of mentions in each of `contextNames`, in that order. */
	readonly contexts: number[];
};

/** Tells whether a surname is part of a firm's name here: “Reed & Vale”. */
export const isInFirm = ({contexts}: NameMention): boolean =>
	shows(contexts, 'body') && shows(contexts, 'placeNamedAfter');

/** Returns a key that is equal for equal names. */
export const nameKey = (words: readonly LexiconEntry[]): string =>
	words.length === 1 ? words[0]!.text : words.map(word => word.text).join(' ');

/** In words. A longer run is a list without commas, or noise. */
const longestName = 8;

const english = list.common | list.ordinary | list.functionWord;
const given = list.male | list.female;

/**
 * Returns the longest part of a doubtful run that is a known name of the story; otherwise the whole run if it looks like
 * a given name and a surname, or undefined.
 */
const trustedPart = (run: NameRun, known: ReadonlyMap<string, CandidateName>): NameRun | undefined => {
	const {words} = run;
	if (run.to - run.from !== words.length) return known.has(nameKey(words)) ? run : undefined;
	for (let length = words.length; length > 0; length--) {
		for (let from = 0; from + length <= words.length; from++) {
			let part = words.slice(from, from + length);
			if (!known.has(nameKey(part))) continue;
			// “Laura Brandt Promises …”, and elsewhere “Brandt”.
			const before = length === 1 ? words[from - 1] : undefined;
			if (before !== undefined && isIn(before, given) && !isIn(before, english)) part = words.slice(--from, from + 2);
			return {
				...run,
				words: part,
				from: run.from + from,
				to: run.from + from + part.length,
				titleFrom: from === 0 ? run.titleFrom : run.from + from,
			};
		}
	}
	const first = words[0]!;
	const named = words.length > 1 && words.length < 4 && isIn(first, given) && !isIn(first, english);
	return named && !words.slice(1).some(word => isIn(word, english | list.organisationWord)) ? run : undefined;
};

/** Returns the title before the name, and the gender it states. */
const titleBefore = (tokens: readonly Token[], run: NameRun): Pick<NameMention, 'title' | 'gender'> => {
	if (run.titleFrom === run.from) return {};
	const {word} = tokens[run.from - 1]!;
	const gender = genderOfNoun(word.lower);
	if (isIn(word, list.honorific)) return gender ? {gender} : {};
	return {title: shortTitles.get(word.lower) ?? word.lower, ...(gender && {gender})};
};

const isFull = ({words, doubtful}: NameRun): boolean => words.length > 1 && words.length <= 4 && !doubtful;

/**
 * Returns, by the run of the first, the full names of those who share a surname: Gordon in “Gordon and Ann Muir”. Not where the story has
 * another use for the given name.
 */
const namesOfCouples = (tokens: readonly Token[], runs: readonly NameRun[]): ReadonlyMap<NameRun, NameRun> => {
	const found = new Map<NameRun, NameRun>();
	// Most stories have no such couple.
	const couples = runs.flatMap((run, index) => {
		const next = runs[index + 1];
		if (next?.from !== run.to + 1 || run.words.length !== 1 || run.doubtful || !isFull(next)) return [];
		const isCouple = next.titleFrom === next.from && tokens[run.to]!.word.lower === 'and';
		return isCouple ? [{run, word: run.words[0]!, next}] : [];
	});
	if (couples.length === 0) return found;
	const used = new Set<string>();
	const courteous = new Set<string>();
	for (const run of runs) {
		if (isFull(run)) used.add(run.words[0]!.text).add(run.words.at(-1)!.text);
		else if (isIn(tokens[run.titleFrom]!.word, list.honorific)) courteous.add(run.words.at(-1)!.text);
	}
	for (const {run, word, next} of couples) {
		const surname = next.words.at(-1)!;
		const isPerson = isIn(next.words[0]!, given) || courteous.has(surname.text);
		if (!isPerson || !isIn(word, given) || isIn(word, english) || used.has(word.text)) continue;
		found.set(run, {...run, words: [word, surname]});
	}
	return found;
};

/**
 * Groups the name runs of a story by name, keyed by `nameKey`. A doubtful run counts only for a name that is known from
 * elsewhere, or that looks like a given name and a surname.
 */
export const gatherNames = (tokens: readonly Token[], runs: readonly NameRun[]): ReadonlyMap<string, CandidateName> => {
	const names = new Map<string, CandidateName>();
	const add = (run: NameRun, contexts: number) => {
		const key = nameKey(run.words);
		let name = names.get(key);
		if (name === undefined) {
			name = {words: run.words, mentions: [], contexts: contextNames.map(() => 0)};
			names.set(key, name);
		}
		name.mentions.push({run, contexts, ...titleBefore(tokens, run)});
		for (let rest = contexts; rest !== 0; rest &= rest - 1) name.contexts[31 - Math.clz32(rest & -rest)]!++;
	};
	const couples = namesOfCouples(tokens, runs);
	for (const run of runs)
		if (!run.doubtful && run.words.length <= longestName) add(couples.get(run) ?? run, contextsOf(tokens, run));
	const surnames = new Set<string>();
	for (const {words} of names.values())
		if (words.length > 1 && isIn(words[0]!, given)) surnames.add(words.at(-1)!.text);
	for (const run of runs) {
		if (!run.doubtful || run.words.length > longestName) continue;
		const lone = run.words.length === 1 && surnames.has(run.words[0]!.text);
		const part = lone ? run : trustedPart(run, names);

		if (part) add(part, 0);
	}
	return names;
};
