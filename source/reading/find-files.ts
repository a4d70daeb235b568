// From the paths a user names to the files to read, in the order a person would list them.
import type {Dirent, Stats} from 'node:fs';
import {readdir, stat} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {setImmediate} from 'node:timers/promises';
import type {Problem} from '../model/problem.ts';
import {refused} from './format.ts';
import {formats, hasReadableName} from './formats.ts';
import {failed} from './read-file.ts';

export type Found = {readonly path: string} | {readonly problem: Problem};

/** Milliseconds of work after which the caller gets a turn. */
const turn = 12;

const skippedFolders = new Set(['node_modules']);

/** Sorts story2 before story10, letters whatever their case; a plain comparison of such keys is fast and the same everywhere. */
export const naturalKey = (name: string): string =>
	name
		.normalize('NFKD')
		.toLowerCase()
		.replace(/\d+/g, digits => {
			const number = digits.replace(/^0+(?=\d)/, '');
			return `0${String.fromCharCode(0x100 + Math.min(number.length, 0xff))}${number}`;
		});

const inNaturalOrder = (entries: readonly Dirent[]): readonly Dirent[] => {
	const keyed = entries.map(entry => ({entry, key: naturalKey(entry.name)}));
	keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.entry.name < b.entry.name ? -1 : 1));
	return keyed.map(({entry}) => entry);
};

const problemOf = (path: string, error: unknown): Found => ({problem: failed({path}, error).problems[0]!});

/**
 * Files named outright are always given, `-` (standard input) as it is. From folders come the files whose extension a
 * format has, but not dot files; a folder is entered once, by whatever links it is reached, so a loop of links ends.
 */
export async function* findFiles(paths: readonly string[]): AsyncGenerator<Found, void, undefined> {
	const given = new Set<string>();
	const entered = new Set<string>();
	let since = performance.now();

	const isNew = (path: string): boolean => {
		const absolute = resolve(path);
		return given.size !== given.add(absolute).size;
	};

	async function* inFolder(root: string, rootStatus: Stats): AsyncGenerator<Found, void, undefined> {
		const waiting: {path: string; status?: Stats; listed?: Dirent}[] = [{path: root, status: rootStatus}];
		let files = 0;
		while (waiting.length > 0) {
			const {path, listed, status: known} = waiting.pop()!;
			if (performance.now() - since > turn) {
				await setImmediate();
				since = performance.now();
			}
			if (listed && !listed.isDirectory() && !listed.isSymbolicLink()) {
				files++;
				if (isNew(path)) yield {path};
				continue;
			}
			try {
				const status = known ?? (await stat(path));
				if (!status.isDirectory()) {
					if (!status.isFile() || !hasReadableName(path)) continue;
					files++;
					if (isNew(path)) yield {path};
					continue;
				}
				const identity = `${status.dev}:${status.ino}`;
				// Without an inode number (some network drives) a link cannot be told from a loop: not followed.
				if (status.ino === 0 ? listed?.isSymbolicLink() : entered.has(identity)) continue;
				entered.add(identity);
				const names = (await readdir(path, {withFileTypes: true})).filter(isWanted);
				for (const entry of inNaturalOrder(names).toReversed())
					waiting.push({path: join(path, entry.name), listed: entry});
			} catch (error) {
				yield problemOf(path, error);
			}
		}
		if (files === 0) {
			const extensions = formats.flatMap(format => format.extensions).join(' ');
			yield {
				problem: refused({path: root}, 'no articles in this folder', `Files that end in ${extensions} are read.`)
					.problems[0]!,
			};
		}
	}

	for (const path of paths) {
		if (path === '-') {
			if (isNew(path)) yield {path};
			continue;
		}
		try {
			const status = await stat(path);
			if (status.isDirectory()) yield* inFolder(path, status);
			else if (isNew(path)) yield {path};
		} catch (error) {
			yield problemOf(path, error);
		}
	}
}

const isWanted = (entry: Dirent): boolean => {
	if (entry.name.startsWith('.')) return false;
	if (entry.isDirectory()) return !skippedFolders.has(entry.name);
	return entry.isSymbolicLink() || (entry.isFile() && hasReadableName(entry.name));
};
