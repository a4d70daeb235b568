// A second quote with a teller of its own right behind it: “…,” Dahl said. “Off key,” answered his colleague. It goes on with no
// other quote, however near the speaker before stands.
import {goingOn} from '../coreference/answerers.ts';
import {wordSet} from '../language/word-set.ts';
import {chunkKind} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import type {QuotedSpan} from '../story/quoted-spans.ts';
import {candidateKind} from '../story/source-candidates.ts';

const arriving = wordSet('came comes was is goes went');
const replies = wordSet('reply answer response retort rejoinder refrain chorus verdict shout cry');
const anybody = wordSet('someone somebody everyone everybody anyone anybody nobody');

/** What tells a quote right behind it: a source candidate, somebody without a name, or nothing. */
export type OwnTeller = {readonly candidate: number} | 'nobody' | undefined;

/** Returns what tells a quote in the clause that begins right behind it. */
export const ownTellerOf = (
	{chunks, candidates, firstCandidateAt, tokens}: ParsedStory,
	{chunk, lastSentence, startsSentence}: QuotedSpan,
): OwnTeller => {
	const {kinds, sentences, cues, from, length} = chunks;
	const at = kinds[chunk + 1] === chunkKind.comma ? chunk + 2 : chunk + 1;
	const isHere = (place: number): boolean => place < length && sentences[place] === sentences[at];
	if (!startsSentence || at >= length || sentences[at] !== lastSentence || kinds[at - 1] === chunkKind.stop)
		return undefined;
	const wordAt = (place: number): string => (isHere(place) ? tokens[from[place]!]!.word.lower : '');
	const tells = (place: number): boolean =>
		isHere(place) && kinds[place] === chunkKind.cue && cues[place]!.level >= 2 && cues[place]!.form !== 'participle';
	if (arriving.has(wordAt(at)) && kinds[at + 1] === chunkKind.article && replies.has(wordAt(at + 2))) return 'nobody';
	const isVerbFirst = tells(at);
	const start = isVerbFirst ? at + 1 : at;
	if (anybody.has(wordAt(start)) && (isVerbFirst || tells(start + 1))) return 'nobody';
	// “his” in “his colleague” is a candidate, too.
	let candidate = -1;
	for (let index = firstCandidateAt[start] ?? candidates.length; candidates[index]?.from === start; index++)
		if (candidates[index]!.kind !== candidateKind.possessive) candidate = index;
	const one = candidates[candidate];
	if (
		one === undefined &&
		isVerbFirst &&
		wordAt(start) === 'the' &&
		/^(?:others?|second|latter)$/.test(wordAt(start + 1))
	)
		return 'nobody';
	if (one === undefined || one.possessive || !isHere(start)) return undefined;
	if (isVerbFirst) return {candidate};
	const isPronoun = one.kind >= candidateKind.he && one.kind <= candidateKind.it;
	return tells(one.to) && !(isPronoun && goingOn.has(wordAt(one.to))) ? {candidate} : undefined;
};
