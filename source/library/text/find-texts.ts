/*
Finds the articles whose texts have all words of a query, newest first. In three steps: read-terms.ts says which words of the
texts are meant; the index says which articles have them; passage.ts finds the place in each article that is shown, and
drops those in which a phrase does not stand word for word.
*/
import {type Article, sectionAt, titleOf} from '../../model/article.ts';
import type {TextAnswer, TextMatch} from '../library.ts';
import {parseQuery, type Query, type Term} from '../search/query.ts';
import {passageIn} from './passage.ts';
import {type ReadTerm, readTerms} from './read-terms.ts';
import type {TextIndex} from './text-index.ts';

/** What of an article its text is shown with. */
export type TextArticle = Pick<Article, 'id' | 'text' | 'sections' | 'headline' | 'published'>;

/** Where texts are: the index has only their words. */
export type TextStore = {
	readonly index: TextIndex;
	/** Returns the numbers of all articles, newest first. */
	readonly newestFirst: () => Iterable<number>;
	/** Returns the id of an article; undefined if it is no longer there. */
	readonly idOf: (number: number) => string | undefined;
	readonly article: (number: number) => TextArticle | undefined;
};

export type TextOptions = {
	/** The most articles to return; all are counted. */
	readonly limit: number;
	/** Tells by its id whether an article may be found. Default: all may. */
	readonly fits?: ((id: string) => boolean) | undefined;
	/** Words that are never taken for others. */
	readonly isHeld?: (word: string) => boolean;
};

/** Returns what all articles need that are found: with each word of the query, or one of the phrases that `|` joins. */
type Needed = {
	readonly terms: readonly ReadTerm[];
	/** Groups of alternatives; of each the terms of one must be there. */
	readonly either: readonly (readonly (readonly ReadTerm[])[])[];
};

/** Articles between two yields. */
const stride = 16;

/** Finds texts. Without words to look for, nothing is found. Yields between steps. */
export function* findTexts(
	typed: string,
	{index, newestFirst, idOf, article}: TextStore,
	{limit, fits, isHeld}: TextOptions,
): Generator<void, TextAnswer> {
	const query = parseQuery(typed);
	const none: TextAnswer = {query: typed, matches: [], found: 0, searched: index.count()};
	if (query.terms.length === 0) return none;
	const needed = neededBy(query, index, isHeld);
	const all = [...needed.terms, ...needed.either.flat(2)];
	const phrases = query.phrases
		.filter(any => any.some(phrase => phrase.length > 1))
		.map(any => any.map(phrase => phrase.map(({word}) => word)));
	const without = longPhrases(query.without);
	yield;
	const allowed = articlesFor(needed, query, index);
	yield;
	const matches: TextMatch[] = [];
	const mustOpen = phrases.length > 0 || without.length > 0;
	let [found, looked] = [0, 0];
	for (const number of newestFirst()) {
		if (allowed[number] !== 1) continue;
		if (matches.length >= limit && fits === undefined && !mustOpen) {
			found++;
			continue;
		}
		if (++looked % stride === 0) yield;
		if (fits !== undefined) {
			const id = idOf(number);
			if (id === undefined || !fits(id)) continue;
		}
		if (matches.length >= limit && !mustOpen) found++;
		else {
			const there = article(number);
			const match = there && matchIn(there, all, phrases, without);
			if (match === undefined) continue;
			found++;
			if (matches.length < limit) matches.push(match);
		}
	}
	const readAs = all.some(term => term.readAs) ? all.map(term => term.readAs ?? term.asked).join(' ') : undefined;
	return {...none, matches, found, ...(readAs !== undefined && {readAs})};
}

const neededBy = (query: Query, index: TextIndex, isHeld: TextOptions['isHeld']): Needed => {
	const groups = query.phrases.filter(any => any.length > 1);
	const optional: ReadonlySet<Term> = new Set(groups.flat(2));
	return {
		terms: readTerms(
			query.terms.filter(term => !optional.has(term)),
			index,
			isHeld,
		),
		either: groups.map(any => any.map(phrase => readTerms(phrase, index, isHeld))),
	};
};

/** Returns a mask of the articles that have what is needed, and none of the words to leave out. */
const articlesFor = ({terms, either}: Needed, {without}: Query, index: TextIndex): Uint8Array => {
	const allowed = maskOf(terms, index);
	for (const any of either) {
		const one = new Uint8Array(index.size());
		for (const phrase of any) for (const [number, there] of maskOf(phrase, index).entries()) one[number]! |= there;
		for (let number = 0; number < allowed.length; number++) allowed[number]! &= one[number]!;
	}
	for (const [word, ...more] of without)
		if (word !== undefined && more.length === 0)
			for (const number of index.articlesWithAny([word])) allowed[number] = 0;
	return allowed;
};

const maskOf = (terms: readonly ReadTerm[], index: TextIndex): Uint8Array => {
	const mask = new Uint8Array(index.size()).fill(1);
	for (const {words} of terms) {
		const has = new Uint8Array(index.size());
		for (const number of index.articlesWithAny(words)) has[number] = 1;
		for (let number = 0; number < mask.length; number++) mask[number]! &= has[number]!;
	}
	return mask;
};

/** Phrases of one word are left out by the index. */
const longPhrases = (phrases: readonly (readonly string[])[]) => phrases.filter(phrase => phrase.length > 1);

const matchIn = (
	article: TextArticle,
	terms: readonly ReadTerm[],
	phrases: readonly (readonly (readonly string[])[])[],
	without: readonly (readonly string[])[],
): TextMatch | undefined => {
	const {id, text, sections, published} = article;
	const passage = passageIn(text, terms, {phrases, without});
	if (passage === undefined) return undefined;
	const {span, matched} = passage;
	const {subhead} = sections[sectionAt(sections, span.start)] ?? {};
	return {
		articleId: id,
		title: titleOf(article),
		...(subhead !== undefined && {subhead}),
		...(published !== undefined && {published}),
		text: text.slice(span.start, span.end),
		at: span.start,
		matched: matched.map(({start, end}) => ({start: start - span.start, end: end - span.start})),
	};
};
