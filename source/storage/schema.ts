// Migrations: the steps that create and change the tables of a database, each applied once.
import type {Database} from './database.ts';

/** The tables of a database. */
export type Schema = {
	/**
	 * SQL, one step per version. Statements are separated by a semicolon and a line break. The `user_version` of a file is
	 * the number of steps applied.
	 */
	readonly steps: readonly string[];
	/** The tables after the last step, without SQLite's internal ones. A table comes after those it references. */
	readonly tables: readonly string[];
};

const versionOf = (database: Database): number =>
	database.get<{user_version: number}>('pragma user_version')!.user_version;

/** Applies the steps that are missing, all or none. Returns false if the file has steps that this program does not know. */
export const migrate = (database: Database, {steps}: Schema): boolean => {
	if (versionOf(database) === steps.length) return true;
	return database.write(() => {
		// Another program may have applied them in the meantime.
		const version = versionOf(database);
		for (const step of steps.slice(version)) for (const sql of step.split(';\n')) database.run(sql);
		if (version < steps.length) database.run(`pragma user_version = ${steps.length}`);
		return version <= steps.length;
	});
};
