// The texts that have the words of a query, newest first: those of a folder by the index that its archive keeps.
import type {Listing} from '../library/archive/listings.ts';
import {createOnceInCopies} from '../library/catalogue/once-in-copies.ts';
import {comparingDates, newestFirst} from '../library/catalogue/orders.ts';
import {createPause, inSlices} from '../library/flow/time-slices.ts';
import {type ReadingOptions, readArticles} from '../library/read-articles.ts';
import {createArticlesInSearch} from '../library/search/language/articles-in-search.ts';
import type {TextFilter} from '../library/text/each-text.ts';
import type {TextArticle, TextStore} from '../library/text/text-store.ts';
import type {Article} from '../model/article.ts';
import type {Finding} from '../model/finding.ts';
import {isWithin, type Limits} from '../model/limits.ts';
import type {PeopleDecision} from '../model/people-decision.ts';
import type {Problem} from '../model/problem.ts';
import {textOf} from '../model/span.ts';
import {createKept} from './kept-when-needed.ts';
import {createMeantInFiles} from './meant-in-files.ts';
import {narrows, queryForPrint} from './narrowed-query.ts';
import {copiedFacts} from './without-copies.ts';

/** What is counted while the paths are read. */
export type PassageCounts = {articles: number; foreign: number; leftOut: number; undated: number; problems: number};

type PassageOptions = {
	readonly reading: ReadingOptions;
	readonly limits: Limits;
	/** Whether what a copy of an article has is left out. */
	readonly isOnce: boolean;
	/** What the reader has decided of people, the oldest first. */
	readonly decisions: readonly PeopleDecision[];
	readonly onProblem: (problem: Problem) => void;
	readonly counts: PassageCounts;
};

/** Yields the passages in which the words of a query stand, one of each article. */
export async function* passagesIn(
	paths: readonly string[],
	query: string,
	{reading, limits, isOnce, decisions, onProblem, counts}: PassageOptions,
): AsyncGenerator<Finding> {
	const parsed = queryForPrint(query);
	const [{createTextsInMemory}, {listingOf}, kept] = await Promise.all([
		import('../library/text/texts-in-memory.ts'),
		import('../library/archive/listings.ts'),
		createKept(reading, limits),
	]);
	const inMemory = createTextsInMemory();
	const meant = await createMeantInFiles(parsed, paths, reading, decisions);
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
			meant?.met(article);
			if (article.language !== undefined) counts.foreign++;
			if (!meet(listingOf(article)) || (archived && step.isKept)) continue;
			inMemory.add(article);
			kept.keep(article);
		}
	}
	const fitting = isNarrowed
		? new Set([...facts.fitting(parsed, undefined, await meant?.people())].map(one => one.facts.id))
		: undefined;
	const filter: TextFilter = fitting ? {fits: id => fitting.has(id) && within.has(id)} : {};
	const inFiles = await askedOf(query, inMemory, filter, ({id}) => kept.article(id));
	const once = isOnce ? withoutCopies : (found: AsyncGenerator<Passage>) => found;
	const opened = await archived?.();
	if (opened === undefined) {
		if (inFiles) yield* once(inFiles.found);
		return;
	}
	const {texts, close} = opened;
	try {
		await inSlices(texts.catchUp);
		texts.save();
		if (!isNarrowed) counts.articles = texts.index.count() + inMemory.index.count();
		const inArchive = await askedOf(query, texts, filter, article => article);
		if (inFiles && inArchive) yield* once(fromBoth(inFiles, inArchive));
	} finally {
		close();
	}
}

type Passage = Extract<Finding, {kind: 'passage'}>;

/** A query as one source of texts understands it, and what it finds there, newest first. */
type Asked = {
	/** What words that none of its texts has were taken for. */
	readonly readAs: string | undefined;
	readonly found: AsyncGenerator<Passage>;
};

/** Asks a store of texts; undefined without words to look for. `wholeOf` returns the whole of an article that is in the store. */
const askedOf = async <Found extends TextArticle>(
	query: string,
	store: TextStore<Found>,
	filter: TextFilter,
	wholeOf: (article: Found) => Article | undefined | Promise<Article | undefined>,
): Promise<Asked | undefined> => {
	const {askTexts, openTexts, readAsOf} = await import('../library/text/each-text.ts');
	const asked = await inSlices(() => askTexts(query, store, filter));
	if (asked === undefined) return undefined;
	const readAs = readAsOf(asked);
	const find = async function* (): AsyncGenerator<Passage> {
		const pause = createPause();
		for (const hit of openTexts(asked, store, Number.POSITIVE_INFINITY)) {
			if (hit === undefined) {
				await pause();
				continue;
			}
			const {span, matched} = hit;
			const article = await wholeOf(hit.article);
			if (article) yield {kind: 'passage', article, span, matched, ...(readAs !== undefined && {readAs})};
		}
	};
	return {readAs, found: find()};
};

/** A word that a text has is never taken for another one, whichever source knows the text. */
async function* fromBoth(one: Asked, other: Asked): AsyncGenerator<Passage> {
	if ((one.readAs === undefined) === (other.readAs === undefined)) return yield* newestOfBoth(one.found, other.found);
	const [asTyped, asRead] = one.readAs === undefined ? [one, other] : [other, one];
	const first = await asTyped.found.next();
	if (first.done) return yield* asRead.found;
	yield first.value;
	yield* asTyped.found;
}

/** Leaves out the passages that a copy of the article had before. */
async function* withoutCopies(found: AsyncGenerator<Passage>): AsyncGenerator<Passage> {
	const meet = createOnceInCopies();
	for await (const passage of found) {
		const {isSame, newOf} = meet(copiedFacts(passage.article));
		const [isNew] = newOf([textOf(passage.article.text, passage.span)]);
		if (isNew && !isSame) yield passage;
	}
}

const byDate = comparingDates(newestFirst);

/** Yields what two sources yield, newest first as both of them are. */
async function* newestOfBoth(one: AsyncGenerator<Passage>, other: AsyncGenerator<Passage>): AsyncGenerator<Passage> {
	let [first, second] = [await one.next(), await other.next()];
	while (!first.done && !second.done)
		if (byDate(second.value.article, first.value.article) < 0) {
			yield second.value;
			second = await other.next();
		} else {
			yield first.value;
			first = await one.next();
		}
	if (!first.done) yield first.value;
	yield* one;
	if (!second.done) yield second.value;
	yield* other;
}

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
