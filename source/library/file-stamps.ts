// Tells by what the file system says of a file whether it is the one that was read.
import {statSync} from 'node:fs';

/** A file changed so lately may be changed again within the same tick of its clock. */
const settledAfter = 2000;

/** What a stamp ends with that equals no later one. */
const unsettled = '?';

/**
 * Returns the size in bytes, the time of the last change in nanoseconds and the inode of a file; undefined if it cannot be
 * asked. Of a file changed within the last two seconds, or in the future, the stamp equals no later one.
 */
export const stampOf = (path: string): string | undefined => {
	try {
		const {size, mtimeNs, ino} = statSync(path, {bigint: true});
		const age = Date.now() - Number(mtimeNs / 1_000_000n);
		return `${size} ${mtimeNs} ${ino}${age < settledAfter ? unsettled : ''}`;
	} catch {
		return undefined;
	}
};

/** Returns a stamp that equals no later one: the file is read again. */
export const neverSame = (stamp: string): string => (stamp.endsWith(unsettled) ? stamp : `${stamp}${unsettled}`);

/** Tells whether two stamps are of the same unchanged file. */
export const isSameStamp = (before: string, now: string): boolean => before === now && !now.endsWith(unsettled);

/** Returns the size in bytes that a stamp states. */
export const sizeIn = (stamp: string): number => Number(stamp.split(' ', 1)[0]);
