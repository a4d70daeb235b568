// Waits for articles that arrive in files and folders, and prints them as JSON Lines.
import {existsSync} from 'node:fs';
import {writeAll} from '../command-line/outlet.ts';
import {progressLine, standardOutput} from '../command-line/standard-streams.ts';
import {type Listing, listingOf} from '../library/archive/listings.ts';
import {createQueue} from '../library/flow/queue.ts';
import {watchFiles} from '../library/watch/watch-files.ts';
import type {Environment} from '../model/environment.ts';
import {fnv1a} from '../model/fnv1a.ts';
import {jsonLines} from '../print/json.ts';
import {listingsInFiles} from '../selection/heard-in-files.ts';
import {kindOf} from '../selection/select-in-article.ts';
import {findInFiles} from '../selection/select-in-files.ts';
import {howToRead, type PrintRequest, tell} from './searches.ts';

const interrupted = 130;

/** Changes when the article does. */
const markOf = ({summary: {id, title, words}, said}: Listing): number =>
	fnv1a([id, title, words, ...said.map(({text}) => text)].join('\n'));

/**
 * Prints articles that come or change after the start, or what a request looks for in them, until it is interrupted or
 * nobody reads the output. Returns the exit code.
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
		onFiles: files => {
			for (const path of files) changed.put({path});
		},
	});
	const {wanted, list, indirect, limits} = request;
	const {reading} = await howToRead(request, paths, environment);
	const {corrections, people} = reading;
	/** What was there: a feed or a mailbox that grows has old articles beside the new ones. */
	const seen = new Set<number>();
	const before = listingsInFiles(paths, {
		reading: {...reading, signal: stop.signal},
		limits: {},
		onProblem: tell,
	});
	for await (const listing of before.found) seen.add(markOf(listing));
	progressLine.end();

	/** Yields the lines of a file that are new. */
	async function* linesOf(path: string): AsyncGenerator<string> {
		const kind = kindOf(wanted, list, {asData: true});
		const marks = new Set<number>();
		const search = findInFiles([path], {
			kind,
			wanted,
			indirect,
			limits,
			reading: {corrections, people},
			onProblem: tell,
		});
		for await (const found of search.found) {
			const mark = markOf(listingOf(found.article));
			if (seen.has(mark)) continue;
			marks.add(mark);
			yield jsonLines.print(found);
		}
		for (const mark of marks) seen.add(mark);
	}

	try {
		for (let next = await changed.take(); next && !stop.signal.aborted; next = await changed.take())
			if (existsSync(next.path) && !(await writeAll(standardOutput, linesOf(next.path)))) return 0;
	} finally {
		watch.stop();
	}
	return interrupted;
};
