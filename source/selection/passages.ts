// The texts that have the words of a query, newest first: those of a folder by the index that its archive keeps.

import type {Listing} from '../library/archive/listings.ts';
import {copiesByPath} from '../library/catalogue/copies-by-path.ts';
import {comparingDates, newestFirst} from '../library/catalogue/orders.ts';
import {inSlices} from '../library/flow/time-slices.ts';
import type {TextAnswer, TextMatch} from '../library/library.ts';
import {type ReadingOptions, readArticles} from '../library/read-articles.ts';
import type {TextOptions} from '../library/text/find-texts.ts';
import type {Article} from '../model/article.ts';
import type {Finding} from '../model/finding.ts';
import {isWithin, type Limits} from '../model/limits.ts';
import type {Problem} from '../model/problem.ts';
import {createKept} from './kept-when-needed.ts';
import {narrows, queryForPrint} from './narrowed-query.ts';
import {copiedFacts} from './without-copies.ts';

/** What is counted while the paths are read. */
export type PassageCounts = {articles: number; foreign: number; leftOut: number; undated: number; problems: number};

type PassageOptions = {
	readonly reading: ReadingOptions;
	readonly limits: Limits;
	/** Whether copies of an article are left out. */
	readonly isOnce: boolean;
	readonly onProblem: (problem: Problem) => void;
	readonly counts: PassageCounts;
};

/** Yields the passages in which the words of a query stand, one of each article. */
export async function* passagesIn(
	paths: readonly string[],
	query: string,
	{reading, limits, isOnce, onProblem, counts}: PassageOptions,
): AsyncGenerator<Finding> {
	const parsed = queryForPrint(query);
	const [{findTexts}, {createTextsInMemory}, {createArticlesInSearch}, {listingOf}, kept] = await Promise.all([
		import('../library/text/find-texts.ts'),
		import('../library/text/texts-in-memory.ts'),
		import('../library/search/language/articles-in-search.ts'),
		import('../library/archive/listings.ts'),
		createKept(reading, limits),
	]);
	const inMemory = createTextsInMemory();
	const facts = createArticlesInSearch();
	/** Ids of the articles that the limits let through; only where there are some. */
	const within = new Set<string>();
	const isNarrowed = narrows(parsed) || Object.keys(limits).length > 0;
	const archived = await archiveOf(paths, reading);

	const meet = ({summary}: Pick<Listing, 'summary'>): boolean => {
		counts.articles++;
		if (!isWithin(summary.published, limits)) {
			counts.leftOut++;
			if (summary.published === undefined) counts.undated++;
			return false;
		}
		if (isNarrowed) {
			within.add(summary.id);
			facts.add(summary, {first: 0, count: 0, quotes: () => []});
		}
		return true;
	};

	const gives = isNarrowed ? 'listings' : 'nothing';
	const archive = archived && ({...reading.archive!, gives} as const);
	for await (const step of readArticles(paths, {...reading, ...(archive && {archive})})) {
		if ('problem' in step) {
			if (!step.problem.isNotice) counts.problems++;
			onProblem(step.problem);
		} else if ('listing' in step) meet(step.listing);
		else if ('article' in step) {
			const {article} = step;
			if (article.language !== undefined) counts.foreign++;
			if (!meet(listingOf(article)) || (archived && step.isKept)) continue;
			inMemory.add(article);
			kept.keep(article);
		}
	}
	const fitting = isNarrowed ? new Set([...facts.fitting(parsed, undefined)].map(one => one.facts.id)) : undefined;
	const options: TextOptions = {
		limit: Number.POSITIVE_INFINITY,
		...(fitting && {fits: id => fitting.has(id) && within.has(id)}),
	};
	const opened = await archived?.();
	const texts = opened?.texts;
	const answers: TextAnswer[] = [await inSlices(() => findTexts(query, inMemory, options))];
	if (texts) {
		answers.push(
			await inSlices(function* () {
				yield* texts.catchUp();
				return yield* findTexts(query, texts, options);
			}),
		);
		if (!isNarrowed) counts.articles = texts.index.count() + inMemory.index.count();
	}
	// A word that a text has is never taken for another one, whichever index knows the text.
	const asTyped = answers.filter(({matches, readAs}) => matches.length > 0 && readAs === undefined);
	const readAs = asTyped.length > 0 ? undefined : answers.find(({matches}) => matches.length > 0)?.readAs;
	const found = (asTyped.length > 0 ? asTyped : answers).flatMap(({matches}) => matches);
	if (answers.length > 1) found.sort(comparingDates(newestFirst));
	const passageOf = async ({articleId, ...match}: TextMatch): Promise<readonly Finding[]> => {
		const article = (await kept.article(articleId)) ?? texts?.byId(articleId);
		return article ? [{...passage(article, match), ...(readAs !== undefined && {readAs})}] : [];
	};
	const copies = isOnce ? await copiesAmong(found, passageOf) : new Set<TextMatch>();
	for (const match of found) if (!copies.has(match)) yield* await passageOf(match);
	texts?.save();
	opened?.close();
}

/** Returns the matches in copies of articles that are found by the same words. */
const copiesAmong = async (
	found: readonly TextMatch[],
	passageOf: (match: TextMatch) => Promise<readonly Finding[]>,
): Promise<ReadonlySet<TextMatch>> => {
	const copies = new Set<TextMatch>();
	for (const same of Map.groupBy(found, ({text}) => text).values()) {
		if (same.length === 1) continue;
		const facts: ReturnType<typeof copiedFacts>[] = [];
		for (const match of same) for (const {article} of await passageOf(match)) facts.push(copiedFacts(article));
		const places = copiesByPath(facts);
		for (const match of same) {
			const own = places.get(match.articleId);
			if (own && own.group !== own.place) copies.add(match);
		}
	}
	return copies;
};

const passage = (article: Article, {at, text, matched}: Pick<TextMatch, 'at' | 'text' | 'matched'>): Finding => ({
	kind: 'passage',
	article,
	span: {start: at, end: at + text.length},
	matched: matched.map(({start, end}) => ({start: at + start, end: at + end})),
});

/** Returns a function that opens the texts of the archive of the only folder; undefined where there is none. */
const archiveOf = async (paths: readonly string[], {archive}: ReadingOptions) => {
	const [folder] = paths;
	if (archive === undefined || folder === undefined || paths.length > 1) return undefined;
	const [{hasArchive}, {connectArchive}, {openArchiveTexts}, {archivePath}] = await Promise.all([
		import('../library/archive/archive-search.ts'),
		import('../library/archive/archive-connection.ts'),
		import('../library/archive/archive-texts.ts'),
		import('../library/archive/folder-archive.ts'),
	]);
	if (!hasArchive(folder, archive.cache)) return undefined;
	return () => {
		const connection = connectArchive(archivePath(folder, archive.cache), archive);
		return {texts: openArchiveTexts(connection, folder), close: connection.close};
	};
};
