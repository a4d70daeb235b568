// “In the words of Vale, “…””, “in Vale's words, “…””: the words are Vale's, whoever repeats them.
import {isIn, list} from '../language/lexicon-entry.ts';
import type {Token} from '../language/token.ts';
import {chunkKind, isProperNoun, isSpeakingNoun} from '../story/chunk-kinds.ts';
import type {Chunks} from '../story/chunks.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import type {QuotedSpan} from '../story/quoted-spans.ts';

/** In chunks: “in the words of the late poet”. */
const reach = 8;

/** In chunks: from “Vale's last words” to the quote. */
const ownedReach = 16;

/** Returns the chunk of the name in “Vale's last words, Reed recalled, were “…””, ““…” were Vale's last words”; -1 for none. */
const ownerOfWords = (tokens: readonly Token[], {kinds, sentences, from, length}: Chunks, chunk: number): number => {
	const wordAt = (at: number): string => (at >= 0 && at < length ? tokens[from[at]!]!.word.lower : '');
	const isBe = (at: number): boolean => /^(?:are|is|was|were)$/.test(wordAt(at));
	const ownerBehind = (words: number): number => {
		let at = words - 1;
		while (at > words - 4 && at > 0 && kinds[at] !== chunkKind.possessive) at--;
		return at > 0 && kinds[at] === chunkKind.possessive && isProperNoun(kinds[at - 1]!) ? at - 1 : -1;
	};
	const isMark = kinds[chunk - 1] === chunkKind.colon || kinds[chunk - 1] === chunkKind.comma;
	if (isBe(isMark ? chunk - 2 : chunk - 1))
		for (let at = chunk - 1; at > 0 && at > chunk - ownedReach && sentences[at] === sentences[chunk]; at--)
			if (wordAt(at) === 'words') return ownerBehind(at);
	if (isBe(chunk + 1))
		for (let at = chunk + 2; at < length && at < chunk + 8 && sentences[at] === sentences[chunk + 1]; at++)
			if (wordAt(at) === 'words') return ownerBehind(at);
	return -1;
};

/** Returns the source candidate of “in the words of Vale” right before or behind a quote; -1 for none. */
export const wordedBy = (
	{chunks, candidates, firstCandidateAt, tokens}: ParsedStory,
	{chunk, lastSentence}: QuotedSpan,
): number => {
	const {kinds, sentences, from, length} = chunks;
	const wordAt = (at: number): string => (at >= 0 && at < length ? tokens[from[at]!]!.word.lower : '');
	/** Tells whether “in the words of” ends before chunk `at`. */
	const isLedUpTo = (at: number): boolean => {
		let of = at - 1;
		while (of > at - reach && of > 3 && sentences[of] === sentences[at] && isTitle(of)) of--;
		return (
			wordAt(of) === 'of' &&
			wordAt(of - 1) === 'words' &&
			(wordAt(of - 2) === 'in' || (wordAt(of - 2) === 'the' && wordAt(of - 3) === 'in'))
		);
	};
	const isTitle = (at: number): boolean => {
		const kind = kinds[at]!;
		const isPerson = isIn(tokens[from[at]!]!.word, list.personNoun | list.title | list.honorific);
		return (
			kind === chunkKind.article || kind === chunkKind.other || isPerson || isSpeakingNoun(kind) || isProperNoun(kind)
		);
	};
	const owned = ownerOfWords(tokens, chunks, chunk);
	if (owned >= 0) {
		const owner = firstCandidateAt[owned]!;
		if (candidates[owner]?.from === owned && candidates[owner]!.person >= 0) return owner;
	}
	const end = kinds[chunk - 1] === chunkKind.comma || kinds[chunk - 1] === chunkKind.colon ? chunk - 1 : chunk;
	if (wordAt(end - 1) === 'words' && wordAt(end - 4) === 'in' && kinds[end - 2] === chunkKind.possessive) {
		const owner = firstCandidateAt[end - 3]!;
		return candidates[owner]?.from === end - 3 && candidates[owner]!.person >= 0 ? owner : -1;
	}
	if (wordAt(end - 1) === 'words') return -1;
	for (let index = firstCandidateAt[end]! - 1; index >= 0 && candidates[index]!.from > end - reach; index--) {
		const {to, from: start, person} = candidates[index]!;
		if (to === end && person >= 0) return sentences[start] === sentences[chunk] && isLedUpTo(start) ? index : -1;
	}
	// “…,” in the words of Vale.
	const behind = kinds[chunk + 1] === chunkKind.comma ? chunk + 2 : chunk + 1;
	if (wordAt(behind) !== 'in' || sentences[behind] !== lastSentence) return -1;
	for (let index = firstCandidateAt[behind]!; candidates[index] !== undefined; index++) {
		const {from: start, person} = candidates[index]!;
		if (start > behind + reach || sentences[start] !== sentences[behind]) return -1;
		if (person >= 0) return isLedUpTo(start) ? index : -1;
	}
	return -1;
};
