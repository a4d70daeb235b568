// Name resolution: which person candidate each mention of a name means, if any. “Reed” may be one of three Reeds, and
// “Paris” the city or Ann Paris.

import {isIn, list} from '../language/lexicon-entry.ts';
import {type CandidateName, isInFirm, type NameMention} from '../names/candidate-names.ts';
import {type Gender, genderOfName} from '../names/gender.ts';
import {shows} from '../names/name-contexts.ts';
import type {PersonCandidates} from './person-candidates.ts';
import type {PersonCandidate} from './person-index.ts';

/** A mention of a name, and the person it means. */
export type ResolvedName = NameMention & {
	/** Index into `PersonCandidates.people`. */
	readonly person: number;
	/** True if the mention is a surname or given name alone. */
	readonly lone: boolean;
	/** Set if it may as well be somebody else of that surname. */
	readonly shared?: true;
};

const named = list.male | list.female | list.surname | list.eastAsianSurname;
const english = list.common | list.ordinary;
const never = list.country | list.demonym | list.organisation;
const placeLike = never | list.place | list.creed;

/** Tells whether a lone word means a person here, and not a place, a newspaper or an ordinary word of the same spelling. */
const meansPerson = (mention: NameMention, startsSentence: boolean): boolean => {
	const {run, contexts} = mention;
	const word = run.words[0]!;
	if (shows(contexts, 'at') || isInFirm(mention)) return false;
	const personal =
		shows(contexts, 'courtesy') ||
		shows(contexts, 'title') ||
		shows(contexts, 'verbAfter') ||
		shows(contexts, 'verbBefore') ||
		shows(contexts, 'naming') ||
		shows(contexts, 'who') ||
		shows(contexts, 'age') ||
		shows(contexts, 'relative') ||
		shows(contexts, 'roleNoun');
	if (personal) return true;
	if (shows(contexts, 'place') || shows(contexts, 'the')) return false;
	if (isIn(word, placeLike)) return !isIn(word, never) && isIn(word, named) && !shows(contexts, 'weakPreposition');
	return !startsSentence || !isIn(word, english) || isIn(word, named);
};

/**
 * Tells whether Mr, Mrs or the like before a surname says that it is not this person's: “Mr Reed” is not Ann Reed, be she the only Reed of
 * the story.
 */
const isOfOtherSex = ({words}: PersonCandidate, {gender}: NameMention): boolean => {
	const known = gender === undefined || words.length < 2 ? undefined : genderOfName(words);
	return known !== undefined && known !== gender;
};

/** The mentions of a full name so far; `at` is the first token of the latest. */
type FullMentions = {at: number; count: number; readonly titles: Set<string>};

/**
 * Points for choosing among people who share a surname, added to the base-2 logarithm of the number of mentions in full.
 * The title before the surname (`sameTitle`) must have been used with the full name.
 */
const points = {
	otherGender: -8,
	sameGender: 2,
	/** A pronoun behind the surname is of the other sex. */
	otherPronoun: -3,
	/** It is of the sex that the given name tells, where the other's may be of no list. */
	samePronoun: 1.5,
	sameTitle: 4,
	inHeadline: 1,
	/** One point for the latest full mention, multiplied by this for every `decayDistance` tokens since. */
	decay: 0.5,
} as const;

const decayDistance = 30;

/** In points: where the next person of a surname is not this far behind, nobody can tell. */
const closeCall = 0.25;

/** Upper bound for the people compared for one mention. */
const mostNamesakes = 48;

/** Tells whether a lone surname is used of a man and of a woman: “Mr Muir”, “Mrs Muir”. */
const isOfBoth = ({mentions}: CandidateName): boolean => {
	const known = mentions.find(({gender}) => gender !== undefined)?.gender;
	return known !== undefined && mentions.some(({gender}) => gender !== undefined && gender !== known);
};

/**
 * Resolves every mention of a name, in text order; mentions that mean no person are left out. A shared surname goes to the
 * person whose gender and title fit and who was last named in full. `isOfFamily` tells whether the words behind a surname name that
 * person as somebody else.
 */
export const resolveNames = (
	names: Iterable<CandidateName>,
	{people, personOfName, peopleOfLoneName}: PersonCandidates,
	startsSentence: (mention: NameMention) => boolean,
	sexBehind: (mention: NameMention) => Gender | undefined,
	isOfFamily: (mention: NameMention, person: number) => boolean,
): readonly ResolvedName[] => {
	const all: {mention: NameMention; name: CandidateName}[] = [];
	for (const name of names) {
		if (!personOfName.has(name) && !peopleOfLoneName.has(name)) continue;
		for (const mention of name.mentions) all.push({mention, name});
	}
	all.sort((a, b) => a.mention.run.from - b.mention.run.from);

	const fullAt = new Map<number, FullMentions>();
	const choose = (among: readonly number[], mention: NameMention, name: CandidateName) => {
		const {run, title, gender} = mention;
		const pronoun = gender === undefined ? sexBehind(mention) : undefined;
		let best = among[0]!;
		let bestScore = Number.NEGATIVE_INFINITY;
		let nextScore = Number.NEGATIVE_INFINITY;
		for (const index of among.slice(0, mostNamesakes)) {
			const known = genderOfName(people[index]!.words);
			const full = fullAt.get(index);
			let score = 0;
			const isKnown = gender !== undefined && known !== undefined;
			if (isKnown && known !== gender) score = points.otherGender;
			// Of Gordon and Elspeth Muir, “Mr Muir” is Gordon. Where no Mrs Muir is, a name that no list has may be his as well.
			else if (isKnown && isOfBoth(name)) score = points.sameGender;
			if (pronoun !== undefined && known !== undefined)
				score += known === pronoun ? points.samePronoun : points.otherPronoun;
			if (full) {
				score += Math.log2(1 + full.count) + points.decay ** ((run.from - full.at) / decayDistance);
				if (title !== undefined && full.titles.has(title)) score += points.sameTitle;
			}
			if (people[index]!.inHeadline) score += points.inHeadline;
			if (score > bestScore) {
				nextScore = bestScore;
				best = index;
				bestScore = score;
			} else if (score > nextScore) nextScore = score;
		}
		return {person: best, ...(bestScore - nextScore < closeCall && {shared: true as const})};
	};

	const resolved: ResolvedName[] = [];
	for (const {mention, name} of all) {
		const full = personOfName.get(name);
		if (full !== undefined) {
			const known = fullAt.get(full);
			if (known) {
				known.at = mention.run.from;
				known.count++;
			} else fullAt.set(full, {at: mention.run.from, count: 1, titles: new Set()});
			if (mention.title !== undefined) fullAt.get(full)!.titles.add(mention.title);

			resolved.push({...mention, person: full, lone: false});
		} else if (meansPerson(mention, startsSentence(mention))) {
			const among = peopleOfLoneName.get(name)!.filter(index => !isOfFamily(mention, index));
			if (among.every(index => isOfOtherSex(people[index]!, mention))) continue;
			const chosen = among.length === 1 ? {person: among[0]!} : choose(among, mention, name);
			resolved.push({...mention, ...chosen, lone: true});
		}
	}
	return resolved;
};
