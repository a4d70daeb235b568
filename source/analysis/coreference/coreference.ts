// Which person a mention stands for, as far as the story up to that place tells. Every resolved “he” counts as a mention itself.

import {wordClass} from '../language/grammar.ts';
import {chunkKind} from '../story/chunks.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import type {QuotedSpan} from '../story/quoted-spans.ts';
import {candidateKind} from '../story/source-candidates.ts';
import {type Antecedent, antecedentsBefore, contraryByList, genderFit, type LastSpeaker} from './antecedents.ts';
import {describedPerson, isLikePronoun, type NominalDescription} from './descriptions.ts';
import {findMentions, type Mention} from './mentions.ts';

/** A choice among persons: its position, and how far its score is above the next. */
export type AntecedentChoice = {readonly position: number; readonly margin: number};

/** Picks the antecedent of the pronoun that is mention `at`; undefined for none. */
export type ChooseAntecedent = (
	mentions: readonly Mention[],
	at: number,
	female: boolean | undefined,
	persons: readonly Antecedent[],
	speaker: LastSpeaker,
) => AntecedentChoice | undefined;

export type Coreference = {
	/** The cast member that a candidate stands for; -1 for nobody known. */
	readonly personOf: (candidate: number) => number;
	/** How sure that is: a margin for “he” and what is taken like it, undefined for names. */
	readonly marginOf: (candidate: number) => number | undefined;
	/** From here on `candidate` is known to have said `piece`. Pieces come in text order. */
	readonly noteSpeaker: (piece: QuotedSpan, candidate: number) => void;
};

/** Nouns for what somebody said; those for what is written stand in the grammar. */
const saying = new Set(
	'claim claims assertion accusation suggestion argument promise pledge warning demand denial insistence criticism complaint remarks comments words view'.split(
		' ',
	),
);

/** Persons looked at for a description, and mentions walked through to find them. */
const recentPersons = 24;
const recentMentions = 120;
/** The words of a role seldom mislead. */
const describedMargin = 2;
/** Paragraphs after which the last speaker is no longer the one described. */
const speakerReach = 2;

