// Words of somebody whom nobody names: “a witness had heard someone shout “…””, “everyone was yelling “…””, “a voice said “…””, “21
// percent of voters said “…””. They are not those of whoever tells it.
import {wordSet} from '../language/word-set.ts';
import {chunkKind, isSpeakingNoun} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import type {QuotedSpan} from '../story/quoted-spans.ts';

const anybody = wordSet('someone somebody everyone everybody anyone anybody nobody no-one');
const ones = wordSet('no some any every');
const shares = wordSet('percent cent %');
/** What stands for a person unseen. */
const voices = wordSet('voice voices caller callers passer-by passers-by heckler hecklers');

/** In chunks: from the verb to the quote, and from the subject to the verb. */
const objectReach = 8;
const subjectReach = 6;

/** Tells whether the verb of saying nearest before a quote has “someone” or the like as its subject. */
export const isOfNobodyNamed = ({chunks, tokens}: ParsedStory, {chunk}: QuotedSpan): boolean => {
	const {kinds, cues, sentences, from} = chunks;
	const wordAt = (at: number): string => tokens[from[at]!]!.word.lower;
	const isHere = (at: number): boolean =>
		at >= 0 && sentences[at] === sentences[chunk] && kinds[at] !== chunkKind.quote;
	let verb = chunk - 1;
	while (isHere(verb) && verb > chunk - objectReach && kinds[verb] !== chunkKind.cue) verb--;
	if (!isHere(verb) || kinds[verb] !== chunkKind.cue || (cues[verb]?.level ?? 0) < 2) return false;
	for (let at = verb - 1; isHere(at) && at >= verb - subjectReach; at--) {
		const kind = kinds[at];
		if (anybody.has(wordAt(at)) || (wordAt(at) === 'one' && ones.has(wordAt(at - 1)))) return true;
		if (voices.has(wordAt(at)) || (shares.has(wordAt(at)) && kinds[at - 1] !== chunkKind.article)) return true;
		const isBetween =
			kind === chunkKind.auxiliary ||
			kind === chunkKind.adverb ||
			(kind === chunkKind.preposition && at < verb - 1) ||
			kind === chunkKind.article ||
			kind === chunkKind.other ||
			(isSpeakingNoun(kind!) && kinds[at - 1] === chunkKind.preposition);
		if (!isBetween) return false;
	}
	return false;
};
