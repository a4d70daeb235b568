// Matches kept quotes with those of an article, by their words and their place, either of which may have changed.
import type {Article} from '../../model/article.ts';
import {lazy} from '../../model/memo.ts';
import {quotedText} from '../../model/quote.ts';
import {covering} from '../../model/span.ts';
import {type Anchor, findAnchors} from './anchors.ts';

/** A kept quote: its words, and where it starts. */
type Kept = {readonly words: string; readonly anchor: Anchor};

const wordPattern = lazy(() => /[\p{L}\p{M}\p{N}]+/gu);

const plainWords = (words: string): readonly string[] => words.toLowerCase().match(wordPattern()) ?? [];

/** Returns the share of words that two lists have in common in any order, of both together and of the shorter: 0 to 1. */
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

/** The likeness that a quote needs at least: a word may have been corrected, or a few added. */
const leastLike = 0.6;

/**
 * Returns the index of each kept quote in the article's quotes, or undefined if it is not there. A quote with the same words
 * is preferred, the nearest first; then one in the same place that shares its words (the analysis may divide quotes in
 * another way now); then one with similar words. `hash` is that of the article's text.
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
