// Every place where a person is named or may be meant by “he”, “she” or “the senator”, in text order, with its part in the sentence.

import {chunkKind} from '../story/chunks.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import {candidateKind, type SourceCandidate} from '../story/source-candidates.ts';
import {descriptionOf, type NominalDescription} from './descriptions.ts';

/** What a mention does in its sentence; kept as a number for the features. */
export const mentionRole = {
	reporting: 0,
	subject: 1,
	afterPreposition: 2,
	possessive: 3,
	/** “Reed” in “the Reed campaign” */
	modifier: 4,
	insideQuote: 5,
	other: 6,
} as const;

export type Mention = {
	readonly token: number;
	/** -1 inside a quote. */
	readonly chunk: number;
	/** Index into the candidates; -1 inside a quote. */
	readonly candidate: number;
	/** Index into the cast; -1 for a pronoun or a description. */
	readonly person: number;
	readonly sentence: number;
	readonly paragraph: number;
	readonly role: number;
	readonly unnamed: boolean;
	readonly description: NominalDescription | undefined;
	/** Sex that a pronoun or a description tells. */
	readonly female: boolean | undefined;
	/** More than the surname. */
	readonly full: boolean;
	/** The first mention of its member. */
	readonly first: boolean;
	/** “Ann Reed, a former mayor, …” */
	readonly apposition: boolean;
	/** The first mention of its paragraph. */
	readonly leads: boolean;
};

const roleOf = (story: ParsedStory, one: SourceCandidate): number => {
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
	if (next >= chunkKind.speaker && next <= chunkKind.document) return mentionRole.modifier;
	const verb = next === chunkKind.auxiliary || next === chunkKind.cue || cueAfter !== undefined;
	if (verb || next === chunkKind.comma || next === chunkKind.who)
		return before === chunkKind.cue ? mentionRole.other : mentionRole.subject;
	const word = next === chunkKind.other ? story.tokens[story.chunks.from[one.to]!]!.word : undefined;
	if (word && word.partOfSpeech !== 'noun' && word.partOfSpeech !== 'plural' && word.partOfSpeech !== 'adjective')
		return mentionRole.subject;
	return mentionRole.other;
};

export const findMentions = (story: ParsedStory): readonly Mention[] => {
	const {tokens, cast, chunks, candidates} = story;
	const {kinds, from, length} = chunks;
	const mentions: Mention[] = [];
	const met = new Uint8Array(cast.members.length);
	let paragraph = -1;
	const put = (token: number, index: number, person: number, full: boolean, description?: NominalDescription) => {
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
						: undefined,
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
	/** Pronouns and descriptions among the candidates before `token`. */
	const putUnnamed = (token: number) => {
		for (; next < candidates.length && from[candidates[next]!.from]! < token; next++) {
			const one = candidates[next]!;
			const at = from[one.from]!;
			if (one.kind === candidateKind.he || one.kind === candidateKind.she) put(at, next, -1, false);
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
