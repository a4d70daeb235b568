// Who is meant by each mention of a name: by “Reed” where there are three Reeds, by “Paris” the city or Ann Paris.

import {isIn, list} from '../language/lexicon-entry.ts';
import type {CandidateName, NameMention} from '../names/candidate-names.ts';
import {genderOfName} from '../names/gender.ts';
import {shows} from '../names/name-contexts.ts';
import type {PersonCandidates} from './person-candidates.ts';

export type ResolvedName = NameMention & {
	readonly person: number;
	/** By a lone word: surname or given name. */
	readonly lone: boolean;
};

const named = list.male | list.female | list.surname | list.eastAsianSurname;
const english = list.common | list.ordinary;
const never = list.country | list.demonym | list.organisation;
const placeLike = never | list.place | list.creed;

/** Does this lone word mean a person here, and not the place, the paper or the plain word of the same spelling? */
const isMeant = ({run, contexts}: NameMention, startsSentence: boolean): boolean => {
	const word = run.words[0]!;
	if (shows(contexts, 'at')) return false;
	const personal =
		shows(contexts, 'courtesy') ||
		shows(contexts, 'title') ||
		shows(contexts, 'verbBehind') ||
		shows(contexts, 'verbBefore') ||
		shows(contexts, 'who') ||
		shows(contexts, 'age') ||
		shows(contexts, 'relative') ||
		shows(contexts, 'roleNoun');
	if (personal) return true;
	if (shows(contexts, 'place') || shows(contexts, 'the')) return false;
	if (isIn(word, placeLike)) return !isIn(word, never) && isIn(word, named) && !shows(contexts, 'weakPreposition');
	return !startsSentence || !isIn(word, english) || isIn(word, named);
};

type FullMentions = {/** Token of the latest. */ at: number; count: number; readonly titles: Set<string>};

/** For a surname that several bear: how often each was named in full so far, counted in powers of two, and more. */
const points = {
	otherSex: -8,
	sameTitle: 4,
	inHeadline: 1,
	/** What is left of one point some `recently` tokens after the latest full mention. */
	decay: 0.5,
} as const;

const recently = 30;

/** Looked at where very many share a name. */
const mostBearers = 48;

/** Mentions in text order, each with its bearer; a surname of several goes to whoever fits and was named in full last. */
export const resolveNames = (
	names: Iterable<CandidateName>,
	{people, personOfName, peopleOfLoneName}: PersonCandidates,
	startsSentence: (mention: NameMention) => boolean,
): readonly ResolvedName[] => {
	const all: {mention: NameMention; name: CandidateName}[] = [];
	for (const name of names) {
		if (!personOfName.has(name) && !peopleOfLoneName.has(name)) continue;
		for (const mention of name.mentions) all.push({mention, name});
	}
	all.sort((a, b) => a.mention.run.from - b.mention.run.from);

	const fullAt = new Map<number, FullMentions>();
	const choose = (among: readonly number[], {run, title, gender}: NameMention): number => {
		let best = among[0]!;
		let bestScore = Number.NEGATIVE_INFINITY;
		for (const index of among.slice(0, mostBearers)) {
			const known = genderOfName(people[index]!.words);
			const full = fullAt.get(index);
			let score = gender !== undefined && known !== undefined && known !== gender ? points.otherSex : 0;
			if (full) {
				score += Math.log2(1 + full.count) + points.decay ** ((run.from - full.at) / recently);
				if (title !== undefined && full.titles.has(title)) score += points.sameTitle;
			}
			if (people[index]!.inHeadline) score += points.inHeadline;
			if (score > bestScore) {
				best = index;
				bestScore = score;
			}
		}
		return best;
	};

	const namings: ResolvedName[] = [];
	for (const {mention, name} of all) {
		const full = personOfName.get(name);
		if (full !== undefined) {
			const known = fullAt.get(full);
			if (known) {
				known.at = mention.run.from;
				known.count++;
			} else fullAt.set(full, {at: mention.run.from, count: 1, titles: new Set()});
			if (mention.title !== undefined) fullAt.get(full)!.titles.add(mention.title);

			namings.push({...mention, person: full, lone: false});
		} else if (isMeant(mention, startsSentence(mention))) {
			const among = peopleOfLoneName.get(name)!;
			const person = among.length === 1 ? among[0]! : choose(among, mention);
			namings.push({...mention, person, lone: true});
		}
	}
	return namings;
};
