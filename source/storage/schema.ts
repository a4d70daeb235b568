// How a database file came to have its tables: the steps to them, each taken once.
import type {Database} from './database.ts';

export type Schema = {
	/** SQL, one step a version; statements end with a semicolon and a line break. A file's user_version counts those it has taken. */
	readonly steps: readonly string[];
	/** The tables after the last step, without what SQLite keeps for itself; a table stands after those it refers to. */
	readonly tables: readonly string[];
};

const versionOf = (database: Database): number =>
	database.get<{user_version: number}>('pragma user_version')!.user_version;

/** Takes the steps that the file has not taken yet, all or none. False if it has taken some that this program does not know. */
export const migrate = (database: Database, {steps}: Schema): boolean => {
	if (versionOf(database) === steps.length) return true;
	return database.write(() => {
		// Another program may have been faster.
		const version = versionOf(database);
		for (const step of steps.slice(version)) for (const sql of step.split(';\n')) database.run(sql);
		if (version < steps.length) database.run(`pragma user_version = ${steps.length}`);
		return version <= steps.length;
	});
};