export const resolveCoreference = (story: ParsedStory, pick: ChooseAntecedent): Coreference => {
	const {candidates, chunks, tokens} = story;
	const mentions = findMentions(story);
	const who = Int32Array.from(mentions, mention => mention.person);
	/** How sure each pronoun's meaning is. */
	const margins = new Float64Array(mentions.length);
	const mentionOf = new Int32Array(candidates.length).fill(-1);
	for (const [index, mention] of mentions.entries()) if (mention.candidate >= 0) mentionOf[mention.candidate] = index;
	/** Pronouns that a piece was given to: what they mean is settled. */
	const settled = new Uint8Array(mentions.length);
	/** Mentions before this one are resolved. */
	let resolved = 0;
	const heard: {readonly piece: QuotedSpan; readonly member: number}[] = [];

	const mentionsBefore = (token: number): number => {
		let low = 0;
		let high = mentions.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (mentions[middle]!.token < token) low = middle + 1;
			else high = middle;
		}
		return low;
	};

	/** The last speaker heard before sign `at`. */
	const speakerBefore = (at: number): LastSpeaker => {
		for (let i = heard.length - 1; i >= 0; i--) if (heard[i]!.piece.chunk < at) return heard[i];
		return undefined;
	};

	const resolve = (at: number, female: boolean | undefined): number => {
		// Training sees those whose given name is the other sex's, to learn what sex counts; they are hardly ever meant.
		const persons = antecedentsBefore(story, mentions, who, at, female).filter(
			({person}) => genderFit(story, person, female) < contraryByList,
		);
		if (persons.length === 0) return -1;
		const chosen = pick(mentions, at, female, persons, speakerBefore(mentions[at]!.chunk));
		margins[at] = chosen?.margin ?? 0;
		return chosen ? persons[chosen.position]!.person : -1;
	};

	const recentBefore = (end: number): readonly number[] => {
		const recent: number[] = [];
		for (let i = end - 1; i >= Math.max(0, end - recentMentions) && recent.length < recentPersons; i--) {
			const member = who[i]!;
			if (member >= 0 && !recent.includes(member)) recent.push(member);
		}
		return recent;
	};

	/** By the words of the description; those that fit anybody are taken like a pronoun. */
	const resolveDescription = (at: number, description: NominalDescription): number => {
		const {chunk: place, paragraph} = mentions[at]!;
		const speaker = speakerBefore(place);
		const near = speaker && paragraph - speaker.piece.paragraph <= speakerReach;
		margins[at] = describedMargin;
		const described = describedPerson(story, description, recentBefore(at), near ? speaker.member : -1);
		if (described >= 0 || !isLikePronoun(description)) return described;
		const member = resolve(at, description.female);
		return member >= 0 && isStranger(at, member, description.female) ? -1 : member;
	};

	/** A stranger was met after the person, or the person was “she” and this is a man. */
	const isStranger = (at: number, member: number, female: boolean | undefined): boolean => {
		for (let i = at - 1; i >= Math.max(0, at - recentMentions); i--) {
			const mention = mentions[i]!;
			const differs = mention.female !== undefined && female !== undefined && mention.female !== female;
			if (who[i] === member) {
				if (differs && !mention.description) return true;
				if (!mention.unnamed) return false;
			} else if (mention.description?.stranger && !differs) return true;
		}
		return false;
	};

	const resolveUpTo = (end: number) => {
		for (; resolved < end; resolved++) {
			const {unnamed, description, female} = mentions[resolved]!;
			if (!unnamed || settled[resolved] === 1) continue;
			who[resolved] = !description
				? resolve(resolved, female)
				: description.stranger
					? -1
					: resolveDescription(resolved, description);
		}
	};

	/** “Ann Reed (D-Ohio), who”, “Ann Reed, the mayor, who”: the name before. */
	const relativeOf = (who: number): number => {
		const {kinds, refers, sentences} = chunks;
		for (let at = who - 1, commas = 0; at >= 0 && at > who - 14 && sentences[at] === sentences[who]; at--) {
			const kind = kinds[at]!;
			if (kind === chunkKind.name || kind === chunkKind.weakName) {
				if (at === who - 1 || kinds[at + 1] === chunkKind.comma || kinds[at + 1] === chunkKind.open) return refers[at]!;
				return -1;
			}
			if (kind === chunkKind.comma) commas++;
			if (commas > 2 || kind === chunkKind.quote || kind === chunkKind.cue) return -1;
		}
		return -1;
	};

	const personOf = (index: number): number => {
		const one = candidates[index]!;
		if (one.person >= 0) return one.person;
		const mention = mentionOf[index]!;
		if (mention >= 0) {
			resolveUpTo(mention + 1);
			return who[mention]!;
		}
		if (one.kind === candidateKind.who) return relativeOf(one.from);
		// “Reed's statement said”, “Reed's claim that”: the owner speaks
		const {lower, grammar} = tokens[chunks.from[one.head]!]!.word;
		const owns = one.owner >= 0 && (grammar.wordClass === wordClass.document || saying.has(lower));
		return owns ? chunks.refers[one.owner]! : -1;
	};

	const marginOf = (index: number): number | undefined => {
		const mention = mentionOf[index]!;
		return mention >= 0 && mentions[mention]!.unnamed ? margins[mention] : undefined;
	};

	return {
		personOf,
		marginOf,
		noteSpeaker: (piece, index) => {
			heard.push({piece, member: personOf(index)});
			const mention = mentionOf[index]!;
			if (mention >= 0) settled[mention] = 1;
			const after = mentionsBefore(chunks.from[piece.chunk]!);
			if (after < resolved) resolved = after;
		},
	};
};
