// What somebody has written to another: “a letter from Low that said “…””, “Low's email to Hay said “…””, “a claim by Low that she was
// “…””. Whoever reads it out, gets it or answers it did not say so.
import {isSpeechNoun} from '../coreference/speech-nouns.ts';
import {wordSet} from '../language/word-set.ts';
import {type ChunkKind, chunkKind, isProperNoun, isSpeakingNoun} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import type {QuotedSpan} from '../story/quoted-spans.ts';
import {candidateKind} from '../story/source-candidates.ts';

/** In chunks: from the quote to the verb, and from the verb back to the letter. */
const verbReach = 7;
const letterReach = 7;
const claimReach = 12;

const wordsOf = /^(?:said|says|saying|read|reads|reading|began|begins|ended|stated|stating|concluded|asked|added)$/;

/** Returns the chunk of the verb by which a letter says the words of a quote; -1 for none. */
const verbOfLetter = ({chunks, tokens}: ParsedStory, {chunk}: QuotedSpan): number => {
	const {kinds, sentences, from} = chunks;
	for (let at = chunk - 1; at > 0 && at >= chunk - verbReach && sentences[at] === sentences[chunk]; at--) {
		const kind = kinds[at];
		if (kind === chunkKind.quote || kind === chunkKind.conjunction) return -1;
		if (kind === chunkKind.cue) return wordsOf.test(tokens[from[at]!]!.word.lower) ? at : -1;
	}
	return -1;
};

/** Returns the name in “a claim by Low that she was “…””; -1 for none. */
const claimantBefore = ({chunks, tokens, candidates, firstCandidateAt}: ParsedStory, {chunk}: QuotedSpan): number => {
	const {kinds, sentences, from} = chunks;
	for (let at = chunk - 1; at > 2 && at >= chunk - claimReach && sentences[at - 3] === sentences[chunk]; at--) {
		const kind = kinds[at];
		if (kind === chunkKind.quote || kind === chunkKind.cue || kind === chunkKind.comma) return -1;
		if (kind !== chunkKind.that) continue;
		const name = candidates[firstCandidateAt[at - 1]!];
		const isBy = /^(?:by|from)$/.test(tokens[from[at - 2]!]!.word.lower);
		const isNamed = name?.from === at - 1 && name.to === at && name.person >= 0;
		return isBy && isNamed && isSpeechNoun(tokens[from[at - 3]!]!.word.lower) ? firstCandidateAt[at - 1]! : -1;
	}
	return -1;
};

/** Returns the candidate of whoever wrote what a quote is taken from; -1 where the sentence does not tell. */
export const writerBefore = (story: ParsedStory, quoted: QuotedSpan): number => {
	const {chunks, tokens, candidates, firstCandidateAt} = story;
	const {kinds, sentences, from} = chunks;
	const verb = verbOfLetter(story, quoted);
	if (verb < 2) return claimantBefore(story, quoted);
	const end = kinds[verb - 1] === chunkKind.that || kinds[verb - 1] === chunkKind.which ? verb - 1 : verb;
	const name = firstCandidateAt[end - 1]!;
	const one = candidates[name];
	if (one?.from !== end - 1 || one.to !== end || one.person < 0) return -1;
	const link = one.from - 1;
	if (link < 1 || sentences[link - 1] !== sentences[verb]) return -1;
	const word = tokens[from[link]!]!.word.lower;
	const isLetter = (at: number): boolean =>
		kinds[at] === chunkKind.document || isSpeechNoun(tokens[from[at]!]!.word.lower);
	if (!isLetter(link - 1)) return -1;
	if (word === 'from' || word === 'by') return name;
	if (word !== 'to') return -1;
	for (let index = name - 1; index >= 0 && candidates[index]!.to >= link - letterReach; index--)
		if (candidates[index]!.to === link && candidates[index]!.owner >= 0) return index;
	return -1;
};

const messages = wordSet(
	'text message letter email e-mail note voicemail postcard telegram memo tweet post card text-message',
);
const sending = wordSet('sent wrote posted left');

/** In chunks: between a message and “that said”, “to his sister four minutes before the crash”. */
const messageReach = 14;

