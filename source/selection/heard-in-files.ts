// What is counted of each article: its summary, and who says its quotes.
import {type Listing, listingOf} from '../library/archive/listings.ts';
import {createOnceInCopies} from '../library/catalogue/once-in-copies.ts';
import type {ArticleSummary} from '../library/library.ts';
import {type ReadingOptions, readArticles} from '../library/read-articles.ts';
import type {Finding} from '../model/finding.ts';
import {isWithin, type Limits} from '../model/limits.ts';
import type {Problem} from '../model/problem.ts';
import {type Quote, quotedText} from '../model/quote.ts';
import type {Findings} from './select-in-files.ts';

/** Who says a quote. */
export type Said = Pick<Quote, 'speaker' | 'speakers' | 'confidence'>;

/** An article, with its quotes as far as they count. */
export type Heard = {
	readonly summary: ArticleSummary;
	readonly said: readonly (Said & {readonly text: string})[];
	/** Tells whether something was not counted yet in earlier copies of the article. Absent: nothing was. */
	readonly isNew?: (counted: string) => boolean;
};

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

/** Leaves out what earlier copies of an article have: of the same text all, of the same address the quotes with the same words. */
export async function* heardOnce(heard: AsyncIterable<Heard>): AsyncGenerator<Heard> {
	const meet = createOnceInCopies();
	for await (const {summary, said} of heard) {
		const {isSame, newOf} = meet(summary);
		const isNew = newOf(said.map(({text}) => text));
		if (!isSame)
			yield {
				summary,
				said: said.filter((_, at) => isNew[at]),
				...(summary.url !== undefined && {isNew: counted => newOf([`\n${counted}`])[0]!}),
			};
	}
}

/** Gathers quotes that were found by their articles; those of one article must be adjacent. */
export async function* heardInFindings(findings: AsyncIterable<Finding>): AsyncGenerator<Heard> {
	let last: {readonly article: Finding['article']; readonly said: Heard['said'][number][]} | undefined;
	for await (const found of findings) {
		if (last?.article.id !== found.article.id) {
			if (last) yield {summary: listingOf(last.article).summary, said: last.said};
			last = {article: found.article, said: []};
		}
		if (found.kind === 'quote') last.said.push({...found.quote, text: quotedText(found.article.text, found.quote)});
	}
	if (last) yield {summary: listingOf(last.article).summary, said: last.said};
}
