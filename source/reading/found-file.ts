// What the search for files finds.
import type {Stats} from 'node:fs';
import type {Problem} from '../model/problem.ts';
import {failed} from './read-file.ts';

/** What a path leads to. */
export type FoundFile =
	/** A file to read. `isNamed` is set if the user named the file itself, not a folder around it. */
	| {readonly path: string; readonly isNamed?: true}
	/** Why a path gives no file. */
	| {readonly problem: Problem}
	/** The path of a file in a folder that is not worth opening, and yet may be an article. */
	| {readonly leftOut: string}
	/** The path of a folder after all that was found in it: so many files worth opening, and problems. */
	| {readonly endOf: string; readonly files: number; readonly problems: number};

/** Returns the problem of a path that the system refuses to open. */
export const unopened = (path: string, error: unknown): FoundFile => ({problem: failed({path}, error).problems[0]!});

/** Returns what tells a folder from all others, whichever links lead to it. */
export const identityOf = ({dev, ino}: Stats): string => `${dev}:${ino}`;
