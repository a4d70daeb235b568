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

const [digits, letters] = [
	{first: '0'.charCodeAt(0), last: '9'.charCodeAt(0)},
	{first: 'a'.charCodeAt(0), last: 'z'.charCodeAt(0)},
];

/** Returns a number that is the same for the same words: of most quotes no other has it, and they need no closer look. */
const markOf = ({text}: QuoteMatch): number => {
	const lower = text.toLowerCase();
	let mark = 0;
	for (let at = 0; at < lower.length; at++) {
		const unit = lower.charCodeAt(at);
		if ((unit >= letters.first && unit <= letters.last) || (unit >= digits.first && unit <= digits.last))
			mark = (Math.imul(mark, 31) + unit) | 0;
	}
	return mark;
};

/** Returns what is the same for the same words, but not for sure ones and those that may be somebody else's. */
const comparingWords = (matches: readonly QuoteMatch[]): ((match: QuoteMatch, index: number) => string | undefined) => {
	const marks = matches.map(markOf);
	const alike = new Map<number, number>();
	for (const mark of marks) alike.set(mark, (alike.get(mark) ?? 0) + 1);
	return (match, index) => {
		const words = alike.get(marks[index]!) === 1 ? undefined : wordsIn(match.text);
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
	for (const [index, match] of matches.entries()) {
		const key = wordsOf(match, index) ?? match;
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
