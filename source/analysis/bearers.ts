// From names to the people who bear them: full names of one person become one bearer, and lone words go to theirs.
import type {CandidateName} from './candidate-names.ts';
import {genderOfName} from './gender.ts';
import {wordOf} from './known-words.ts';
import {contextSum, isEastAsianForm, isNoPerson, lonePoints, wordPoints} from './name-points.ts';
import {fold, givenNamesFit, isSlip} from './same-person.ts';
import {isIn, list, type Word} from './words.ts';

export type Bearer = {
	/** The fullest form. */
	words: readonly Word[];
	/** Folded (same-person.ts). */
	readonly surname: string;
	given: readonly string[];
	points: number;
	/** Mentions of the form in `words`, for choosing the spelling. */
	spelled: number;
	readonly nicknames: string[];
	/** Named there in full, or by the given name. */
	readonly inHeadline: boolean;
};

/** Names with fewer points are not even kept as weak. */
const weakest = -4;
const weakestLone = -3;

/** Names compared with one another are bounded, so that a list of ten thousand Reeds takes no hour. */
const mostOfOneName = 48;

const given = list.male | list.female;
const english = list.common | list.ordinary;
const placeLike = list.place | list.demonym | list.organisation | list.creed;

const indexed = <Key, Value>(index: Map<Key, Value[]>, key: Key): Value[] => {
	let found = index.get(key);
	if (found === undefined) {
		found = [];
		index.set(key, found);
	}
	return found;
};

const added = (a: readonly number[], b: readonly number[]): number[] => a.map((count, index) => count + b[index]!);

/** Surname first or last, the rest given names; all folded. */
const parted = (words: readonly Word[]): {surname: string; given: readonly string[]} => {
	const folded = words.map(word => fold(word.text));
	if (isEastAsianForm(words)) return {surname: folded[0]!, given: [folded.slice(1).join('')]};
	// “van der Berg”, “bin Salman”: the particle goes with neither.
	return {
		surname: folded.at(-1)!,
		given: words.slice(0, -1).flatMap((word, index) => (word.capital ? [folded[index]!] : [])),
	};
};

