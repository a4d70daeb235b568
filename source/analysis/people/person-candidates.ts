// From names to the people who bear them: full names of one person become one bearer, and lone words go to theirs.

import {foldName} from '../language/fold-name.ts';
import {isIn, type LexiconEntry, list} from '../language/lexicon-entry.ts';
import type {CandidateName} from '../names/candidate-names.ts';
import {genderOfName} from '../names/gender.ts';
import {readHeadline} from '../names/headline-names.ts';
import {shows} from '../names/name-contexts.ts';
import {isEastAsianForm, isNeverPerson} from '../names/name-forms.ts';
import {type ContextCounts, contextSum, lonePoints, wordPoints} from '../names/name-scores.ts';
import {isSlip} from '../names/same-person.ts';
import {
	addName,
	createPersonIndex,
	listAt,
	mostOfOneName,
	type PersonCandidate,
	type PersonIndex,
} from './person-index.ts';

export type NameEvidence = {
	readonly names: ReadonlyMap<string, CandidateName>;
	/** Words that the story has in small letters. */
	readonly small: ReadonlySet<string>;
	readonly headline?: string;
	/** Does the story give the bearer of this full name that title, there or anywhere near? */
	readonly isTitled: (name: CandidateName, title: string) => boolean;
};

export type PersonCandidates = {
	readonly people: readonly PersonCandidate[];
	/** Of full names. */
	readonly personOfName: ReadonlyMap<CandidateName, number>;
	/** Of lone surnames and given names: all who may be meant. */
	readonly peopleOfLoneName: ReadonlyMap<CandidateName, readonly number[]>;
};

/** Names with fewer points are not even kept as weak. */
const fewestPoints = -4;
const fewestLonePoints = -3;

const given = list.male | list.female;
const english = list.common | list.ordinary;
const placeLike = list.place | list.demonym | list.organisation | list.creed;

const shownBy = ({mentions, contexts}: CandidateName): ContextCounts => ({mentions: mentions.length, contexts});

const together = (a: ContextCounts, b: ContextCounts): ContextCounts => ({
	mentions: a.mentions + b.mentions,
	contexts: a.contexts.map((count, index) => count + b.contexts[index]!),
});

/** Points of a full name; what stands around its lone surname counts as well. */
const pointsOfFull = (
	name: CandidateName,
	surname: LexiconEntry,
	lone: CandidateName | undefined,
	small: NameEvidence['small'],
) => {
	const first = name.words[0]!;
	// “Dump Trump”: what stands around Trump says nothing for the two words.
	const isPlain = isIn(first, english) && !isIn(first, given);
	const isElse = isIn(surname, list.country | list.demonym | list.organisation | list.creed);
	const own = wordPoints(name.words, small);
	if (lone === undefined || isPlain || isElse) return own + contextSum(shownBy(name));
	return own + contextSum(together(shownBy(name), shownBy(lone))) + lonePoints(shownBy(lone));
};

const enterFullNames = (roll: PersonIndex, {names, small}: NameEvidence) => {
	const full: {name: CandidateName; points: number}[] = [];
	for (const name of names.values()) {
		const {words} = name;
		if (words.length === 1 || isNeverPerson(words)) continue;
		const surname = isEastAsianForm(words) ? words[0]! : words.at(-1)!;
		const points = pointsOfFull(name, surname, names.get(surname.text), small);
		if (points > fewestPoints) full.push({name, points});
	}
	// Longer names first, so that a shorter one finds what it begins.
	full.sort((a, b) => b.name.words.length - a.name.words.length || b.name.mentions.length - a.name.mentions.length);
	for (const {name, points} of full) addName(roll, name, points);
};

/** “President Reed”, named before Joan Reed is, who is never called president: another Reed. */
const isAnother = (
	lone: CandidateName,
	bearerNames: readonly CandidateName[],
	isTitled: NameEvidence['isTitled'],
): boolean => {
	const firstFull = bearerNames.reduce((first, {mentions}) => Math.min(first, mentions[0]!.run.from), Number.MAX_VALUE);
	const earlier = lone.mentions.filter(({run}) => run.from < firstFull);
	const title = earlier.find(mention => mention.title !== undefined)?.title;
	if (title !== undefined && !bearerNames.some(name => isTitled(name, title))) return true;
	const gender = genderOfName(bearerNames[0]!.words);
	return gender !== undefined && earlier.filter(mention => mention.gender && mention.gender !== gender).length > 1;
};

/** “Mr García”, “García said”: a person, once at least. */
const isCalled = ({mentions}: CandidateName): boolean =>
	mentions.some(({contexts}) =>
		(['courtesy', 'title', 'verbBefore', 'verbBehind'] as const).some(context => shows(contexts, context)),
	);

/** Those who are surely people, if there are any. */
const surest = ({people}: PersonIndex, indexes: readonly number[]): readonly number[] => {
	const listed = indexes.filter(index => people[index]!.points > 0);
	return listed.length > 0 ? listed : indexes;
};

export const findPersonCandidates = (story: NameEvidence): PersonCandidates => {
	const headline = readHeadline(story.headline);
	const roll = createPersonIndex(headline.words);
	enterFullNames(roll, story);
	const listedByLetter = new Map<string, number[]>();
	for (const [index, {surname, points}] of roll.people.entries())
		if (points > 0) listAt(listedByLetter, surname[0]!).push(index);

	const bearersOf = (name: CandidateName): readonly number[] | undefined => {
		const word = name.words[0]!;
		const folded = foldName(word.text);
		const family = roll.bySurname.get(folded);
		const alone = family?.length === 1 ? roll.namesOfPerson.get(family[0]!) : undefined;
		const another = alone !== undefined && isAnother(name, alone, story.isTitled);
		if (family && !another) return surest(roll, family);
		const firstNamed = roll.byGiven.get(folded) ?? roll.byNickname.get(folded);
		if (firstNamed && (isIn(word, given) || !isIn(word, english))) return surest(roll, firstNamed);
		// “Mr García” for Gabriel García Márquez.
		const middle = another ? undefined : roll.byMiddle.get(folded);
		if (middle?.length === 1 && isCalled(name) && !isIn(word, english)) return middle;

		const before = another ? undefined : headline.givenBefore.get(word.text);
		const words = before ? [before, word] : name.words;
		// An acronym that is nobody's surname.
		if (isNeverPerson(words) || (word.allCapitals && words.length === 1 && word.text.length < 6)) return undefined;
		if (!another && !isIn(word, english | placeLike | given)) {
			const alike = listedByLetter.get(folded[0]!)?.slice(0, mostOfOneName);
			const slip = alike?.find(index => isSlip(roll.people[index]!.surname, folded));
			if (slip !== undefined) return [slip];
		}
		const shown = shownBy(name);
		const points = wordPoints(words, story.small) + contextSum(shown) + (word.allCapitals ? 0 : lonePoints(shown));
		return points > fewestLonePoints ? [addName(roll, {...name, words}, points, another)] : undefined;
	};
	const peopleOfLoneName = new Map<CandidateName, readonly number[]>();
	for (const name of story.names.values()) {
		const bearers = name.words.length === 1 ? bearersOf(name) : undefined;
		if (bearers) peopleOfLoneName.set(name, bearers);
	}
	return {people: roll.people, personOfName: roll.personOfName, peopleOfLoneName};
};
