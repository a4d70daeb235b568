// Name runs: runs of capitalised words, cut where a title, a country or an organisation comes before a person.

import {isDescribing} from '../language/compounds.ts';
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
import {holdsOffice, isOfficeAndName, isPartyAndName} from './offices-and-parties.ts';
import {isNameEnd, isPostNominal, isTitle, isTitleAsName, isTitleBefore, isTitleBetween} from './title-words.ts';

/** A part of a capitalised run that may be a name. */
export type NameRun = {
	/** Half-open range of tokens: without titles, but with “Jr.” and a nickname. */
	readonly from: number;
	readonly to: number;
	/** The words of the name, without “Jr.” and the nickname. */
	readonly words: readonly LexiconEntry[];
	/** “Bobby” in: Robert “Bobby” Shaw */
	readonly nickname?: LexiconEntry;
	/** Token of the first title word before the name; equal to `from` if there is none. */
	readonly titleFrom: number;
	/** True in a subhead or a sentence in Title Case, where a capital is no evidence of a name, and for a title alone. */
	readonly doubtful: boolean;
};

/** What the capitals of a story are worth as evidence of names. */
export type Casing = {
	/** Words that the story also has in lower case. */
	readonly lowerCaseWords: ReadonlySet<string>;
	/** Particles in lower case with the word behind them, in lower case too: “van dorn”, “von der”. */
	readonly afterParticles: ReadonlySet<string>;
	/** Tells whether a sentence, by its index, is set in Title Case. */
	readonly isTitleCase: (sentence: number) => boolean;
	/** Tells whether the capitals of a sentence are no evidence of names: a subhead, or Title Case. */
	readonly provesNoName: (sentence: number) => boolean;
};

const suffix = /^(?:jr\.?|sr\.?|ii|iii|iv)$/;

/** Returns the lists that contain the two words as one name: “new york”. */
const pairLists = (a: LexiconEntry, b: LexiconEntry): number => listsOf(`${a.lower} ${b.lower}`);

/** Cuts one capitalised run into name runs and appends them to `runs`. */
const cutRun = (tokens: readonly Token[], run: CapitalisedRun, casing: Casing, runs: NameRun[]) => {
	const {parts} = run;
	const word = (at: number): LexiconEntry => tokens[parts[at]!]!.word;
	const {lowerCaseWords} = casing;
	const doubtful = casing.provesNoName(tokens[parts[0]!]!.sentence);
	// “Van Dorn” is “Piet van Dorn”: without a given name before it, a particle may have a capital.
	const isCapitalParticle = (at: number, end: number) =>
		at + 1 < end && casing.afterParticles.has(`${word(at).lower} ${word(at + 1).lower}`);
	const push = (first: number, last: number, title: number, unsure = doubtful) => {
		let begin = first;
		let end = last;
		while (end > begin + 1 && (suffix.test(word(end - 1).lower) || word(end - 1).text.length === 1)) end--;
		while (begin < end && isIn(word(begin), list.particle) && (!word(begin).capital || isCapitalParticle(begin, end)))
			begin++;
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
			doubtful: unsure,
		});
	};

	let begin = 0;
	let end = parts.length;
	while (end > 2 && isPostNominal(word(end - 1))) end--;
	const first = tokens[parts[0]!]!;
	// “Leeds-born Ann Reed”, “Los Angeles-based lawyer Ann Reed”
	for (let at = end - 1; at >= 0 && begin === 0; at--) if (isDescribing(word(at).lower)) begin = at + 1;
	if (begin === end) return;
	if (first.startsSentence && begin === 0 && end > 1 && isLeadWord(tokens, parts[0]!, word(1), lowerCaseWords, end))
		begin++;

	const isTitleAt = (at: number): boolean => {
		const before = at > begin ? word(at - 1) : undefined;
		const after = word(at + 1);
		return (
			isTitleBetween(before, word(at), after) &&
			(!isTitle(word(at)) || !isTitleAsName(word(at), before, after, at + 2 === end))
		);
	};
	// The name follows the last title that has words after it; the words before that title may be a name of their own.
	let title = -1;
	for (let i = begin; i < end - 1; i++) if (isTitleAt(i)) title = i;
	if (title >= 0) {
		let start = title;
		while (start > begin && isTitleBefore(word(start - 1))) start--;
		if (start > begin) pushParts(word, begin, start, start, push);
		// “The District Chief Executive, Ann Reed”: an office and nobody's name.
		const isOffice = title + 2 === end && secondInRank.test(word(title).lower) && isTitle(word(end - 1));
		if (!isOffice) pushParts(word, title + 1, end, start, push);
		return;
	}
	// “Dean”, “Shah”: a title, or the surname of someone the story names in full elsewhere.
	if (end - begin === 1 && isTitle(word(begin)) && !isIn(word(begin), list.honorific)) {
		push(begin, end, begin, true);
		return;
	}
	// “the teacher Win Abbot”: behind a role, two words are a name.
	const isBehindRole = end - begin === 2 && !isTitleBefore(word(begin)) && isRoleBefore(tokens, parts[begin]!);
	if (isTitle(word(end - 1)) && !isNameEnd(word, begin, end) && !isBehindRole) {
		let stop = end - 1;
		while (stop > begin && isTitleBefore(word(stop - 1))) stop--;
		if (stop > begin) pushParts(word, begin, stop, stop, push);
		return;
	}
	if (end - begin === 2 && holdsOffice(tokens, parts[begin]!) && isOfficeAndName(word(begin), word(begin + 1))) {
		push(begin + 1, end, begin + 1);
		return;
	}
	if (end - begin > 2 && holdsOffice(tokens, parts[begin]!) && !isImpersonal(word(end - 1)) && isBarePair(word, end)) {
		const name = end - begin > 3 && word(end - 2).initial ? end - 3 : end - 2;
		push(begin, name, begin);
		push(name, end, begin);
		return;
	}
	pushParts(word, begin, end, begin, push);
};