const isInMessage = (kind: ChunkKind): boolean =>
	kind === chunkKind.preposition ||
	kind === chunkKind.to ||
	kind === chunkKind.article ||
	kind === chunkKind.possessivePronoun ||
	kind === chunkKind.possessive ||
	kind === chunkKind.time ||
	kind === chunkKind.subordinator ||
	kind === chunkKind.quantifier ||
	kind === chunkKind.number ||
	kind === chunkKind.other ||
	isProperNoun(kind) ||
	isSpeakingNoun(kind);

/**
 * Returns the source of “a text that said “…””: whoever sent it, “Reed sent a text that read “…””, or the message itself, which is nobody's
 * words where the sentence does not tell who sent it; -1 where there is none.
 */
export const messageBefore = (story: ParsedStory, quoted: QuotedSpan): number => {
	const handed = messageHandedOn(story, quoted);
	return handed >= 0 ? handed : messageThatSays(story, quoted);
};

/** Done to what somebody else wrote: “read out an email calling him “…””. */
const handingOn = wordSet(
	'read reads reading received got shared shares sharing retweeted reposted reposting retweeting forwarded forwarding saw found finding showed showing held cited citing published publishing broadcast broadcasting aired opened opening kept',
);

/** Returns the message of “read out an email calling him “…””, whose words nobody who hands it on has said; -1 for none. */
const messageHandedOn = ({chunks, tokens, candidates, firstCandidateAt}: ParsedStory, {chunk}: QuotedSpan): number => {
	const {kinds, sentences, cues, from} = chunks;
	let verb = chunk - 1;
	while (
		verb > chunk - messageReach &&
		verb > 3 &&
		sentences[verb] === sentences[chunk] &&
		kinds[verb] !== chunkKind.cue
	)
		verb--;
	if (
		verb < 3 ||
		sentences[verb] !== sentences[chunk] ||
		kinds[verb] !== chunkKind.cue ||
		cues[verb]!.form !== 'participle'
	)
		return -1;
	if (!messages.has(tokens[from[verb - 1]!]!.word.lower)) return -1;
	for (let index = firstCandidateAt[verb]! - 1; index >= 0 && candidates[index]!.to >= verb; index--) {
		const {kind, from: start, owner} = candidates[index]!;
		if (kind < candidateKind.phrase || kinds[start] === chunkKind.possessivePronoun) continue;
		if (owner >= 0 || start < 2) continue;
		const before = tokens[from[start - 1]!]!.word.lower;
		const hands = handingOn.has(before === 'out' || before === 'up' ? tokens[from[start - 2]!]!.word.lower : before);
		return hands ? index : -1;
	}
	return -1;
};

const messageThatSays = (story: ParsedStory, quoted: QuotedSpan): number => {
	const {chunks, tokens, candidates, firstCandidateAt} = story;
	const {kinds, sentences, from} = chunks;
	const verb = verbOfLetter(story, quoted);
	if (verb < 3 || (kinds[verb - 1] !== chunkKind.that && kinds[verb - 1] !== chunkKind.which)) return -1;
	const wordAt = (at: number): string => tokens[from[at]!]!.word.lower;
	let at = verb - 2;
	while (at > 0 && at > verb - messageReach && sentences[at] === sentences[verb] && isInMessage(kinds[at]!)) {
		if (messages.has(wordAt(at))) break;
		// “from Reed”, “by Reed”: the sender is told.
		if (/^(?:from|by)$/.test(wordAt(at))) return -1;
		at--;
	}
	if (at <= 0 || sentences[at] !== sentences[verb] || !messages.has(wordAt(at))) return -1;
	let message = firstCandidateAt[at + 1]! - 1;
	while (message >= 0 && (candidates[message]!.to !== at + 1 || candidates[message]!.kind < candidateKind.phrase)) {
		if (candidates[message]!.from < at - 4) return -1;
		message--;
	}
	const phrase = candidates[message];
	if (phrase === undefined || phrase.owner >= 0 || kinds[phrase.from] !== chunkKind.article) return -1;
	const sent = phrase.from - 1;
	if (sent < 1 || sentences[sent] !== sentences[verb] || !sending.has(wordAt(sent))) return message;
	let subject = sent;
	while (subject > 0 && (kinds[subject - 1] === chunkKind.auxiliary || kinds[subject - 1] === chunkKind.adverb))
		subject--;
	for (let index = firstCandidateAt[subject]! - 1; index >= 0 && candidates[index]!.to >= subject; index--)
		if (candidates[index]!.to === subject) return index;
	return message;
};
