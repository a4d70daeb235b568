// From the paths a user names to the files to read, in the order a person would list them.
import {type Dirent, readdirSync, type Stats, statSync} from 'node:fs';
import {join, resolve} from 'node:path';
import type {Problem} from '../model/problem.ts';
import {hasReadableName, readableExtensions} from './extensions.ts';
import {refused} from './format.ts';
import {inNaturalOrder} from './natural-order.ts';
import {failed} from './read-file.ts';
import {isSkippedName} from './skipped-names.ts';

/** `isNamed`: outright, not found in a folder. */
export type FoundFile = {readonly path: string; readonly isNamed?: true} | {readonly problem: Problem};

/** Milliseconds of work after which the caller gets a turn. */
const turn = 12;

const problemOf = (path: string, error: unknown): FoundFile => ({problem: failed({path}, error).problems[0]!});

const isWanted = (entry: Dirent): boolean => {
	if (isSkippedName(entry.name)) return false;
	return entry.isDirectory() || entry.isSymbolicLink() || (entry.isFile() && hasReadableName(entry.name));
};

/** Gives the caller a turn when we have worked for long. */
const takeTurns = (): (() => Promise<void>) => {
	let since = Date.now();
	return async () => {
		if (Date.now() - since < turn) return;
		await new Promise(resolve => setImmediate(resolve));
		since = Date.now();
	};
};

/**
 * Files named outright are always given, `-` (standard input) as it is. From folders come the files whose extension a
 * format has, but not dot files; a folder is entered once, by whatever links it is reached, so a loop of links ends.
 */
export async function* findFiles(paths: readonly string[]): AsyncGenerator<FoundFile, void, undefined> {
	const given = new Set<string>();
	const entered = new Set<string>();
	const maybeWait = takeTurns();
	const isNew = (path: string): boolean => given.size !== given.add(resolve(path)).size;
	for (const path of paths) {
		let files = 0;
		let problems = 0;
		try {
			await maybeWait();
			// At once: a trip through the thread pool takes eight times as long, and a shell names a thousand files.
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
		for await (const found of inFolder(path, entered, maybeWait)) {
			if ('problem' in found) problems++;
			else files++;
			if ('problem' in found || isNew(found.path)) yield found;
		}
		if (files + problems === 0) {
			const remedy = `Files ending in ${readableExtensions()} can be read.`;
			yield {problem: refused({path}, 'no articles in this folder', remedy).problems[0]!};
		}
	}
}

const identityOf = ({dev, ino}: Stats): string => `${dev}:${ino}`;

/** Depth first, with a stack of our own: a tree of folders is as deep as its maker likes. */
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
			yield {path};
			continue;
		}
		try {
			const status = statSync(path);
			if (status.isFile()) {
				if (hasReadableName(path)) yield {path};
				continue;
			}
			const identity = identityOf(status);
			// Without an inode number (some network drives) a link cannot be told from a loop: not followed.
			if (!status.isDirectory() || entered.has(identity) || (status.ino === 0 && entry?.isSymbolicLink())) continue;
			if (status.ino !== 0) entered.add(identity);
			const entries = readdirSync(path, {withFileTypes: true}).filter(isWanted);
			for (const each of inNaturalOrder(entries, ({name}) => name).toReversed())
				waiting.push({path: join(path, each.name), entry: each});
		} catch (error) {
			// A link that leads nowhere matters only where an article was expected.
			if (!entry?.isSymbolicLink() || hasReadableName(path)) yield problemOf(path, error);
		}
	}
}
