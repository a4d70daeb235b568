// Where sentences end, roughly: enough to count them and to show one. The analysis knows better, and its tokens are not kept.
import type {Span} from './span.ts';

/** A stop, what closes a quotation behind it, and the beginning of something else; a title or an initial ends no sentence. */
const ending =
	/(?<!\b(?:Mrs?|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|Rev|\p{Lu}))[.?!…]["”’)]{0,3}\s{1,9}(?=["“‘(]?[\p{Lu}\p{N}])/gu;

/** Returns how many sentences end between two offsets. */
export const sentencesBetween = (text: string, from: number, to: number): number =>
	// Two units more: what begins there tells that a sentence has ended.
	[...text.slice(from, to + 2).matchAll(ending)].length;

/** Returns the sentence around a span, within its paragraph and at most `most` units to either side. */
export const sentenceAround = (text: string, {start, end}: Span, most = 300): Span => {
	const from = Math.max(start - most, text.lastIndexOf('\n', start - 1) + 1);
	const last = [...text.slice(from, start + 1).matchAll(ending)].at(-1);
	const newline = text.indexOf('\n', end);
	const to = Math.min(end + most, newline === -1 ? text.length : newline);
	const [next] = text.slice(end, to).matchAll(ending);
	return {
		start: last === undefined ? from : from + last.index + last[0].length,
		end: next === undefined ? to : end + next.index + next[0].trimEnd().length,
	};
};
