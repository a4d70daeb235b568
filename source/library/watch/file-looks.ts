// Which files have changed from one look at them to the next.
import {statSync} from 'node:fs';
import {isAbsolute, sep} from 'node:path';
import {fnv1a} from '../../model/fnv1a.ts';
import {findFiles} from '../../reading/find-files.ts';

/** Files that were looked at, and what has become of them. */
export type FileLooks = {
	/**
	 * Looks at the files of a path again: those of a folder, in and below it. Returns the paths of those that have come, changed or
	 * gone and were the same in two looks since, because a file that is being written is not complete; and whether others
	 * have to be looked at once more.
	 */
	readonly look: (path: string) => Promise<{readonly changed: readonly string[]; readonly isUnsettled: boolean}>;
	/** Returns the files that are known. */
	readonly paths: () => Iterable<string>;
};

/** Stands for the look of a file that is not there. */
const gone = -1;

/** Tells one state of a file from another. Renaming changes the time of its entry only. */
const lookAt = (path: string): {readonly mark: number; readonly time: number} | undefined => {
	try {
		const {size, mtimeMs, ctimeMs, ino} = statSync(path);
		return {mark: fnv1a(`${size} ${mtimeMs} ${ctimeMs} ${ino}`), time: Math.max(mtimeMs, ctimeMs)};
	} catch {
		return undefined;
	}
};

/** Whether a path is that of a folder, or of something in or below it. */
export const isBelow = (path: string, folder: string): boolean =>
	path === folder || path.startsWith(`${folder}${sep}`) || (folder === '.' && !isAbsolute(path));

/**
 * Begins to know files. The first look at each of the paths tells only what has changed since a time in milliseconds since
 * 1970.
 */
export const createFileLooks = (since: number): FileLooks => {
	const known = new Map<string, number>();
	const unsettled = new Map<string, number>();
	const begun = new Set<string>();

	/** Whether a file was like this in the look before; otherwise it will be asked again. */
	const isSettled = (path: string, mark: number): boolean => {
		if (unsettled.get(path) === mark) {
			unsettled.delete(path);
			return true;
		}
		unsettled.set(path, mark);
		return false;
	};

	return {
		look: async path => {
			const isFirst = begun.size === 0 || ![...begun].some(folder => isBelow(path, folder));
			begun.add(path);
			const changed: string[] = [];
			const found = new Set<string>();
			for await (const file of findFiles([path])) {
				if (!('path' in file)) continue;
				const now = lookAt(file.path);
				if (now === undefined) continue;
				found.add(file.path);
				if (known.get(file.path) === now.mark) unsettled.delete(file.path);
				else if (isFirst && now.time < since) known.set(file.path, now.mark);
				else if (isSettled(file.path, now.mark)) {
					known.set(file.path, now.mark);
					changed.push(file.path);
				}
			}
			for (const other of [...known.keys()])
				if (!found.has(other) && isBelow(other, path) && isSettled(other, gone)) {
					known.delete(other);
					changed.push(other);
				}
			return {changed, isUnsettled: [...unsettled.keys()].some(other => isBelow(other, path))};
		},
		paths: () => known.keys(),
	};
};
