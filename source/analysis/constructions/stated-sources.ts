// Sources that the sentence states in so many words and that are too rare in annotated articles to be learned.

import {isSpeechNoun} from '../coreference/speech-nouns.ts';
import {isIn, list} from '../language/lexicon-entry.ts';
import {wordSet} from '../language/word-set.ts';
import {type ChunkKind, chunkKind, isName, isSpeakingNoun} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import type {QuotedSpan} from '../story/quoted-spans.ts';
import {candidateKind} from '../story/source-candidates.ts';

/** In chunks: from “Vale's claim that” to the quote. */
const claimReach = 16;

/** Returns the source candidate of “Vale's claim that … “…””, “his promise of “…””; -1 for none. */
export const claimBefore = (
	{chunks, candidates, firstCandidateAt, tokens}: ParsedStory,
	{chunk}: QuotedSpan,
): number => {
	const {kinds, sentences, cues, from} = chunks;
	let at = chunk - 1;
	for (; at >= 0 && at > chunk - claimReach && sentences[at] === sentences[chunk]; at--) {
		const kind = kinds[at]!;
		if (kind === chunkKind.quote || (kind === chunkKind.cue && (cues[at]?.level ?? 0) >= 2)) return -1;
		const opens = kind === chunkKind.that || (at === chunk - 1 && tokens[from[at]!]!.word.lower === 'of');
		if (opens && at > 0 && isSpeechNoun(tokens[from[at - 1]!]!.word.lower)) break;
	}
	if (at < 1 || sentences[at] !== sentences[chunk] || at <= chunk - claimReach) return -1;
	for (let index = firstCandidateAt[at]! - 1; index >= 0 && candidates[index]!.from > at - 8; index--) {
		const {kind, to, owner, from: first} = candidates[index]!;
		if (kind !== candidateKind.phrase || to !== at) continue;
		// “Vale said that Reed's claim that … is “not true””: what is said of the claim.
		if (kinds[first - 1] === chunkKind.that || kinds[first - 1] === chunkKind.time) return -1;
		return owner >= 0 || kinds[first] === chunkKind.possessivePronoun ? index : -1;
	}
	return -1;
};

/**
 * Returns the named person in “Reed's partner, Jo Vale” and “her husband, Jo Vale” for the source candidate that is the
 * owner or the phrase; -1 if nobody is named so.
 */
export const namedRelation = ({chunks, candidates, firstCandidateAt, tokens}: ParsedStory, index: number): number => {
	const {kinds, sentences, length, from: firstToken} = chunks;
	const isTitle = (at: number): boolean =>
		(kinds[at] === chunkKind.proper || kinds[at] === chunkKind.other) &&
		isIn(tokens[firstToken[at]!]!.word, list.title | list.honorific);
	const one = candidates[index]!;
	if (one.kind === candidateKind.possessive) {
		// “his colleague Jo Vale” is no phrase of its own.
		let name = one.to;
		while (name < one.to + 3 && (kinds[name] === chunkKind.other || kinds[name] === chunkKind.speaker || isTitle(name)))
			name++;
		const named = firstCandidateAt[name]!;
		const isHere = name > one.to && name < length && isName(kinds[name]!) && sentences[name] === sentences[one.from];
		if (isHere) return candidates[named]?.from === name && !candidates[named]!.possessive ? named : -1;
	}
	for (let at = firstCandidateAt[one.from]!; candidates[at]?.from === one.from; at++) {
		const {kind, to, owner, from} = candidates[at]!;
		if (kind !== candidateKind.phrase || (owner < 0 && kinds[from] !== chunkKind.possessivePronoun)) continue;
		let name = kinds[to] === chunkKind.comma ? to + 1 : to;
		// “her teacher, Mrs Jo Vale”
		while (name < to + 3 && name < length && isTitle(name)) name++;
		if (name >= length || !isName(kinds[name]!) || sentences[name] !== sentences[from]) return -1;
		const named = firstCandidateAt[name]!;
		return candidates[named]?.from === name && !candidates[named]!.possessive ? named : -1;
	}
	return -1;
};

/** In chunks: from the owner to the noun in “Vale's press secretary”. */
const ownedReach = 4;

/**
 * Returns the whole phrase for the candidate that is only its “his” or its “Vale's”, in “His successor said” and “Vale's press secretary
 * said”, and the name behind “the mayor” in “told by the mayor, Jo Vale, that”; otherwise the candidate itself.
 */
