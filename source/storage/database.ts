// One SQLite connection: its statements, and writing all or nothing.
import type {DatabaseSync, SQLInputValue, StatementSync} from 'node:sqlite';

/** Why a database lasts only as long as the process. */
export type Transience = 'no folder' | 'newer file' | 'cannot be written';

export type Database = {
	/** Undefined where what is written is kept in a file. */
	readonly transience: Transience | undefined;
	readonly get: <Row>(sql: string, ...values: readonly SQLInputValue[]) => Row | undefined;
	readonly all: <Row>(sql: string, ...values: readonly SQLInputValue[]) => readonly Row[];
	/** Gives back the number of the row that was added last. */
	readonly run: (sql: string, ...values: readonly SQLInputValue[]) => number;
	/** All that `act` writes, or nothing of it. No other program writes in between. */
	readonly write: <Result>(act: () => Result) => Result;
	readonly close: () => void;
};

type Sqlite = typeof import('node:sqlite');

/**
 * Loaded only when it is needed. Node 22 warns on standard error, over the screen, that SQLite is experimental: that one
 * warning is dropped, and no other.
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

/** SQLite's own number for what went wrong, without the finer part; undefined for any other error. */
export const sqliteCode = (error: unknown): number | undefined =>
	error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;

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
			// A lock taken at the first write instead could not be waited for once something has been read.
			prepared('begin immediate').run();
			writing = true;
			try {
				const result = act();
				prepared('commit').run();
				return result;
			} catch (error) {
				// SQLite has taken some failures back by itself.
				if (connection.isTransaction) prepared('rollback').run();
				throw error;
			} finally {
				writing = false;
			}
		},
		close: () => connection.close(),
	};
};
