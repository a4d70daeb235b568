import type {Span} from '../model/span.ts';
import {fold} from './fold.ts';

const wordPart = /[\p{L}\p{N}]/u;

const isWithinWord = (text: string, at: number): boolean =>
	at > 0 && at < text.length && wordPart.test(text[at - 1]!) && wordPart.test(text[at]!);

/** Returns all occurrences of a phrase in a text, in text order. Case and accents make no difference; words must be whole. */
export const findPhrase = (text: string, phrase: string): readonly Span[] => {
	const words = fold(phrase).trim().replace(/\s+/g, ' ');
	if (!wordPart.test(words)) return [];
	const folded = fold(text);
	const found: Span[] = [];
	for (let start = folded.indexOf(words); start >= 0; start = folded.indexOf(words, start + words.length)) {
		const end = start + words.length;
		if (!isWithinWord(folded, start) && !isWithinWord(folded, end)) found.push({start, end});
	}
	return found;
};
