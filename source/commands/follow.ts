// Waits for articles that arrive in files and folders, and prints them as JSON Lines.
import {statSync} from 'node:fs';
import {setTimeout} from 'node:timers/promises';
import {writeAll} from '../command-line/outlet.ts';
import {progressLine, standardOutput} from '../command-line/standard-streams.ts';
import {type Listing, listingOf} from '../library/archive/listings.ts';
import type {Environment} from '../model/environment.ts';
import {fnv1a} from '../model/fnv1a.ts';
import {jsonLines} from '../print/json.ts';
import {findFiles} from '../reading/find-files.ts';
import {listingsInFiles} from '../selection/heard-in-files.ts';
import {kindOf} from '../selection/select-in-article.ts';
import {findInFiles} from '../selection/select-in-files.ts';
import {howToRead, type PrintRequest, tell} from './searches.ts';

/** Milliseconds between two looks. A file is complete when it is the same in two of them. */
const pause = 500;

const interrupted = 130;

/** Changes when the article does. */
const markOf = ({summary: {id, title, words}, said}: Listing): number =>
	fnv1a([id, title, words, ...said.map(({text}) => text)].join('\n'));

/** Tells one state of a file from another; undefined if it is gone. */
const stampAt = (path: string): string | undefined => {
	try {
		const {size, mtimeMs, ino} = statSync(path);
		return `${size} ${mtimeMs} ${ino}`;
	} catch {
		return undefined;
	}
};

const stampsIn = async (paths: readonly string[]): Promise<ReadonlyMap<string, string>> => {
	const stamps = new Map<string, string>();
	for await (const file of findFiles(paths)) {
		const stamp = 'path' in file ? stampAt(file.path) : undefined;
		if ('path' in file && stamp !== undefined) stamps.set(file.path, stamp);
	}
	return stamps;
};

/**
 * Prints articles that come or change after the start, or what a request looks for in them, until it is interrupted or
 * nobody reads the output. Returns the exit code. Polls: not every system tells of changes in all its folders.
 */
export const follow = async (
	request: PrintRequest,
	{paths, environment}: {readonly paths: readonly string[]; readonly environment: Environment},
): Promise<number> => {
	const stop = new AbortController();
	process.once('SIGINT', () => stop.abort());
	const {wanted, list, indirect, limits} = request;
	let done = await stampsIn(paths);
	const {reading} = await howToRead(request, environment);
	const {corrections} = reading;
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
		const search = findInFiles([path], {kind, wanted, indirect, limits, reading: {corrections}, onProblem: tell});
		for await (const found of search.found) {
			const mark = markOf(listingOf(found.article));
			if (seen.has(mark)) continue;
			marks.add(mark);
			yield jsonLines.print(found);
		}
		for (const mark of marks) seen.add(mark);
	}

	let last = done;
	while (!stop.signal.aborted) {
		const now = await stampsIn(paths);
		for (const [path, stamp] of now) {
			if (done.get(path) === stamp || last.get(path) !== stamp) continue;
			if (!(await writeAll(standardOutput, linesOf(path)))) return 0;
			done = new Map(done).set(path, stamp);
		}
		last = now;
		await setTimeout(pause, undefined, {signal: stop.signal}).catch(() => undefined);
	}
	return interrupted;
};