const wordsOf = (headline: string): readonly string[] =>
	headline.split(/[^\p{L}\p{M}'’.-]+/u).map(word => word.replace(/['’]s$|[.'’]+$/gu, ''));

/** A given name before a lone surname of the story, from the headline. */
const headlineNames = (headline: string): ReadonlyMap<string, Word> => {
	const found = new Map<string, Word>();
	const words = wordsOf(headline);

	for (let i = 1; i < words.length; i++) {
		if (words[i] === '' || words[i - 1] === '') continue;
		const before = wordOf(words[i - 1]!);
		if (isIn(before, given) && before.capital && !isIn(before, english)) found.set(words[i]!, before);
	}
	return found;
};

export type Story = {
	readonly names: ReadonlyMap<string, CandidateName>;
	/** Words that the story has in small letters. */
	readonly small: ReadonlySet<string>;
	readonly headline?: string;
	/** Does the story give the bearer of this full name that title, there or anywhere near? */
	readonly isTitled: (name: CandidateName, title: string) => boolean;
};

export type Bearers = {
	readonly bearers: readonly Bearer[];
	/** Of full names. */
	readonly bearerOfName: ReadonlyMap<CandidateName, number>;
	/** Of lone surnames and given names: all who may be meant. */
	readonly bearersOfLone: ReadonlyMap<CandidateName, readonly number[]>;
};

export const findBearers = ({names, small, headline, isTitled}: Story): Bearers => {
	const bearers: Bearer[] = [];
	const headlineWords = new Set(headline === undefined ? [] : wordsOf(headline).map(fold));

	const bySurname = new Map<string, number[]>();
	const byGiven = new Map<string, number[]>();
	const byBeginning = new Map<string, number>();
	const byNickname = new Map<string, number[]>();
	const bearerOfName = new Map<CandidateName, number>();
	const namesOfBearer = new Map<number, CandidateName[]>();

	const lones = new Map<string, CandidateName>();
	const full: {name: CandidateName; points: number}[] = [];
	for (const [key, name] of names) if (name.words.length === 1) lones.set(key, name);
	for (const name of names.values()) {
		const {words} = name;
		if (words.length === 1 || isNoPerson(words)) continue;
		const surname = isEastAsianForm(words) ? words[0]! : words.at(-1)!;
		const lone = lones.get(surname.text);
		let points = wordPoints(words, small);
		// “Dump Trump”: what stands around Trump says nothing for the two words.
		const plain = isIn(words[0]!, english) && !isIn(words[0]!, given);
		if (lone && !plain && !isIn(surname, list.country | list.demonym | list.organisation | list.creed)) {
			const shown = {
				mentions: name.mentions.length + lone.mentions.length,
				contexts: added(name.contexts, lone.contexts),
			};
			points += contextSum(shown) + lonePoints({mentions: lone.mentions.length, contexts: lone.contexts});
		} else points += contextSum({mentions: name.mentions.length, contexts: name.contexts});
		if (points > weakest) full.push({name, points});
	}

	const place = (
		name: CandidateName,
		points: number,
		{surname, given}: {surname: string; given: readonly string[]},
		another = false,
	) => {
		const {words} = name;
		const fits = (index: number, slip: boolean) => {
			const other = bearers[index]!;
			if (!slip)
				return givenNamesFit(other.given, given) || (given.length === 1 && other.nicknames.includes(given[0]!));
			return other.given[0] === given[0] && given.length > 0 && isSlip(other.surname, surname);
		};
		const folded = words.map(word => fold(word.text));
		let found = another
			? undefined
			: bySurname
					.get(surname)
					?.slice(-mostOfOneName)
					.find(index => fits(index, false));
		if (found === undefined && words.length === 2) found = byBeginning.get(folded.join(' '));
		if (found === undefined && given.length > 0)
			found = byGiven
				.get(given[0]!)
				?.slice(-mostOfOneName)
				.find(index => fits(index, true));
		if (found === undefined) {
			found = bearers.length;
			bearers.push({
				words,
				surname,
				given,
				points,
				spelled: name.mentions.length,
				nicknames: [],
				inHeadline: given.length > 0 && headlineWords.has(given[0]!),
			});
			indexed(bySurname, surname).push(found);
			if (given.length > 0) indexed(byGiven, given[0]!).push(found);
			if (words.length > 2) byBeginning.set(folded.slice(0, 2).join(' '), found);
		} else {
			const bearer = bearers[found]!;
			bearer.points = Math.max(bearer.points, points);
			const fuller =
				given.length > bearer.given.length ||
				(given.length === bearer.given.length && given.join('').length > bearer.given.join('').length);
			if (
				surname === bearer.surname
					? fuller
					: name.mentions.length > bearer.spelled && words.length >= bearer.words.length
			) {
				bearer.words = words;
				bearer.spelled = name.mentions.length;
				if (surname === bearer.surname) bearer.given = given;
			}
		}
		for (const {run} of name.mentions)
			if (run.nickname && bearers[found]!.nicknames.length < 3) {
				bearers[found]!.nicknames.push(fold(run.nickname.text));
				indexed(byNickname, fold(run.nickname.text)).push(found);
			}
		bearerOfName.set(name, found);
		indexed(namesOfBearer, found).push(name);
		return found;
	};
	// Longer names first, so that a shorter one finds what it begins.
	full.sort((a, b) => b.name.words.length - a.name.words.length || b.name.mentions.length - a.name.mentions.length);
	for (const {name, points} of full) place(name, points, parted(name.words));

	const inHeadline = headline === undefined ? undefined : headlineNames(headline);
	const bearersOfLone = new Map<CandidateName, readonly number[]>();
	const listedByLetter = new Map<string, number[]>();
	for (const [index, {surname, points}] of bearers.entries()) {
		if (points > 0) indexed(listedByLetter, surname[0]!).push(index);
	}
	/** “President Reed”, named before Joan Reed is, who is never called president: another Reed. */
	const isAnother = (lone: CandidateName, bearerNames: readonly CandidateName[]): boolean => {
		const firstFull = Math.min(...bearerNames.map(name => name.mentions[0]!.run.from));
		const earlier = lone.mentions.filter(({run}) => run.from < firstFull);
		const title = earlier.find(mention => mention.title !== undefined)?.title;
		if (title !== undefined && !bearerNames.some(name => isTitled(name, title))) return true;
		const gender = genderOfName(bearerNames[0]!.words);
		return gender !== undefined && earlier.filter(mention => mention.gender && mention.gender !== gender).length > 1;
	};

	for (const [key, name] of lones) {
		const word = name.words[0]!;
		const folded = fold(word.text);
		const family = bySurname.get(folded);
		const firstNamed = byGiven.get(folded) ?? byNickname.get(folded) ?? [];
		const strong = (indexes: readonly number[]) => {
			const listed = indexes.filter(index => bearers[index]!.points > 0);
			return listed.length > 0 ? listed : indexes;
		};
		const namesake = family?.length === 1 && isAnother(name, namesOfBearer.get(family[0]!) ?? []);
		if (family && !namesake) bearersOfLone.set(name, strong(family));
		else if (firstNamed.length > 0 && (isIn(word, given) || !isIn(word, english)))
			bearersOfLone.set(name, strong(firstNamed));
		else {
			const before = inHeadline?.get(key);
			const words = before ? [before, word] : name.words;
			if (isNoPerson(words)) continue;
			const slip = namesake
				? undefined
				: listedByLetter
						.get(folded[0]!)
						?.slice(0, mostOfOneName)
						.find(index => isSlip(bearers[index]!.surname, folded));
			if (slip !== undefined && !isIn(word, english | placeLike | given)) {
				bearersOfLone.set(name, [slip]);
				continue;
			}
			const shown = {mentions: name.mentions.length, contexts: name.contexts};
			const points = wordPoints(words, small) + contextSum(shown) + (word.allCapitals ? 0 : lonePoints(shown));
			if (points > weakestLone) bearersOfLone.set(name, [place({...name, words}, points, parted(words), namesake)]);
		}
	}
	return {bearers, bearerOfName, bearersOfLone};
};
