// Who is meant by each mention of a name: by “Reed” where there are three Reeds, by “Paris” the city or Ann Paris.
import type {Bearers} from './bearers.ts';
import type {CandidateName, NameMention} from './candidate-names.ts';
import {genderOfName} from './gender.ts';
import {shows} from './name-contexts.ts';
import {isIn, list} from './words.ts';

export type Naming = NameMention & {
	readonly bearer: number;
	/** By a lone word: surname or given name. */
	readonly lone: boolean;
};

const named = list.male | list.female | list.surname;
const english = list.common | list.ordinary;
const never = list.country | list.demonym | list.organisation;
const placeLike = never | list.place | list.creed;

/** Does this lone word mean a person here, and not the place, the paper or the plain word of the same spelling? */
const isMeant = ({run, contexts}: NameMention, startsSentence: boolean): boolean => {
	const word = run.words[0]!;
	if (shows(contexts, 'at')) return false;
	const personal =
		shows(contexts, 'title') ||
		shows(contexts, 'verbBehind') ||
		shows(contexts, 'verbBefore') ||
		shows(contexts, 'who') ||
		shows(contexts, 'age') ||
		shows(contexts, 'relative') ||
		shows(contexts, 'roleNoun');
	if (personal) return true;
	if (shows(contexts, 'place')) return false;
	if (isIn(word, placeLike)) return !isIn(word, never) && isIn(word, named) && !shows(contexts, 'weakPreposition');
	return !startsSentence || !isIn(word, english) || isIn(word, named);
};

/** Looked at where very many share a name. */
const mostBearers = 48;

/** Mentions in text order, each with its bearer; a surname of several goes to whoever fits and was named in full last. */
export const findNamings = (
	names: Iterable<CandidateName>,
	{bearers, bearerOfName, bearersOfLone}: Bearers,
	startsSentence: (mention: NameMention) => boolean,
): readonly Naming[] => {
	const all: {mention: NameMention; name: CandidateName}[] = [];
	for (const name of names) {
		if (!bearerOfName.has(name) && !bearersOfLone.has(name)) continue;
		for (const mention of name.mentions) all.push({mention, name});
	}
	all.sort((a, b) => a.mention.run.from - b.mention.run.from);

	/** Token of the latest mention in full. */
	const fullAt = new Map<number, number>();
	const choose = (among: readonly number[], gender: NameMention['gender']): number => {
		let best = among[0]!;
		let bestScore = Number.NEGATIVE_INFINITY;
		for (const index of among.slice(0, mostBearers)) {
			const known = genderOfName(bearers[index]!.words);
			const fits = gender === undefined || known === undefined || known === gender;
			const score = (fits ? 1e9 : 0) + (fullAt.get(index) ?? -1);
			if (score > bestScore) {
				best = index;
				bestScore = score;
			}
		}
		return best;
	};

	const namings: Naming[] = [];
	for (const {mention, name} of all) {
		const full = bearerOfName.get(name);
		if (full !== undefined) {
			fullAt.set(full, mention.run.from);
			namings.push({...mention, bearer: full, lone: false});
		} else if (isMeant(mention, startsSentence(mention))) {
			const among = bearersOfLone.get(name)!;
			const bearer = among.length === 1 ? among[0]! : choose(among, mention.gender);
			namings.push({...mention, bearer, lone: true});
		}
	}
	return namings;
};
