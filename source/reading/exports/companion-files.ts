// Supports exports that spread the facts of one article over several files of a folder. Runs for every file that is opened, so
// only names are looked at first; the code that joins the files is loaded when one matches.
import type {ReadResult} from '../format.ts';
import {copyAt} from '../saved-pages/snapshots.ts';
import {exportFileAt, folderOfList} from './omnivore-paths.ts';

/** Tells whether what a file gives may depend on other files beside it. */
export const dependsOnOtherFiles = (path: string): boolean =>
	copyAt(path) !== undefined || exportFileAt(path) !== undefined || folderOfList(path) !== undefined;

/** Returns the result for the file at `path`, completed with what other files of the same export say about its article. */
export const withCompanionFiles = async (path: string, result: ReadResult): Promise<ReadResult> => {
	if (!dependsOnOtherFiles(path)) return result;
	if (copyAt(path)) return (await import('../saved-pages/snapshot-facts.ts')).withSnapshotFactsOnDisk(path, result);
	return (await import('./omnivore-folder.ts')).joinedWithLists(path, result);
};
