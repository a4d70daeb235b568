// The connection to an archive. Whatever goes wrong with it is told once; then the archive is left alone, or only read.
import {existsSync} from 'node:fs';
import {dirname} from 'node:path';
import type {Problem} from '../../model/problem.ts';
import type {Database} from '../../storage/database.ts';
import {isDamage, openArchiveFile, openUnwritable, removeArchiveFile} from './open-archive-file.ts';
import {markUsed, removeStaleArchives} from './stale-archives.ts';

export type ArchiveConnection = {
	/** Returns what the archive answers; undefined if there is none, or it cannot be read. */
	readonly ask: <Answer>(question: (database: Database) => Answer) => Answer | undefined;
	/** Changes the archive, and makes it where there is none. Does nothing where that is not possible. */
	readonly change: (act: (database: Database) => void) => void;
	readonly isOpen: () => boolean;
	/** Whether changes may be kept. */
	readonly isWritable: () => boolean;
	readonly close: () => void;
};

export type ConnectionOptions = {
	/** Without it nothing is told, and a damaged archive stays as it is for whoever tells of it. */
	readonly onProblem?: ((problem: Problem) => void) | undefined;
	/** Largest size of the file, in pages of 8 KB. Default: that of SQLite. */
	readonly mostPages?: number | undefined;
};

/** Connects to the archive at `path` if there is one. */
export const connectArchive = (path: string, {onProblem, mostPages}: ConnectionOptions): ArchiveConnection => {
	let database: Database | undefined;
	let state: 'writable' | 'readable' | 'none' = 'writable';

	const tell = (what: string, error: unknown, remedy: string) => {
		const {message} = error as Error;
		onProblem?.({path, what: `the cache ${what} (${message})`, remedy, isNotice: true, isOfCache: true});
	};

	/** Gives the archive up. */
	const abandon = (error: unknown): undefined => {
		// A change within a question may have shown it already.
		if (state === 'none') return undefined;
		state = 'none';
		try {
			database?.close();
			if (isDamage(error) && onProblem) removeArchiveFile(path);
		} catch {
			// It is left alone from here on.
		}
		database = undefined;
		if (isDamage(error)) tell('was damaged', error, 'It is made anew the next time; nothing else is lost.');
		else tell('cannot be read', error, 'All files are read anew.');
		return undefined;
	};

	const open = (): Database | undefined => {
		if (database !== undefined || state === 'none') return database;
		try {
			const isNew = !existsSync(path);
			database = openArchiveFile(path, {
				mostPages,
				...(onProblem && {
					onDamage: error => tell('was damaged', error, 'It is made anew; nothing else is lost.'),
				}),
			});
			markUsed(path);
			if (isNew) removeStaleArchives(dirname(path));
		} catch (error) {
			if (isDamage(error)) return abandon(error);
			state = 'readable';
			database = openUnwritable(path);
			if (database === undefined) state = 'none';
			tell(
				'cannot be written',
				error,
				database ? 'What is new is read anew each time.' : 'All files are read anew each time.',
			);
		}
		return database;
	};

	return {
		ask: question => {
			const there = database !== undefined || existsSync(path) ? open() : undefined;
			try {
				return there && question(there);
			} catch (error) {
				return abandon(error);
			}
		},
		change: act => {
			if (state !== 'writable') return;
			const there = open();
			// Opening may have shown that it is read only.
			if (there === undefined || (state as string) !== 'writable') return;
			try {
				act(there);
			} catch (error) {
				if (isDamage(error)) abandon(error);
				else {
					state = 'readable';
					tell('cannot be written', error, 'What is new is read anew each time.');
				}
			}
		},
		isOpen: () => database !== undefined,
		isWritable: () => state === 'writable',
		close: () => {
			try {
				database?.close();
			} catch (error) {
				tell('cannot be closed', error, 'It is repaired the next time.');
			}
			database = undefined;
			state = 'none';
		},
	};
};
