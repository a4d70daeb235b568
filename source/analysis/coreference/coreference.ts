/*
Coreference: which person a mention refers to. Pronouns and descriptions are resolved in text order, each from the
mentions before it, including pronouns that were resolved already. The speakers of quotes are part of the evidence, and
they become known step by step: `noteSpeaker` reports each one, and later mentions are resolved again.
*/

import {lowerBound} from '../../model/lower-bound.ts';
import {ageOf} from '../language/ages.ts';
import {wordClass} from '../language/grammar.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import type {QuotedSpan} from '../story/quoted-spans.ts';
import {candidateKind, type SourceCandidate} from '../story/source-candidates.ts';
import {peopleByAge} from './ages.ts';
import {spokenTo} from './answerers.ts';
import {
	type Antecedent,
	antecedentsBefore,
	genderFit,
	genderFitOf,
	type LastSpeaker,
	mayMeanElse,
} from './antecedents.ts';
import {askedAhead, ownerBefore, personBeforeRelative} from './bound-mentions.ts';
import {
	describedPerson,
	isDistinct,
	isLikePronoun,
	isUnofficial,
	type NominalDescription,
	namedBehind,
} from './descriptions.ts';
import {introducedBefore, isSomebodyElse, onlyPersonNear, recentMentions} from './introduced.ts';
import {leadInBefore} from './lead-ins.ts';
import {findMentions, type Mention} from './mentions.ts';
import {peopleByRelation, type Relation, relativeMeant} from './relations.ts';
import {isSpeechNoun} from './speech-nouns.ts';

/** The chosen antecedent: its position in the list of persons, and by how much its score exceeds the next. */
export type AntecedentChoice = {readonly position: number; readonly margin: number};

/** Chooses the antecedent of the pronoun that is mention `at`; undefined for none. */
export type ChooseAntecedent = (
	mentions: readonly Mention[],
	at: number,
	female: boolean | undefined,
	persons: readonly Antecedent[],
	speaker: LastSpeaker,
) => AntecedentChoice | undefined;

/** Resolves the source candidates of one story to people. */
export type Coreference = {
	/** Returns the person that a source candidate refers to, as an index into `Cast.members`; -1 if unknown. */
	readonly personOf: (candidate: number) => number;
	/** Returns the margin of that choice for pronouns and descriptions; undefined for names. */
	readonly marginOf: (candidate: number) => number | undefined;
	/** Tells whether a pronoun may mean somebody else as well, whose sex fits, or is as unknown as that of whom it was taken for. */
	readonly isOpen: (candidate: number) => boolean;
	/** Records that `candidate` is the source of a quoted span. To be called in text order. */
	readonly noteSpeaker: (quoted: QuotedSpan, candidate: number) => void;
};

/** Upper bound for the people considered for a description. */
const recentPersons = 24;
/** The margin of a person who was found by the words of a role, which rarely mislead. */
const describedMargin = 2;
/** The margin of the only one whom the story introduces with a relation: “her husband”. */
const relationMargin = 1.2;
/** The margin of somebody whom the sentence before a pronoun brings in. */
const introducedMargin = 1;
/** With a narrower margin the ranker is torn, and the subject of the sentence before is meant as often as not. */
const tornMargin = 0.65;
/** From this margin on the person whom a pronoun means is hardly in doubt. */
const clearMargin = 1.5;
/** The least margin of that subject: as often as not it is the one. */
const suggestedMargin = 0.15;
/** The margin of a description of the only person around: “says the 52-year-old owner of the shop”. */
const onlyMargin = 0.65;
/** The last speaker counts for a description in the next paragraphs, up to this many. */
const speakerReach = 2;

