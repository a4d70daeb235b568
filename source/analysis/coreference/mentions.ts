// The mentions of people: every name, and every “he”, “she” or “the senator” that may mean a person, with its grammatical
// role.

import {chunkKind, isSpeakingNoun} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import {candidateKind, type SourceCandidate} from '../story/source-candidates.ts';
import {descriptionOf, type NominalDescription} from './descriptions.ts';
import {isSpeechNoun} from './speech-nouns.ts';

/** Grammatical roles of mentions. The numbers are part of the trained features. */
export const mentionRole = {
	/** The subject of a reporting verb. */
	reporting: 0,
	subject: 1,
	afterPreposition: 2,
	possessive: 3,
	/** “Reed” in “the Reed campaign”. */
	modifier: 4,
	insideQuote: 5,
	other: 6,
} as const;

export type MentionRole = (typeof mentionRole)[keyof typeof mentionRole];

/** One mention of a person, by name or otherwise. */
export type Mention = {
	/** Index of its first token. */
	readonly token: number;
	/** Index of its first chunk, or -1 inside a quote. */
	readonly chunk: number;
	/** Index into `ParsedStory.candidates`, or -1 inside a quote. */
	readonly candidate: number;
	/** Index into `Cast.members` for a name, otherwise -1. */
	readonly person: number;
	readonly sentence: number;
	readonly paragraph: number;
	readonly role: MentionRole;
	/** True for a pronoun or a description: a mention that is to be resolved. */
	readonly unnamed: boolean;
	readonly description: NominalDescription | undefined;
	/** The gender that a pronoun or a description states. */
	readonly female: boolean | undefined;
	/** True if the name has more than one word. */
	readonly full: boolean;
	/** True for the first mention of a person by name. */
	readonly first: boolean;
	/** True if an apposition follows: “Ann Reed, a former mayor, …”. */
	readonly apposition: boolean;
	/** True for the first mention in a paragraph. */
	readonly leads: boolean;
};

const roleOf = (story: ParsedStory, one: SourceCandidate): MentionRole => {
	const {kinds, length} = story.chunks;
	const next = one.to < length ? kinds[one.to]! : chunkKind.none;
	const before = one.from > 0 ? kinds[one.from - 1]! : chunkKind.none;
	if (one.possessive) return mentionRole.possessive;
	const {cueAfter} = one;
	if (
		cueAfter &&
		cueAfter.kind === 'verb after' &&
		cueAfter.prepositions === 0 &&
		!cueAfter.who &&
		(cueAfter.cue?.level ?? 0) > 1
	)
		return mentionRole.reporting;
	if (
		one.cueBefore &&
		one.cueBefore.kind !== 'told by' &&
		before !== chunkKind.preposition &&
		(one.cueBefore.cue?.level ?? 3) > 1
	) {
		const object = one.cueBefore.cue?.verb === 2 || one.cueBefore.kind === 'according to';
		if (!object) return mentionRole.reporting;
	}
	if (before === chunkKind.preposition) return mentionRole.afterPreposition;
	if (isSpeakingNoun(next)) return mentionRole.modifier;
	const verb = next === chunkKind.auxiliary || next === chunkKind.cue || cueAfter !== undefined;
	if (verb || next === chunkKind.comma || next === chunkKind.who)
		return before === chunkKind.cue ? mentionRole.other : mentionRole.subject;
	const word = next === chunkKind.other ? story.tokens[story.chunks.from[one.to]!]!.word : undefined;
	if (word && word.partOfSpeech !== 'noun' && word.partOfSpeech !== 'plural' && word.partOfSpeech !== 'adjective')
		return mentionRole.subject;
	return mentionRole.other;
};

/** “Her statement read”: the owner is the source. Tells whether it is a woman; undefined for other phrases. */
const femaleOwner = (
	{tokens, chunks}: ParsedStory,
	{kind, from, to, head, cueAfter}: SourceCandidate,
): boolean | undefined => {
	if (kind !== candidateKind.phrase || chunks.kinds[from] !== chunkKind.possessivePronoun) return undefined;
	if (cueAfter?.at !== to || cueAfter.cue!.level < 2 || chunks.kinds[from - 1] === chunkKind.preposition)
		return undefined;
	const {lower} = tokens[chunks.from[from]!]!.word;
	if (lower !== 'her' && lower !== 'his') return undefined;
	const noun = tokens[chunks.from[head]!]!.word;
	return chunks.kinds[head] === chunkKind.document || isSpeechNoun(noun.lower) ? lower === 'her' : undefined;
};

/** Finds all mentions of a story, in text order. */
export const findMentions = (story: ParsedStory): readonly Mention[] => {
	const {tokens, cast, chunks, candidates} = story;
	const {kinds, from, length} = chunks;
	const mentions: Mention[] = [];
	const met = new Uint8Array(cast.members.length);
	let paragraph = -1;
	const put = (
		token: number,
		index: number,
		person: number,
		full: boolean,
		description?: NominalDescription,
		owner?: boolean,
	) => {
		const one = index >= 0 ? candidates[index]! : undefined;
		const place = tokens[token]!;
		const next = one && one.to + 1 < length && kinds[one.to] === chunkKind.comma ? kinds[one.to + 1]! : chunkKind.none;
		const first = person >= 0 && met[person] === 0;
		if (person >= 0) met[person] = 1;
		mentions.push({
			token,
			chunk: one ? one.from : -1,
			candidate: index,
			person,
			sentence: place.sentence,
			paragraph: place.paragraph,
			role: one ? roleOf(story, one) : mentionRole.insideQuote,
			unnamed: person < 0,
			description,
			female: description
				? description.female
				: one?.kind === candidateKind.he
					? false
					: one?.kind === candidateKind.she
						? true
						: owner,
			full,
			first,
			apposition:
				next === chunkKind.article ||
				next === chunkKind.number ||
				next === chunkKind.who ||
				next === chunkKind.possessivePronoun,
			leads: place.paragraph !== paragraph,
		});
		paragraph = place.paragraph;
	};
	let next = 0;
	/** Adds the pronouns and descriptions among the candidates before `token`. */
	const putUnnamed = (token: number) => {
		for (; next < candidates.length && from[candidates[next]!.from]! < token; next++) {
			const one = candidates[next]!;
			const at = from[one.from]!;
			const owner = femaleOwner(story, one);
			if (one.kind === candidateKind.he || one.kind === candidateKind.she) put(at, next, -1, false);
			else if (owner !== undefined) put(at, next, -1, false, undefined, owner);
			else if (one.kind === candidateKind.phrase || one.kind === candidateKind.bare) {
				const description = descriptionOf(story, one);
				if (description) put(at, next, -1, false, description);
			}
		}
	};
	for (const {from: token, to, person} of cast.named) {
		putUnnamed(token);
		let own = next;
		while (own < candidates.length && from[candidates[own]!.from] === token && candidates[own]!.person < 0) own++;
		const outside = candidates[own]?.person === person && from[candidates[own]!.from] === token;
		put(token, outside ? own : -1, person, to - token > 1);
	}
	putUnnamed(tokens.length);
	return mentions;
};
