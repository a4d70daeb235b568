// From paths to the things a request asks for, one after another, and what to say when there are none.

import {analyseSafely} from '../library/analyse-safely.ts';
import {type ReadingOptions, readArticles} from '../library/read-articles.ts';
import type {QuoteSearch} from '../library/search/quote-search.ts';
import type {Article} from '../model/article.ts';
import type {Origin} from '../model/document.ts';
import type {Found, Kind} from '../model/found.ts';
import type {Problem} from '../model/problem.ts';
import {type Quote, splitMark} from '../model/quote.ts';
import type {Span} from '../model/span.ts';
import type {Wanted} from '../model/wanted.ts';
import {type Chosen, choose} from './select-in-article.ts';

export type Findings = {
	readonly found: AsyncIterable<Found>;
	/** What has come to light by now; final when `found` has ended. */
	readonly count: () => {readonly articles: number; readonly found: number; readonly problems: number};
	/** Names of the kind looked for, from the articles read: what could have been meant. */
	readonly names: () => ReadonlySet<string>;
};

type Asked = {
	readonly kind: Kind;
	readonly wanted: Wanted;
	readonly indirect: boolean;
	readonly onProblem: (problem: Problem) => void;
	readonly reading: ReadingOptions;
};

/** Kept back until it is clear that no article has the name as it was typed; more would only be more guesses. */
const mostUnsure = 500;

/** An error names a few of them; an archive has millions. */
const mostNames = 10_000;

export const findIn = (paths: readonly string[], {kind, wanted, indirect, onProblem, reading}: Asked): Findings => {
	const counts = {articles: 0, found: 0, problems: 0};
	const names = new Set<string>();

	async function* articles(): AsyncGenerator<Article> {
		for await (const step of readArticles(paths, reading)) {
			if ('problem' in step) {
				counts.problems++;
				onProblem(step.problem);
			} else if ('article' in step) {
				counts.articles++;
				if (counts.found === 0 && names.size < mostNames)
					for (const name of namesIn(step.article, wanted)) names.add(name);
				yield step.article;
			}
		}
	}

	async function* found(): AsyncGenerator<Found> {
		const source =
			wanted.quote === undefined
				? inOrder(articles(), article => choose(article, kind, wanted, {indirect}))
				: bestFirst(articles(), wanted);
		for await (const one of source) {
			counts.found++;
			yield one;
		}
	}

	return {found: found(), count: () => counts, names: () => names};
};

/** What the flag that found nothing chooses among. */
const namesIn = (article: Article, {section, person, topic}: Wanted): readonly string[] => {
	if (section !== undefined) return article.sections.flatMap(({subhead}) => subhead ?? []);
	if (person !== undefined) return article.people.map(({name}) => name);
	if (topic !== undefined) return article.topics.map(({label}) => label);
	return [];
};

async function* inOrder(
	articles: AsyncIterable<Article>,
	chooseIn: (article: Article) => Chosen,
): AsyncGenerator<Found> {
	const unsure: Found[] = [];
	let sure = false;
	for await (const article of articles) {
		const chosen = chooseIn(article);
		if (chosen.found.length === 0) continue;
		if (chosen.sure) {
			sure = true;
			yield* chosen.found;
		} else if (!sure && unsure.length < mostUnsure) unsure.push(...chosen.found);
	}
	if (!sure) yield* unsure;
}

/** As many as anyone reads. */
const mostMatches = 200;
/** Articles that stay in memory; those of a larger library are read again when one of their quotes is printed. */
const mostKept = 500;

async function* bestFirst(articles: AsyncIterable<Article>, wanted: Wanted): AsyncGenerator<Found> {
	const query = wanted.quote ?? '';
	const [{createQuoteSearch}, {searchableQuotes}, {createRereading}, {analyse}] = await Promise.all([
		import('../library/search/quote-search.ts'),
		import('../library/search/searchable-quotes.ts'),
		import('../library/reread.ts'),
		import('../analysis/analyse.ts'),
	]);
	const [sure, unsure] = [createQuoteSearch(), createQuoteSearch()];
	const origins = new Map<string, Origin>();
	const reread = createRereading();
	const kept = new Map<string, Article>();
	for await (const article of articles) {
		// Someone who half remembers words does not remember whether they were quoted.
		const chosen = choose(article, 'quote', wanted, {indirect: true});
		if (chosen.found.length === 0) continue;
		const within = new Set(chosen.found.map(one => (one.kind === 'quote' ? one.quote : undefined)));
		const quotes = searchableQuotes(article).filter(({quote}) => within.has(article.quotes[quote]!));
		(chosen.sure ? sure : unsure).add(quotes);
		origins.set(article.id, article.origin);
		// Standard input cannot be read again.
		if (kept.size < mostKept || article.origin.path === '-') kept.set(article.id, article);
	}
	for (const {articleId, quote, matched} of await matchesOf(query, sure, unsure)) {
		const {document} = kept.has(articleId) ? {} : await reread(origins.get(articleId)!.path, articleId);
		const article = kept.get(articleId) ?? (document && analyseSafely(document, analyse).article);
		if (!article) continue;
		const said = article.quotes[quote]!;
		yield {kind: 'quote', article, quote: said, matched: matched.flatMap(span => inArticle(said, span))};
	}
}

const matchesOf = async (query: string, sure: QuoteSearch, unsure: QuoteSearch) => {
	const {matches} = await sure.search(query, {limit: mostMatches});
	return matches.length > 0 ? matches : (await unsure.search(query, {limit: mostMatches})).matches;
};

/** A span of the quote's words, where pieces are joined by “ … ”, as spans of the article. */
const inArticle = ({content}: Quote, {start, end}: Span): readonly Span[] => {
	let before = 0;
	return content.flatMap(piece => {
		const shift = piece.start - before;
		const length = piece.end - piece.start;
		const [from, to] = [Math.max(start, before), Math.min(end, before + length)];
		before += length + splitMark.length;
		return from < to ? [{start: from + shift, end: to + shift}] : [];
	});
};
