// One SQLite connection, with cached prepared statements and transactions.
import type {DatabaseSync, SQLInputValue, StatementSync} from 'node:sqlite';

/** Why a database lasts only as long as the process. */
export type Transience = 'no folder' | 'newer file' | 'cannot be written';

export type Database = {
	/** Undefined where what is written is kept in a file. */
	readonly transience: Transience | undefined;
	readonly get: <Row>(sql: string, ...values: readonly SQLInputValue[]) => Row | undefined;
	readonly all: <Row>(sql: string, ...values: readonly SQLInputValue[]) => readonly Row[];
	/** Returns the rowid of the row that was inserted last on this connection. */
	readonly run: (sql: string, ...values: readonly SQLInputValue[]) => number;
	/**
	 * Runs `act` in a transaction: all of its changes are written, or none if it throws, and no other program writes in
	 * between. Calls may be nested; the outermost one decides.
	 */
	readonly write: <Result>(act: () => Result) => Result;
	readonly close: () => void;
};

type Sqlite = typeof import('node:sqlite');

/**
 * Loads SQLite when it is first needed. Node 22 warns on standard error, in the middle of the screen, that SQLite is
 * experimental: only that warning is suppressed.
 */
export const loadSqlite = (): Sqlite => {
	const {emitWarning} = process;
	process.emitWarning = ((warning: string | Error, ...rest: readonly unknown[]) => {
		const [first] = rest;
		const type = typeof first === 'object' && first !== null ? (first as {type?: unknown}).type : first;
		if (type === 'ExperimentalWarning' && String(warning).includes('SQLite')) return;
		Reflect.apply(emitWarning, process, [warning, ...rest]);
	}) as typeof process.emitWarning;
	try {
		return process.getBuiltinModule('node:sqlite');
	} finally {
		process.emitWarning = emitWarning;
	}
};

/** Returns the primary result code of an error of SQLite (https://sqlite.org/rescode.html); undefined for other errors. */
export const sqliteCode = (error: unknown): number | undefined =>
	error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;

/** Wraps a connection. `transience` says why nothing that is written to it outlasts the process. */
export const databaseOn = (connection: DatabaseSync, transience?: Transience): Database => {
	const statements = new Map<string, StatementSync>();
	const prepared = (sql: string): StatementSync => {
		let statement = statements.get(sql);
		if (statement === undefined) {
			statement = connection.prepare(sql);
			statements.set(sql, statement);
		}
		return statement;
	};
	let writing = false;
	return {
		transience,
		get: <Row>(sql: string, ...values: readonly SQLInputValue[]) => prepared(sql).get(...values) as Row | undefined,
		all: <Row>(sql: string, ...values: readonly SQLInputValue[]) =>
			prepared(sql).all(...values) as unknown as readonly Row[],
		run: (sql, ...values) => Number(prepared(sql).run(...values).lastInsertRowid),
		write: act => {
			if (writing) return act();
			// If the lock were taken at the first write, SQLite would fail instead of waiting once something has been read.
			prepared('begin immediate').run();
			writing = true;
			try {
				const result = act();
				prepared('commit').run();
				return result;
			} catch (error) {
				// After some failures SQLite has rolled back by itself.
				if (connection.isTransaction) prepared('rollback').run();
				throw error;
			} finally {
				writing = false;
			}
		},
		close: () => connection.close(),
	};
};