/** First words of offices that are two titles: “Chief Executive”. */
const secondInRank = /^(?:chief|vice|deputy|assistant|associate|prime)$/;

/** Tells whether a noun for a person in small letters stands right before a token. */
const isRoleBefore = (tokens: readonly Token[], at: number): boolean => {
	const before = tokens[at - 1];
	return before?.sentence === tokens[at]!.sentence && !before.word.capital && isIn(before.word, list.personNoun);
};

/** Tells whether the last two words of a run can be a name by themselves. */
const isBarePair = (word: (at: number) => LexiconEntry, end: number): boolean =>
	(pairLists(word(end - 2), word(end - 1)) & (list.place | list.organisation)) === 0 &&
	!isImpersonal(word(end - 2)) &&
	!isPlaceLike(word(end - 1));

/** “Mother-of-four Ann Reed” */
const parentOf = /^(?:grand)?(?:mother|father|mum|mam|mom|dad)-of-\p{L}+$/u;

/** What somebody does: “organiser”, “motorist”. */
const agent = /(?:[a-z]{3}(?:er|or|ist|ant)|substitute)$/;

/** Recognises a first word that is capitalised only because it starts the sentence: “Ask Peru”, “For Ann Reed”. */
const isLeadWord = (
	tokens: readonly Token[],
	at: number,
	next: LexiconEntry,
	small: ReadonlySet<string>,
	words: number,
): boolean => {
	const {word} = tokens[at]!;
	if (isTitle(word) || isIn(word, nationalityLists | list.place) || word.allCapitals) return false;
	if (isIn(word, personNameLists))
		return isIn(word, englishLists) && small.has(word.lower) && isIn(next, givenNameLists);
	return (
		isIn(word, list.common | list.functionWord) ||
		parentOf.test(word.lower) ||
		// “Commuter Ann Reed”
		(words > 2 && isIn(word, englishLists) && agent.test(word.lower)) ||
		// “Twins Asha and Meera”
		(isIn(next, givenNameLists | list.surname) && (word.singularLists & list.personNoun) !== 0) ||
		(isIn(word, englishLists) && small.has(word.lower)) ||
		small.has(word.lower)
	);
};

/**
 * Returns where a person's name starts after an organisation, an acronym or a common noun: at a given name (“NASA Bill
 * Reed”) or at two words that are in no list (“Refugee Council Enver Soltan”). Returns `begin` if there is none.
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

type Push = (first: number, last: number, title: number) => void;

/** Cuts countries off the front and organisations off a given name in the middle, and pushes each part. */
const pushParts = (word: (at: number) => LexiconEntry, first: number, end: number, title: number, push: Push) => {
	let begin = first;
	if (!isImpersonal(word(end - 1))) {
		for (;;) {
			if (end - begin < 2) break;
			const pair = pairLists(word(begin), word(begin + 1)) & (list.place | list.organisation);
			if (end - begin === 2) {
				if (pair !== 0 || !isPartyAndName(word(begin), word(begin + 1))) break;
				push(begin, begin + 1, begin + 1);
				begin++;
				break;
			}
			if (pair !== 0) {
				if (end - begin < 4) break;
				push(begin, begin + 2, begin + 2);
				begin += 2;
			} else if (
				isPlaceLike(word(begin)) &&
				(isIn(word(begin), nationalityLists) ||
					isPersonal(word(begin + 1)) ||
					(end - begin > 3 && isPlaceLike(word(begin + 1))))
			) {
				push(begin, begin + 1, begin + 1);
				begin++;
			} else break;
		}
		const start = givenNameInside(word, begin, end);
		if (start > begin) {
			push(begin, start, begin);
			begin = start;
		}
	}
	push(begin, end, begin === first ? title : begin);
};

/** Finds all name runs of a story, in text order. */
export const findNameRuns = (tokens: readonly Token[], casing: Casing): readonly NameRun[] => {
	const runs: NameRun[] = [];
	for (let i = 0; i < tokens.length; ) {
		if (!canBeInName(tokens, i)) {
			i++;
			continue;
		}
		const run = capitalisedRunAt(tokens, i);
		cutRun(tokens, run, casing, runs);
		i = run.end + (isPossessive(tokens[run.end]) ? 1 : 0);
	}
	return runs;
};
