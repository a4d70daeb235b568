// Capitalised runs, cut where a title, a country or an organisation stands before a person: what might be a name.

import {isIn, type LexiconEntry, list} from '../language/lexicon-entry.ts';
import type {Token} from '../language/token.ts';
import {isPossessive} from '../language/tokens.ts';
import {listsOf} from '../lexicon/word-lists.ts';
import {type CapitalisedRun, canBeInName, capitalisedRunAt} from './capitalised-runs.ts';
import {
	englishLists,
	givenNameLists,
	isImpersonal,
	isPersonal,
	isPlaceLike,
	nationalityLists,
	personNameLists,
} from './name-kinds.ts';
import {isNameEnd, isTitle, isTitleAsName, isTitleBefore} from './title-words.ts';

export type NameRun = {
	/** Half-open range of tokens, titles outside, “Jr.” and a nickname inside. */
	readonly from: number;
	readonly to: number;
	/** The words of the name, without “Jr.” and nickname. */
	readonly words: readonly LexiconEntry[];
	/** `Robert “Bobby” Shaw`. */
	readonly nickname?: LexiconEntry;
	/** Token of the first title word before the name; `from` where there is none. */
	readonly titleFrom: number;
	/** The run went on before or behind: “Acme” in “Acme President Ann Vale”. */
	readonly cutBehind: boolean;
	/** In a subhead or in a sentence set in Title Case, whose capitals say nothing; or a mere title. */
	readonly doubtful: boolean;
};

/** What the cutting of a run must know of its story. */
export type Casing = {
	/** Words that the story also has in small letters. */
	readonly small: ReadonlySet<string>;
	/** Is the sentence set in Title Case? */
	readonly titleCase: (sentence: number) => boolean;
	/** Is it, or is it a subhead? Its capitals prove no name. */
	readonly doubtful: (sentence: number) => boolean;
};

const suffix = /^(?:jr\.?|sr\.?|ii|iii|iv)$/;

const pairLists = (a: LexiconEntry, b: LexiconEntry): number => listsOf(`${a.lower} ${b.lower}`);

const cutRun = (tokens: readonly Token[], run: CapitalisedRun, capitals: Casing, runs: NameRun[]) => {
	const {parts} = run;
	const word = (at: number): LexiconEntry => tokens[parts[at]!]!.word;
	const {small} = capitals;
	const doubtful = capitals.doubtful(tokens[parts[0]!]!.sentence);
	const push = (first: number, last: number, title: number, cutBehind: boolean, unsure = doubtful) => {
		let begin = first;
		let end = last;
		while (end > begin + 1 && (suffix.test(word(end - 1).lower) || word(end - 1).text.length === 1)) end--;
		while (begin < end && isIn(word(begin), list.particle) && !word(begin).capital) begin++;
		if (begin >= end) return;
		const from = parts[begin]!;
		const words: LexiconEntry[] = [];
		for (let i = begin; i < end; i++) words.push(word(i));
		runs.push({
			from,
			to: parts[last - 1]! + 1,
			words,
			...(run.nickname && parts[last - 1]! - from >= last - begin + 2 && {nickname: run.nickname}),
			titleFrom: title < begin ? parts[title]! : from,
			cutBehind,
			doubtful: unsure,
		});
	};

	let begin = 0;
	const end = parts.length;
	const first = tokens[parts[0]!]!;
	if (first.startsSentence && end > 1 && isLeadWord(tokens, parts[0]!, word(1), small)) begin++;

	// Behind the last title that something follows stands the name; what stands before is a candidate of its own.
	let title = -1;
	for (let i = begin; i < end - 1; i++)
		if (isTitle(word(i)) && !isTitleAsName(word(i), i > begin ? word(i - 1) : undefined, word(i + 1), i + 2 === end))
			title = i;
	if (title >= 0) {
		let start = title;
		while (start > begin && isTitleBefore(word(start - 1))) start--;
		if (start > begin) pushParts(word, begin, start, start, true, push);
		pushParts(word, title + 1, end, start, false, push);
		return;
	}
	// “Dean”, “Shah”: a title, or the surname of someone whom the story names in full.
	if (end - begin === 1 && isTitle(word(begin)) && !isIn(word(begin), list.honorific)) {
		push(begin, end, begin, false, true);
		return;
	}
	if (isTitle(word(end - 1)) && !isNameEnd(word, begin, end)) {
		let stop = end - 1;
		while (stop > begin && isTitleBefore(word(stop - 1))) stop--;
		if (stop > begin) pushParts(word, begin, stop, stop, true, push);
		return;
	}
	if (end - begin > 2 && holdsOffice(tokens, parts[begin]!) && !isImpersonal(word(end - 1)) && isBarePair(word, end)) {
		const name = end - begin > 3 && word(end - 2).initial ? end - 3 : end - 2;
		push(begin, name, begin, true);
		push(name, end, begin, false);
		return;
	}
	pushParts(word, begin, end, begin, false, push);
};

