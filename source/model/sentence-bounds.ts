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
	// Only so far is looked for the ends of the paragraph: it may be a megabyte long, with thousands of quotes.
	const first = Math.max(0, start - most);
	const from = first + text.slice(first, start).lastIndexOf('\n') + 1;
	const last = [...text.slice(from, start + 2).matchAll(ending)].at(-1);
	const after = text.slice(end, end + most);
	const newline = after.indexOf('\n');
	const to = end + (newline === -1 ? after.length : newline);
	const [next] = text.slice(end, to).matchAll(ending);
	return {
		start: last === undefined ? from : from + last.index + last[0].length,
		end: next === undefined ? to : end + next.index + next[0].trimEnd().length,
	};
};
