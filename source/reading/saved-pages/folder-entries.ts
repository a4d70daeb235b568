// Which entries of a folder on disk hold no articles, where pages or notes were saved in it: what belongs to a page or a note, and
// all but one copy of each page.
import {type Dirent, readFileSync, statSync} from 'node:fs';
import {basename, join, resolve} from 'node:path';
import {bundleInfo, bundleTextIn, isTrashed, longestBundleInfo} from '../notes/text-bundles.ts';
import {pageFolders} from './page-folders.ts';
import {bestCopy, hasSnapshotName, isSnapshot, ownFiles} from './snapshots.ts';

/** What to leave out of a folder. */
export type Choice = {
	/** A path below the folder: the only thing in it that is wanted. */
	readonly only?: string;
	/** Names of entries. */
	readonly without: ReadonlySet<string>;
};

const nothing: ReadonlySet<string> = new Set();

/** Returns what to leave out of a folder with these entries. */
export const choiceIn = (folder: string, entries: readonly Dirent[]): Choice => {
	const has = (name: string): boolean => entries.some(entry => entry.name === name);
	// ArchiveBox keeps its settings, its database, and lists of addresses beside the folder with the pages.
	if (has('archive') && (has('ArchiveBox.conf') || has('index.sqlite3'))) return {only: 'archive', without: nothing};
	const name = basename(resolve(folder));
	const text = bundleTextIn(
		name,
		entries.map(entry => entry.name),
	);
	if (text !== undefined)
		return isThrownAway(join(folder, bundleInfo))
			? {without: new Set(entries.map(entry => entry.name))}
			: {only: text, without: nothing};
	if (hasSnapshotName(name) && isSnapshot(name, has)) {
		const only = bestCopy(path => has(path.split('/', 1)[0]!) && hasBytes(join(folder, path)));
		return only === undefined ? {without: ownFiles} : {only, without: nothing};
	}
	const folders = entries.filter(entry => entry.isDirectory()).map(entry => entry.name);
	return {without: folders.length === 0 ? nothing : pageFolders(folders, () => entries.map(entry => entry.name))};
};

const isThrownAway = (path: string): boolean => {
	const status = statSync(path, {throwIfNoEntry: false});
	try {
		return status?.isFile() === true && status.size <= longestBundleInfo && isTrashed(readFileSync(path, 'utf8'));
	} catch {
		return false;
	}
};

const hasBytes = (path: string): boolean => {
	const status = statSync(path, {throwIfNoEntry: false});
	return status?.isFile() === true && status.size > 0;
};
