// The quotes of a story that is not in English: what stands between marks, and nobody's, since no verb or pronoun is known.
import type {Quote} from '../../model/quote.ts';
import {textOf} from '../../model/span.ts';
import type {QuotedRun} from '../outline/quotation-marks.ts';
import type {StoryBody} from '../outline/story-body.ts';

/** Fewer words between marks are a title or a single term, unless they end as a sentence does. */
const severalWords = /^\S{1,60}(?:\s{1,3}\S{1,60}){3}/u;
/** In scripts without blanks a word has one to three letters. */
const severalLetters =
	/(?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}){6}/u;
const endsSentence = /[.!?…。！？؟।]$/u;

/** Returns the quoted runs that are long enough for speech as quotes without speaker and source. */
export const findUnattributedQuotes = ({text}: StoryBody, runs: readonly QuotedRun[]): readonly Quote[] =>
	runs
		.filter(({words}) => {
			const said = textOf(text, words);
			return endsSentence.test(said) || severalWords.test(said) || severalLetters.test(said);
		})
		.map(({span}) => ({kind: 'direct', content: [span], confidence: 0}));
