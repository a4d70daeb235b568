// Words that somebody did not say, refused to say, or would have said: “Ayre stopped short of calling it “sabotage””.
import {wordSet} from '../language/word-set.ts';
import {chunkKind} from '../story/chunks.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import {candidateKind} from '../story/source-candidates.ts';
import type {Attribution} from './attribution.ts';

const refusing = wordSet(
	'refuse refuses refused refusing decline declines declined declining fail fails failed failing',
);
const modals = wordSet('would could might should must');

const isNegation = (word: string): boolean => word === 'not' || word === 'never' || word.endsWith("n't");

/** In tokens, back from the reporting verb. */
const clauseReach = 7;

/** Tells whether the words before a reporting verb take it back. */
const isTakenBack = (before: readonly string[]): boolean => {
	const at = (offset: number) => before.at(offset) ?? '';
	const near = before.slice(-3);
	if (near.some(isNegation) && !before.includes('only')) return true;
	if (refusing.has(at(-2)) && at(-1) === 'to') return true;
	if (at(-1) === 'without' || (at(-1) === 'of' && at(-2) === 'short')) return true;
	return near.some((word, index) => modals.has(word) && near[index + 1] === 'have');
};

/** Tells whether a verb of saying comes before in the sentence: “Reed said he would not call it “a disgrace””. */
const isReported = ({chunks, tokens}: ParsedStory, verb: number): boolean => {
	const {kinds, sentences, cues, from} = chunks;
	for (let at = verb - 1; at >= 0 && sentences[at] === sentences[verb]; at--)
		if (kinds[at] === chunkKind.cue && (cues[at]?.level ?? 0) >= 2 && !refusing.has(tokens[from[at]!]!.word.lower))
			return true;
	return false;
};

/**
 * Tells whether the verb of saying nearest to a quote has another subject than its source: “Reed recalled his mother
 * saying, “…””, “Reed heard a guard shout “…””. Such words are the source's as often as not.
 */
export const isInnerSpeech = (
	{chunks, candidates, firstCandidateAt}: ParsedStory,
	{quoted, candidate}: Attribution,
): boolean => {
	const one = candidates[candidate];
	if (one?.cueAfter === undefined || one.to > quoted.chunk) return false;
	let verb = quoted.chunk - 1;
	while (verb >= one.to && chunks.kinds[verb] !== chunkKind.cue) verb--;
	if (verb <= one.cueAfter.at || chunks.sentences[verb] !== chunks.sentences[one.from]) return false;
	for (let index = firstCandidateAt[one.cueAfter.at]!; index < firstCandidateAt[verb]!; index++) {
		const {kind, cueAfter, person, to} = candidates[index]!;
		// “Reed said he would call it “a disgrace””: the pronoun may be Reed.
		const isOwn =
			(kind >= candidateKind.he && kind <= candidateKind.possessive) || (person >= 0 && person === one.person);
		// Verbs that report speech now and then only (“Vale favours “…””) are too weak for that.
		const level = cueAfter?.cue?.level ?? 0;
		const finite = cueAfter?.cue?.form === 'past' || cueAfter?.cue?.form === 'present';
		if (!isOwn && to === verb && cueAfter?.at === verb && level >= (finite ? 3 : 2)) return true;
	}
	return false;
};

/** Tells whether the clause of a quote says that its source did not speak these words. */
export const isUnsaid = (story: ParsedStory, {quoted, candidate}: Attribution): boolean => {
	const {chunks, candidates, tokens} = story;
	const {kinds, sentences, from} = chunks;
	const one = candidates[candidate];
	if (one === undefined || sentences[one.from] !== sentences[quoted.chunk]) return false;
	const before = one.to <= quoted.chunk;
	// The verb nearest to the quote, behind its source.
	let verb = -1;
	if (before) {
		for (let at = quoted.chunk - 1; at >= one.to && verb < 0; at--) if (kinds[at] === chunkKind.cue) verb = at;
	} else if (one.cueAfter?.kind === 'verb after') verb = one.cueAfter.at;
	if (verb < 0) return false;
	if (isReported(story, verb)) return false;
	// “Tamm refused to use the word “negligence”.”
	if (before && refusing.has(tokens[from[verb]!]!.word.lower) && kinds[verb + 1] === chunkKind.to) return true;
	const start = Math.max(from[one.to]!, from[verb]! - clauseReach);
	const between = tokens.slice(start, from[verb]!).map(({word}) => word.lower);
	if (isTakenBack(between)) return true;
	// What somebody pleads guilty to is the charge.
	if (before && tokens[from[quoted.chunk]! - 2]?.word.lower === 'guilty') return true;
	// “If Nunn had said …”
	const first = from[one.from]! - 1;
	return before && between.includes('had') && tokens[first]?.word.lower === 'if';
};
