// The library in this process. worker/worker.ts runs the same one in a thread.
import {isDeepStrictEqual} from 'node:util';
import {analyse as analyseWhole} from '../analysis/analyse.ts';
import type {Article} from '../model/article.ts';
import {type Document, idOf} from '../model/document.ts';
import {describeProblem, type Problem, UserError} from '../model/problem.ts';
import {type Analyse, analyseSafely} from './analyse-safely.ts';
import type {PlaceInArchive} from './archive/folder-archive.ts';
import {type Listing, listingOf} from './archive/listings.ts';
import {createNewest, keepNewest, type NewestArticles, newestKept} from './archive/newest-articles.ts';
import {saidByOne} from './catalogue/said-by-one.ts';
import {isSameStamp, stampOf} from './file-stamps.ts';
import {inBatches} from './flow/batches.ts';
import {measurePace} from './flow/pace.ts';
import {inSlices} from './flow/time-slices.ts';
import {isFolder} from './is-folder.ts';
import {keepLast} from './keep-last.ts';
import type {ArticleSummary, Library, LibraryEvent} from './library.ts';
import {libraryClosed} from './library-errors.ts';
import {createLibraryPeople} from './library-people.ts';
import {createLibraryQuotes} from './library-quotes.ts';
import {createLibraryTexts} from './library-texts.ts';
import {listedSafely} from './listed-safely.ts';
import {appearancesIn} from './people/appearances.ts';
import {createJoinedPeople} from './people/joined-people.ts';
import {createWhoIsMeant} from './people/who-is-meant.ts';
import {type ReadingOptions, type ReadingStep, readArticles} from './read-articles.ts';
import {createRereading} from './reread.ts';
import {markOfSummary, revise} from './revise.ts';
import {findHeadlines} from './search/find-headlines.ts';
import type {KeptStates} from './search/kept-states.ts';
import {createArticlesInSearch} from './search/language/articles-in-search.ts';
import type {DecidedVoices} from './search/language/decided-voices.ts';
import type {MeantByNames} from './search/language/meant-quotes.ts';
import {parseQuery} from './search/query.ts';

/**
 * Of articles and of what is told beside them. Each is drawn: 20,000 articles that an archive knows took more of the processor to
 * draw four times a second than to list, and ever more the busier the machine was.
 */
const batches = {first: {size: 32, patience: 50}, last: {size: 4096, patience: 1000}};
/** Articles kept in memory; the others are read and analysed again when they are asked for. */
const mostKept = 8;

/** A document that was read and analysed before its file is opened, and the stamp of the file if it has nothing else. */
type Prepared = {readonly document: Document; readonly article: Article; readonly aloneIn: string | undefined};

/**
 * Opens an empty library. `analyse` makes an article of each document, `stdin` is what the path `-` stands for, and `cache` is
 * the folder where archives are kept; nothing is kept without.
 */
