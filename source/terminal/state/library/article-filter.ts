// What is typed to narrow the list of articles: the words of the query language narrow it, all others are looked for as letters.

import {type ArticleFilter, type ArticleList, noArticles} from '../../../library/catalogue/article-list.ts';
import type {ArticleSummary} from '../../../library/library.ts';
import type {KeptStates} from '../../../library/search/kept-states.ts';
import {factsOf} from '../../../library/search/language/article-facts.ts';
import {narrowingBy} from '../../../library/search/language/narrowing.ts';
import {type QueryPiece, queryPieces, valuesOf} from '../../../library/search/language/query-pieces.ts';
import type {SearchState} from '../../../library/search/language/search-keys.ts';
import {parseQuery} from '../../../library/search/query.ts';
import {lazy} from '../../../model/memo.ts';
import {createLabelFilter} from '../filter-labels.ts';
import {type GoesBy, goesBy} from './goes-by.ts';

/** What a query may ask for that is in no summary. */
export type KnownBesides = {
	/** What the reader keeps. */
	readonly kept?: KeptStates;
	/** Where copies, and the names of people, are looked up. */
	readonly articles?: ArticleList;
};

/** Tells whether a query asks who is quoted. */
export const asksForSpeaker = (query: string): boolean =>
	queryPieces(query).some(piece => piece.kind === 'key' && piece.key === 'by');

/** Tells whether a query asks for one of some states: `is:read`. */
export const asksForState = (query: string, isOne: (state: SearchState) => boolean): boolean =>
	queryPieces(query).some(
		piece =>
			piece.kind === 'key' &&
			piece.key === 'is' &&
			valuesOf(piece).some(value => isOne(value.toLowerCase() as SearchState)),
	);

const narrows = ({kind}: QueryPiece): boolean => kind === 'key';

/** Returns the filter of a query; `labelOf` is the text in which its plain words are looked for. */
export const articleFilter = (
	query: string,
	labelOf: (article: ArticleSummary) => string,
	{kept, articles}: KnownBesides = {},
): ArticleFilter => {
	const pieces = queryPieces(query);
	const textOf = (some: readonly QueryPiece[]): string => some.map(({start, end}) => query.slice(start, end)).join(' ');
	const narrowing = pieces.filter(narrows);
	if (narrowing.length === 0) return byLabel(query, labelOf, () => true);
	const {by, notBy, filters} = parseQuery(`${textOf(narrowing)} `);
	const fits = narrowingBy(filters, kept, id => (articles?.copiesOf(id).length ?? 0) > 0);
	const people = lazy(() => (articles ?? noArticles()).people());
	const [asked, unwanted] = [by, notBy].map(names => names.map(name => goesBy(people(), name))) as [GoesBy[], GoesBy[]];
	return byLabel(textOf(pieces.filter(piece => !narrows(piece))), labelOf, article => {
		const isQuoted = (isOne: GoesBy) => article.voices.some(({name}) => name !== undefined && isOne(name, article.id));
		if (by.length > 0 && !asked.some(isQuoted)) return false;
		return !unwanted.some(isQuoted) && fits?.article(factsOf(article)) !== 'none';
	});
};

/** Articles that are let through, and of these the ones whose label fits. */
const byLabel =
	(
		words: string,
		labelOf: (article: ArticleSummary) => string,
		isLet: (article: ArticleSummary) => boolean,
	): ArticleFilter =>
	() => {
		const labels = createLabelFilter(words);
		/** By index of a label: that of its article. */
		const articles: number[] = [];
		let [count, last, fitting]: [number, readonly number[] | undefined, number[]] = [0, undefined, []];
		return {
			add: article => {
				if (isLet(article)) {
					articles.push(count);
					labels.add(labelOf(article));
				}
				count++;
			},
			fitting: () => {
				const found = labels.fitting();
				// Another array is another way to match; the same one has only grown.
				if (found !== last) [last, fitting] = [found, []];
				for (let at = fitting.length; at < found.length; at++) fitting.push(articles[found[at]!]!);
				return fitting;
			},
		};
	};
