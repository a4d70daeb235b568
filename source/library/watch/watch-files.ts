// Watches files and folders for articles that come, change or go: one watch a folder, or looks at all files from time to time
// where the system refuses to watch.
import {type FSWatcher, readdirSync, statSync, watch} from 'node:fs';
import {dirname, join, normalize} from 'node:path';
import {isSkippedName} from '../../reading/folder-listing.ts';
import {identityOf} from '../../reading/found-file.ts';
import {createFileLooks, isBelow} from './file-looks.ts';

export type WatchOptions = {
	/** Is called with the paths of files that have come, changed or gone, once they are complete. */
	readonly onFiles: (paths: readonly string[]) => void;
	/** Milliseconds since 1970: what has changed since then is told at the beginning. Default: nothing is. */
	readonly since?: number;
	/** The process lives as long as it watches. */
	readonly keepsAwake?: boolean;
	/** Milliseconds between two looks at the same file. */
	readonly pause?: number;
	/** How a folder is watched; throws where the system refuses. */
	readonly watchFolder?: typeof watch;
};

/** Files that are watched. */
export type FileWatch = {
	/** The system refuses to watch: all files are looked at from time to time. */
	readonly isPolling: () => boolean;
	readonly stop: () => void;
};

/** Between two looks at all files there is at least this share of the time that they take, and of the usual pause. */
const restAfterLook = {times: 20, pauses: 4};

/** The folder is gone, or none of ours to see: others can be watched all the same. */
const harmless = new Set(['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM']);

const isFolderAt = (path: string): boolean => statSync(path, {throwIfNoEntry: false})?.isDirectory() === true;

const identityAt = (path: string): string | undefined => {
	const status = statSync(path, {throwIfNoEntry: false});
	return status && identityOf(status);
};

const foldersIn = (folder: string): readonly string[] => {
	try {
		return readdirSync(folder, {withFileTypes: true}).flatMap(entry =>
			entry.isDirectory() && !isSkippedName(entry.name) ? [join(folder, entry.name)] : [],
		);
	} catch {
		return [];
	}
};

/** Begins to watch; settles when changes from now on will be told. */
export const watchFiles = async (
	paths: readonly string[],
	{onFiles, since = Number.POSITIVE_INFINITY, keepsAwake = false, pause = 500, watchFolder = watch}: WatchOptions,
): Promise<FileWatch> => {
	const roots = paths.filter(path => path !== '-').map(path => normalize(path).replace(/(?<=.)[\\/]$/u, ''));
	const looks = createFileLooks(since);
	/** By folder, with what tells it from another one of the same name. */
	const watchers = new Map<string, {readonly watcher: FSWatcher; readonly identity: string | undefined}>();
	/** Paths to look at again. */
	const woken = new Set<string>();
	let [isPolling, isStopped, isLooking] = [false, false, false];
	let timer: NodeJS.Timeout | undefined;

	const later = (milliseconds: number): void => {
		if (isStopped || timer !== undefined) return;
		timer = setTimeout(() => void lookAgain(), milliseconds);
		if (!keepsAwake) timer.unref();
	};

	const wake = (path: string): void => {
		woken.add(path);
		if (!isLooking) later(pause);
	};

	const refused = (error: unknown): void => {
		if (harmless.has((error as NodeJS.ErrnoException).code ?? '')) return;
		isPolling = true;
		for (const {watcher} of watchers.values()) watcher.close();
		watchers.clear();
		for (const root of roots) wake(root);
	};

	/** Watches a folder; what happens in it is looked for at `target`. */
	const watchOver = (folder: string, target: string): void => {
		if (isPolling || isStopped || watchers.has(folder)) return;
		try {
			const watcher = watchFolder(folder, {persistent: keepsAwake}, () => wake(target));
			watchers.set(folder, {watcher, identity: identityAt(folder)});
			watcher.on('error', error => {
				watcher.close();
				watchers.delete(folder);
				refused(error);
			});
		} catch (error) {
			refused(error);
		}
	};

	/** Watches all folders of the files that are known, and those below them, in which there are no files yet. */
	const watchAll = (): void => {
		// A folder that was removed and made anew is another one, which nobody watches.
		for (const [folder, {watcher, identity}] of watchers) {
			if (identityAt(folder) === identity) continue;
			watcher.close();
			watchers.delete(folder);
		}
		const folders = new Set<string>();
		for (const root of roots) {
			if (isFolderAt(root)) folders.add(root);
			else watchOver(dirname(root), root);
		}
		for (const path of looks.paths()) folders.add(dirname(path));
		for (const folder of folders) {
			if (!roots.some(root => isBelow(folder, root))) continue;
			watchOver(folder, folder);
			for (const below of foldersIn(folder)) if (!folders.has(below)) watchOver(below, folder);
		}
	};

	const lookAt = async (path: string): Promise<void> => {
		const {changed, isUnsettled} = await looks.look(path);
		if (isStopped) return;
		if (isUnsettled) woken.add(path);
		if (changed.length > 0) onFiles(changed);
	};

	const lookAgain = async (): Promise<void> => {
		timer = undefined;
		isLooking = true;
		const begun = Date.now();
		const targets = [...woken];
		woken.clear();
		for (const target of targets) await lookAt(target);
		isLooking = false;
		if (isPolling) {
			for (const root of roots) woken.add(root);
			return later(Math.max(restAfterLook.pauses * pause, restAfterLook.times * (Date.now() - begun)));
		}
		if (targets.length > 0) watchAll();
		if (woken.size > 0) later(pause);
	};

	// Watched before the first look, so that nothing falls between the two.
	for (const root of roots) watchOver(isFolderAt(root) ? root : dirname(root), root);
	isLooking = true;
	for (const root of roots) await lookAt(root);
	isLooking = false;
	watchAll();
	if (isPolling) for (const root of roots) woken.add(root);
	if (woken.size > 0) later(pause);

	return {
		isPolling: () => isPolling,
		stop: () => {
			isStopped = true;
			clearTimeout(timer);
			for (const {watcher} of watchers.values()) watcher.close();
		},
	};
};
