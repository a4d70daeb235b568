/*
What was read and analysed in a folder, kept between runs. A file that is unchanged comes from here; all others are read and
put here. It is a cache: whatever goes wrong with it is told once, and then files are read as if there were none.
*/
import {hash} from 'node:crypto';
import {existsSync, realpathSync} from 'node:fs';
import {join, normalize, sep} from 'node:path';
import type {Problem} from '../../model/problem.ts';
import {dependsOnOtherFiles} from '../../reading/exports/companion-files.ts';
import type {ReadResult} from '../../reading/format.ts';
import {readerVersion} from '../../reading/reader-versions.ts';
import type {Database} from '../../storage/database.ts';
import type {AnalysedArticle} from '../analyse-safely.ts';
import {createBlockReader} from './blocks.ts';
import {type FileRecorder, type FileRows, recordFile} from './file-rows.ts';
import {isSameStamp, stampOf} from './file-stamps.ts';
import {
	type KnownFile,
	knownFiles,
	type NamedArticles,
	type StoredArticle,
	selectArticles,
	selectListings,
	wantedIn,
} from './kept-rows.ts';
import {type Listing, listingFromBytes} from './listings.ts';
import {isDamage, openArchiveFile, removeArchiveFile} from './open-archive-file.ts';
import {fromBytes} from './packed-articles.ts';
import {placed} from './placed-problems.ts';
import {removeFiles, writeFiles} from './write-files.ts';

/** A kept article without its body. */
export type ListedArticle = {readonly listing: Listing; readonly problem?: Problem};

/** What a file gave: as `ReadResult`, with articles in place of documents. */
export type FileArticles = Pick<ReadResult, 'problems' | 'foreign' | 'isCompanion'> & {
	readonly articles: Iterable<AnalysedArticle | ListedArticle>;
};

export type FolderArchive = {
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
	readonly onProblem: (problem: Problem) => void;
	/**
	 * Leaves out kept articles without anybody who passes this test. It is asked with a name as the story writes it and the
	 * full name that it stands for there: “Vale ann vale”.
	 */
	readonly isWanted?: (naming: string) => boolean;
	/** Gives the listings of kept articles instead of the articles. */
	readonly asListings?: boolean;
	/** A folder of fewer files is not kept: reading it again is as fast as opening its archive. Default: 64. */
	readonly fewestFiles?: number;
};

/** In a transaction, which holds up other programs for some milliseconds. */
const mostPending = {files: 32, articles: 128};

/** What most files give besides articles. */
const nothingElse = '{"problems":[]}';

/** Returns where the archive of a folder is. Throws if there is no such folder. */
export const archivePath = (folder: string, cache: string): string =>
	join(cache, `archive-${hash('sha1', realpathSync(folder))}.db`);

