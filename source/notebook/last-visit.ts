// When a library was left in the reader, for prints: read, and nothing is written or made.
import {join} from 'node:path';
import {sqliteCode} from '../storage/database.ts';
import {openReadable} from '../storage/open-database.ts';
import {stateSchema} from './state-schema.ts';
import {nameOfLibrary, type Visit, visitsIn} from './visits.ts';

/** Returns the last visit of the library of these paths; undefined where there was none, or it cannot be read. */
export const readLastVisit = (folder: string | undefined, paths: readonly string[]): Visit | undefined => {
	const database = folder === undefined ? undefined : openReadable(join(folder, 'state.db'), stateSchema);
	try {
		return database && visitsIn(database).find(nameOfLibrary(paths));
	} catch (error) {
		if (sqliteCode(error) === undefined) throw error;
		return undefined;
	} finally {
		database?.close();
	}
};
