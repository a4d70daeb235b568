// Joins names into person candidates: all full names of one person, and the lone surnames and given names that go with
// them.

import {foldName} from '../language/fold-name.ts';
import {isIn, type LexiconEntry, list} from '../language/lexicon-entry.ts';
import {type CandidateName, isInFirm} from '../names/candidate-names.ts';
import {genderOfName} from '../names/gender.ts';
import type {HeadlineNames} from '../names/headline-names.ts';
import {shows} from '../names/name-contexts.ts';
import {isEastAsianForm, isNeverPerson} from '../names/name-forms.ts';
import {personNameLists} from '../names/name-kinds.ts';
import {type ContextCounts, contextSum, lonePoints, wordPoints} from '../names/name-scores.ts';
import {isSlip} from '../names/same-person.ts';
import {isSeveral, startsOfBodies} from './names-of-nobody.ts';
import {
	addName,
	createPersonIndex,
	listAt,
	mostOfOneName,
	type PersonCandidate,
	type PersonIndex,
} from './person-index.ts';

/** The names of a story and the evidence for joining them. */
export type NameEvidence = {
	readonly names: ReadonlyMap<string, CandidateName>;
	/** Words that the story also has in lower case. */
	readonly lowerCaseWords: ReadonlySet<string>;
	readonly headline: HeadlineNames;
	/** Tells whether the story has the title near a mention of this full name. */
	readonly isTitled: (name: CandidateName, title: string) => boolean;
};

/** The person candidates of a story, and which names may mean them. */
export type PersonCandidates = {
	readonly people: readonly PersonCandidate[];
	/** The candidate of each full name, as an index into `people`. */
	readonly personOfName: ReadonlyMap<CandidateName, number>;
	/** All candidates that a lone surname or given name may mean. */
	readonly peopleOfLoneName: ReadonlyMap<CandidateName, readonly number[]>;
};

/** A name needs more points than this to become a candidate at all. */
const fewestPoints = -4;
const fewestLonePoints = -3;

const given = list.male | list.female;
const english = list.common | list.ordinary;
const placeLike = list.place | list.demonym | list.organisation | list.creed;

const contextsOfName = ({mentions, contexts}: CandidateName): ContextCounts => ({mentions: mentions.length, contexts});

const sumOf = (a: ContextCounts, b: ContextCounts): ContextCounts => ({
	mentions: a.mentions + b.mentions,
	contexts: a.contexts.map((count, index) => count + b.contexts[index]!),
});

/** Sums the points of a full name, including the contexts in which its surname is used alone. */
const pointsOfFull = (
	name: CandidateName,
	surname: LexiconEntry,
	lone: CandidateName | undefined,
	lowerCaseWords: ReadonlySet<string>,
) => {
	const first = name.words[0]!;
	// In “Dump Trump”, the contexts of “Trump” are no evidence for the two words.
	const isPlain = isIn(first, english) && !isIn(first, given);
	const isElse = isIn(surname, list.country | list.demonym | list.organisation | list.creed);
	const own = wordPoints(name.words, lowerCaseWords);
	if (lone === undefined || isPlain || isElse || lone.mentions.every(isInFirm))
		return own + contextSum(contextsOfName(name));
	return own + contextSum(sumOf(contextsOfName(name), contextsOfName(lone))) + lonePoints(contextsOfName(lone));
};

/** Recognises “on Ben Reed” in a story that never has it in another place: a hill in Scotland or Ireland. */
const isHill = ({words, mentions}: CandidateName): boolean =>
	words[0]!.text === 'Ben' &&
	mentions.every(({contexts}) => shows(contexts, 'preposition') || shows(contexts, 'place') || shows(contexts, 'at'));

const addFullNames = (index: PersonIndex, {names, lowerCaseWords}: NameEvidence) => {
	const full: {name: CandidateName; points: number}[] = [];
	for (const name of names.values()) {
		const {words} = name;
		if (words.length === 1 || isNeverPerson(words) || isHill(name)) continue;
		const surname = isEastAsianForm(words) ? words[0]! : words.at(-1)!;
		const points = pointsOfFull(name, surname, names.get(surname.text), lowerCaseWords);
		if (points > fewestPoints) full.push({name, points});
	}
	// Longer names first, so that a shorter one finds the name it is the beginning of.
	full.sort((a, b) => b.name.words.length - a.name.words.length || b.name.mentions.length - a.name.mentions.length);
	for (const {name, points} of full) addName(index, name, points);
};

/**
 * Tells whether a lone surname is somebody else's: “President Reed” before Joan Reed, who is never called president, or
 * Mr Reed before a woman of that name.
 */
const isSomebodyElse = (
	lone: CandidateName,
	fullNames: readonly CandidateName[],
	isTitled: NameEvidence['isTitled'],
): boolean => {
	const firstFull = fullNames.reduce((first, {mentions}) => Math.min(first, mentions[0]!.run.from), Number.MAX_VALUE);
	const earlier = lone.mentions.filter(({run}) => run.from < firstFull);
	const title = earlier.find(mention => mention.title !== undefined)?.title;
	if (title !== undefined && !fullNames.some(name => isTitled(name, title))) return true;
	const gender = genderOfName(fullNames[0]!.words);
	return gender !== undefined && earlier.some(mention => mention.gender && mention.gender !== gender);
};

