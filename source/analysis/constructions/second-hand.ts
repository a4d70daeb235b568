// Speech at second hand, outside quotation marks: “Reed said her lawyer had promised “a short day””.
// Such words are the teller's as often as not.
import {isIn, list} from '../language/lexicon-entry.ts';
import {wordSet} from '../language/word-set.ts';
import {chunkKind, isSpeakingNoun} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import type {QuotedSpan} from '../story/quoted-spans.ts';
import {candidateKind, type SourceCandidate} from '../story/source-candidates.ts';
import {quotedByOthers} from './quoted-by-others.ts';

/** Verbs that report words as orders or wishes, and with them whose words they are. */
const ordering = wordSet(
	'order orders ordered instruct instructed warn warned ask asked beg begged command commanded advise advised greet greeted greets',
);
/** “quoted the miller as saying”: the words are the miller's, unless he is their subject. */
const quoting = wordSet(
	'quote quotes quoted quoting cite cites cited citing paraphrase paraphrased repeat repeats repeated',
);

const hearing = wordSet('hear hears heard hearing recall recalls recalled remember remembers remembered');
/** What others think is told in the teller's words: “Reed said voters believe it is “over””. */
const thinking = wordSet('think thinks thought believe believes believed hear hears heard agree agrees agreed');

/** In chunks: from the verb that tells to the quote, and from “quoted” to “as”. */
const reach = 40;
const asReach = 8;

/** Tells whether “with the words” or “as saying” stands between two chunks: then the clause before has speech of its own. */
const handsOver = ({tokens, chunks}: ParsedStory, from: number, to: number): boolean => {
	for (let at = from; at + 1 < to; at++) {
		const first = tokens[chunks.from[at]!]!.word.lower;
		const next = tokens[chunks.from[at + 1]!]!.word.lower;
		if (first === 'with' && next === 'the' && /^(?:word|line)s?$/.test(tokens[chunks.from[at + 2]!]?.word.lower ?? ''))
			return true;
	}
	return false;
};

/** Tells whether a candidate is somebody who may speak: a name, a person's description, a group or an organisation. */
const maySpeak = ({tokens, chunks}: ParsedStory, {kind, person, head}: SourceCandidate): boolean => {
	if (person >= 0 || kind === candidateKind.organisation || kind === candidateKind.proper) return true;
	if (kind < candidateKind.phrase) return false;
	const {word} = tokens[chunks.from[head]!]!;
	return isSpeakingNoun(chunks.kinds[head]!) || isIn(word, list.personNoun | list.relative | list.title);
};

const earlier = wordSet('earlier previously since long once');

/** Returns the chunk of the first verb behind chunk `at`, over auxiliaries, adverbs and “to”. */
const verbBehind = ({chunks, tokens}: ParsedStory, at: number): number => {
	const {kinds, length} = chunks;
	let verb = at;
	while (
		verb < length &&
		(kinds[verb] === chunkKind.auxiliary ||
			kinds[verb] === chunkKind.adverb ||
			kinds[verb] === chunkKind.time ||
			kinds[verb] === chunkKind.to ||
			earlier.has(tokens[chunks.from[verb]!]!.word.lower))
	)
		verb++;
	return verb;
};

/** The chunk of the verb that makes a candidate tell what stands in front of a quote; -1 for none. */
const tellingVerb = ({cueAfter, cueBefore, to}: SourceCandidate, quote: number): number => {
	if (cueAfter !== undefined && cueAfter.at >= to && cueAfter.at < quote) return cueAfter.at;
	// “According to Reed, the foreman had promised …”
	return cueBefore?.kind === 'according to' ? to - 1 : -1;
};

const addressing = wordSet('to for about against with on');

/** “A note from Vale to Reed read”: tells whether a name is the end of the subject, and not the subject. */
const isAddressed = ({tokens, chunks}: ParsedStory, {from, to, person}: SourceCandidate, verb: number): boolean => {
	const {kinds, sentences, cues} = chunks;
	// “with Reed stating: “…””
	if (cues[verb]?.form === 'participle') return false;
	// “to Professor Reed”
	const at = from > 0 && isSpeakingNoun(kinds[from - 1]!) ? from - 2 : from - 1;
	if (person < 0 || verb !== to || at < 1 || sentences[at - 1] !== sentences[from]) return false;
	const before = kinds[at] === chunkKind.preposition || kinds[at] === chunkKind.to;
	return before && addressing.has(tokens[chunks.from[at]!]!.word.lower);
};

