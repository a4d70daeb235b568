// Capitalised runs: what might be a name, cut where a title, a country or an organisation stands before a person.
import {capitalTitles} from './lexicon/titles.ts';
import {isPossessive, type Token} from './tokens.ts';
import {listsOf} from './word-lists.ts';
import {isIn, list, type Word} from './words.ts';

export type NameRun = {
	/** Half-open range of tokens, titles outside, “Jr.” and a nickname inside. */
	readonly from: number;
	readonly to: number;
	/** The words of the name, without “Jr.” and nickname. */
	readonly words: readonly Word[];
	/** `Robert “Bobby” Shaw`. */
	readonly nickname?: Word;
	/** Token of the first title word before the name; `from` where there is none. */
	readonly titleFrom: number;
	/** The run went on before or behind: “Acme” in “Acme President Ann Vale”. */
	readonly cutBehind: boolean;
	/** In a subhead or in a sentence set in Title Case, whose capitals say nothing; or a mere title. */
	readonly doubtful: boolean;
};

const inCapitals = new Set(capitalTitles.split(' '));
const given = list.male | list.female;
const person = given | list.surname | list.eastAsianSurname;
const nationality = list.country | list.demonym | list.creed;
const english = list.common | list.ordinary;
const suffix = /^(?:jr\.?|sr\.?|ii|iii|iv)$/;
const openMark = /^["“‘'(]$/;
const saintly = /^(?:st|mt|ft)\.$/;
const closeMark = /^["”’')]$/;

/** “Theresa May”, “Will Shaw”: names that are function words. */
const isName = (token: Token): boolean =>
	isIn(token.word, person) || token.word.lower === 'may' || token.word.lower === 'will';

const isMonth = (tokens: readonly Token[], at: number): boolean =>
	tokens[at]!.word.lower === 'may' &&
	(tokens[at + 1]?.kind === 'number' ||
		tokens[at - 1]?.kind === 'number' ||
		(at > 0 && isIn(tokens[at - 1]!.word, list.functionWord)));

/** May this token be part of a name? */
const isNamely = (tokens: readonly Token[], at: number): boolean => {
	const token = tokens[at];
	if (token === undefined || token.kind !== 'word' || !token.word.capital) return false;
	if (
		isIn(token.word, list.calendar) ||
		(isIn(token.word, list.openAbbreviation) && !token.word.initial && !saintly.test(token.word.lower))
	)
		return false;
	// “Ann Reed Image: …”
	if (isIn(token.word, list.caption) && tokens[at + 1]?.word.text === ':') return false;
	if (isIn(token.word, list.functionWord)) return !token.startsSentence && isName(token) && !isMonth(tokens, at);
	return true;
};

const follows = (tokens: readonly Token[], at: number): boolean =>
	at < tokens.length && tokens[at]!.start === tokens[at - 1]!.end + 1;

const isParticle = (tokens: readonly Token[], at: number): boolean =>
	follows(tokens, at) && isIn(tokens[at]!.word, list.particle) && !tokens[at]!.word.capital;

export const isTitle = (word: Word): boolean => {
	if (!word.capital) return false;
	if (word.allCapitals) return inCapitals.has(word.text);
	return isIn(word, list.title) || (isIn(word, list.personNoun) && !isIn(word, person | list.organisationWord));
};

/** Where a run that begins at `from` takes in a nickname: the token behind its closing mark, else -1. */
const nicknameEnd = (tokens: readonly Token[], at: number): number => {
	const mark = tokens[at];
	if (mark === undefined || mark.kind !== 'mark' || !openMark.test(mark.word.text) || !follows(tokens, at)) return -1;
	for (let i = at + 1; i <= at + 3; i++) {
		const token = tokens[i];
		if (token === undefined) return -1;
		if (token.kind === 'mark') {
			const closes = i > at + 1 && closeMark.test(token.word.text) && token.start === tokens[i - 1]!.end;
			return closes && follows(tokens, i + 1) && isNamely(tokens, i + 1) ? i + 1 : -1;
		}
		if (!token.word.capital) return -1;
	}
	return -1;
};

type Draft = {readonly parts: number[]; nickname?: Word};

/** The longest run of name-like tokens from `at` on, one blank between two, and where it ends. */
const gather = (tokens: readonly Token[], at: number): Draft & {end: number} => {
	const draft: Draft = {parts: [at]};
	let end = at + 1;
	for (;;) {
		if (follows(tokens, end) && isNamely(tokens, end)) {
			draft.parts.push(end++);
			continue;
		}
		let next = end;
		while (next < end + 2 && isParticle(tokens, next)) next++;
		if (next > end && follows(tokens, next) && isNamely(tokens, next)) {
			for (; end <= next; end++) draft.parts.push(end);
			continue;
		}
		next = nicknameEnd(tokens, end);
		if (next > 0 && draft.nickname === undefined) {
			draft.nickname = tokens[end + 1]!.word;
			end = next;
			draft.parts.push(end++);
			continue;
		}
		return {...draft, end};
	}
};

/** What the cutting of a run must know of its story. */
export type Capitals = {
	/** Words that the story also has in small letters. */
	readonly small: ReadonlySet<string>;
	/** Is the sentence set in Title Case? */
	readonly titleCase: (sentence: number) => boolean;
	/** Is it, or is it a subhead? Its capitals prove no name. */
	readonly doubtful: (sentence: number) => boolean;
};

const pairLists = (a: Word, b: Word): number => listsOf(`${a.lower} ${b.lower}`);

const cutRun = (tokens: readonly Token[], draft: Draft, capitals: Capitals, runs: NameRun[]) => {
	const {parts} = draft;
	const word = (at: number): Word => tokens[parts[at]!]!.word;
	const {small} = capitals;
	const doubtful = capitals.doubtful(tokens[parts[0]!]!.sentence);
	const push = (first: number, last: number, title: number, cutBehind: boolean, unsure = doubtful) => {
		let begin = first;
		let end = last;
		while (end > begin + 1 && (suffix.test(word(end - 1).lower) || word(end - 1).text.length === 1)) end--;
		while (begin < end && isIn(word(begin), list.particle) && !word(begin).capital) begin++;
		if (begin >= end) return;
		const from = parts[begin]!;
		const words: Word[] = [];
		for (let i = begin; i < end; i++) words.push(word(i));
		runs.push({
			from,
			to: parts[last - 1]! + 1,
			words,
			...(draft.nickname && parts[last - 1]! - from >= last - begin + 2 && {nickname: draft.nickname}),
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

const isBarePair = (word: (at: number) => Word, end: number): boolean =>
	(pairLists(word(end - 2), word(end - 1)) & (list.place | list.organisation)) === 0 &&
	!isImpersonal(word(end - 2)) &&
	!isPlacely(word(end - 1));

const titleParts =
	/^(?:prime|vice|deputy|foreign|home|interior|finance|defen[cs]e|first|attorney|chief|assistant|associate|acting|former|lieutenant|major|brigadier|press|opposition|executive|managing|senior|junior|police|staff)$/;
const isTitleBefore = (word: Word): boolean => isTitle(word) || titleParts.test(word.lower);

/** “Ask Peru”, “For Ann Reed”: a word whose capital comes from its place. */
const isLeadWord = (tokens: readonly Token[], at: number, next: Word, small: ReadonlySet<string>): boolean => {
	const {word} = tokens[at]!;
	if (isTitle(word) || isIn(word, nationality | list.place) || word.allCapitals) return false;
	if (isIn(word, person)) return isIn(word, english) && small.has(word.lower) && isIn(next, given);
	return (
		isIn(word, list.common | list.functionWord) ||
		(isIn(word, english) && small.has(word.lower)) ||
		small.has(word.lower)
	);
};

/** “Dean Shaw”, “Ann King Shaw”, “Chief Council”: a title word that is none here. */
const isTitleAsName = (word: Word, before: Word | undefined, after: Word, last: boolean): boolean => {
	if (isIn(after, list.organisationWord) && !isIn(after, person)) return true;
	if (before !== undefined && isTitle(before) && isIn(word, given) && !isIn(word, list.honorific)) return true;
	if (before !== undefined && isIn(before, given) && isIn(word, person | english) && !isIn(after, given)) return true;
	return before === undefined && last && isIn(word, person) && !isIn(after, given) && !isIn(word, list.honorific);
};

/** “Stephen King”: the title at the end is a surname. */
const isNameEnd = (word: (at: number) => Word, begin: number, end: number): boolean =>
	end - begin > 1 &&
	!isTitle(word(end - 2)) &&
	(isIn(word(end - 2), given) || (end - begin === 2 && isPersonal(word(begin)) && !isTitleBefore(word(begin))));

const isImpersonal = (word: Word): boolean =>
	isIn(word, list.organisationWord | list.eventWord | list.placeWord) && !isIn(word, person);

const isPlacely = (word: Word): boolean => isIn(word, nationality | list.place) && !isIn(word, given);

/** A given name, or a word of no list: “Texas Amneh Vale”. */
const isPersonal = (word: Word): boolean =>
	isIn(word, given) ||
	(!word.initial && !isIn(word, english | nationality | list.place | list.organisation | list.organisationWord));

/**
 * Where a person begins behind an organisation, an acronym or a common noun: at a given name (“NASA Bill Reed”), or at
 * two words of no list (“Refugee Council Enver Soltan”); `begin` where nowhere.
 */
const givenNameInside = (word: (at: number) => Word, begin: number, end: number): number => {
	for (let i = end - 2; i > begin; i--) {
		const before = word(i - 1);
		const organised = isIn(before, list.organisationWord | list.organisation) && !isIn(before, person);
		if (organised && i === end - 2 && isPersonal(word(i)) && isPersonal(word(i + 1))) return i;
		if (!isIn(word(i), given) || isIn(word(i), english)) continue;
		if (organised || isPlacely(before) || (before.allCapitals && !before.initial)) return i;
		if (isIn(before, english) && !isIn(before, person)) return i;
	}
	return begin;
};

type Push = (first: number, last: number, title: number, cutBehind: boolean) => void;

/** Cuts countries off the front and organisations off a given name in the middle. */
const pushParts = (
	word: (at: number) => Word,
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
				isPlacely(word(begin)) &&
				(isIn(word(begin), nationality) ||
					isPersonal(word(begin + 1)) ||
					(end - begin > 3 && isPlacely(word(begin + 1))))
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
export const findNameRuns = (tokens: readonly Token[], capitals: Capitals): readonly NameRun[] => {
	const runs: NameRun[] = [];
	for (let i = 0; i < tokens.length; ) {
		if (!isNamely(tokens, i)) {
			i++;
			continue;
		}
		const draft = gather(tokens, i);
		cutRun(tokens, draft, capitals, runs);
		i = draft.end + (isPossessive(tokens[draft.end]) ? 1 : 0);
	}
	return runs;
};
