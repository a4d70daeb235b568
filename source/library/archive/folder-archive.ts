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
import {type BlockPlace, createBlockReader} from './blocks.ts';
import {type FileRecorder, type FileRows, recordFile} from './file-rows.ts';
import {isSameStamp, stampOf} from './file-stamps.ts';
import {isDamage, openArchiveFile, removeArchiveFile} from './open-archive-file.ts';
import {placed} from './placed-problems.ts';
import {removeFiles, writeFiles} from './write-files.ts';

/** What a file gave: as `ReadResult`, with articles in place of documents. */
export type FileArticles = Pick<ReadResult, 'problems' | 'foreign' | 'isCompanion'> & {
	readonly articles: Iterable<AnalysedArticle>;
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
	/** A folder of fewer files is not kept: reading it again is as fast as opening its archive. Default: 64. */
	readonly fewestFiles?: number;
};

/** In a transaction, which holds up other programs for some milliseconds. */
const mostPending = {files: 32, articles: 128};

type KnownFile = {
	readonly id: number;
	readonly path: string;
	readonly stamp: string;
	readonly format: string | null;
	readonly version: string;
	readonly result: string;
};

type StoredArticle = BlockPlace & {readonly id: number; readonly hash: Uint8Array; readonly problem: string | null};

const selectArticles =
	'select id, block, start, length, entry, hash, problem from article where file = ? order by place';

/** Returns where the archive of a folder is. Throws if there is no such folder. */
export const archivePath = (folder: string, cache: string): string =>
	join(cache, `archive-${hash('sha1', realpathSync(folder))}.db`);

/** Opens the archive of a folder. One is made when enough files have been read. */
export const openFolderArchive = (
	folder: string,
	{cache, onProblem, fewestFiles = 64}: ArchiveOptions,
): FolderArchive => {
	const file = archivePath(folder, cache);
	const beginning = normalize(folder) === '.' ? '' : normalize(`${folder}${sep}`);
	const keyOf = (path: string): string | undefined =>
		path.startsWith(beginning) ? path.slice(beginning.length) : undefined;

	let database: Database | undefined;
	let readArticle: ReturnType<typeof createBlockReader> | undefined;
	let isUsable = true;
	let known: ReadonlyMap<string, KnownFile> = new Map();
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
			readArticle = createBlockReader(database);
			known = new Map(
				database
					.all<KnownFile>('select id, path, stamp, format, version, result from file')
					.map(row => [row.path, row]),
			);
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

	const articlesOf = ({id}: KnownFile, path: string): readonly AnalysedArticle[] | undefined =>
		attempt(() =>
			database!.all<StoredArticle>(selectArticles, id).map(row => ({
				article: readArticle!(row, path),
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
		const articles = articlesOf(row, path);
		if (articles === undefined) return undefined;
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
			isOfTheReader && kept ? kept.map(one => ({...one, article: () => attempt(() => readArticle!(one, path))})) : [],
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
