/*
What was read and analysed in a folder, kept between runs. A file that is unchanged comes from here; all others are read and
put here. It is a cache: whatever goes wrong with it is told once, and then files are read as if there were none.
*/
import {hash} from 'node:crypto';
import {realpathSync} from 'node:fs';
import {join, normalize, sep} from 'node:path';
import {dependsOnOtherFiles} from '../../reading/exports/companion-files.ts';
import type {ReadResult} from '../../reading/format.ts';
import {sizeLimit} from '../../reading/limits.ts';
import {readerVersion} from '../../reading/reader-versions.ts';
import type {PagesBefore} from '../../reading/saved-pages/frames-in-folder.ts';
import type {AnalysedArticle} from '../analyse-safely.ts';
import {isSameStamp, sizeIn} from '../file-stamps.ts';
import {type ConnectionOptions, connectArchive} from './archive-connection.ts';
import {createBlockReader} from './blocks.ts';
import {createFileFrames} from './file-frames.ts';
import {type FileRecorder, type FileRows, recordFile} from './file-rows.ts';
import {createListingReader} from './kept-listings.ts';
import {createArticleRows, createListingRows, type ListedRow, type StoredArticle, wantedIn} from './kept-rows.ts';
import {type KnownFile, readKnownFiles} from './known-files.ts';
import {type Listing, listingFromBytes} from './listings.ts';
import {createPacker} from './pack-articles.ts';
import {fromBytes} from './packed-articles.ts';
import {placed} from './placed-problems.ts';
import {removeFiles, writeFiles} from './write-files.ts';

/** A kept article without its body. */
export type ListedArticle = {readonly listing: Listing; readonly place: PlaceInArchive; readonly problem?: never};

/** Where an archive keeps an article: its file, the id of the row, and the numbers of the words said in it. */
export type PlaceInArchive = {
	readonly archive: string;
	readonly article: number;
	readonly firstQuote: number;
	readonly said: number;
};

/** What a file gave: as `ReadResult`, with articles in place of documents. */
export type FileArticles = Pick<ReadResult, 'problems' | 'foreign' | 'isCompanion'> & {
	readonly articles: Iterable<AnalysedArticle | ListedArticle>;
};

export type FolderArchive = PagesBefore & {
	/** Returns what is kept of a file if it is unchanged. Counts it as still there. */
	readonly unchanged: (path: string) => FileArticles | undefined;
	/** To be called before a file is read; undefined if it cannot be kept. */
	readonly begin: (path: string) => FileRecorder | undefined;
	/** Takes in the rows of a file that was recorded. */
	readonly put: (rows: FileRows) => void;
	/** Writes what is pending. If `isComplete`, every file of the folder was asked for: the others are gone. */
	readonly close: (isComplete: boolean) => void;
};

/** Where archives are, and who hears of what goes wrong with one. */
export type ArchiveOptions = {
	readonly cache: string;
	/**
	 * Leaves out kept articles without anybody who passes this test. It is asked with a name as the story writes it and the
	 * full name that it stands for there: “Vale ann vale”.
	 */
	readonly isWanted?: (naming: string) => boolean;
	/** Tells by its path whether the articles of a file are given in any case, with their bodies. */
	readonly isWhole?: (path: string) => boolean;
	/** What is given of files that are unchanged. Default: articles. */
	readonly gives?: 'articles' | 'listings' | 'nothing';
	/** A folder of fewer files is not kept: reading it again is as fast as opening its archive. Default: 64. */
	readonly fewestFiles?: number;
} & ConnectionOptions;

/** In a transaction, which holds up other programs for some milliseconds. */
const mostPending = {files: 256, articles: 512};

/** Returns what the paths of all files in a folder begin with, as the search for files gives them. */
export const folderStart = (folder: string): string => (normalize(folder) === '.' ? '' : normalize(`${folder}${sep}`));

/** Returns where the archive of a folder is. Throws if there is no such folder. */
export const archivePath = (folder: string, cache: string): string =>
	join(cache, `archive-${hash('sha1', realpathSync(folder))}.db`);

