// Opens the file of an archive. It is a cache: what is damaged, or made by another newsread, is thrown away and made anew.
import {closeSync, existsSync, mkdirSync, openSync, rmSync} from 'node:fs';
import {dirname} from 'node:path';
import {pathToFileURL} from 'node:url';
import {type Database, databaseOn, loadSqlite, sqliteCode} from '../../storage/database.ts';
import {settle} from '../../storage/open-database.ts';
import {archiveSchema} from './archive-schema.ts';
import {archiveVersion} from './versions.ts';

/** Milliseconds to wait for another program's lock. */
const patience = 5000;

const codes = {corrupt: 11, notADatabase: 26} as const;

/** Tells whether an error of SQLite means that the file is damaged: any statement may be the first to see it. */
export const isDamage = (error: unknown): boolean => {
	const code = sqliteCode(error);
	return code === codes.corrupt || code === codes.notADatabase;
};

/** Removes an archive with the files that SQLite keeps beside it. */
export const removeArchiveFile = (path: string): void => {
	for (const tail of ['', '-wal', '-shm']) rmSync(path + tail, {force: true});
};

const connect = (path: string, mostPages: number | undefined): Database => {
	const connection = new (loadSqlite().DatabaseSync)(path, {timeout: patience});
	try {
		connection.exec('pragma page_size = 8192');
		if (mostPages !== undefined) connection.exec(`pragma max_page_count = ${mostPages}`);
		return settle(connection, archiveSchema);
	} catch (error) {
		connection.close();
		throw error;
	}
};

/** The version that made an archive; undefined for a new one. */
const versionOf = (database: Database): string | undefined =>
	database.get<{value: string}>("select value from fact where name = 'made with'")?.value;

/** Tells whether the archive was made by this version; a new one is marked as such. */
const isOurs = (database: Database): boolean => {
	const version = archiveVersion();
	const found = versionOf(database);
	if (found !== undefined) return found === version;
	database.run("insert into fact (name, value) values ('made with', ?) on conflict do nothing", version);
	return versionOf(database) === version;
};

/**
 * Opens the archive at `path`, and makes it where there is none. Throws the error of SQLite or of the system if it cannot be
 * written. A damaged one is made anew once `onDamage` has been told; without it, the error is thrown.
 */
export const openArchiveFile = (
	path: string,
	{
		mostPages,
		onDamage,
	}: {readonly mostPages?: number | undefined; readonly onDamage?: ((error: unknown) => void) | undefined} = {},
): Database => {
	mkdirSync(dirname(path), {recursive: true, mode: 0o700});
	// What somebody reads is their own affair.
	closeSync(openSync(path, 'a', 0o600));
	try {
		const database = connect(path, mostPages);
		if (isOurs(database)) return database;
		database.close();
	} catch (error) {
		// Errors without a code are our own: tables of a newer version.
		if (sqliteCode(error) !== undefined && !(isDamage(error) && onDamage)) throw error;
		if (isDamage(error)) onDamage?.(error);
	}
	removeArchiveFile(path);
	const database = connect(path, mostPages);
	isOurs(database);
	return database;
};

/** Opens an archive in a folder that cannot be written, to be read; undefined if there is none of this version. */
export const openUnwritable = (path: string): Database | undefined => {
	if (!existsSync(path)) return undefined;
	// SQLite cannot create its lock files there; `immutable` opens the file without.
	for (const address of [path, new URL(`${pathToFileURL(path)}?immutable=1`)])
		try {
			const connection = new (loadSqlite().DatabaseSync)(address, {readOnly: true, timeout: patience});
			const database = databaseOn(connection);
			if (versionOf(database) === archiveVersion()) return database;
			connection.close();
		} catch (error) {
			if (sqliteCode(error) === undefined) throw error;
		}
	return undefined;
};
