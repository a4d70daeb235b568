// Answers without a name in interviews: the reporter asks in plain text, “Is he still your deputy?”, and the answer is a paragraph of its own
// between quotation marks. Whoever the question names does not answer.
import {wordClass} from '../language/grammar.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import type {QuotedSpan} from '../story/quoted-spans.ts';
import type {SourceCandidate} from '../story/source-candidates.ts';
import {fillsParagraph} from './exchanges.ts';

/** What the answers of a story are, if it has any. */
export type Interview = {
	/** Tells whether a quote is an answer. */
	readonly isAnswer: (quoted: QuotedSpan) => boolean;
	/** Tells whether a source candidate belongs to a question, or to what comes after the answer. */
	readonly isElsewhere: (quoted: QuotedSpan, one: SourceCandidate) => boolean;
	/** The last source candidate before the first question that is the only person named there; -1 if there are none or several. */
	readonly answerer: number;
};

/** What the sentence before an answer is. */
type Asked = {readonly sentence: number; readonly marked: boolean; readonly toYou: boolean};

/** Returns the sentence of the reporter right before a quote that is a paragraph; undefined if somebody speaks there. */
const askedBefore = (
	{tokens, chunks, firstChunkOfParagraph}: ParsedStory,
	{chunk, paragraph}: QuotedSpan,
): Asked | undefined => {
	const first = firstChunkOfParagraph[paragraph]!;
	if (first === 0 || chunks.paragraphs[first - 1] !== paragraph - 1) return undefined;
	let at = chunks.to[first - 1]! - 1;
	const {sentence} = tokens[at]!;
	const marked = tokens[at]!.word.text.endsWith('?');
	let toYou = false;
	for (; at >= 0 && tokens[at]!.sentence === sentence && tokens[at]!.paragraph === paragraph - 1; at--) {
		if (tokens[at]!.run >= 0) return undefined;
		const {word} = tokens[at]!;
		if (word.grammar.wordClass === wordClass.you || word.lower === 'your') toYou = true;
	}
	return chunk > 0 && (marked || toYou) ? {sentence, marked, toYou} : undefined;
};

/** Returns the interview that a story is, in part or as a whole; undefined if nobody is asked in it. */
export const findInterview = (
	story: ParsedStory,
	spans: readonly (QuotedSpan | undefined)[],
): Interview | undefined => {
	const {candidates, cast, chunks} = story;
	const asked = new Map<QuotedSpan, Asked>();
	for (const quoted of spans) {
		const question = quoted && fillsParagraph(story, quoted) ? askedBefore(story, quoted) : undefined;
		if (question) asked.set(quoted!, question);
	}
	// “You can hear the bell, Reed says.” alone asks nothing.
	const questions = [...asked.values()].filter(({marked}) => marked);
	if (questions.length < 2 && !questions.some(({toYou}) => toYou)) return undefined;
	const first = Math.min(...questions.map(({sentence}) => sentence));
	let answerer = -1;
	for (const [index, {person, from, possessive}] of candidates.entries()) {
		if (chunks.sentences[from]! >= first) break;
		if (person < 0 || possessive || cast.members[person]!.points <= 0) continue;
		if (answerer >= 0 && candidates[answerer]!.person !== person) {
			answerer = -1;
			break;
		}
		answerer = index;
	}
	return {
		answerer,
		isAnswer: quoted => asked.has(quoted),
		isElsewhere: (quoted, {from}) =>
			chunks.sentences[from] === asked.get(quoted)!.sentence || chunks.paragraphs[from]! > quoted.paragraph,
	};
};
