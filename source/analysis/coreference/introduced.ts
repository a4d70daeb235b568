// Somebody whom the sentence right before a pronoun brings in: a stranger without a name (“A woman in a yellow coat was eating.
// “…,” she said”), or one who is named in passing (“a nurse, who gave her name as Moa, was crying”); and the only person around, for descriptions.

import {chunkKind} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import {genderFit, genderFitOf} from './antecedents.ts';
import {type Mention, mentionRole} from './mentions.ts';

/** Who was brought in. */
export type Introduced = {
	/** Index into `Cast.members`; -1 for a stranger without a name. */
	readonly person: number;
	/** True if nobody else in the sentence can be meant; otherwise the sentence only suggests it. */
	readonly sure: boolean;
};

/** Upper bound for the mentions searched for a description. */
export const recentMentions = 120;

/** Mentions before the pronoun to look at. */
const reach = 24;

/** In chunks: what is farther back is not looked at. */
const longestSentence = 200;

/** Returns the first chunk of the sentence that chunk `at` is in; a quote belongs to the sentence that goes on behind it. */
const sentenceStart = ({chunks, tokens}: ParsedStory, at: number): number => {
	const {kinds, sentences, to} = chunks;
	let start = at;
	while (
		start > 0 &&
		start > at - longestSentence &&
		(sentences[start - 1] === sentences[start] ||
			(kinds[start - 1] === chunkKind.quote && tokens[to[start - 1]! - 1]!.sentence === sentences[start]))
	)
		start--;
	return start;
};

/** “as Moa”, “named Moa”, “her first name, Asha”. */
const naming = /^(?:as|named|called|name)$/;

const opening = /^(?:when|as|after|before|while|once|if|because|although|though|since|until)$/;

/** Returns whom the sentence of a pronoun or the one before brings in as its subject; undefined for nobody. */
export const introducedBefore = (
	story: ParsedStory,
	mentions: readonly Mention[],
	at: number,
	female: boolean | undefined,
): Introduced | undefined => {
	const {chunks, tokens} = story;
	const {kinds, sentences, from} = chunks;
	const here = mentions[at]!.chunk;
	if (here < 0) return undefined;
	const start = sentenceStart(story, here);
	const before = start > 0 ? sentenceStart(story, start - 1) : start;
	for (let chunk = before; chunk < start; chunk++) if (kinds[chunk] === chunkKind.quote) return undefined;

	/** Tells whether a mention follows words that give a name, and no title or verb. */
	const isNamedInPassing = ({token}: Mention): boolean => {
		const last = tokens[token - 1];
		const word = last?.word.text === ',' ? tokens[token - 2] : last;
		return word !== undefined && naming.test(word.word.lower);
	};

	/** Tells whether only a place, a time or the like comes before a chunk: “Across the street a woman …”. */
	const opensClause = (chunk: number): boolean => {
		for (let at = chunk - 1; at >= before && sentences[at] === sentences[chunk]; at--) {
			const kind = kinds[at]!;
			if (kind === chunkKind.comma && at === chunk - 1) return true;
			// “Among the crowd was a pensioner.”
			if (kind === chunkKind.auxiliary && at === chunk - 1) continue;
			if (kind === chunkKind.cue || kind === chunkKind.auxiliary || kind === chunkKind.subordinator) return false;
			const first = at === before || sentences[at - 1] !== sentences[at];
			if (first) return kind === chunkKind.preposition || kind === chunkKind.adverb;
		}
		return true;
	};

	/** Tells whether a mention is the subject behind a clause that opens the sentence: “When Reed rang, his wife answered.” */
	const isBehindClause = ({chunk, role}: Mention): boolean => {
		if (role !== mentionRole.subject && role !== mentionRole.reporting) return false;
		if (chunk < 1 || chunk >= start || kinds[chunk - 1] !== chunkKind.comma) return false;
		return opening.test(tokens[from[sentenceStart(story, chunk)]!]!.word.lower);
	};

	let stranger: Mention | undefined;
	let named: Mention | undefined;
	/** Who else may be meant; of these, names that are no subject. */
	let others = 0;
	let besides = 0;
	let first = at;
	while (first > Math.max(0, at - reach) && (mentions[first - 1]!.chunk < 0 || mentions[first - 1]!.chunk >= before))
		first--;
	for (const mention of mentions.slice(first, at)) {
		const {chunk, description, person, role} = mention;
		if (chunk < 0) continue;
		if (mention.female !== undefined && female !== undefined && mention.female !== female) continue;
		if (isBehindClause(mention)) {
			stranger = undefined;
			named = undefined;
			others = 0;
			besides = 0;
		}
		if (person >= 0) {
			if (genderFitOf(story, person, female) >= genderFit.listedMismatch) continue;
			if (stranger && isNamedInPassing(mention)) return {person, sure: true};
			if (named && named.person !== person) others++;
			if (role === mentionRole.possessive || role === mentionRole.modifier || role === mentionRole.afterPreposition) {
				if (!stranger) besides++;
			} else named ??= mention;
			continue;
		}
		const determiner = tokens[from[chunk]!]!.word.lower;
		// “A woman …”, “Reed's agent …”: somebody new. Of the owner nothing is told.
		const isNew =
			description?.owned || kinds[chunk] === chunkKind.possessivePronoun || /^(?:an?|another|one)$/.test(determiner);
		const isSubject = role === mentionRole.subject || role === mentionRole.reporting;
		const leads = opensClause(chunk) && (isSubject || besides === 0);
		if ((description?.stranger || description?.owned) && isNew && leads && !named && others === 0) stranger ??= mention;
		else if (!description) others++;
	}
	if (stranger) return named ? undefined : {person: -1, sure: true};
	return named && others === 0 && besides === 0 && named.chunk < start
		? {person: named.person, sure: false}
		: undefined;
};

/** Returns the only person whom the paragraph of mention `at` and the one before name; -1 if others come into it. */
export const onlyPersonNear = (
	story: ParsedStory,
	mentions: readonly Mention[],
	personOfMention: Int32Array,
	at: number,
): number => {
	const {paragraph, female} = mentions[at]!;
	let only = -1;
	for (let i = at - 1; i >= 0 && mentions[i]!.paragraph >= paragraph - 1; i--) {
		if (i < at - recentMentions) return -1;
		const {description, chunk, role} = mentions[i]!;
		const person = personOfMention[i]!;
		if (chunk < 0 || person === only) continue;
		if (person >= 0 && story.cast.members[person]!.points <= 0) continue;
		// “As a boy” is no one else.
		const acts = role === mentionRole.subject || role === mentionRole.reporting;
		if (person < 0 && (description === undefined || !acts)) continue;
		if (person < 0 || only >= 0) return -1;
		only = person;
	}
	return only >= 0 && genderFitOf(story, only, female) < genderFit.listedMismatch ? only : -1;
};

/** Tells whether a stranger was mentioned after the person, or a pronoun gave the person the other gender. */
export const isSomebodyElse = (
	mentions: readonly Mention[],
	personOfMention: Int32Array,
	at: number,
	person: number,
	female: boolean | undefined,
): boolean => {
	for (let i = at - 1; i >= Math.max(0, at - recentMentions); i--) {
		const mention = mentions[i]!;
		const differs = mention.female !== undefined && female !== undefined && mention.female !== female;
		if (personOfMention[i] === person) {
			if (differs && !mention.description) return true;
			if (!mention.unnamed) return false;
		} else if (mention.description?.stranger && !differs) return true;
	}
	return false;
};
