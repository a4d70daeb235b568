/*
Yields the articles whose texts have all words of a query, newest first. In three steps: read-terms.ts says which words of the
texts are meant; the index says which articles have them; passage.ts finds the place in each article that is shown, and
drops those in which a phrase does not stand word for word.
*/
import {parseQuery} from '../search/query.ts';
import {articlesFor, neededBy} from './needed-words.ts';
import {passageIn, type TextPassage, type WordForWord} from './passage.ts';
import type {ReadTerm} from './read-terms.ts';
import type {TextArticle, TextStore} from './text-store.ts';

export type TextFilter = {
	/** Tells by its id whether an article may be found. Default: all may. */
	readonly fits?: ((id: string) => boolean) | undefined;
	/** Words that are never taken for others. */
	readonly isHeld?: (word: string) => boolean;
};

/** An article that has all words of a query, and where they stand. */
export type TextHit<Found extends TextArticle = TextArticle> = TextPassage & {readonly article: Found};

/** Articles between two yields. */
const stride = 16;

/** A query as it was read for the texts of a store. */
export type AskedTexts = WordForWord & {
	readonly terms: readonly ReadTerm[];
	/** The articles whose words fit, newest first; undefined between steps. */
	readonly numbers: Generator<number | undefined, void>;
};

/** Reads a query by the words of a store; undefined without words to look for. Yields between steps. */
export function* askTexts(
	typed: string,
	store: TextStore,
	{fits, isHeld}: TextFilter,
): Generator<void, AskedTexts | undefined> {
	const query = parseQuery(typed);
	if (query.terms.length === 0) return undefined;
	const needed = neededBy(query, store.index, isHeld);
	yield;
	const allowed = articlesFor(needed, query, store.index);
	yield;
	return {
		terms: [...needed.terms, ...needed.either.flat(2)],
		phrases: query.phrases
			.filter(any => any.some(phrase => phrase.length > 1))
			.map(any => any.map(phrase => phrase.map(({word}) => word))),
		without: longPhrases(query.without),
		numbers: numbersIn(store, allowed, fits),
	};
}

/** Returns the words of a query with what those were taken for that no text has; undefined where all are meant as they were typed. */
export const readAsOf = ({terms}: Pick<AskedTexts, 'terms'>): string | undefined =>
	terms.some(term => term.readAs) ? terms.map(term => term.readAs ?? term.asked).join(' ') : undefined;

/** Whether only its text tells that an article is found. */
export const mustOpen = ({phrases = [], without = []}: WordForWord): boolean =>
	phrases.length > 0 || without.length > 0;

function* numbersIn(
	{newestFirst, idOf}: TextStore,
	allowed: Uint8Array,
	fits: TextFilter['fits'],
): Generator<number | undefined, void> {
	let looked = 0;
	for (const number of newestFirst()) {
		if (allowed[number] !== 1) continue;
		if (fits === undefined) {
			yield number;
			continue;
		}
		if (++looked % stride === 0) yield undefined;
		const id = idOf(number);
		if (id !== undefined && fits(id)) yield number;
	}
}

/**
 * Articles that are opened together, and at most: an archive unpacks sixteen to open one, so many together cost a part of what they
 * cost one by one. The first ones come soon, and what is held of them is bounded.
 */
const together = {first: 16, most: 1024};

/** Opens articles whose words fit, one window after another, and yields those that are found, at most `limit`, newest first; undefined between steps. */
export function* openTexts<Found extends TextArticle>(
	{numbers, terms, ...wordForWord}: AskedTexts,
	store: TextStore<Found>,
	limit: number,
): Generator<TextHit<Found> | undefined, void> {
	let given = 0;
	for (let size = together.first; given < limit; size = Math.min(2 * size, together.most)) {
		const next: number[] = [];
		while (next.length < Math.min(size, limit - given)) {
			const {value: number, done} = numbers.next();
			if (done) break;
			if (number === undefined) yield undefined;
			else next.push(number);
		}
		if (next.length === 0) return;
		const hits = new Map<number, TextHit<Found>>();
		let looked = 0;
		for (const [number, article] of store.open(next)) {
			if (++looked % stride === 0) yield undefined;
			const passage = passageIn(article.text, terms, wordForWord);
			if (passage !== undefined) hits.set(number, {article, ...passage});
		}
		for (const number of next) {
			const hit = hits.get(number);
			if (hit === undefined) continue;
			given++;
			yield hit;
		}
	}
}

/** Phrases of one word are left out by the index. */
const longPhrases = (phrases: readonly (readonly string[])[]) => phrases.filter(phrase => phrase.length > 1);