/** “Secretary of State Ann Reed”, “head of the Vale Council Ann Reed”: the run at `at` belongs to an office. */
const holdsOffice = (tokens: readonly Token[], at: number): boolean => {
	let of = at - 1;
	if (tokens[of]?.word.lower === 'the') of--;
	return tokens[of]?.word.lower === 'of' && of > 0 && isIn(tokens[of - 1]!.word, list.title | list.personNoun);
};

const isBarePair = (word: (at: number) => LexiconEntry, end: number): boolean =>
	(pairLists(word(end - 2), word(end - 1)) & (list.place | list.organisation)) === 0 &&
	!isImpersonal(word(end - 2)) &&
	!isPlaceLike(word(end - 1));

/** “Ask Peru”, “For Ann Reed”: a word whose capital comes from its place. */
const isLeadWord = (tokens: readonly Token[], at: number, next: LexiconEntry, small: ReadonlySet<string>): boolean => {
	const {word} = tokens[at]!;
	if (isTitle(word) || isIn(word, nationalityLists | list.place) || word.allCapitals) return false;
	if (isIn(word, personNameLists))
		return isIn(word, englishLists) && small.has(word.lower) && isIn(next, givenNameLists);
	return (
		isIn(word, list.common | list.functionWord) ||
		(isIn(word, englishLists) && small.has(word.lower)) ||
		small.has(word.lower)
	);
};

/**
 * Where a person begins behind an organisation, an acronym or a common noun: at a given name (“NASA Bill Reed”), or at
 * two words of no list (“Refugee Council Enver Soltan”); `begin` where nowhere.
 */
const givenNameInside = (word: (at: number) => LexiconEntry, begin: number, end: number): number => {
	for (let i = end - 2; i > begin; i--) {
		const before = word(i - 1);
		const organised = isIn(before, list.organisationWord | list.organisation) && !isIn(before, personNameLists);
		if (organised && i === end - 2 && isPersonal(word(i)) && isPersonal(word(i + 1))) return i;
		if (!isIn(word(i), givenNameLists) || isIn(word(i), englishLists)) continue;
		if (organised || isPlaceLike(before) || (before.allCapitals && !before.initial)) return i;
		if (isIn(before, englishLists) && !isIn(before, personNameLists)) return i;
	}
	return begin;
};

type Push = (first: number, last: number, title: number, cutBehind: boolean) => void;

/** Cuts countries off the front and organisations off a given name in the middle. */
const pushParts = (
	word: (at: number) => LexiconEntry,
	first: number,
	end: number,
	title: number,
	cutBehind: boolean,
	push: Push,
) => {
	let begin = first;
	if (!isImpersonal(word(end - 1))) {
		for (;;) {
			if (end - begin < 3) break;
			const pair = pairLists(word(begin), word(begin + 1)) & (list.place | list.organisation);
			if (pair !== 0) {
				if (end - begin < 4) break;
				push(begin, begin + 2, begin + 2, true);
				begin += 2;
			} else if (
				isPlaceLike(word(begin)) &&
				(isIn(word(begin), nationalityLists) ||
					isPersonal(word(begin + 1)) ||
					(end - begin > 3 && isPlaceLike(word(begin + 1))))
			) {
				push(begin, begin + 1, begin + 1, true);
				begin++;
			} else break;
		}
		const start = givenNameInside(word, begin, end);
		if (start > begin) {
			push(begin, start, begin, true);
			begin = start;
		}
	}
	push(begin, end, begin === first ? title : begin, cutBehind);
};

/** All capitalised runs of a story, cut, in text order. */
export const findNameRuns = (tokens: readonly Token[], capitals: Casing): readonly NameRun[] => {
	const runs: NameRun[] = [];
	for (let i = 0; i < tokens.length; ) {
		if (!canBeInName(tokens, i)) {
			i++;
			continue;
		}
		const run = capitalisedRunAt(tokens, i);
		cutRun(tokens, run, capitals, runs);
		i = run.end + (isPossessive(tokens[run.end]) ? 1 : 0);
	}
	return runs;
};