/** Tells whether a mention treats the name as a person's, as in “Mr García” and “García said”. */
const isUsedOfPerson = ({mentions}: CandidateName): boolean =>
	mentions.some(({contexts}) =>
		(['courtesy', 'title', 'verbBefore', 'verbAfter'] as const).some(context => shows(contexts, context)),
	);

/** Tells whether a mention has a title or Mr or Mrs before it. */
const isTitledOnce = ({mentions}: CandidateName): boolean =>
	mentions.some(({contexts}) => shows(contexts, 'courtesy') || shows(contexts, 'title'));

/** Tells whether a lone name that is part of a person's name is used of the person. English words need a title. */
const isPartOf = ({words}: PersonCandidate, lone: CandidateName): boolean =>
	isIn(lone.words[0]!, english) && !isEastAsianForm(words) ? isTitledOnce(lone) : isUsedOfPerson(lone);

/** Keeps the candidates that are surely people, or all if none is. */
const surest = ({people}: PersonIndex, indexes: readonly number[]): readonly number[] => {
	const listed = indexes.filter(index => people[index]!.points > 0);
	return listed.length > 0 ? listed : indexes;
};

/** Finds the person candidates of a story from the names in it. */
export const findPersonCandidates = (evidence: NameEvidence): PersonCandidates => {
	const {headline, lowerCaseWords} = evidence;
	const index = createPersonIndex(headline.words);
	const bodies = startsOfBodies(evidence.names.values());
	addFullNames(index, evidence);
	const listedByLetter = new Map<string, number[]>();
	for (const [person, {surname, points}] of index.people.entries())
		if (points > 0) listAt(listedByLetter, surname[0]!).push(person);

	/**
	 * Lets a later form of a name that is not its surname speak for the person: “García said” for Gabriel García Márquez,
	 * “Zhou said” for a name that is not known to begin with its surname.
	 */
	const hear = (person: number, lone: CandidateName) => {
		const word = lone.words[0]!;
		const isNamed = isIn(word, personNameLists) && !isIn(word, english | placeLike);
		if (!isNamed && !isTitledOnce(lone)) return;
		const [full] = index.namesOfPerson.get(person)!;
		const one = index.people[person]!;
		one.points = Math.max(one.points, pointsOfFull(full!, word, lone, lowerCaseWords));
	};

	/** Recognises a family by the surname of one of them: “the Reeds”. */
	const isFamily = (folded: string): boolean =>
		folded.endsWith('s') && (index.bySurname.has(folded.slice(0, -1)) || index.bySurname.has(folded.slice(0, -2)));

	/** All candidates that a lone name may mean; adds a new one if it fits none. */
	const peopleOf = (name: CandidateName): readonly number[] | undefined => {
		const word = name.words[0]!;
		const folded = foldName(word.text);
		const family = index.bySurname.get(folded);
		const alone = family?.length === 1 ? index.namesOfPerson.get(family[0]!) : undefined;
		const another = alone !== undefined && isSomebodyElse(name, alone, evidence.isTitled);
		if (family && !another) return surest(index, family);
		const firstNamed = index.byGiven.get(folded) ?? index.byNickname.get(folded);
		if (firstNamed && (isIn(word, given) || !isIn(word, english) || isUsedOfPerson(name))) {
			if (firstNamed.length === 1) hear(firstNamed[0]!, name);
			return surest(index, firstNamed);
		}
		// “Mr García” may be Gabriel García Márquez, and “Mr Vinh” Vu Quoc Vinh.
		const middle = another ? undefined : index.byMiddle.get(folded);
		if (middle?.length === 1 && isPartOf(index.people[middle[0]!]!, name)) {
			hear(middle[0]!, name);
			return middle;
		}

		if (bodies.has(word.text) && !isTitledOnce(name)) return undefined;
		if (isSeveral(word) || isFamily(folded)) return undefined;
		const before = another ? undefined : headline.givenBefore.get(word.text);
		const words = before ? [before, word] : name.words;
		// Short words in capitals are acronyms.
		if (isNeverPerson(words) || (word.allCapitals && words.length === 1 && word.text.length < 6)) return undefined;
		if (!another && !isIn(word, english | placeLike | given)) {
			const alike = listedByLetter.get(folded[0]!)?.slice(0, mostOfOneName);
			const slip = alike?.find(person => isSlip(index.people[person]!.surname, folded));
			if (slip !== undefined) return [slip];
		}
		const contexts = contextsOfName(name);
		const points =
			wordPoints(words, lowerCaseWords) + contextSum(contexts) + (word.allCapitals ? 0 : lonePoints(contexts));
		return points > fewestLonePoints ? [addName(index, {...name, words}, points, another)] : undefined;
	};
	const peopleOfLoneName = new Map<CandidateName, readonly number[]>();
	for (const name of evidence.names.values()) {
		const people = name.words.length === 1 ? peopleOf(name) : undefined;
		if (people) peopleOfLoneName.set(name, people);
	}
	return {people: index.people, personOfName: index.personOfName, peopleOfLoneName};
};
