// Two who speak in turn, each in a paragraph of their own, where nothing but the turn says who: “Why not?” she asked. “It was six,” said
// Reed. “You are making this up, are you not?” “No, I am not.”
import {wordClass} from '../language/grammar.ts';
import {chunkKind} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import {type QuotedSpan, quoteEnding} from '../story/quoted-spans.ts';

/** Tells whether a quote is all there is in its paragraph. */
export const fillsParagraph = ({chunks, runs}: ParsedStory, {chunk, paragraph, run}: QuotedSpan): boolean => {
	const {kinds, paragraphs, length} = chunks;
	if (!runs[run]!.closed) return false;
	if (chunk > 0 && paragraphs[chunk - 1] === paragraph) return false;
	let after = chunk + 1;
	while (after < length && paragraphs[after] === paragraph && kinds[after] === chunkKind.stop) after++;
	return after >= length || paragraphs[after] !== paragraph;
};

/** A quote, as far as it matters for whose turn is next. */
type Turn = {readonly quoted: QuotedSpan; readonly person: number};

const isQuestion = ({ending}: QuotedSpan): boolean => ending === quoteEnding.question;

const asksYou = ({tokens, chunks}: ParsedStory, {chunk}: QuotedSpan): boolean => {
	for (let at = chunks.from[chunk]!; at < chunks.to[chunk]!; at++)
		if (tokens[at]!.word.grammar.wordClass === wordClass.you) return true;
	return false;
};

/** Tells whether a quote and the two before it, the latest first, are paragraphs of two people who speak by turns. */
const isExchange = (story: ParsedStory, quoted: QuotedSpan, last: Turn, before: Turn): boolean =>
	last.person >= 0 &&
	before.person >= 0 &&
	last.person !== before.person &&
	quoted.paragraph - last.quoted.paragraph === 1 &&
	last.quoted.paragraph - before.quoted.paragraph === 1 &&
	fillsParagraph(story, quoted);

/**
 * Tells whether either of two may go on: the quote speaks to “you”, and nothing says whether the last speaker says more, or the other
 * answers.
 */
export const isAnybodysTurn = (story: ParsedStory, quoted: QuotedSpan, last: Turn, before: Turn): boolean =>
	isExchange(story, quoted, last, before) && asksYou(story, quoted);

/** Tells whether the paragraph of a turn says in the reporter's words that somebody asked: “Asked by Reed whether …, Vale said”. */
const isAskedIn = ({chunks, tokens, firstChunkOfParagraph}: ParsedStory, {quoted: {paragraph}}: Turn): boolean => {
	const {kinds, from, paragraphs, length} = chunks;
	for (let at = firstChunkOfParagraph[paragraph]!; at < length && paragraphs[at] === paragraph; at++)
		if (kinds[at] !== chunkKind.quote && tokens[from[at]!]!.word.lower === 'asked') return true;
	return false;
};

/**
 * Tells whether a question that is a paragraph may as well be whoever asked the last speaker: “In the shed,” said Reed. “Which shed?”
 * `before` is the quote before the last one, if there is any.
 */
export const mayAskAgain = (story: ParsedStory, quoted: QuotedSpan, last: Turn, before: Turn | undefined): boolean => {
	if (!isQuestion(quoted) || isQuestion(last.quoted) || quoted.paragraph - last.quoted.paragraph !== 1) return false;
	if (!fillsParagraph(story, quoted)) return false;
	return (before !== undefined && isQuestion(before.quoted)) || isAskedIn(story, last);
};

/**
 * Tells whether a quote is the turn of whoever spoke before the last speaker: a question to “you” by the one who asks, or the answer to the
 * other's question. `last` and `before` are the two quotes right before it, the latest first.
 */
export const isOthersTurn = (story: ParsedStory, quoted: QuotedSpan, last: Turn, before: Turn): boolean => {
	if (!isExchange(story, quoted, last, before)) return false;
	if (isQuestion(quoted)) return isQuestion(before.quoted) && !isQuestion(last.quoted) && asksYou(story, quoted);
	return isQuestion(last.quoted) && asksYou(story, last.quoted);
};
