// Which quote of an article is the one that was kept: by its words and its place, though either may have changed since.
import type {Article} from '../../model/article.ts';
import {quotedText} from '../../model/quote.ts';
import {covering} from '../../model/span.ts';
import {type Anchor, findAnchors} from './anchors.ts';

type Kept = {readonly words: string; readonly anchor: Anchor};

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;

const plainWords = (words: string): readonly string[] => words.toLowerCase().match(wordPattern) ?? [];

/** How much of two lists of words is the same, however they are ordered: in all, and of the shorter one. 0 to 1. */
const likeness = (
	one: readonly string[],
	other: readonly string[],
): {readonly all: number; readonly shorter: number} => {
	const left = new Map<string, number>();
	for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
	let same = 0;
	for (const word of other) {
		const rest = left.get(word) ?? 0;
		if (rest === 0) continue;
		left.set(word, rest - 1);
		same++;
	}
	return {
		all: (2 * same) / Math.max(1, one.length + other.length),
		shorter: same / Math.max(1, Math.min(one.length, other.length)),
	};
};

/** A word was corrected, or a few were added: the rest has to be the same. */
const leastLike = 0.6;

/**
 * For each of the kept, its quote's index in the article, or undefined if it is not there. The same words win, at the
 * nearest place; then a quote in the same place that shares its words (an analysis that cuts quotes otherwise); then one
 * with nearly the same words.
 */
export const matchKeptQuotes = (
	{text, quotes}: Pick<Article, 'text' | 'quotes'>,
	kept: readonly Kept[],
	hash: string,
): readonly (number | undefined)[] => {
	if (kept.length === 0) return [];
	const places = quotes.map(({content}) => covering(content));
	const words = quotes.map(quote => plainWords(quotedText(text, quote)));
	const byWords = new Map<string, number[]>();
	for (const [index, list] of words.entries()) {
		const key = list.join(' ');
		const same = byWords.get(key);
		if (same === undefined) byWords.set(key, [index]);
		else same.push(index);
	}
	const moved = kept.filter(({anchor}) => anchor.hash !== hash);
	const found = new Map(
		findAnchors(
			text,
			moved.map(({anchor}) => anchor),
		).map((at, index) => [moved[index]!, at]),
	);
	return kept.map(one => {
		const own = plainWords(one.words);
		const at = one.anchor.hash === hash ? one.anchor.at : found.get(one);
		const distance = (index: number) => Math.abs(places[index]!.start - (at ?? one.anchor.at));
		const same = byWords.get(own.join(' '));
		if (same !== undefined) return same.reduce((best, index) => (distance(index) < distance(best) ? index : best));

		let [best, most]: [number | undefined, number] = [undefined, 0];
		for (const [index, {start, end}] of places.entries()) {
			const {all, shorter} = likeness(own, words[index]!);
			const overlaps = at !== undefined && start < at + one.words.length && at < end;
			const score = overlaps ? 1 + shorter : all;
			if ((overlaps ? shorter : all) >= leastLike && score > most) [best, most] = [index, score];
		}
		return best;
	});
};
