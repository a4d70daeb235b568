// Opens a database file so that two programs can write to it at once, and a program that is killed leaves it intact.
import {closeSync, existsSync, mkdirSync, openSync, renameSync, statSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {DatabaseSync, SQLInputValue} from 'node:sqlite';
import {pathToFileURL} from 'node:url';
import type {Problem} from '../model/problem.ts';
import {type Database, databaseOn, loadSqlite, sqliteCode, type Transience} from './database.ts';
import {migrate, type Schema} from './schema.ts';

/** Milliseconds to wait for another program's lock. A write takes a few. */
const patience = 5000;

const codes = {busy: 5, corrupt: 11, protocol: 15, notADatabase: 26} as const;

/** Where a database is kept, and what it contains. */
export type DatabaseFile = {
	/** Undefined if there is no home folder. */
	readonly folder: string | undefined;
	/** The file's name in that folder. */
	readonly name: string;
	readonly schema: Schema;
	/** What happens to the data if the file cannot be used: a sentence without its full stop. */
	readonly forNow: string;
};

/**
 * Opens the file, and makes it where there is none. Where it cannot be written, returns a copy of it in memory and tells a
 * problem; `transience` says why. A file that is no database is put aside, and that is a problem too.
 */
export const openDatabase = (
	{folder, name, schema, forNow}: DatabaseFile,
	onProblem: (problem: Problem) => void,
): Database => {
	if (folder === undefined) {
		onProblem({
			path: name,
			what: 'there is no home folder to keep it in',
			remedy: `${forNow}. Set HOME, or XDG_STATE_HOME.`,
		});
		return inMemory(schema, 'no folder');
	}
	const path = join(folder, name);
	try {
		// What one reads is nobody else's business.
		if (!statSync(folder, {throwIfNoEntry: false})?.isDirectory()) makeFolder(folder);
		closeSync(openSync(path, 'a', 0o600));
		return openFile(path, schema) ?? renewed(path, schema, onProblem);
	} catch (error) {
		if (error === newer) {
			onProblem({path, what: 'written by a newer newsread', remedy: `${forNow}. Update this one.`});
			return inMemory(schema, 'newer file');
		}
		const reason = error instanceof Error ? error.message : String(error);
		onProblem({path, what: `cannot be written (${reason})`, remedy: `${forNow}.`});
		return inMemory(schema, 'cannot be written', path);
	}
};

/** Opens a file for reading only: undefined if there is none, it cannot be read, or it lacks steps of the schema. */
export const openReadable = (path: string, {steps}: Schema): Database | undefined => {
	if (!existsSync(path)) return undefined;
	let connection: DatabaseSync | undefined;
	try {
		connection = new (loadSqlite().DatabaseSync)(path, {readOnly: true, timeout: patience});
		const database = databaseOn(connection);
		if (database.get<{user_version: number}>('pragma user_version')!.user_version >= steps.length) return database;
	} catch (error) {
		if (sqliteCode(error) === undefined) throw error;
	}
	connection?.close();
	return undefined;
};

/** What somebody reads is their own affair. */
const ownerOnly = {mode: 0o700};

/** Node's own `recursive` tries for ever where a file system says of any new folder that there is no such file. */
const makeFolder = (folder: string): void => {
	try {
		mkdirSync(folder, ownerOnly);
	} catch (error) {
		const {code} = error as NodeJS.ErrnoException;
		if (code === 'EEXIST' && statSync(folder).isDirectory()) return;
		if (code !== 'ENOENT' || dirname(folder) === folder) throw error;
		makeFolder(dirname(folder));
		mkdirSync(folder, ownerOnly);
	}
};

const newer = new Error('written by a newer newsread');

/** Returns undefined if the file is not a database. Throws the errors of SQLite for all other reasons. */
const openFile = (path: string, schema: Schema): Database | undefined => {
	const connection = new (loadSqlite().DatabaseSync)(path, {timeout: patience});
	try {
		return settle(connection, schema);
	} catch (error) {
		connection.close();
		const code = sqliteCode(error);
		if (code === codes.notADatabase || code === codes.corrupt) return undefined;
		throw error;
	}
};

/**
 * Sets a connection up and brings its tables up to date; throws `newer` if they are ahead of `schema`. Write-ahead logging
 * is used where the file system supports it; on some network file systems the rollback journal stays.
 */
export const settle = (connection: DatabaseSync, schema: Schema): Database => {
	const database = databaseOn(connection);
	patiently(() => database.get('pragma journal_mode = wal'));
	database.run('pragma synchronous = normal');
	if (!migrate(database, schema)) throw newer;
	return database;
};

/** Repeats `act` while the database is locked: for changing the journal mode SQLite does not wait by itself. */
const patiently = <Answer>(act: () => Answer): Answer => {
	const end = Date.now() + patience;
	for (;;)
		try {
			return act();
		} catch (error) {
			const code = sqliteCode(error);
			if ((code !== codes.busy && code !== codes.protocol) || Date.now() > end) throw error;
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
		}
};

/** Puts a file that is not a database aside and creates a new one. */
const renewed = (path: string, schema: Schema, onProblem: (problem: Problem) => void): Database => {
	// Another program may have found the same broken file and replaced it a moment ago.
	const mended = openFile(path, schema);
	if (mended !== undefined) return mended;
	const aside = free(`${path}.broken`);
	renameSync(path, aside);
	for (const tail of ['-wal', '-shm']) if (existsSync(path + tail)) renameSync(path + tail, aside + tail);
	onProblem({path, what: 'damaged, or not a file of newsread', remedy: `It was put aside as ${aside}.`});
	const database = openFile(path, schema);
	if (database === undefined) throw new Error('it is damaged');
	return database;
};

const free = (path: string): string => {
	for (let number = 2, name = path; ; number++) {
		if (!existsSync(name)) return name;
		name = `${path}-${number}`;
	}
};

const inMemory = (schema: Schema, transience: Transience, like?: string): Database => {
	const {DatabaseSync: Connection} = loadSqlite();
	const database = databaseOn(new Connection(':memory:'), transience);
	migrate(database, schema);
	if (like === undefined || !existsSync(like)) return database;
	// Where the folder cannot be written, SQLite cannot create its lock files either; `immutable` opens the file without.
	for (const address of [like, new URL(`${pathToFileURL(like)}?immutable=1`)])
		try {
			const connection = new Connection(address, {readOnly: true});
			try {
				copy(databaseOn(connection), database, schema);
				return database;
			} finally {
				connection.close();
			}
		} catch (error) {
			if (sqliteCode(error) === undefined) throw error;
		}
	return database;
};

const copy = (from: Database, to: Database, {steps, tables}: Schema): void => {
	if (from.get<{user_version: number}>('pragma user_version')?.user_version !== steps.length) return;
	to.write(() => {
		for (const table of tables)
			for (const row of from.all<Record<string, SQLInputValue>>(`select * from ${table}`)) {
				const names = Object.keys(row);
				to.run(`insert into ${table} (${names}) values (${names.map(() => '?')})`, ...Object.values(row));
			}
	});
};
