// When a library was left, and which articles were in it then: all others are new.
import {resolve} from 'node:path';
import {fnv1a} from '../model/fnv1a.ts';
import type {Database} from '../storage/database.ts';

/** The last time that a library was read to its end. */
export type Visit = {
	/** Milliseconds since 1970. */
	readonly left: number;
	/** The articles that were there, as `placeIn` gives them. */
	readonly known: ReadonlySet<number>;
};

/** Returns what a library is called in the notebook. */
export const nameOfLibrary = (paths: readonly string[]): string => paths.map(path => resolve(path)).join('\n');

/** Folders are named as files in them are: without the dot that stands for the folder one is in, and a slash at the end. */
const named = (path: string): string => path.replace(/^(?:\.\/)+/u, '').replace(/(?<=.)\/+$/u, '');

/** Returns where an article is in the library of these paths; undefined if it is not in it. */
export const insideOf = (paths: readonly string[], id: string): string | undefined => {
	for (const folder of paths.map(named)) {
		if (id === folder || id.startsWith(`${folder}#`)) return id;
		if ((folder === '.' || folder === '') && !/^(?:\/|\.\.\/)/u.test(id)) return id;
		if (id.startsWith(`${folder}/`)) return id.slice(folder.length + 1);
	}
	return undefined;
};

/**
 * Returns a number for where an article is in its library: the same from whichever folder newsread was started. Two articles of
 * one number, one pair in four billion, would pass for one: the second would not be told as new.
 */
export const placeIn = (paths: readonly string[], id: string): number => fnv1a(insideOf(paths, id) ?? id);

type Row = {readonly left: number; readonly known: Uint8Array};

/** Creates the access to the visits in a database. */
export const visitsIn = (database: Database) => ({
	find: (library: string): Visit | undefined => {
		const row = database.get<Row>('select left, known from visit where library = ?', library);
		if (row === undefined) return undefined;
		const bytes = new DataView(row.known.buffer, row.known.byteOffset, row.known.byteLength);
		const known = new Set<number>();
		for (let at = 0; at + 4 <= bytes.byteLength; at += 4) known.add(bytes.getUint32(at));
		return {left: row.left, known};
	},
	keep: (library: string, {left, known}: Visit): void => {
		const bytes = new DataView(new ArrayBuffer(known.size * 4));
		let at = 0;
		for (const place of known) {
			bytes.setUint32(at, place);
			at += 4;
		}
		database.run(
			// Node 22 binds an empty array as null.
			"insert or replace into visit values (?, ?, coalesce(?, x''))",
			library,
			left,
			new Uint8Array(bytes.buffer),
		);
	},
	leave: (library: string, left: number): void => {
		database.run('update visit set left = ? where library = ?', left, library);
	},
});
