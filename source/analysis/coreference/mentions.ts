// Every place where a person is named or may be meant by “he”, “she” or “the senator”, in text order, with its part in the sentence.

import {sign} from '../story/chunks.ts';
import {type Candidate, candidate} from '../story/source-candidates.ts';
import type {Story} from '../story/story.ts';
import {type Description, descriptionOf} from './descriptions.ts';

/** What a mention does in its sentence; kept as a number for the features. */
export const role = {
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
	readonly sign: number;
	/** Index into the candidates; -1 inside a quote. */
	readonly candidate: number;
	/** Index into the cast; -1 for a pronoun or a description. */
	readonly member: number;
	readonly sentence: number;
	readonly paragraph: number;
	readonly role: number;
	readonly pronoun: boolean;
	readonly description: Description | undefined;
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

const roleOf = (story: Story, one: Candidate): number => {
	const {kinds, length} = story.narration;
	const next = one.to < length ? kinds[one.to]! : sign.none;
	const before = one.from > 0 ? kinds[one.from - 1]! : sign.none;
	if (one.possessive) return role.possessive;
	const {after} = one;
	if (after && after.kind === 'verb after' && after.prepositions === 0 && !after.who && (after.cue?.level ?? 0) > 1)
		return role.reporting;
	if (one.before && one.before.kind !== 'told by' && before !== sign.preposition && (one.before.cue?.level ?? 3) > 1) {
		const object = one.before.cue?.verb === 2 || one.before.kind === 'according to';
		if (!object) return role.reporting;
	}
	if (before === sign.preposition) return role.afterPreposition;
	if (next >= sign.speaker && next <= sign.document) return role.modifier;
	const verb = next === sign.auxiliary || next === sign.cue || after !== undefined;
	if (verb || next === sign.comma || next === sign.who) return before === sign.cue ? role.other : role.subject;
	const word = next === sign.other ? story.tokens[story.narration.from[one.to]!]!.word : undefined;
	if (word && word.part !== 'noun' && word.part !== 'plural' && word.part !== 'adjective') return role.subject;
	return role.other;
};

export const findMentions = (story: Story): readonly Mention[] => {
	const {tokens, cast, narration, candidates} = story;
	const {kinds, from, length} = narration;
	const mentions: Mention[] = [];
	const met = new Uint8Array(cast.members.length);
	let paragraph = -1;
	const put = (token: number, index: number, member: number, full: boolean, description?: Description) => {
		const one = index >= 0 ? candidates[index]! : undefined;
		const place = tokens[token]!;
		const next = one && one.to + 1 < length && kinds[one.to] === sign.comma ? kinds[one.to + 1]! : sign.none;
		const first = member >= 0 && met[member] === 0;
		if (member >= 0) met[member] = 1;
		mentions.push({
			token,
			sign: one ? one.from : -1,
			candidate: index,
			member,
			sentence: place.sentence,
			paragraph: place.paragraph,
			role: one ? roleOf(story, one) : role.insideQuote,
			pronoun: member < 0,
			description,
			female: description
				? description.female
				: one?.kind === candidate.he
					? false
					: one?.kind === candidate.she
						? true
						: undefined,
			full,
			first,
			apposition: next === sign.article || next === sign.number || next === sign.who || next === sign.possessivePronoun,
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
			if (one.kind === candidate.he || one.kind === candidate.she) put(at, next, -1, false);
			else if (one.kind === candidate.phrase || one.kind === candidate.bare) {
				const description = descriptionOf(story, one);
				if (description) put(at, next, -1, false, description);
			}
		}
	};
	for (const {from: token, to, member} of cast.named) {
		putUnnamed(token);
		let own = next;
		while (own < candidates.length && from[candidates[own]!.from] === token && candidates[own]!.member < 0) own++;
		const outside = candidates[own]?.member === member && from[candidates[own]!.from] === token;
		put(token, outside ? own : -1, member, to - token > 1);
	}
	putUnnamed(tokens.length);
	return mentions;
};
