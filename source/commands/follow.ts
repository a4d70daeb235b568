// Waits for articles that arrive in files and folders, and prints them as JSON Lines.
import {existsSync} from 'node:fs';
import {writeAll} from '../command-line/outlet.ts';
import {progressLine, standardOutput} from '../command-line/standard-streams.ts';
import {type Listing, listingOf} from '../library/archive/listings.ts';
import {createQueue} from '../library/flow/queue.ts';
import {watchFiles} from '../library/watch/watch-files.ts';
import type {Environment} from '../model/environment.ts';
import {fnv1a} from '../model/fnv1a.ts';
import {quotedText} from '../model/quote.ts';
import {jsonLines} from '../print/json.ts';
import {listingsInFiles} from '../selection/heard-in-files.ts';
import {kindOf} from '../selection/kind-of.ts';
import {findInFiles} from '../selection/select-in-files.ts';
import {howToRead, type PrintRequest, tell} from './searches.ts';

const interrupted = 130;

/** Milliseconds in which a file must not have changed: one that comes over a slow line stands still in between. */
const settled = 2000;

/** The quotes of articles that were there or were printed. */
const createSeen = () => {
	const articles = new Set<string>();
	const quotes = new Set<number>();
	const markOf = (id: string, words: string): number => fnv1a(`${id}\n${words}`);
	return {
		/** Whether the article is known, and has no other quotes than it had. */
		hasAll: ({summary: {id}, said, reported}: Listing): boolean =>
			articles.has(id) && [...said, ...reported].every(({text}) => quotes.has(markOf(id, text))),
		has: (id: string, words: string): boolean => quotes.has(markOf(id, words)),
		add: ({summary: {id}, said, reported}: Listing): void => {
			articles.add(id);
			for (const {text} of [...said, ...reported]) quotes.add(markOf(id, text));
		},
	};
};

/**
 * Prints articles that come after the start or get other quotes, or what a request looks for in them, until it is interrupted
 * or nobody reads the output. Returns the exit code.
 */
export const follow = async (
	request: PrintRequest,
	{paths, environment}: {readonly paths: readonly string[]; readonly environment: Environment},
): Promise<number> => {
	const stop = new AbortController();
	const changed = createQueue<{readonly path: string}>();
	process.once('SIGINT', () => {
		stop.abort();
		changed.end();
	});
	const watch = await watchFiles(paths, {
		keepsAwake: true,
		pause: settled,
		onFiles: files => {
			for (const path of files) changed.put({path});
		},
	});
	const {wanted, list, indirect, limits} = request;
	const {reading} = await howToRead(request, paths, environment);
	const {corrections, people} = reading;
	/** What was there: a feed or a mailbox that grows has old articles beside the new ones. */
	const seen = createSeen();
	const before = listingsInFiles(paths, {
		reading: {...reading, signal: stop.signal},
		limits: {},
		onProblem: tell,
	});
	for await (const listing of before.found) seen.add(listing);
	progressLine.end();

	/** Yields the lines of a file that are new. */
	async function* linesOf(path: string): AsyncGenerator<string> {
		const kind = kindOf(wanted, list, {asData: true});
		const met = new Map<string, Listing>();
		const search = findInFiles([path], {
			kind,
			wanted,
			indirect,
			limits,
			reading: {corrections, people},
			onProblem: tell,
		});
		for await (const found of search.found) {
			const {article} = found;
			const listing = listingOf(article);
			if (seen.hasAll(listing)) continue;
			met.set(article.id, listing);
			// Of an article that has got more quotes, the others were printed.
			if (found.kind === 'quote' && seen.has(article.id, quotedText(article.text, found.quote))) continue;
			yield jsonLines.print(found);
		}
		for (const listing of met.values()) seen.add(listing);
	}

	try {
		for (let next = await changed.take(); next && !stop.signal.aborted; next = await changed.take())
			if (existsSync(next.path) && !(await writeAll(standardOutput, linesOf(next.path)))) return 0;
	} finally {
		watch.stop();
	}
	return interrupted;
};