const judging = wordSet(
	'wrong right foolish unwise mistaken unfair brave quick entitled correct unkind reckless rash premature',
);

/** Recognises “Reed said Vale was wrong to call it “…””: Vale did. */
const isJudged = (story: ParsedStory, {person}: SourceCandidate, telling: number, quote: number): boolean => {
	const {chunks, candidates, firstCandidateAt, tokens} = story;
	const {kinds, from} = chunks;
	if (telling < 0) return false;
	for (let at = quote - 1; at > telling + 2 && at > quote - asReach; at--) {
		if (kinds[at] !== chunkKind.cue) continue;
		if (kinds[at - 1] !== chunkKind.to || !judging.has(tokens[from[at - 2]!]!.word.lower)) return false;
		for (
			let index = firstCandidateAt[telling + 1]!;
			candidates[index] !== undefined && candidates[index]!.from < at;
			index++
		)
			if (maySpeak(story, candidates[index]!) && candidates[index]!.person !== person) return true;
		return false;
	}
	return false;
};

/**
 * Tells whether the verb of saying nearest to a quote has another subject than its source: “Reed recalled his mother
 * saying, “…””, “Reed heard a guard shout “…””, “Reed said Vale had called it “…””.
 */
export const isSecondHand = (story: ParsedStory, quoted: QuotedSpan, one: SourceCandidate): boolean => {
	const {chunks, candidates, firstCandidateAt, tokens} = story;
	const {kinds, sentences, cues, from} = chunks;
	const quote = quoted.chunk;
	const wordOf = (at: number): string => tokens[from[at]!]!.word.lower;
	if (one.to > quote) {
		// “As Vale once said, “…” …, Reed told them.”
		const verb = quote - 2;
		const introduced = kinds[quote - 1] === chunkKind.comma || kinds[quote - 1] === chunkKind.colon;
		return (
			introduced && sentences[verb] === sentences[quote] && kinds[verb] === chunkKind.cue && cues[verb]!.level === 3
		);
	}
	if (sentences[one.from] !== sentences[quote]) return false;
	const byOthers = quotedByOthers(story, quoted);
	if (byOthers) return !byOthers.passive && candidates[byOthers.candidate] !== one;
	const telling = tellingVerb(one, quote);
	if (isJudged(story, one, telling, quote)) return true;
	if (isAddressed(story, one, telling)) return true;
	if (telling < 0 || quote - telling > reach) return false;
	const teller = kinds[telling] === chunkKind.cue ? wordOf(telling) : '';
	if (quoting.has(teller))
		for (let at = telling + 2; at < quote && at < telling + asReach; at++) if (wordOf(at) === 'as') return true;
	// “heard the tower say “…””
	const last = kinds[quote - 1] === chunkKind.cue ? quote - 1 : quote - 2;
	if (hearing.has(teller) && last > telling + 1 && kinds[last] === chunkKind.cue && cues[last]!.level >= 2) return true;
	for (let index = firstCandidateAt[telling + 1]!; index < firstCandidateAt[quote]!; index++) {
		const other = candidates[index]!;
		// “Reed said he would call it “a disgrace””: the pronoun may be Reed.
		if ((other.person >= 0 && other.person === one.person) || !maySpeak(story, other)) continue;
		if (quoting.has(teller) && other.from <= telling + 3 && (other.possessive || other.owner >= 0)) return true;
		// “called the fire chief “a hero””, “spoke to Vale of “…””: no subject of a clause.
		if (other.possessive || kinds[other.from - 1] === chunkKind.preposition) continue;
		const verb = verbBehind(story, other.to);
		if (verb >= quote || sentences[verb] !== sentences[quote]) continue;
		const word = wordOf(verb);
		if (ordering.has(word) && verb > other.to - 1 && kinds[verb] !== chunkKind.preposition) return true;
		if (kinds[verb] !== chunkKind.cue) {
			if (handsOver(story, verb, quote)) return true;
			continue;
		}
		// “No questions would be asked” asks nothing.
		if (verb > other.to && cues[verb]!.form === 'past' && /^(?:is|are|was|were|be|been)$/.test(wordOf(verb - 1)))
			continue;
		// Verbs that report speech now and then only (“Vale favours “…””) are too weak for that.
		if (cues[verb]!.level >= 2 && !thinking.has(word)) return true;
	}
	return false;
};