/** Opens the archive of a folder. One is made when enough files have been read. */
export const openFolderArchive = (
	folder: string,
	{cache, onProblem, isWanted, isWhole = () => false, gives = 'articles', fewestFiles = 64, mostPages}: ArchiveOptions,
): FolderArchive => {
	const file = archivePath(folder, cache);
	const beginning = folderStart(folder);
	const keyOf = (path: string): string | undefined =>
		path.startsWith(beginning) ? path.slice(beginning.length) : undefined;

	const connection = connectArchive(file, {onProblem, mostPages});
	const kept = connection.ask(database => ({
		files: readKnownFiles(database),
		/** What to give; undefined for all. */
		wanted: isWanted && wantedIn(database, connection.change, isWanted),
		article: createBlockReader(database),
		listing: createListingReader(database, connection.change),
		articleRows: createArticleRows(database),
		listingRows: createListingRows(database),
	}));
	const packer = createPacker();
	const pages = createFileFrames(path => {
		const key = keyOf(path);
		return key === undefined ? undefined : kept?.files.at(key);
	});
	let pending: FileRows[] = [];
	let pendingArticles = 0;

	const flush = (): void => {
		if (pending.length > 0) connection.change(database => writeFiles(database, pending, packer.take()));
		pending = [];
		pendingArticles = 0;
	};

	const articleOf = (row: StoredArticle, path: string): AnalysedArticle => ({
		article: fromBytes(kept!.article(row), path, row.entry),
	});
	const listedOf = (row: ListedRow, path: string): ListedArticle => ({
		listing: listingFromBytes(kept!.listing(row), path, row.entry),
		place: {archive: file, article: row.id, firstQuote: row.firstQuote, said: row.said},
	});

	/** Returns the kept articles of a file, or their listings; undefined if the archive turns out to be damaged. */
	const articlesOf = (
		{id}: KnownFile,
		path: string,
		whole: boolean,
	): readonly (AnalysedArticle | ListedArticle)[] | undefined => {
		const isAsked = ({id}: {readonly id: number}): boolean => whole || (kept!.wanted?.articles.has(id) ?? true);
		return connection.ask(() =>
			gives === 'listings' && !whole
				? kept!
						.listingRows(id)
						.filter(isAsked)
						.map(row => listedOf(row, path))
				: kept!
						.articleRows(id)
						.filter(isAsked)
						.map(row => articleOf(row, path)),
		);
	};

	const unchanged = (path: string): FileArticles | undefined => {
		const key = keyOf(path);
		const row = key === undefined ? undefined : kept?.files.at(key);
		if (row === undefined) return undefined;
		kept?.files.meet(row);
		if (row.version !== readerVersion(row.format ?? undefined)) return undefined;
		const stamp = pages.stampOf(path);
		if (stamp === undefined || !isSameStamp(row.stamp, stamp)) return undefined;
		const whole = isWhole(path);
		const isLeftOut = !whole && (gives === 'nothing' || (kept?.wanted !== undefined && !kept.wanted.files.has(row.id)));
		const articles = isLeftOut ? [] : articlesOf(row, path, whole);
		if (articles === undefined) return undefined;
		if (row.result === null) return {problems: [], articles};
		const {problems, ...rest} = JSON.parse(row.result) as Omit<ReadResult, 'documents'>;
		return {...rest, problems: problems.map(problem => placed(problem, path)), articles};
	};

	const begin = (path: string): FileRecorder | undefined => {
		const key = keyOf(path);
		if (key === undefined || !connection.isWritable() || dependsOnOtherFiles(path)) return undefined;
		const {stamp, frames} = pages.take(path);
		// What is larger is read in parts, and its rows would be as large.
		if (stamp === undefined || sizeIn(stamp) > sizeLimit) return undefined;
		const row = kept?.files.at(key);
		const isOfTheReader = row !== undefined && row.version === readerVersion(row.format ?? undefined);
		const before = isOfTheReader ? connection.ask(() => kept!.articleRows(row.id)) : undefined;
		return recordFile(
			{path, key, stamp, isNamed: isWanted !== undefined, pack: packer.add, frames},
			(before ?? []).map(one => ({
				...one,
				article: () => connection.ask(() => fromBytes(kept!.article(one), path, one.entry)),
			})),
		);
	};

	const isWorthwhile = (): boolean => connection.isOpen() || pending.length >= fewestFiles;

	const put = (rows: FileRows): void => {
		if (!connection.isWritable()) return;
		pending.push(rows);
		pendingArticles += rows.articles.length;
		if (isWorthwhile() && (pending.length >= mostPending.files || pendingArticles >= mostPending.articles)) flush();
	};

	const close = (isComplete: boolean): void => {
		if (isWorthwhile()) flush();
		const gone = isComplete ? (kept?.files.notMet() ?? []) : [];
		if (gone.length > 0) connection.change(database => removeFiles(database, gone));
		connection.close();
	};

	return {framesOf: pages.framesOf, keepFrames: pages.keepFrames, unchanged, begin, put, close};
};
