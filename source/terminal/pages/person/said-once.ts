// What a person said, each thing once: the same words in several articles are one entry, dated by the first of these.
import type {QuoteMatch} from '../../../library/library.ts';
import {isUnsure} from '../../../model/doubt.ts';
import {memoizeByObject} from '../../../model/memo.ts';

/** Words that were said, in the first article that has them and in all others. */
export type SaidOnce = {
	readonly match: QuoteMatch;
	/** All matches with these words, the first one included. */
	readonly all: readonly QuoteMatch[];
};

/** With fewer words people say the same twice: “No,” in two years are two answers. */
const fewestWords = 4;

/** Marks and case aside; undefined where the words are too few to tell. */
const wordsIn = (text: string): string | undefined => {
	const words = text
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
	return words.split(' ', fewestWords).length < fewestWords ? undefined : words;
};

/** UTF-16 units behind the quotation mark: most quotes begin like no other, and need no closer look. */
const beginning = ({text}: QuoteMatch): string => text.slice(1, 16).toLowerCase();

/** Returns what is the same for the same words, but not for sure ones and those that may be somebody else's. */
const comparingWords = (matches: readonly QuoteMatch[]): ((match: QuoteMatch) => string | undefined) => {
	const alike = new Map<string, number>();
	for (const match of matches) alike.set(beginning(match), (alike.get(beginning(match)) ?? 0) + 1);
	return match => {
		const words = alike.get(beginning(match)) === 1 ? undefined : wordsIn(match.text);
		return words && `${isUnsure(match)} ${words}`;
	};
};

/** Without a date it is not known to be the first. */
const byDate = (a: QuoteMatch, b: QuoteMatch): number => {
	const [one, other] = [a.published ?? '9999', b.published ?? '9999'];
	return one < other ? -1 : one > other ? 1 : 0;
};

/** Returns the entries in the order in which the first article of each was opened. */
export const saidOnce = memoizeByObject((matches: readonly QuoteMatch[]): readonly SaidOnce[] => {
	const groups = new Map<string | QuoteMatch, QuoteMatch[]>();
	const wordsOf = comparingWords(matches);
	for (const match of matches) {
		const key = wordsOf(match) ?? match;
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [match]);
		else group.push(match);
	}
	if (groups.size === matches.length) return matches.map(match => ({match, all: [match]}));
	const position = new Map(matches.map((match, index) => [match, index]));
	return [...groups.values()]
		.map((all): SaidOnce => ({match: all.length === 1 ? all[0]! : all.toSorted(byDate)[0]!, all}))
		.sort((a, b) => position.get(a.match)! - position.get(b.match)!);
});

/** Returns in how many articles the words stand. */
export const articlesWith = ({all}: SaidOnce): number => new Set(all.map(({articleId}) => articleId)).size;
