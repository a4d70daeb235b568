// Reads the paths that a user names into articles, one after another. Both the print path and the library begin here.
import type {Article} from '../model/article.ts';
import type {Document} from '../model/document.ts';
import type {Problem} from '../model/problem.ts';
import {findTogether} from '../reading/find-files.ts';
import type {Hearing, ReadParts, ReadResult} from '../reading/format.ts';
import type {FoundFile} from '../reading/found-file.ts';
import {readFile, readStream} from '../reading/read-file.ts';
import type {PagesBefore} from '../reading/saved-pages/frames-in-folder.ts';
import {type Analyse, type AnalysedArticle, analyseSafely} from './analyse-safely.ts';
import type {Archives} from './archive/archives.ts';
import type {FileRecorder} from './archive/file-rows.ts';
import type {ArchiveOptions, FileArticles, ListedArticle, PlaceInArchive} from './archive/folder-archive.ts';
import type {Listing} from './archive/listings.ts';
import {growSlowlyFor} from './flow/heap-growth.ts';
import {compileLateFor} from './flow/late-compiler.ts';
import {createQueue, type Queue} from './flow/queue.ts';
import {createPause} from './flow/time-slices.ts';
import {createFolderTally} from './folder-tally.ts';
import {asDecided, isDecidedOf, type ReaderDecided} from './people/as-decided.ts';

/** What `readArticles` yields. */
export type ReadingStep =
	/** `isKept` is set if the article is in an archive, or goes into one: one whose analysis failed never does. */
	| {readonly article: Article; readonly isKept?: true}
	/** In place of an article that is kept in an archive, where listings are asked for. */
	| {readonly listing: Listing; readonly place: PlaceInArchive}
	| {readonly problem: Problem}
	/** After each file that is read, and the last one: files found so far, and files read of these. */
	| {readonly progress: {readonly found: number; readonly read: number}};

/** How files are read. Articles come as the reader has decided. */
export type ReadingOptions = {
	/** What the path `-` stands for. Default: the standard input of the process. */
	readonly stdin?: AsyncIterable<Uint8Array | string>;
	/** Ends the reading early, without an error. */
	readonly signal?: AbortSignal;
	/** Is told after each file, as the step `progress` is. */
	readonly onProgress?: (progress: {readonly found: number; readonly read: number}) => void;
	/** Makes an article of a document. Default: the whole analysis. If it throws, a problem says what has become of the article. */
	readonly analyse?: Analyse;
	/** Returns the only document of a file that was read already and is unchanged: such a file is not read again. */
	readonly readBefore?: (path: string) => Document | undefined;
	/** Is told of each article that was analysed: it is not yet as the reader has decided. */
	readonly onAnalysed?: (article: Article) => void;
	/** Where archives of folders are kept. Default: nothing is kept between runs. */
	readonly archive?: ArchiveOptions | undefined;
} & ReaderDecided &
	Hearing;

/**
 * Yields the articles of files and folders in the order in which the files are found, no file twice. Files are found ahead
 * of reading, so that the progress is known. A file never makes it throw: what cannot be read is yielded as a problem.
 */
