/*
The newest articles of a folder as they were listed last. They are kept beside the archive's rows, so that a reader has the top
of the list before a single file has been looked at: that they are all there still is known later.
*/
import {existsSync} from 'node:fs';
import {newestFirst} from '../catalogue/orders.ts';
import type {ArticleSummary} from '../library.ts';
import {type ArchiveConnection, type ConnectionOptions, connectArchive} from './archive-connection.ts';
import {archivePath, folderStart} from './folder-archive.ts';

/** As many as the largest screen shows, and some. */
const mostKept = 100;

const fact = 'newest articles';

/** The newest articles of a folder, the newest first, and how many articles it had in all. */
export type NewestArticles = {readonly count: number; readonly newest: readonly ArticleSummary[]};

const compareDates = (a: ArticleSummary, b: ArticleSummary): number => {
	const [one, other] = [newestFirst.keyOf(a), newestFirst.keyOf(b)];
	return one < other ? 1 : one > other ? -1 : 0;
};

/** Picks the newest of many articles, as they come. Those of one date stay in the order in which they came. */
export const createNewest = (): {
	readonly add: (article: ArticleSummary) => void;
	readonly list: () => NewestArticles;
} => {
	let best: ArticleSummary[] = [];
	let count = 0;
	/** Sorting the same few again and again would cost more than keeping some too many. */
	const keepBest = (): void => {
		best = best.sort(compareDates).slice(0, mostKept);
	};
	return {
		add: article => {
			count++;
			best.push(article);
			if (best.length === 2 * mostKept) keepBest();
		},
		list: () => {
			keepBest();
			return {count, newest: best};
		},
	};
};

/** Paths are kept relative to the folder: the next time it may be named otherwise. */
const renamed = ({count, newest}: NewestArticles, rename: (path: string) => string): NewestArticles => ({
	count,
	newest: newest.map(article => ({...article, id: rename(article.id), path: rename(article.path)})),
});

const textIn = (connection: ArchiveConnection): string | undefined =>
	connection.ask(database => database.get<{value: string}>('select value from fact where name = ?', fact))?.value;

/** Keeps the newest articles of a folder that has an archive. */
export const keepNewest = (
	folder: string,
	articles: NewestArticles,
	{cache, onProblem}: ConnectionOptions & {readonly cache: string},
): void => {
	const file = archivePath(folder, cache);
	if (!existsSync(file)) return;
	const connection = connectArchive(file, {onProblem});
	try {
		const {length} = folderStart(folder);
		const text = JSON.stringify(renamed(articles, path => path.slice(length)));
		if (text !== textIn(connection))
			connection.change(database =>
				database.run('insert or replace into fact (name, value) values (?, ?)', fact, text),
			);
	} finally {
		connection.close();
	}
};

/** Returns the newest articles of a folder as they were kept; undefined if none were. */
export const newestKept = (folder: string, cache: string): NewestArticles | undefined => {
	try {
		const connection = connectArchive(archivePath(folder, cache), {});
		try {
			const text = textIn(connection);
			const start = folderStart(folder);
			return text === undefined ? undefined : renamed(JSON.parse(text) as NewestArticles, path => start + path);
		} finally {
			connection.close();
		}
	} catch {
		// There is no such folder.
		return undefined;
	}
};
