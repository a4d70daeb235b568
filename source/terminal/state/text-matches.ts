import {fold} from '../../matching/fold.ts';
import type {Article} from '../../model/article.ts';
import {memoizeRecent} from '../../model/memo.ts';
import type {Span} from '../../model/span.ts';

/** Where the words stand in the story: case counts only if the query has a capital; accents and the forms of quotation marks never do. */
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

/** Folded one unit for one unit, so that a capital can be put back where it was. */
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
