// The archives of all folders that are read.
import type {FramesOfPage} from '../../reading/saved-pages/frames.ts';
import {isFolder} from '../is-folder.ts';
import {type ArchiveOptions, type FileArticles, type FolderArchive, openFolderArchive} from './folder-archive.ts';

/** What is kept of several folders, asked and told by the path of a file. */
export type Archives = Pick<FolderArchive, 'framesOf' | 'keepFrames' | 'unchanged' | 'begin' | 'put' | 'close'>;

/** Opens the archives of those paths that are folders; undefined if there are none. */
export const openArchives = (paths: readonly string[], options: ArchiveOptions): Archives | undefined => {
	const folders = paths.filter(isFolder).map(path => openFolderArchive(path, options));
	if (folders.length === 0) return undefined;
	/** The folder whose file was begun last: rows follow it. */
	let current: FolderArchive | undefined;
	return {
		framesOf: path => {
			let found: FramesOfPage | undefined;
			for (const folder of folders) found ??= folder.framesOf(path);
			return found;
		},
		keepFrames: (path, page) => {
			for (const folder of folders) folder.keepFrames(path, page);
		},
		unchanged: path => {
			let found: FileArticles | undefined;
			for (const folder of folders) found ??= folder.unchanged(path);
			return found;
		},
		begin: path => {
			for (const folder of folders) {
				const recorder = folder.begin(path);
				if (recorder === undefined) continue;
				current = folder;
				return recorder;
			}
			return undefined;
		},
		put: rows => current?.put(rows),
		// A file that two paths lead to is given once: what was not asked for may be there all the same.
		close: isComplete => {
			for (const folder of folders) folder.close(isComplete && paths.length === 1);
		},
	};
};
