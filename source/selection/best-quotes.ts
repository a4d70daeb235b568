// The quotes that match a query, best first.
import {createCopiesById} from '../library/catalogue/copies-by-id.ts';
import type {QuoteMatch} from '../library/library.ts';
import type {ReadingOptions} from '../library/read-articles.ts';
import {factsOf} from '../library/search/language/article-facts.ts';
import {meantByNames, type QuotesAt} from '../library/search/language/meant-quotes.ts';
import {narrowingBy} from '../library/search/language/narrowing.ts';
import type {Doubt} from '../matching/find-names.ts';
import type {Article} from '../model/article.ts';
import type {Finding} from '../model/finding.ts';
import type {Limits} from '../model/limits.ts';
import {type Quote, splitMark} from '../model/quote.ts';
import type {Span} from '../model/span.ts';
import type {Wanted} from '../model/wanted.ts';
import {createKept} from './kept-when-needed.ts';
import type {MeantInFiles} from './meant-in-files.ts';
import {asksForCopies, queryForPrint} from './narrowed-query.ts';
import {selectInArticle} from './select-in-article.ts';
import {bestOnce, copiedFacts} from './without-copies.ts';

/** Headlines and names are not looked at: words of the quotes of three articles are held, no others. */
export const byFrequencyAlone = (): boolean => false;

/** Where the quotes of articles are that are as the reader has decided. */
export const quotesAt = (rangeOf: QuotesAt['rangeOf'], speakerOf: QuotesAt['speakerOf']): QuotesAt => ({
	rangeOf,
	speakerOf,
	numberOf: () => undefined,
});

/** More quotes than anyone reads. */
export const mostMatches = 200;

/** Yields the quotes that match the query best, best first. */
export async function* bestFirst(
	articles: AsyncIterable<Article>,
	wanted: Wanted,
	{
		reading,
		limits,
		isOnce,
		meant,
	}: {
		readonly reading: ReadingOptions;
		readonly limits: Limits;
		readonly isOnce: boolean;
		readonly meant: MeantInFiles | undefined;
	},
): AsyncGenerator<Finding> {
	const query = wanted.quote ?? '';
	const parsed = queryForPrint(query);
	const copies = asksForCopies(parsed) ? createCopiesById() : undefined;
	const narrowing = narrowingBy(parsed.filters, undefined, copies?.has);
	const [{createQuoteSearch}, {listingOf}, kept] = await Promise.all([
		import('../library/search/quote-search.ts'),
		import('../library/archive/listings.ts'),
		createKept(reading, limits),
	]);
	let least: Doubt | undefined;
	let search = createQuoteSearch();
	/** By article: the numbers of its quotes. */
	let ranges = new Map<string, {readonly first: number; readonly count: number}>();
	/** What is added when all articles were met. */
	let waiting: (() => void)[] = [];
	for await (const article of articles) {
		copies?.add(copiedFacts(article));
		// Those who half remember words do not remember whether they were quoted or paraphrased.
		const {found, doubt} = selectInArticle(article, 'quote', wanted, {indirect: true});
		if (doubt === undefined || doubt > (least ?? doubt)) continue;
		if (doubt !== least) {
			search = createQuoteSearch();
			ranges = new Map();
			waiting = [];
		}
		least = doubt;
		if (found.length === 0) continue;
		const within = new Set(found.map(one => (one.kind === 'quote' ? one.quote : undefined)));
		const {said, reported, summary} = listingOf(article);
		const facts = factsOf(summary);
		const quotes = [...said, ...reported].filter(one => within.has(article.quotes[one.quote]!));
		const add = (): boolean => {
			const fit = narrowing?.article(facts) ?? 'all';
			if (fit === 'none') return false;
			const first = search.size();
			search.add(fit === 'all' ? quotes : quotes.filter(one => narrowing!.quote(facts, one)));
			ranges.set(article.id, {first, count: search.size() - first});
			return true;
		};
		if (copies) waiting.push(add);
		if (copies || add()) kept.keep(article);
	}
	for (const add of waiting) add();
	const meantBy =
		meant &&
		meantByNames(
			await meant.people(),
			quotesAt(id => ranges.get(id), search.speakerOf),
		);
	yield* await bestMatches(isOnce, async limit => {
		const {matches} = await search.search(query, {limit, isHeld: byFrequencyAlone, saysWords: true, meantBy});
		const found: Finding[] = [];
		for (const match of matches) found.push(...findingOf(match, await kept.article(match.articleId)));
		return found;
	});
}

/** Returns the best findings, those with the words as typed first; with `isOnce`, those of copies are left out. `best` returns at most as many as it is asked for. */
export const bestMatches = async (
	isOnce: boolean,
	best: (limit: number) => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> => {
	const found = isOnce ? await bestOnce(mostMatches, best) : await best(mostMatches);
	return found.toSorted((a, b) => Number(isReadOtherwise(a)) - Number(isReadOtherwise(b)));
};

const isReadOtherwise = (found: Finding): boolean => found.kind === 'quote' && found.readAs !== undefined;

/** Returns what was found of a match in its article; nothing if the article no longer has the quote. */
export const findingOf = ({quote, matched, readAs}: QuoteMatch, article: Article | undefined): readonly Finding[] => {
	const said = article?.quotes[quote];
	if (!article || !said) return [];
	return [
		{
			kind: 'quote',
			article,
			quote: said,
			matched: matched.flatMap(span => inArticle(said, span)),
			...(readAs !== undefined && {readAs}),
		},
	];
};

/** Maps a span of `quotedText`, whose pieces are joined by “ … ”, to spans of the article. */
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
