// Words that somebody did not say, refused to say, or would have said: “Ayre stopped short of calling it “sabotage””.
import {wordClass} from '../language/grammar.ts';
import {wordSet} from '../language/word-set.ts';
import {chunkKind} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import type {QuotedSpan} from '../story/quoted-spans.ts';
import type {SourceCandidate} from '../story/source-candidates.ts';

const refusing = wordSet(
	'refuse refuses refused refusing decline declines declined declining fail fails failed failing forget forgets forgot neglect neglected omit omitted',
);
/** “was about to say”, “was tempted to say”. */
const nearly = wordSet('about tempted yet meant reluctant afraid loath hesitant unwilling');
const modals = wordSet('would could might should must');
const denying = wordSet(
	'deny denies denied denying dispute disputes disputed reject rejects rejected rejecting dismiss dismissed refute refutes refuted',
);
/** “avoided the word “…””, “resisted calling it “…””. */
const avoiding = wordSet(
	'avoid avoids avoided avoiding eschew eschewed resist resisted resists resisting shun shunned sidestep sidestepped dodge dodged omit omitted',
);
const isWording = (word: string): boolean => /^(?:words?|phrases?|terms?|labels?|expressions?)$/.test(word);

const isNegation = (word: string): boolean =>
	word === 'not' || word === 'never' || word === 'neither' || word.endsWith("n't");

/** In tokens, back from the reporting verb. */
const clauseReach = 7;
/** In chunks, back from a quote to the verb whose object it is. */
const objectReach = 4;
/** In chunks, back from a quote to the verbs that may take it back. */
const denialReach = 30;

/** Tells whether the words before a reporting verb take it back. */
const isTakenBack = (before: readonly string[]): boolean => {
	const at = (offset: number) => before.at(offset) ?? '';
	const near = before.slice(-3);
	if (near.some(isNegation) && !before.includes('only')) return true;
	if (at(-1) === 'to' && (refusing.has(at(-2)) || nearly.has(at(-2)))) return true;
	if (at(-1) === 'without' || (at(-1) === 'of' && at(-2) === 'short')) return true;
	const have = before.lastIndexOf('have');
	return have >= Math.max(0, before.length - 2) && before.slice(-6).some(word => modals.has(word));
};

/**
 * Tells whether the source itself reports what a verb tells: “Reed said he would not call it “a disgrace””. “Vale said Reed
 * would not …” is no report of Reed's.
 */
const isReported = ({chunks, tokens}: ParsedStory, {person, to}: SourceCandidate, verb: number): boolean => {
	const {kinds, sentences, cues, from} = chunks;
	const first = person >= 0 ? to : 0;
	for (let at = verb - 1; at >= first && sentences[at] === sentences[verb]; at--) {
		const word = tokens[from[at]!]!.word.lower;
		if (kinds[at] !== chunkKind.cue || (cues[at]?.level ?? 0) < 2 || refusing.has(word) || denying.has(word)) continue;
		const before = tokens.slice(Math.max(0, from[at]! - 3), from[at]!);
		if (!before.some(({word: {lower}, sentence}) => sentence === sentences[verb] && isNegation(lower))) return true;
	}
	return false;
};

/** The words before chunk `at`, in its clause and behind the source. */
const wordsBefore = ({tokens, chunks}: ParsedStory, one: SourceCandidate, at: number): readonly string[] =>
	tokens
		.slice(Math.max(chunks.from[one.to]!, chunks.from[at]! - clauseReach), chunks.from[at]!)
		.map(({word}) => word.lower);

/** Tells whether a verb between source and quote denies that what stands before the quote was said: “denied calling it “…””. */
const isDenied = (story: ParsedStory, one: SourceCandidate, quote: number, verb: number): boolean => {
	const {chunks, tokens} = story;
	const {kinds, cues, from} = chunks;
	for (let at = verb - 1; at >= one.to && at >= quote - denialReach; at--) {
		const kind = kinds[at];
		if (kind === chunkKind.comma || kind === chunkKind.semicolon || kind === chunkKind.conjunction) return false;
		if (kind !== chunkKind.cue) continue;
		// “dismissed talk of it as “gossip”” is what they say of it.
		if (denying.has(tokens[from[at]!]!.word.lower))
			return (
				(cues[verb]?.level ?? 0) >= 2 &&
				tokens[from[quote]! - 2]?.word.lower !== 'as' &&
				tokens[from[quote]! - 1]?.word.lower !== 'as'
			);
		// “would not confirm that he had called them “…””
		if ((cues[at]?.level ?? 0) >= 2 && wordsBefore(story, one, at).slice(-3).some(isNegation)) return true;
	}
	return false;
};