export async function* readArticles(
	paths: readonly string[],
	options: ReadingOptions = {},
): AsyncGenerator<ReadingStep, void, undefined> {
	const stop = new AbortController();
	const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal;
	let {analyse} = options;
	// Loaded only if needed: the word lists of the analysis take longer to load than a section takes to print.
	const loadAnalysis = async (): Promise<Analyse> => {
		analyse ??= (await import('../analysis/analyse.ts')).analyse;
		return analyse;
	};
	const archives = await archivesFor(paths, options);
	const files = findAhead(paths, signal, archives);
	let isComplete = false;
	let read = 0;
	let count = 0;
	const tally = createFolderTally();
	const pause = createPause();
	function* stepsOf({path, isNamed}: FileToRead, reading: FileArticles, isRecorded: boolean): Generator<ReadingStep> {
		// Files of other kinds in a folder are told together, unless they are named.
		if (!isNamed) tally.read(path, reading);
		if (!reading.foreign || isNamed) for (const problem of reading.problems) yield {problem};
		for (const found of reading.articles) {
			if (found.problem) yield {problem: found.problem};
			const given = 'listing' in found ? found : found.article && {article: asDecided(found.article, options)};
			if (given === undefined) continue;
			compileLateFor({files: read, articles: ++count});
			growSlowlyFor(count);
			yield 'article' in given && isRecorded && !found.problem ? {...given, isKept: true} : given;
		}
	}
	/** When the progress was told last, and of how many files. */
	const told = {time: 0, read: 0};
	const progressNow = (): ReadingStep => {
		const progress = {found: files.found(), read};
		told.time = Date.now();
		told.read = read;
		options.onProgress?.(progress);
		return {progress};
	};
	try {
		while (!signal.aborted) {
			const file = await files.next();
			if (file === undefined) {
				if (told.read < read) yield progressNow();
				isComplete = true;
				return;
			}
			if ('problem' in file) {
				yield file;
				continue;
			}
			if ('leftOut' in file) {
				tally.leftOut(file.leftOut);
				continue;
			}
			if ('endOf' in file) {
				const problem = tally.end(file);
				if (problem) yield {problem};
				continue;
			}
			const kept = file.isNamed ? undefined : archives?.unchanged(file.path);
			const recorder = kept || file.isNamed ? undefined : archives?.begin(file.path);
			if (kept) {
				for (const step of stepsOf(file, kept, true)) {
					yield step;
					await pause();
					if (signal.aborted) return;
				}
			} else
				for await (const reading of partsOf(file.path, options, signal)) {
					if (signal.aborted) return;
					analyse ??= await loadAnalysis();
					const articles = articlesOf(reading, analyse, {recorder, ...options});
					for (const step of stepsOf(file, {...reading, articles}, recorder !== undefined)) {
						yield step;
						await pause();
						if (signal.aborted) return;
					}
					// What is recorded has one part.
					if (recorder) archives?.put(recorder.end(reading));
				}
			compileLateFor({files: ++read, articles: count});
			if (!kept || Date.now() - told.time >= progressPause) yield progressNow();
			// Files without articles take time, too.
			await pause();
		}
	} finally {
		archives?.close(isComplete);
		stop.abort();
	}
}

/** Milliseconds between two steps of progress in an archive: 20,000 files of which nothing is asked take half a second. */
const progressPause = 50;

type FileToRead = Extract<FoundFile, {readonly path: string}>;

/** Loaded for folders only: it loads SQLite. */
const archivesFor = async (
	paths: readonly string[],
	{archive, ...decided}: ReadingOptions,
): Promise<Archives | undefined> =>
	archive &&
	(await import('./archive/archives.ts')).openArchives(paths, {
		...archive,
		isWhole: path => isDecidedOf(decided, path),
	});

/** Makes articles of documents; of those that are unchanged, the archive has them. */
function* articlesOf(
	{documents}: ReadResult,
	analyse: Analyse,
	{recorder, onAnalysed}: Pick<ReadingOptions, 'onAnalysed'> & {readonly recorder: FileRecorder | undefined},
): Generator<AnalysedArticle | ListedArticle> {
	for (const document of documents) {
		const known = recorder?.known(document);
		if (known) {
			yield known;
			continue;
		}
		const analysed = analyseSafely(document, analyse);
		if (analysed.article) onAnalysed?.(analysed.article);
		yield analysed;
		recorder?.add(document, analysed);
	}
}

const nothing: ReadResult = {documents: [], problems: []};

async function* partsOf(
	path: string,
	{stdin, onBeginning, readBefore}: ReadingOptions,
	signal: AbortSignal,
): ReadParts {
	const before = readBefore?.(path);
	if (before) {
		yield {documents: [before], problems: []};
		return;
	}
	if (path !== '-') {
		yield* readFile(path, {onBeginning});
		return;
	}
	// A file ends; standard input may never.
	const aborted = Promise.withResolvers<ReadResult>();
	signal.addEventListener('abort', () => aborted.resolve(nothing), {once: true});
	yield Promise.race([readStream(stdin ?? process.stdin), aborted.promise]);
}

type Finding = {
	/** Returns the next file or problem; undefined after the last one. */
	readonly next: Queue<FoundFile>['take'];
	readonly found: () => number;
};

const findAhead = (paths: readonly string[], signal: AbortSignal, pages: PagesBefore | undefined): Finding => {
	const files = createQueue<FoundFile>();
	let found = 0;
	const find = async () => {
		for await (const some of findTogether(paths, pages)) {
			if (signal.aborted) break;
			for (const one of some) {
				if ('path' in one) found++;
				files.put(one);
			}
		}
	};
	find().then(() => files.end(), files.end);
	signal.addEventListener('abort', () => files.end(), {once: true});
	return {next: files.take, found: () => found};
};
