// From the paths a user names to articles, one after another: the print path and the library both begin here.
import type {Article} from '../model/article.ts';
import type {Problem} from '../model/problem.ts';
import {type FoundFile, findFiles} from '../reading/find-files.ts';
import type {ReadResult} from '../reading/format.ts';
import {readFile, readStream} from '../reading/read-file.ts';
import {type Analyse, analysed} from './analyse-safely.ts';
import {createQueue} from './flow/queue.ts';
import {nextTurn} from './flow/time-slices.ts';

export type ReadingStep =
	| {readonly article: Article}
	| {readonly problem: Problem}
	/** After each file: files found so far, and of these read. */
	| {readonly progress: {readonly found: number; readonly read: number}};

export type ReadingOptions = {
	/** What `-` stands for; the process's own standard input if not given. */
	readonly stdin?: AsyncIterable<Uint8Array | string>;
	/** Ends the reading without an error. */
	readonly signal?: AbortSignal;
	/** What makes an article of a document: the whole analysis if not given. */
	readonly analyse?: Analyse;
};

/** Milliseconds of work between two turns of the event loop. */
const slice = 8;

/**
 * In the order in which the files are found, none twice. Finding runs ahead of reading, so that progress can be told.
 * Nothing is thrown for a file: what could not be read is a problem.
 */
export async function* readArticles(
	paths: readonly string[],
	options: ReadingOptions = {},
): AsyncGenerator<ReadingStep, void, undefined> {
	const stop = new AbortController();
	const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal;
	const files = findAhead(paths, signal);
	// Loaded only here: the word lists of the whole analysis take longer to load than a section to print.
	const analyse = options.analyse ?? (await import('../analysis/analyse.ts')).analyse;
	let read = 0;
	const breathe = breathingEvery(slice);
	try {
		while (!signal.aborted) {
			const file = await files.next();
			if (file === undefined) return;
			if ('problem' in file) {
				yield file;
				continue;
			}
			const reading = await readOne(file.path, options, signal);
			if (signal.aborted) return;
			// What a folder holds beside articles is nobody's trouble.
			if (!reading.foreign || file.isNamed) for (const problem of reading.problems) yield {problem};
			for (const document of reading.documents) {
				const {article, problem} = analysed(document, analyse);
				if (problem) yield {problem};
				yield {article};
				await breathe();
				if (signal.aborted) return;
			}
			read++;
			yield {progress: {found: files.found(), read}};
			// Files that give nothing take time as well.
			await breathe();
		}
	} finally {
		stop.abort();
	}
}

/** Lets the event loop have its turn where it has not had one for so long. */
const breathingEvery = (milliseconds: number): (() => Promise<void>) => {
	// The first question to `performance` loads a millisecond's worth of Node.
	let turned = Date.now();
	return async () => {
		if (Date.now() - turned < milliseconds) return;
		await nextTurn();
		turned = Date.now();
	};
};

const nothing: ReadResult = {documents: [], problems: []};

const readOne = (path: string, {stdin}: ReadingOptions, signal: AbortSignal): Promise<ReadResult> => {
	if (path !== '-') return readFile(path);
	// A file ends by itself; whoever writes to our standard input may never.
	const aborted = Promise.withResolvers<ReadResult>();
	signal.addEventListener('abort', () => aborted.resolve(nothing), {once: true});
	return Promise.race([readStream(stdin ?? process.stdin), aborted.promise]);
};

type Finding = {
	/** The next file or problem; undefined after the last. */
	readonly next: () => Promise<FoundFile | undefined>;
	readonly found: () => number;
};

const findAhead = (paths: readonly string[], signal: AbortSignal): Finding => {
	const files = createQueue<FoundFile>();
	let found = 0;
	const find = async () => {
		for await (const one of findFiles(paths)) {
			if (signal.aborted) break;
			if ('path' in one) found++;
			files.put(one);
		}
	};
	find().then(() => files.end(), files.end);
	signal.addEventListener('abort', () => files.end(), {once: true});
	return {next: files.take, found: () => found};
};
