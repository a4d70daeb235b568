// The quotes of a folder that match a query best, by the index that its archive keeps.

import type {ArchiveOptions} from '../library/archive/folder-archive.ts';
import type {Listing} from '../library/archive/listings.ts';
import {inSlices} from '../library/flow/time-slices.ts';
import {isDecidedOf} from '../library/people/as-decided.ts';
import {type ReadingOptions, readArticles} from '../library/read-articles.ts';
import {createArticlesInSearch} from '../library/search/language/articles-in-search.ts';
import {meantByNames} from '../library/search/language/meant-quotes.ts';
import type {Article} from '../model/article.ts';
import type {Finding} from '../model/finding.ts';
import type {PeopleDecision} from '../model/people-decision.ts';
import type {Problem} from '../model/problem.ts';
import {bestMatches, byFrequencyAlone, findingOf, quotesAt} from './best-quotes.ts';
import {createMeantInFiles} from './meant-in-files.ts';
import {queryForPrint} from './narrowed-query.ts';

type Best = {
	/** Best first. */
	readonly found: readonly Finding[];
	/** The number of articles searched, and of problems met. */
	readonly articles: number;
	readonly problems: number;
};

/**
 * Reads what has changed in a folder, and finds quotes in all of it. Returns undefined, without having reported anything of a file, where
 * the paths are not one folder that has an archive, or the archive fails.
 */
export const bestInArchive = async (
	paths: readonly string[],
	query: string,
	{
		reading,
		isOnce,
		decisions,
		onProblem,
	}: {
		readonly reading: ReadingOptions & {readonly archive: ArchiveOptions};
		readonly isOnce: boolean;
		readonly decisions: readonly PeopleDecision[];
		readonly onProblem: (problem: Problem) => void;
	},
): Promise<Best | undefined> => {
	const [folder] = paths;
	if (folder === undefined || paths.length > 1) return undefined;
	const {openArchiveSearch, hasArchive} = await import('../library/archive/archive-search.ts');
	if (!hasArchive(folder, reading.archive.cache)) return undefined;
	const parsed = queryForPrint(query);
	const meant = await createMeantInFiles(parsed, paths, reading, decisions);
	const facts = createArticlesInSearch();
	const isNarrowed = parsed.filters.length > 0;
	let isUsable = true;
	const archive: ArchiveOptions = {
		...reading.archive,
		gives: isNarrowed ? 'listings' : 'nothing',
		onProblem: problem => {
			isUsable = false;
			reading.archive.onProblem?.(problem);
		},
	};
	const addFacts = (listing: Listing, first: number): void => {
		const quotes = () => [...listing.said, ...listing.reported];
		facts.add(listing.summary, {first, count: quotes().length, quotes});
	};
	const problems: Problem[] = [];
	const others = new Map<string, Article>();
	for await (const step of readArticles(paths, {...reading, archive})) {
		if ('problem' in step) problems.push(step.problem);
		else if ('listing' in step) addFacts(step.listing, step.place.firstQuote);
		else if ('article' in step && (!step.isKept || isDecidedOf(reading, step.article.origin.path)))
			others.set(step.article.id, step.article);
	}
	const search = isUsable ? openArchiveSearch(folder, archive) : undefined;
	if (search === undefined || !isUsable) return undefined;
	const {listingOf} = await import('../library/archive/listings.ts');
	let replaced = 0;
	/** Of articles that are not as the archive has them. */
	const ranges = new Map<string, {readonly first: number; readonly count: number}>();
	for (const article of others.values()) {
		// What the reader has decided stands in place of what the archive has.
		if (isDecidedOf(reading, article.origin.path) && search.leaveOut(article.id)) replaced++;
		const listing = listingOf(article);
		const first = search.add(listing);
		addFacts(listing, first);
		ranges.set(article.id, {first, count: search.size() - first});
		meant?.met(article);
	}
	const rangeOf = (id: string) => ranges.get(id) ?? search.rangeOf(id);
	const meantBy = meant && meantByNames(await meant.people(), quotesAt(rangeOf, search.speakerOf));
	const all = {mask: new Uint8Array(search.size()).fill(1), count: search.size()};
	const among = await inSlices(() => facts.quotesFor(parsed, all, undefined));
	const found = await bestMatches(isOnce, async limit => {
		const {matches} = await search.search(query, {
			limit,
			isHeld: byFrequencyAlone,
			saysWords: true,
			meantBy,
			...(among && {among}),
		});
		return matches.flatMap(match => findingOf(match, others.get(match.articleId) ?? search.article(match.articleId)));
	});
	search.close();
	for (const problem of problems) onProblem(problem);
	return {
		found,
		articles: search.articles + others.size - replaced,
		problems: problems.filter(({isNotice}) => !isNotice).length,
	};
};
