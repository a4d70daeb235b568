// What is counted of each article: its summary, and who says its quotes.
import {type Listing, listingOf} from '../library/archive/listings.ts';
import type {ArticleSummary} from '../library/library.ts';
import {type ReadingOptions, readArticles} from '../library/read-articles.ts';
import type {Finding} from '../model/finding.ts';
import {isWithin, type Limits} from '../model/limits.ts';
import type {Problem} from '../model/problem.ts';
import type {Quote} from '../model/quote.ts';
import type {Findings} from './select-in-files.ts';

/** Who says a quote. */
type Said = Pick<Quote, 'speaker' | 'speakers' | 'confidence'>;

/** An article, with its quotes as far as they count. */
export type Heard = {readonly summary: ArticleSummary; readonly said: readonly Said[]};

/** The articles of files as listings, while they are read. */
export type Listings = {
	readonly found: AsyncIterable<Listing>;
	readonly count: () => Pick<ReturnType<Findings['count']>, 'articles' | 'leftOut' | 'undated' | 'problems'>;
};

/** Reads all articles within a period as listings: those that an archive has need not be unpacked. */
export const listingsInFiles = (
	paths: readonly string[],
	{
		reading: {archive, ...reading},
		limits,
		onProblem,
	}: {readonly reading: ReadingOptions; readonly limits: Limits; readonly onProblem: (problem: Problem) => void},
): Listings => {
	const counts = {articles: 0, leftOut: 0, undated: 0, problems: 0};
	async function* found(): AsyncGenerator<Listing> {
		for await (const step of readArticles(paths, {...reading, archive: archive && {...archive, gives: 'listings'}})) {
			if ('problem' in step) {
				if (!step.problem.isNotice) counts.problems++;
				onProblem(step.problem);
			}
			const listing = 'listing' in step ? step.listing : 'article' in step ? listingOf(step.article) : undefined;
			if (listing === undefined) continue;
			counts.articles++;
			const {published} = listing.summary;
			if (isWithin(published, limits)) {
				yield listing;
				continue;
			}
			counts.leftOut++;
			if (published === undefined) counts.undated++;
		}
	}
	return {found: found(), count: () => counts};
};

/** Gathers quotes that were found by their articles; those of one article must be adjacent. */
export async function* heardInFindings(findings: AsyncIterable<Finding>): AsyncGenerator<Heard> {
	let last: {readonly article: Finding['article']; readonly said: Said[]} | undefined;
	for await (const found of findings) {
		if (last?.article.id !== found.article.id) {
			if (last) yield {summary: listingOf(last.article).summary, said: last.said};
			last = {article: found.article, said: []};
		}
		if (found.kind === 'quote') last.said.push(found.quote);
	}
	if (last) yield {summary: listingOf(last.article).summary, said: last.said};
}