export const wholeSource = ({chunks, candidates, firstCandidateAt, tokens}: ParsedStory, index: number): number => {
	const {kinds, from, sentences, length} = chunks;
	const one = candidates[index]!;
	const isPerson = (head: number): boolean =>
		isSpeakingNoun(kinds[head]!) || isIn(tokens[from[head]!]!.word, list.personNoun | list.relative);
	if (one.kind === candidateKind.possessive) {
		for (let at = index + 1; candidates[at]?.from === one.from; at++)
			if (candidates[at]!.kind === candidateKind.phrase && isPerson(candidates[at]!.head)) return at;
		return index;
	}
	if (one.possessive && one.person >= 0) {
		for (let at = index + 1; candidates[at] !== undefined && candidates[at]!.from <= one.to + ownedReach; at++) {
			const {kind, head, to, from: start, cueAfter, cueBefore} = candidates[at]!;
			// “said Vale's press secretary”
			const isBehindVerb = cueBefore !== undefined && start === one.from;
			if (kind >= candidateKind.phrase && start >= one.from && isPerson(head) && (cueAfter?.at === to || isBehindVerb))
				return at;
			if (kind <= candidateKind.weakName) break;
		}
		return index;
	}
	// “the leader of the opposition, Jo Vale,”
	let end = one.to;
	if (one.kind === candidateKind.phrase && end < length && tokens[from[end]!]!.word.lower === 'of')
		while (end < one.to + ownedReach && end + 1 < length && kinds[end] !== chunkKind.comma) end++;
	const name = end + 1;
	const isNamed =
		one.kind === candidateKind.phrase &&
		one.owner < 0 &&
		kinds[one.from] === chunkKind.article &&
		isPerson(one.head) &&
		kinds[end] === chunkKind.comma &&
		name + 1 < length &&
		isName(kinds[name]!) &&
		kinds[name + 1] === chunkKind.comma &&
		sentences[name] === sentences[one.from];
	const named = firstCandidateAt[name] ?? -1;
	return isNamed && candidates[named]?.from === name && candidates[named]!.cueAfter?.at !== name + 2 ? named : index;
};

/** In chunks: the longest list of names behind “of”. */
const listReach = 9;

const isInList = (kind: ChunkKind): boolean =>
	isName(kind) ||
	kind === chunkKind.conjunction ||
	kind === chunkKind.comma ||
	kind === chunkKind.proper ||
	isSpeakingNoun(kind);

/** Returns the noun phrase that a name belongs to, “The guild of Sandö”, for the candidate that is the name; -1 for none. */
export const phraseAround = ({chunks, candidates, firstCandidateAt, tokens}: ParsedStory, index: number): number => {
	const {kinds, from, sentences} = chunks;
	const one = candidates[index]!;
	let of = one.from - 1;
	// “The bench of Justices Ann Reed and Bo Vale said”
	if (kinds[of] === chunkKind.conjunction)
		while (of > one.from - listReach && of > 0 && isInList(kinds[of]!) && sentences[of] === sentences[one.from]) of--;
	if (
		one.cueAfter === undefined ||
		one.kind > candidateKind.organisation ||
		of < 1 ||
		tokens[from[of]!]!.word.lower !== 'of'
	)
		return -1;
	for (let at = firstCandidateAt[of]! - 1; at >= 0 && candidates[at]!.from > of - 5; at--) {
		const {kind, to, from: first, owner} = candidates[at]!;
		if (kind === candidateKind.phrase && to === of && owner < 0 && sentences[first] === sentences[of])
			return kinds[first] === chunkKind.article ? at : -1;
	}
	return -1;
};

/** Things with words on them. */
const signs = wordSet(
	'sign signs banner banners placard placards poster posters button shirt t-shirt t-shirts shirts plaque sticker stickers cap hat hats mug badge flag billboard tattoo graffiti bumper tag card cards note notes noticeboard board doormat apron',
);

/** In chunks: “over the gate”. */
const placeReach = 6;

const isInPlace = (kind: number): boolean =>
	kind === chunkKind.preposition ||
	kind === chunkKind.article ||
	kind === chunkKind.possessivePronoun ||
	kind === chunkKind.other ||
	kind === chunkKind.proper;

/** Returns the candidate of “a sign that read “…””, “a banner saying “…””, “her T-shirt said “…””; -1 for none. */
export const signBefore = (
	{chunks, candidates, firstCandidateAt, tokens}: ParsedStory,
	{chunk}: QuotedSpan,
): number => {
	const {kinds, sentences, from} = chunks;
	let at = chunk - 1;
	if (kinds[at] === chunkKind.comma || kinds[at] === chunkKind.colon) at--;
	if (at < 1 || sentences[at] !== sentences[chunk] || kinds[at] !== chunkKind.cue) return -1;
	if (!/^(?:read|reads|reading|said|says|saying|declaring|declared|proclaiming)$/.test(tokens[from[at]!]!.word.lower))
		return -1;
	// Whatever reads so has words on it: “including one reading “…””.
	const reads = tokens[from[at]!]!.word.lower === 'reading';
	at--;
	if (kinds[at] === chunkKind.that || kinds[at] === chunkKind.which) at--;
	// “a sign over the gate saying”
	for (let back = at - 1; back >= 0 && back > at - placeReach && sentences[back] === sentences[chunk]; back--) {
		if (!isInPlace(kinds[back + 1]!)) break;
		if (kinds[back + 1] === chunkKind.preposition && signs.has(tokens[from[back]!]!.word.lower)) {
			at = back;
			break;
		}
	}
	if (at < 0 || sentences[at] !== sentences[chunk]) return -1;
	const noun = tokens[from[at]!]!.word;
	const isPerson = kinds[at] === chunkKind.speaker || isIn(noun, list.personNoun | list.relative);
	if (!signs.has(noun.lower) && (!reads || isPerson)) return -1;
	for (let index = firstCandidateAt[at + 1]! - 1; index >= 0 && candidates[index]!.from > at - 6; index--)
		if (candidates[index]!.to === at + 1 && candidates[index]!.person < 0) return index;
	return -1;
};
