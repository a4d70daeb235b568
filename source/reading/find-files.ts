// Finds the files to read, from the paths that the user gives.
import {statSync} from 'node:fs';
import {resolve} from 'node:path';
import {type FoundFile, identityOf, unopened} from './found-file.ts';
import type {PagesBefore} from './saved-pages/frames-in-folder.ts';

/** Milliseconds of work after which the event loop gets a turn. */
const longestTurn = 12;

/** Files that are handed on together: to wait for each takes longer than to find it, and the first ones are waited for. */
const mostTogether = 64;

/** Gives the event loop its turns. */
const createTurns = (): {readonly isDue: () => boolean; readonly take: () => Promise<void>} => {
	let since = Date.now();
	return {
		isDue: () => Date.now() - since >= longestTurn,
		take: async () => {
			await new Promise(resolve => setImmediate(resolve));
			since = Date.now();
		},
	};
};

/**
 * Yields the files at `paths`, each once. Files that are named there are always yielded, and `-` (standard input) as it is.
 * Folders are searched depth first, in natural order, for files with a readable name; hidden files and installed packages
 * are skipped, and so is what belongs to a saved page; other files are yielded as left out. A folder is entered once,
 * whichever links lead to it, so loops of links end. A path that cannot be opened yields a problem. Pages that are known from
 * `pages` are not opened.
 */
export async function* findFiles(
	paths: readonly string[],
	pages?: PagesBefore,
): AsyncGenerator<FoundFile, void, undefined> {
	for await (const found of findTogether(paths, pages)) yield* found;
}

/** Finds as `findFiles`, and yields together what is found at once. */
export async function* findTogether(
	paths: readonly string[],
	pages?: PagesBefore,
): AsyncGenerator<readonly FoundFile[], void, undefined> {
	const given = new Set<string>();
	const entered = new Set<string>();
	const turns = createTurns();
	// One path leads to each file once: what is in a folder need not be remembered.
	const isNew = (path: string): boolean => paths.length === 1 || given.size !== given.add(resolve(path)).size;
	for (const path of paths) {
		let files = 0;
		let problems = 0;
		try {
			if (turns.isDue()) await turns.take();
			// Synchronous: the thread pool takes eight times as long, and a shell may pass a thousand files.
			const status = path === '-' ? undefined : statSync(path);
			if (!status?.isDirectory()) {
				if (isNew(path)) yield [{path, isNamed: true}];
				continue;
			}
			if (entered.has(identityOf(status))) continue;
		} catch (error) {
			yield [unopened(path, error)];
			continue;
		}
		const {findInFolder} = await import('./find-in-folder.ts');
		let together: FoundFile[] = [];
		for (const found of findInFolder(path, entered, turns.isDue, pages)) {
			if (found === undefined || together.length === mostTogether) {
				yield together;
				together = [];
			}
			if (found === undefined) {
				await turns.take();
				continue;
			}
			if ('path' in found) files++;
			if ('problem' in found) problems++;
			if ('leftOut' in found ? isNew(found.leftOut) : !('path' in found) || isNew(found.path)) together.push(found);
		}
		yield [...together, {endOf: path, files, problems}];
	}
}
