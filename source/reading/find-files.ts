// Finds the files to read, from the paths that the user gives.
import {type Dirent, readdirSync, type Stats, statSync} from 'node:fs';
import {join, resolve} from 'node:path';
import type {Problem} from '../model/problem.ts';
import {hasReadableName} from './extensions.ts';
import {inNaturalOrder, isSkippedName} from './folder-listing.ts';
import {isQuiet} from './left-out.ts';
import {failed} from './read-file.ts';
import {choiceIn} from './saved-pages/folder-entries.ts';
import {withoutFrames} from './saved-pages/frames-in-folder.ts';

/** What a path leads to. */
export type FoundFile =
	/** A file to read. `isNamed` is set if the user named the file itself, not a folder around it. */
	| {readonly path: string; readonly isNamed?: true}
	/** Why a path gives no file. */
	| {readonly problem: Problem}
	/** The path of a file in a folder that is not worth opening, and yet may be an article. */
	| {readonly leftOut: string}
	/** The path of a folder after all that was found in it: so many files worth opening, and problems. */
	| {readonly endOf: string; readonly files: number; readonly problems: number};

/** Milliseconds of work after which the event loop gets a turn. */
const longestTurn = 12;

const problemOf = (path: string, error: unknown): FoundFile => ({problem: failed({path}, error).problems[0]!});

const isWanted = (entry: Dirent): boolean => {
	if (isSkippedName(entry.name)) return false;
	return entry.isDirectory() || entry.isSymbolicLink() || (entry.isFile() && !isUnmentioned(entry.name));
};

const isUnmentioned = (name: string): boolean => isQuiet(name) && !hasReadableName(name);

/** Returns what waits for a turn of the event loop if the last one is long ago, and else for nothing. */
const yieldingTurns = (): (() => Promise<void>) => {
	let since = Date.now();
	return async () => {
		if (Date.now() - since < longestTurn) return;
		await new Promise(resolve => setImmediate(resolve));
		since = Date.now();
	};
};

/**
 * Yields the files at `paths`, each once. Files that are named there are always yielded, and `-` (standard input) as it is.
 * Folders are searched depth first, in natural order, for files with a readable name; hidden files and installed packages
 * are skipped, and so is what belongs to a saved page; other files are yielded as left out. A folder is entered once,
 * whichever links lead to it, so loops of links end. A path that cannot be opened yields a problem.
 */
export async function* findFiles(paths: readonly string[]): AsyncGenerator<FoundFile, void, undefined> {
	const given = new Set<string>();
	const entered = new Set<string>();
	const maybeWait = yieldingTurns();
	const isNew = (path: string): boolean => given.size !== given.add(resolve(path)).size;
	for (const path of paths) {
		let files = 0;
		let problems = 0;
		try {
			await maybeWait();
			// Synchronous: the thread pool takes eight times as long, and a shell may pass a thousand files.
			const status = path === '-' ? undefined : statSync(path);
			if (!status?.isDirectory()) {
				if (isNew(path)) yield {path, isNamed: true};
				continue;
			}
			if (entered.has(identityOf(status))) continue;
		} catch (error) {
			yield problemOf(path, error);
			continue;
		}
		for await (const found of withoutFrames(inFolder(path, entered, maybeWait))) {
			if ('path' in found) files++;
			if ('problem' in found) problems++;
			if ('leftOut' in found ? isNew(found.leftOut) : !('path' in found) || isNew(found.path)) yield found;
		}
		yield {endOf: path, files, problems};
	}
}

function* asFile(path: string): Generator<FoundFile> {
	if (hasReadableName(path)) yield {path};
	else if (!isQuiet(path)) yield {leftOut: path};
}

const identityOf = ({dev, ino}: Stats): string => `${dev}:${ino}`;

/** Yields the files of one folder. Has a stack of its own, as there is no limit to how deep folders are nested. */
async function* inFolder(
	root: string,
	entered: Set<string>,
	maybeWait: () => Promise<void>,
): AsyncGenerator<FoundFile, void, undefined> {
	const waiting: {readonly path: string; readonly entry?: Dirent}[] = [{path: root}];
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		const {path, entry} = next;
		await maybeWait();
		if (entry?.isFile()) {
			yield* asFile(path);
			continue;
		}
		try {
			const status = statSync(path);
			if (status.isFile()) {
				yield* asFile(path);
				continue;
			}
			const identity = identityOf(status);
			// Without inode numbers (some network drives) loops cannot be detected, so links are not followed.
			if (!status.isDirectory() || entered.has(identity) || (status.ino === 0 && entry?.isSymbolicLink())) continue;
			if (status.ino !== 0) entered.add(identity);
			const all = readdirSync(path, {withFileTypes: true});
			const {only, without} = choiceIn(path, all);
			if (only !== undefined) {
				waiting.push({path: join(path, only)});
				continue;
			}
			const entries = all.filter(each => isWanted(each) && !without.has(each.name));
			for (const each of inNaturalOrder(entries, ({name}) => name).toReversed())
				waiting.push({path: join(path, each.name), entry: each});
		} catch (error) {
			// A broken link matters only if its name is that of an article.
			if (!entry?.isSymbolicLink() || hasReadableName(path)) yield problemOf(path, error);
		}
	}
}
