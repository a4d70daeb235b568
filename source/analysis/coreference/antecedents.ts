// The candidate antecedents of “he” and “she”: the people mentioned in the sentences before.
import {chunkKind} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import type {QuotedSpan} from '../story/quoted-spans.ts';
import {candidateKind} from '../story/source-candidates.ts';
import {type Mention, mentionRole} from './mentions.ts';

/** A person that a pronoun may refer to, as the mentions before the pronoun show them. */
export type Antecedent = {
	/** Index into `Cast.members`. */
	readonly person: number;
	/** Index of the last mention, including pronouns that were resolved. */
	readonly last: number;
	/** Index of the last mention by name, or -1. */
	readonly named: number;
	/** True if the person is the subject of a reporting verb in this sentence or the one before. */
	readonly reports: boolean;
	/** True if the last pronoun of the same gender referred to this person. */
	readonly meantBefore: boolean;
};

/** The speaker of the last quote before a mention (-1 if unknown), and the quote. */
export type LastSpeaker = {readonly person: number; readonly quoted: QuotedSpan} | undefined;

/** Upper bounds, which keep a text that names thousands of people linear. */
const mostPersons = 16;
const mostMentions = 100;

/**
 * How the gender of a person fits that of a pronoun, from certain to impossible. “Listed” genders come from a list of
 * given names. The numbers are part of the trained features.
 */
export const genderFit = {statedMatch: 0, listedMatch: 1, unknown: 2, listedMismatch: 3, statedMismatch: 4} as const;

export type GenderFit = (typeof genderFit)[keyof typeof genderFit];

/** Returns how the gender of a person, by index into `Cast.members`, fits that of a pronoun. */
export const genderFitOf = (story: ParsedStory, person: number, female: boolean | undefined): GenderFit => {
	const {gender, genderStated} = story.cast.members[person]!;
	if (gender === undefined || female === undefined) return genderFit.unknown;
	if ((gender === 'female') === female) return genderStated ? genderFit.statedMatch : genderFit.listedMatch;
	return genderStated ? genderFit.statedMismatch : genderFit.listedMismatch;
};

/**
 * Returns the people mentioned before mention `at`, the nearest first, without those whose stated gender differs.
 * `personOfMention` has the person that each mention refers to, -1 if unknown.
 */
export const antecedentsBefore = (
	story: ParsedStory,
	mentions: readonly Mention[],
	personOfMention: Int32Array,
	at: number,
	female: boolean | undefined,
): readonly Antecedent[] => {
	const found: {-readonly [key in keyof Antecedent]: Antecedent[key]}[] = [];
	const here = mentions[at]!;
	let pronounMet = false;
	const first = Math.max(0, at - mostMentions);
	for (let i = at - 1; i >= first; i--) {
		const person = personOfMention[i]!;
		if (person < 0 || genderFitOf(story, person, female) === genderFit.statedMismatch) continue;
		const mention = mentions[i]!;
		let place = 0;
		while (place < found.length && found[place]!.person !== person) place++;
		let one = found[place];
		if (!one) {
			if (place === mostPersons) continue;
			one = {person, last: i, named: -1, reports: false, meantBefore: false};
			found.push(one);
		}
		if (!mention.unnamed && one.named < 0) one.named = i;
		if (mention.role === mentionRole.reporting && here.sentence - mention.sentence <= 1) one.reports = true;
		if (mention.unnamed && !pronounMet && mention.female === female) {
			one.meantBefore = true;
			pronounMet = true;
		}
	}
	return found;
};

/** Returns the last mentions of all others who may be meant by a pronoun, by their sex and by what shows them to be people. */
const lastMentionsOfOthers = (
	story: ParsedStory,
	mentions: readonly Mention[],
	at: number,
	persons: readonly Antecedent[],
	chosen: Antecedent,
): readonly Mention[] =>
	persons
		.filter(
			({person}) =>
				person !== chosen.person &&
				story.cast.members[person]!.points > 0 &&
				genderFitOf(story, person, mentions[at]!.female) < genderFit.listedMismatch,
		)
		.map(({last}) => mentions[last]!);

const opening = /^(?:when|as|after|before|while|once|if|because|although|though|since|until)$/;

/**
 * Tells whether capitalised words that no list knows for a person open a sentence of a pronoun's paragraph, behind the last mention of the
 * person chosen: “…,” said Ann Vale. Oruvo Hemmit wept. “…,” he said.
 */
const isUnknownBetween = (
	{candidates, chunks, firstCandidateAt}: ParsedStory,
	person: number,
	here: Mention,
): boolean => {
	const {sentences, paragraphs, from, to} = chunks;
	if (here.chunk < 0) return false;
	for (let index = firstCandidateAt[here.chunk]! - 1; index >= 0; index--) {
		const one = candidates[index]!;
		if (one.person === person || paragraphs[one.from] !== here.paragraph) return false;
		const opens = one.from === 0 || sentences[one.from - 1] !== sentences[one.from];
		const isUnknown = one.kind === candidateKind.proper || one.kind === candidateKind.weakName;
		// “Her deputy, Ollo Brandt, was considering it. “…,” he said.”
		const isPlaced = opens || (one.kind === candidateKind.weakName && !one.possessive);
		if (isUnknown && isPlaced && to[one.from]! - from[one.from]! > 1) return true;
	}
	return false;
};

/** Tells whether somebody comes in here: as a subject, or with a full name for the first time. */
const isComingIn = ({role, first, full}: Mention): boolean =>
	role <= mentionRole.subject || (first && full && role === mentionRole.other);

/**
 * Tells whether a pronoun may mean somebody else than the person chosen for it: where the sex of the person is unknown, whoever was
 * named in the same paragraph or later; otherwise whoever has come in since the person was mentioned last, in the same paragraph
 * or the sentence before. “…,” said Reed. Vale counted the boats. “…,” he said.
 */
export const mayMeanElse = (
	story: ParsedStory,
	mentions: readonly Mention[],
	at: number,
	persons: readonly Antecedent[],
	person: number,
): boolean => {
	const here = mentions[at]!;
	const chosen = persons.find(one => one.person === person);
	if (chosen === undefined) return false;
	const since = mentions[chosen.last]!;
	// Who has just spoken speaks on.
	if (story.cast.members[person]!.gender === undefined && isUnknownBetween(story, person, here)) return true;
	const isSexOpen = story.cast.members[person]!.gender === undefined && !chosen.reports;
	return lastMentionsOfOthers(story, mentions, at, persons, chosen).some(
		other =>
			(isSexOpen &&
				other.paragraph >= since.paragraph &&
				(other.role <= mentionRole.subject || other.role === mentionRole.other)) ||
			// “When Vale asked, Reed laughed. “…,” he said.”
			(other.sentence === since.sentence &&
				here.sentence - since.sentence === 1 &&
				other.role <= mentionRole.subject &&
				other.chunk > since.chunk &&
				story.chunks.kinds[other.chunk - 1] === chunkKind.comma &&
				opening.test(story.tokens[story.chunks.from[since.chunk]! - 1]?.word.lower ?? '')) ||
			// “Vale says Reed cannot act. “…,” he says.”
			(other.sentence === since.sentence &&
				here.sentence - since.sentence === 1 &&
				other.role === mentionRole.reporting &&
				since.role !== mentionRole.reporting) ||
			(other.sentence > since.sentence &&
				(other.paragraph === here.paragraph || here.sentence - other.sentence === 1) &&
				isComingIn(other)),
	);
};