/** What a crowd does. */
const crying = wordSet('cries shouts chants calls jeers boos cheers choruses screams');

/** Recognises “with cries of “shame””; “his cries of “shame”” are his. */
const isCried = ({tokens, chunks}: ParsedStory, {chunk}: QuotedSpan): boolean => {
	const at = chunks.from[chunk]! - 1;
	const owner = tokens[at - 2]?.word;
	return (
		tokens[at]?.word.lower === 'of' &&
		crying.has(tokens[at - 1]?.word.lower ?? '') &&
		owner?.grammar.wordClass !== wordClass.possessivePronoun &&
		owner?.text !== "'s"
	);
};

/**
 * Tells whether the words right before a quote shun it, whoever is its source: “avoided the word “…””, “without saying “…””,
 * “stopped herself from saying “…””, “rather than say “…””.
 */
const isAvoided = ({tokens, chunks}: ParsedStory, {chunk}: QuotedSpan): boolean => {
	const {from, sentences} = chunks;
	let worded = false;
	for (let at = chunk - 1; at >= 0 && at >= chunk - objectReach && sentences[at] === sentences[chunk]; at--) {
		// “Without answering, “…,” Reed said.”
		if (chunks.kinds[at] === chunkKind.comma) return false;
		const {lower} = tokens[from[at]!]!.word;
		if (isWording(lower)) worded = true;
		if (avoiding.has(lower)) return worded || chunks.kinds[at + 1] === chunkKind.cue;
		const shuns =
			lower === 'without' ||
			lower === 'from' ||
			(lower === 'than' && tokens[from[at]! - 1]?.word.lower === 'rather') ||
			(lower === 'of' && tokens[from[at]! - 1]?.word.lower === 'instead');
		if (shuns) return chunks.kinds[at + 1] === chunkKind.cue;
	}
	return false;
};

/** Tells whether a quote is the charge, to which somebody pleads guilty: “pleaded guilty to sending a message “of a menacing character””. */
const isPleadedTo = ({chunks, tokens}: ParsedStory, {to}: SourceCandidate, {chunk}: QuotedSpan): boolean => {
	for (let at = chunk - 1; at >= to && at >= chunk - pleaReach; at--) {
		// “Her guilty pleasure is “…””: no plea.
		if (tokens[chunks.from[at]!]!.word.lower === 'guilty')
			return /^(?:to|of)$/.test(tokens[chunks.from[at + 1]!]!.word.lower);
		if (chunks.kinds[at] === chunkKind.cue || chunks.kinds[at] === chunkKind.comma) return false;
	}
	return false;
};

/** In chunks: from “guilty” to the quote. */
const pleaReach = 10;

/** Tells whether the clause of a quote says that its source did not speak these words. */
export const isUnsaid = (story: ParsedStory, quoted: QuotedSpan, one: SourceCandidate): boolean => {
	const {chunks, tokens} = story;
	const {kinds, sentences, from} = chunks;
	if (sentences[one.from] !== sentences[quoted.chunk]) return false;
	if (isAvoided(story, quoted) || isCried(story, quoted)) return true;
	const before = one.to <= quoted.chunk;
	// “Neither Reed nor Vale would say whether it was “planted”.”
	if (before && /^(?:nor|neither)$/.test(tokens[from[one.from]! - 1]?.word.lower ?? '')) return true;
	// The verb nearest to the quote, behind its source.
	let verb = -1;
	if (before) {
		for (let at = quoted.chunk - 1; at >= one.to && verb < 0; at--) if (kinds[at] === chunkKind.cue) verb = at;
	} else if (one.cueAfter?.kind === 'verb after') verb = one.cueAfter.at;
	if (verb < 0) return false;
	if (before && isDenied(story, one, quoted.chunk, verb)) return true;
	if (isReported(story, one, verb)) return false;
	// “Tamm refused to use the word “negligence”.”
	if (before && refusing.has(tokens[from[verb]!]!.word.lower) && kinds[verb + 1] === chunkKind.to) return true;
	if (isTakenBack(wordsBefore(story, one, verb))) return true;
	return before && isPleadedTo(story, one, quoted);
};
