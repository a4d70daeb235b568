// Which articles, and which quotes in them, the filters of a query let through.

import {isUnsure} from '../../../model/doubt.ts';
import {isWithin} from '../../../model/limits.ts';
import {type KeptStates, keptQuoteKey, nothingKeptHere} from '../kept-states.ts';
import type {QueryFilter} from '../query.ts';
import type {SearchableQuote} from '../quote-index.ts';
import {type ArticleFacts, hasWords, oneHasWords, spaced} from './article-facts.ts';

/** Whether all of an article fits, or it depends on the quote (or the section), or nothing fits. */
export type Fit = 'all' | 'some' | 'none';

export type Narrowing = {
	readonly article: (facts: ArticleFacts) => Fit;
	/** Tells whether a quote fits of an article that fits in part. */
	readonly quote: (facts: ArticleFacts, quote: SearchableQuote) => boolean;
};

type Test = Narrowing;

/** Tells whether another file has the article with this id as well. */
export type HasCopies = (id: string) => boolean;

/**
 * Returns what the filters let through; undefined if that is everything. All must hold; of several
 * years one, and of several places.
 */
export const narrowingBy = (
	filters: readonly QueryFilter[],
	kept: KeptStates = nothingKeptHere,
	hasCopies: HasCopies = () => false,
): Narrowing | undefined => {
	if (filters.length === 0) return undefined;
	const tests = filters.filter(({not}) => not).map(filter => without(testOf(filter, kept, hasCopies)));
	const wanted = filters.filter(({not}) => !not);
	// Nothing is in two years, or in two folders side by side: either is meant.
	for (const places of Map.groupBy(wanted.filter(isPlace), ({words}) => isDate(words)).values())
		tests.push(anyOf(places.map(filter => testOf(filter, kept, hasCopies))));
	tests.push(...wanted.filter(filter => !isPlace(filter)).map(filter => testOf(filter, kept, hasCopies)));
	return allOf(tests);
};

const allOf = (tests: readonly Test[]): Test => ({
	article: facts => {
		const fits = tests.map(test => test.article(facts));
		return fits.includes('none') ? 'none' : fits.includes('some') ? 'some' : 'all';
	},
	quote: (facts, quote) => tests.every(test => holds(test, facts, quote)),
});

const anyOf = (tests: readonly Test[]): Test => ({
	article: facts => {
		const fits = tests.map(test => test.article(facts));
		return fits.includes('all') ? 'all' : fits.includes('some') ? 'some' : 'none';
	},
	quote: (facts, quote) => tests.some(test => holds(test, facts, quote)),
});

const without = (test: Test): Test => ({
	article: facts => (({all: 'none', some: 'some', none: 'all'}) as const)[test.article(facts)],
	quote: (facts, quote) => !holds(test, facts, quote),
});

const holds = (test: Test, facts: ArticleFacts, quote: SearchableQuote): boolean => {
	const fit = test.article(facts);
	return fit === 'some' ? test.quote(facts, quote) : fit === 'all';
};

/** A test of whole articles. */
const ofArticles = (fits: (facts: ArticleFacts) => boolean): Test => ({
	article: facts => (fits(facts) ? 'all' : 'none'),
	quote: () => true,
});

/** A test of the section that a quote stands in, besides one of the whole article. */
const ofSections = (words: readonly string[], fits: (facts: ArticleFacts) => boolean = () => false): Test => ({
	article: facts => (fits(facts) ? 'all' : facts.subheads.some(subhead => hasWords(subhead, words)) ? 'some' : 'none'),
	quote: (_, {subhead}) => subhead !== undefined && hasWords(spaced(subhead), words),
});

const testOf = ({or, ...filter}: QueryFilter, kept: KeptStates, hasCopies: HasCopies): Test =>
	or === undefined
		? testOfOne(filter, kept, hasCopies)
		: anyOf([filter, ...or].map(one => testOf(one, kept, hasCopies)));

const testOfOne = (filter: QueryFilter, kept: KeptStates, hasCopies: HasCopies): Test => {
	switch (filter.key) {
		case 'after':
			return ofArticles(({published}) => isWithin(published, {since: filter.day}));
		case 'before':
			return ofArticles(({published}) => isWithin(published, {until: dayBefore(filter.day)}));
		case 'until':
			return ofArticles(({published}) => isWithin(published, {until: filter.day}));
		case 'about': {
			const {words} = filter;
			return ofSections(words, ({title, topics}) => hasWords(title, words) || oneHasWords(topics, words));
		}
		case 'section':
			return ofSections(filter.words);
		case 'in':
			return inPlace(filter.words);
		case 'is':
			return stateTest(filter, kept, hasCopies);
	}
};

const dayBefore = (day: string): string =>
	new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

type PlaceFilter = Extract<QueryFilter, {key: 'about' | 'in' | 'section'}>;

const isPlace = (filter: QueryFilter): filter is PlaceFilter => filter.key === 'in';

/** Whether the words are those of a date: “2024”, “2024-03”. */
const isDate = (words: readonly string[]): boolean =>
	/^\d{4}$/.test(words[0]!) && words.length <= 3 && words.every(word => /^\d+$/.test(word));

const inPlace = (words: readonly string[]): Test => {
	if (isDate(words)) {
		const date = words.join('-');
		return ofArticles(({published, path}) => published?.startsWith(date) === true || isInFolder(path, words));
	}
	return ofSections(words, ({path}) => isInFolder(path, words));
};

const isInFolder = (path: string, words: readonly string[]): boolean =>
	path
		.split(/[\\/]/)
		.slice(0, -1)
		.some(folder => hasWords(spaced(folder), words));

const stateTest = ({state}: Extract<QueryFilter, {key: 'is'}>, kept: KeptStates, hasCopies: HasCopies): Test => {
	const {read, starred, withStar, withNote} = kept;
	switch (state) {
		case 'read':
			return ofArticles(({id}) => read.has(id));
		case 'unread':
			return ofArticles(({id}) => !read.has(id));
		case 'unsure':
			return {article: ({hasUnsure}) => (hasUnsure ? 'some' : 'none'), quote: (_, quote) => isUnsure(quote)};
		case 'starred':
			return {
				article: ({id}) => (starred.has(id) ? 'all' : withStar.has(id) ? 'some' : 'none'),
				quote: ({id}, {text}) => kept.starredQuotes.has(keptQuoteKey(id, text)),
			};
		case 'noted':
			return {
				article: ({id}) => (withNote.has(id) ? 'some' : 'none'),
				quote: ({id}, {text}) => kept.notedQuotes.has(keptQuoteKey(id, text)),
			};
		case 'copy':
			return ofArticles(({id}) => hasCopies(id));
		case 'corrected':
			return {
				article: ({id}) => (kept.corrected.has(id) ? 'some' : 'none'),
				quote: (_, {decided}) => decided !== undefined,
			};
	}
};
