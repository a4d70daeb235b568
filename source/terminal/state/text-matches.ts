import {fold} from '../../matching/fold.ts';
import type {Article} from '../../model/article.ts';
import {memoizeRecent} from '../../model/memo.ts';
import type {Span} from '../../model/span.ts';

/**
 * Finds a query in the text of an article. Case counts if the query has a capital; accents and kinds of quotation mark
 * never do.
 */
export const findMatches = memoizeRecent((article: Article, query: string): readonly Span[] => {
	if (query.trim() === '') return [];
	const exact = query !== query.toLowerCase();
	const read = (text: string) => (exact ? foldKeepingCase(text) : fold(text));
	const [text, wanted] = [read(article.text), read(query)];
	const found: Span[] = [];
	for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length))
		found.push({start: at, end: at + wanted.length});
	return found;
});

/** Folds accents and quotation marks, not case. Works unit by unit, so that each capital can be put back. */
const foldKeepingCase = (text: string): string => {
	const folded = fold(text);
	if (folded.length !== text.length) return text;
	let kept = '';
	for (let index = 0; index < text.length; index++) {
		const upper = folded[index]!.toUpperCase();
		kept += text[index] !== text[index]!.toLowerCase() && upper.length === 1 ? upper : folded[index]!;
	}
	return kept;
};
