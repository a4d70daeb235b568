// What the reader has decided, for prints: read once, and nothing is written or made.
import {join} from 'node:path';
import type {Corrections} from '../model/correction.ts';
import type {PeopleDecision} from '../model/people-decision.ts';
import {sqliteCode} from '../storage/database.ts';
import {openReadable} from '../storage/open-database.ts';
import {readCorrections, readPeopleDecisions} from './corrections.ts';
import {stateSchema} from './state-schema.ts';

/** The reader's decisions. */
export type DecidedByReader = {
	/** Undefined if there are none. */
	readonly corrections: Corrections | undefined;
	readonly people: readonly PeopleDecision[];
};

/** What was kept by the program before stories could be told apart: its decisions hold until the reader is opened. */
const sinceDecisions = {...stateSchema, steps: stateSchema.steps.slice(0, -1)};

/** Reads the decisions in a state folder: none where there is no such folder, or it cannot be read. */
export const readDecided = (folder: string | undefined): DecidedByReader => {
	const none: DecidedByReader = {corrections: undefined, people: []};
	const database = folder === undefined ? undefined : openReadable(join(folder, 'state.db'), sinceDecisions);
	if (database === undefined) return none;
	try {
		return {corrections: readCorrections(database), people: readPeopleDecisions(database)};
	} catch (error) {
		if (sqliteCode(error) === undefined) throw error;
		return none;
	} finally {
		database.close();
	}
};