/** Prepares a story for resolving its mentions; `chooseAntecedent` decides what each pronoun means. */
export const resolveCoreference = (story: ParsedStory, chooseAntecedent: ChooseAntecedent): Coreference => {
	const {candidates, cast, chunks, tokens} = story;
	const mentions = findMentions(story);
	/** The person that each mention refers to, -1 if unknown. */
	const personOfMention = Int32Array.from(mentions, mention => mention.person);
	/** The margin of each pronoun's choice. */
	const margins = new Float64Array(mentions.length);
	/** The mention that each source candidate is, or -1. */
	const mentionOf = new Int32Array(candidates.length).fill(-1);
	for (const [index, mention] of mentions.entries()) if (mention.candidate >= 0) mentionOf[mention.candidate] = index;
	/** 1 for mentions that are the source of a quote: what they mean is not changed any more. */
	const settled = new Uint8Array(mentions.length);
	/** Mentions before this index are resolved. */
	let resolved = 0;
	const speakersSoFar: (NonNullable<LastSpeaker> & {readonly source: SourceCandidate})[] = [];
	let relations: ReadonlyMap<string, Relation> | undefined;
	let aged: ReadonlyMap<string, number> | undefined;

	/** Returns the number of mentions before a token. */
	const mentionsBefore = (token: number): number => lowerBound(mentions.length, at => mentions[at]!.token, token);

	/** Returns the last speaker before chunk `at`. */
	const speakerBefore = (at: number): (typeof speakersSoFar)[number] | undefined => {
		for (let i = speakersSoFar.length - 1; i >= 0; i--)
			if (speakersSoFar[i]!.quoted.chunk < at) return speakersSoFar[i];
		return undefined;
	};

	/** Tells whether somebody of unknown sex has just spoken as a pronoun of another sex than mention `at`. */
	const isOfOtherSex = (person: number, at: number, female: boolean | undefined): boolean => {
		if (female === undefined || cast.members[person]!.gender !== undefined) return false;
		for (let i = at - 1; i >= Math.max(0, at - recentMentions); i--) {
			const mention = mentions[i]!;
			if (personOfMention[i] !== person || !mention.unnamed || mention.description || mention.female === undefined)
				continue;
			const isNear = mentions[at]!.paragraph - mention.paragraph <= 1;
			return isNear && mention.female !== female && settled[i] === 1 && margins[i]! >= clearMargin;
		}
		return false;
	};

	/** Resolves mention `at` as a pronoun; with `unofficial` to somebody of whom no office is told, if there is anybody. */
	const resolve = (at: number, female: boolean | undefined, unofficial = false): number => {
		// In training, people whose given name is of the other gender are kept, so that the model learns what gender is
		// worth. They are hardly ever meant.
		const fitting = antecedentsBefore(story, mentions, personOfMention, at, female).filter(
			({person}) => genderFitOf(story, person, female) < genderFit.listedMismatch && !isOfOtherSex(person, at, female),
		);
		const speaker = speakerBefore(mentions[at]!.chunk);
		const asker = spokenTo(story, mentions, at, female, speaker);
		const answering = asker < 0 ? fitting : fitting.filter(({person}) => person !== asker);
		const without = unofficial ? answering.filter(({person}) => cast.members[person]!.roleWords.length === 0) : [];
		const persons = without.length > 0 ? without : answering;
		if (persons.length === 0) return -1;
		const chosen = chooseAntecedent(mentions, at, female, persons, speaker);
		margins[at] = Math.min(chosen?.margin ?? 0, asker < 0 ? Number.POSITIVE_INFINITY : onlyMargin);
		const introduced = introducedBefore(story, mentions, at, female);
		if (introduced?.sure) {
			margins[at] = introducedMargin;
			return introduced.person;
		}
		if (introduced && margins[at]! < tornMargin) {
			margins[at] = Math.max(margins[at]!, suggestedMargin);
			return introduced.person;
		}
		return chosen ? persons[chosen.position]!.person : -1;
	};

	/** Returns the people mentioned last before mention `end`, the last first. */
	const recentBefore = (end: number): readonly number[] => {
		const recent: number[] = [];
		for (let i = end - 1; i >= Math.max(0, end - recentMentions) && recent.length < recentPersons; i--) {
			const person = personOfMention[i]!;
			if (person >= 0 && !recent.includes(person)) recent.push(person);
		}
		return recent;
	};

	/** Resolves a description by its words, or like a pronoun if its noun fits anybody. */
	const resolveDescription = (at: number, description: NominalDescription): number => {
		const {chunk: place, paragraph, candidate} = mentions[at]!;
		const named = namedBehind(story, candidates[candidate]!);
		if (named >= 0) {
			margins[at] = describedMargin;
			return named;
		}
		const speaker = speakerBefore(place);
		const near = speaker && paragraph - speaker.quoted.paragraph <= speakerReach;
		const described = describedPerson(story, description, recentBefore(at), near ? speaker.person : -1);
		margins[at] = described.shared ? suggestedMargin : describedMargin;
		if (described.person >= 0) return described.person;
		if (!isLikePronoun(description)) {
			const only = isDistinct(story, candidates[candidate]!, description)
				? onlyPersonNear(story, mentions, personOfMention, at)
				: -1;
			if (only >= 0) margins[at] = onlyMargin;
			return only;
		}
		const person = resolve(at, description.female, isUnofficial(description));
		return person >= 0 && isSomebodyElse(mentions, personOfMention, at, person, description.female) ? -1 : person;
	};

	/** Resolves “her husband” to the only husband whom the story introduces. */
	const relative = (at: number): number => {
		relations ??= peopleByRelation(story);
		const person = relativeMeant(story, relations, mentions[at]!);
		if (person >= 0) margins[at] = relationMargin;
		return person;
	};

	/** Resolves a pronoun to the subject that its sentence has only behind it; -1 if it has none. */
	const askedPerson = (at: number): number => {
		const ahead = askedAhead(story, mentions, at);
		const subject = mentions[ahead];
		if (subject === undefined) return -1;
		const {description, female, person: named} = subject;
		const person = named >= 0 || !description || description.stranger ? named : resolveDescription(ahead, description);
		if (person < 0 || genderFitOf(story, person, mentions[at]!.female ?? female) >= genderFit.listedMismatch) return -1;
		margins[at] = introducedMargin;
		return person;
	};

	const resolvePronoun = (at: number, female: boolean | undefined): number => {
		const asked = askedPerson(at);
		if (asked >= 0) return asked;
		const usual = resolve(at, female);
		const lead = leadInBefore(story, mentions, personOfMention, at, female);
		const person = lead ?? usual;
		if (person !== usual) margins[at] = introducedMargin;
		return person;
	};

	const resolveUpTo = (end: number) => {
		for (; resolved < end; resolved++) {
			const {unnamed, description, female} = mentions[resolved]!;
			if (!unnamed || settled[resolved] === 1) continue;
			personOfMention[resolved] = !description
				? resolvePronoun(resolved, female)
				: description.stranger
					? relative(resolved)
					: resolveDescription(resolved, description);
		}
	};

	const personOfAge = (age: string): number => {
		aged ??= peopleByAge(story);
		return aged.get(age) ?? -1;
	};

	const personOf = (index: number): number => {
		const one = candidates[index]!;
		if (one.person >= 0) return one.person;
		const mention = mentionOf[index]!;
		if (mention >= 0) {
			resolveUpTo(mention + 1);
			return personOfMention[mention]!;
		}
		if (one.kind === candidateKind.who) return personBeforeRelative(story, one.from);
		const age = ageOf(tokens[chunks.from[one.head]!]!.word.lower);
		if (age !== undefined && tokens[chunks.from[one.from]!]!.word.lower === 'the') return personOfAge(age);
		// The owner is the source of “Reed's statement said” and “Reed's claim that”.
		const {lower, grammar} = tokens[chunks.from[one.head]!]!.word;
		if (grammar.wordClass !== wordClass.document && !isSpeechNoun(lower)) return -1;
		return one.owner >= 0 ? chunks.refers[one.owner]! : ownerBefore(story, index);
	};

	const marginOf = (index: number): number | undefined => {
		const mention = mentionOf[index]!;
		return mention >= 0 && mentions[mention]!.unnamed ? margins[mention] : undefined;
	};

	const isOpen = (index: number): boolean => {
		const at = mentionOf[index]!;
		const female = mentions[at]?.female;
		if (female === undefined || mentions[at]!.description) return false;
		const persons = antecedentsBefore(story, mentions, personOfMention, at, female);
		const person = personOfMention[at]!;
		// The list has the given name of the other sex.
		const isUnlikely = person >= 0 && genderFitOf(story, person, female) === genderFit.listedMismatch;
		return isUnlikely || mayMeanElse(story, mentions, at, persons, person);
	};

	return {
		personOf,
		marginOf,
		isOpen,
		noteSpeaker: (quoted, index) => {
			speakersSoFar.push({quoted, person: personOf(index), source: candidates[index]!});
			const mention = mentionOf[index]!;
			if (mention >= 0) settled[mention] = 1;
			// The mentions after the quote have to be resolved again.
			const after = mentionsBefore(chunks.from[quoted.chunk]!);
			if (after < resolved) resolved = after;
		},
	};
};