export const openLibrary = ({
	analyse = analyseWhole,
	stdin,
	cache,
}: Pick<ReadingOptions, 'analyse' | 'stdin'> & {readonly cache?: string | undefined} = {}): Library => {
	const closing = new AbortController();
	const paths = new Map<string, string>();
	/** Paths of articles that a reader shows already, as the archive listed them the last time. */
	const listedBefore = new Map<string, string>();
	/** Articles from standard input, which cannot be read again. */
	const unrepeatable = new Map<string, Article>();
	const facts = createArticlesInSearch({once: true});
	const quotes = createLibraryQuotes(facts);
	const texts = createLibraryTexts();
	const joined = createJoinedPeople();
	const people = createLibraryPeople(joined, quotes.namesIn);
	const whoIsMeant = createWhoIsMeant(signal => people.having(id => paths.has(id), signal));
	const reread = createRereading();

	/** By id: tells whether an article has changed. */
	const marks = new Map<string, number>();

	const add = (listing: Listing, place?: PlaceInArchive): ArticleSummary => {
		const {summary} = listing;
		whoIsMeant.forget();
		paths.set(summary.id, summary.path);
		marks.set(summary.id, markOfSummary(summary));
		quotes.add(listing, place);
		if (place !== undefined) people.addKept(summary.id, place);
		return summary;
	};

	/** Documents that were prepared and that no `open` has come to yet. */
	const prepared = new Map<string, Prepared>();

	const analyseOnce: Analyse = document => {
		const id = idOf(document.origin);
		const known = prepared.get(id);
		prepared.delete(id);
		// The file may have changed since.
		return known && isDeepStrictEqual(known.document, document) ? known.article : analyse(document);
	};

	const readBefore = (path: string): Document | undefined => {
		const known = prepared.values().find(({document}) => document.origin.path === path);
		const now = known?.aloneIn === undefined ? undefined : stampOf(path);
		return now !== undefined && isSameStamp(known!.aloneIn!, now) ? known!.document : undefined;
	};

	async function* events(opened: readonly string[]): AsyncGenerator<Step> {
		let isFirst = true;
		/** What went wrong with an archive since the last step. */
		const faults: Problem[] = [];
		const archive =
			cache === undefined ? undefined : {cache, onProblem: (problem: Problem) => void faults.push(problem)};
		const folder = onlyFolderIn(opened);
		if (archive && folder !== undefined && paths.size === 0) {
			for (const {id, path} of newestKept(folder, archive.cache)?.newest ?? []) listedBefore.set(id, path);
			await texts.useArchive(folder, archive.cache);
			await quotes.useArchive(folder, archive);
		}
		// What went wrong with it is told where it is read for the articles.
		if (archive && folder !== undefined) people.useArchive({folder, cache: archive.cache, onProblem: () => {}});
		const reading = {
			...(stdin !== undefined && {stdin}),
			...(archive && {archive: {...archive, gives: 'listings' as const}}),
			analyse: analyseOnce,
			readBefore,
			signal: closing.signal,
		};
		for await (const step of readArticles(opened, reading)) {
			for (const problem of faults.splice(0)) yield {problem};
			if ('listing' in step) {
				if (!paths.has(step.listing.summary.id)) yield {summary: add(step.listing, step.place)};
			} else if (!('article' in step)) yield step;
			else if (!paths.has(step.article.id)) {
				const {article} = step;
				const listed = listedSafely(article);
				if ('problem' in listed) {
					yield listed;
					continue;
				}
				if (article.origin.path === '-') unrepeatable.set(article.id, article);
				// The first one is what a reader opens: it is asked for as soon as it is listed.
				if (isFirst) articles.put(article.id, article);
				isFirst = false;
				people.add(article.id, listed.appearances);
				texts.add(article);
				yield {summary: add(listed.listing)};
			}
		}
	}

	async function* open(opened: readonly string[]): AsyncGenerator<LibraryEvent> {
		let [found, read] = [0, 0];
		const newest = createNewest();
		const paceAt = measurePace();
		for await (const steps of inBatches(events(opened), batches)) {
			const summaries: ArticleSummary[] = [];
			for (const step of steps) {
				if ('summary' in step) {
					summaries.push(step.summary);
					newest.add(step.summary);
				} else if ('problem' in step) yield {type: 'problem', problem: step.problem};
				else ({found, read} = step.progress);
			}
			const pace = paceAt(found, read, Date.now());
			yield {type: 'articles', articles: summaries, found, read, ...(pace && {pace})};
		}
		yield {type: 'done', found, read};
		const folder = onlyFolderIn(opened);
		// For the next time; nobody waits for it.
		if (cache !== undefined && folder !== undefined) prepareNextStart(folder, cache, newest.list()).catch(() => {});
	}

	const prepareNextStart = async (folder: string, archives: string, newest: NewestArticles): Promise<void> => {
		// What goes wrong with the archive was told while it was written.
		const archive = {cache: archives, onProblem: () => {}};
		keepNewest(folder, newest, archive);
		const {refreshArchiveSearch} = await import('./archive/archive-search.ts');
		await refreshArchiveSearch(folder, archive, {often: quotes.askedOften(), signal: closing.signal});
	};

	const articles = keepLast(mostKept, async (id: string): Promise<Article> => {
		const path = paths.get(id) ?? listedBefore.get(id);
		if (path === undefined) throw new UserError(`${id}: no such article in the library.`);
		const {document, problems} = await reread(path, id);
		const {article, problem = problems[0]} = document ? analyseSafely(document, analyse) : {};
		if (article) return article;
		throw new UserError(problem ? describeProblem(problem) : `${id}: the file no longer has this article.`);
	});

	const untilClosed = (signal: AbortSignal | undefined): AbortSignal =>
		signal ? AbortSignal.any([signal, closing.signal]) : closing.signal;

	/** Returns whom `by:` means in a query; undefined if it asks for nobody. */
	const meantIn = (query: string, decided: DecidedVoices | undefined, signal: AbortSignal) =>
		whoIsMeant.in(parseQuery(query), decided, signal);

	/** Returns a test of articles by their ids; undefined where a query narrows to none. */
	const articlesFor = (
		query: string,
		kept: KeptStates | undefined,
		meant: MeantByNames | undefined,
	): ((id: string) => boolean) | undefined => {
		const parsed = parseQuery(query);
		if (parsed.filters.length + parsed.by.length + parsed.notBy.length === 0) {
			const copies = facts.laterCopies();
			return copies && (id => !copies.has(id));
		}
		const ids = new Set([...facts.fitting(parsed, kept, meant)].map(article => article.facts.id));
		return id => ids.has(id);
	};

	return {
		open,
		revise: async changed => {
			closing.signal.throwIfAborted();
			const revision = await revise(changed, {
				pathOf: id => paths.get(id),
				ids: () => paths.keys(),
				markOf: id => marks.get(id),
				analyse,
				signal: closing.signal,
			});
			whoIsMeant.forget();
			for (const id of revision.gone) {
				paths.delete(id);
				marks.delete(id);
				quotes.leaveOut(id);
				texts.revise(id);
				people.leaveOut(id);
				articles.drop(id);
			}
			for (const article of revision.articles) {
				quotes.leaveOut(article.id);
				add(listingOf(article));
				texts.revise(article.id, article);
				people.add(article.id, appearancesIn(article));
				articles.put(article.id, article);
			}
			const {added, changed: others, gone, problems} = revision;
			return {added, changed: others, gone, problems};
		},
		prepare: async (document, onQuotes, aloneIn) => {
			closing.signal.throwIfAborted();
			const {article, problem} = analyseSafely(document, whole => analyse(whole, onQuotes));
			if (article === undefined) {
				onQuotes({quotes: [], people: []});
				return [];
			}
			const {id, quotes, people, topics, language} = article;
			articles.put(id, article);
			// One that failed fails again in `open`, which reports it. Quotes found before that are in no article.
			if (problem === undefined) prepared.set(id, {document, article, aloneIn});
			else onQuotes({quotes, people, ...(language !== undefined && {language})});
			return topics;
		},
		article: async (id, {anew = false} = {}) => {
			closing.signal.throwIfAborted();
			return unrepeatable.get(id) ?? articles.get(id, {again: anew});
		},
		search: async (query, {decided, ...asked}) => {
			const signal = untilClosed(asked.signal);
			return quotes.search(query, {...asked, signal, meant: await meantIn(query, decided, signal)});
		},
		headlines: async (query, {signal: own, decided, ...asked}) => {
			const signal = untilClosed(own);
			const meant = await meantIn(query, decided, signal);
			return inSlices(() => findHeadlines(query, facts, {...asked, meant}), signal);
		},
		texts: async (query, {signal: own, limit, kept, decided}) => {
			const signal = untilClosed(own);
			const fits = articlesFor(query, kept, await meantIn(query, decided, signal));
			return texts.search(query, {limit, signal, isHeld: facts.names, fits});
		},
		quotesBy: async names => {
			closing.signal.throwIfAborted();
			return saidByOne(names, joined, {by: quotes.by, articles: () => paths.keys()}).map(quote =>
				// They were made for this question, and nobody else holds them.
				Object.assign(quote, {matched: [], score: 1}),
			);
		},
		quotesAbout: async (topic, onPart) => {
			closing.signal.throwIfAborted();
			return quotes.about(topic, closing.signal, onPart);
		},
		namesAndRolesOf: async names => {
			closing.signal.throwIfAborted();
			return people.of(names, id => paths.has(id));
		},
		newWords: async (ids, {signal} = {}) => {
			closing.signal.throwIfAborted();
			const either = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal;
			const {said, ...others} = await quotes.newWords(ids, either, joined.asOne());
			return {...others, said: said.map(own => own.map(quote => ({...quote, matched: [], score: 1})))};
		},
		appearancesOf: async surnames => {
			closing.signal.throwIfAborted();
			return people.named(surnames, id => paths.has(id));
		},
		joinPeople: async decisions => {
			closing.signal.throwIfAborted();
			return people.join(decisions, id => paths.has(id), closing.signal);
		},
		close: async () => {
			closing.abort(libraryClosed());
			quotes.close();
			texts.close();
		},
	};
};

/** Returns the folder that is all that is opened; undefined if there is more, or something else. */
const onlyFolderIn = (paths: readonly string[]): string | undefined =>
	paths.length === 1 && isFolder(paths[0]!) ? paths[0] : undefined;

type Step =
	| {readonly summary: ArticleSummary}
	| Exclude<ReadingStep, {readonly article: Article} | {readonly listing: Listing}>;
