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

/** What only the law calls somebody: “the accused replied: “…””, whom an officer names or not. */
const unnamedByLaw = wordSet('accused deceased');

/** Tells whether a quote is posted under a name of the web: “…,” tweeted @reedfan. “…” */
export const isPostedByHandle = (story: ParsedStory, {chunk, startsSentence, kindAfter}: QuotedSpan): boolean => {
	if (isBeforeHandle(story, chunk)) return true;
	// What stands alone behind such a quote goes on with it.
	const {kinds, paragraphs, sentences} = story.chunks;
	if (!startsSentence || kindAfter !== chunkKind.none || kinds[chunk - 1] !== chunkKind.stop) return false;
	let before = chunk - 1;
	while (before > chunk - postReach && before > 0 && kinds[before] !== chunkKind.quote) before--;
	const isNext = paragraphs[before] === paragraphs[chunk] && sentences[chunk - 1] === sentences[before + 1];
	return before >= 0 && kinds[before] === chunkKind.quote && isNext && isBeforeHandle(story, before);
};

const isBeforeHandle = ({chunks, tokens, body}: ParsedStory, chunk: number): boolean => {
	const {kinds, cues, from} = chunks;
	const verb = kinds[chunk + 1] === chunkKind.comma ? chunk + 2 : chunk + 1;
	if (kinds[verb] !== chunkKind.cue || (cues[verb]?.level ?? 0) < 2) return false;
	for (let at = from[verb]! + 1; at < from[verb]! + handleReach; at++) {
		const token = tokens[at];
		if (token === undefined || token.paragraph !== chunks.paragraphs[chunk]) return false;
		if (body.text.startsWith('@', token.start) || body.text[token.start - 1] === '@') return true;
		if (token.word.capital) return false;
	}
	return false;
};

/** In tokens: “wrote user @reedfan”. */
const handleReach = 4;
/** In chunks: from one post to the next part of it. */
const postReach = 10;

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
		if (unnamedByLaw.has(wordAt(at)) && kinds[at - 1] === chunkKind.article) return true;
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