/** Opens the archive of a folder. One is made when enough files have been read. */
export const openFolderArchive = (
	folder: string,
	{cache, onProblem, isWanted, asListings = false, fewestFiles = 64}: ArchiveOptions,
): FolderArchive => {
	const file = archivePath(folder, cache);
	const beginning = normalize(folder) === '.' ? '' : normalize(`${folder}${sep}`);
	const keyOf = (path: string): string | undefined =>
		path.startsWith(beginning) ? path.slice(beginning.length) : undefined;

	let database: Database | undefined;
	let read: ReturnType<typeof createBlockReader> | undefined;
	let readListing: ReturnType<typeof createBlockReader> | undefined;
	let isUsable = true;
	let known: ReadonlyMap<string, KnownFile> = new Map();
	/** What to give; undefined for all. */
	let wanted: NamedArticles | undefined;
	let pending: FileRows[] = [];
	let pendingArticles = 0;
	const seen = new Set<string>();

	/** Does something with the archive; whatever fails is told once, and then there is none. */
	const attempt = <Result>(act: () => Result): Result | undefined => {
		if (!isUsable) return undefined;
		try {
			return act();
		} catch (error) {
			isUsable = false;
			const {message} = error as Error;
			onProblem({
				path: file,
				what: `the archive cannot be used (${message})`,
				remedy: isDamage(error) ? 'It is made anew the next time.' : 'All files are read anew.',
				isNotice: true,
			});
			try {
				database?.close();
				if (isDamage(error)) removeArchiveFile(file);
			} catch {
				// It was told already.
			}
			return undefined;
		}
	};

	const open = (): Database => {
		if (database === undefined) {
			database = openArchiveFile(file);
			read = createBlockReader(database, 'articles');
			readListing = createBlockReader(database, 'listings');
			wanted = isWanted && wantedIn(database, isWanted);
			known = knownFiles(database);
		}
		return database;
	};
	if (existsSync(file)) attempt(open);

	const flush = (): void => {
		if (pending.length === 0) return;
		attempt(() => writeFiles(open(), pending));
		pending = [];
		pendingArticles = 0;
	};

	/** Returns the kept articles of a file, or their listings; undefined if the archive turns out to be damaged. */
	const articlesOf = ({id}: KnownFile, path: string): readonly (AnalysedArticle | ListedArticle)[] | undefined =>
		attempt(() =>
			database!
				.all<StoredArticle>(asListings ? selectListings : selectArticles, id)
				.filter(row => wanted?.articles.has(row.id) ?? true)
				.map(row => ({
					...(asListings
						? {listing: listingFromBytes(readListing!(row), path, row.entry)}
						: {article: fromBytes(read!(row), path, row.entry)}),
					...(row.problem !== null && {problem: placed(JSON.parse(row.problem) as Problem, path)}),
				})),
		);

	const unchanged = (path: string): FileArticles | undefined => {
		const key = keyOf(path);
		const row = key === undefined ? undefined : known.get(key);
		if (key !== undefined) seen.add(key);
		if (row === undefined || !isUsable || row.version !== readerVersion(row.format ?? undefined)) return undefined;
		const stamp = stampOf(path);
		if (stamp === undefined || !isSameStamp(row.stamp, stamp)) return undefined;
		const isLeftOut = wanted !== undefined && !wanted.files.has(row.id);
		const articles = isLeftOut ? [] : articlesOf(row, path);
		if (articles === undefined) return undefined;
		if (row.result === nothingElse) return {problems: [], articles};
		const {problems, ...rest} = JSON.parse(row.result) as Omit<ReadResult, 'documents'>;
		return {...rest, problems: problems.map(problem => placed(problem, path)), articles};
	};

	const begin = (path: string): FileRecorder | undefined => {
		const key = keyOf(path);
		if (!isUsable || key === undefined || dependsOnOtherFiles(path)) return undefined;
		const stamp = stampOf(path);
		if (stamp === undefined) return undefined;
		const row = known.get(key);
		const kept = row && attempt(() => database!.all<StoredArticle>(selectArticles, row.id));
		const isOfTheReader = row?.version === readerVersion(row?.format ?? undefined);
		return recordFile(
			{path, key, stamp},
			isOfTheReader && kept
				? kept.map(one => ({...one, article: () => attempt(() => fromBytes(read!(one), path, one.entry))}))
				: [],
		);
	};

	const put = (rows: FileRows): void => {
		if (!isUsable) return;
		pending.push(rows);
		pendingArticles += rows.articles.length;
		const isWorthwhile = database !== undefined || pending.length >= fewestFiles;
		if (isWorthwhile && (pending.length >= mostPending.files || pendingArticles >= mostPending.articles)) flush();
	};

	const close = (isComplete: boolean): void => {
		if (database !== undefined || pending.length >= fewestFiles) flush();
		attempt(() => {
			if (database === undefined) return;
			const gone = isComplete ? [...known.values()].filter(({path}) => !seen.has(path)) : [];
			if (gone.length > 0)
				removeFiles(
					database,
					gone.map(({id}) => id),
				);
			database.close();
		});
		isUsable = false;
	};

	return {unchanged, begin, put, close};
};
