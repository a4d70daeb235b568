// Finds the files of a folder. Loaded when a path leads to one.
import {type Dirent, readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {hasReadableName} from './extensions.ts';
import {inNaturalOrder, isSkippedName} from './folder-listing.ts';
import {type FoundFile, identityOf, unopened} from './found-file.ts';
import {isQuiet} from './left-out.ts';
import {indexedMailboxes} from './mail/mailbox-names.ts';
import {choiceIn} from './saved-pages/folder-entries.ts';
import {type PagesBefore, withoutFrames} from './saved-pages/frames-in-folder.ts';

/** What there is to do with an entry of a folder. */
type Task = 'yield' | 'tell' | 'look at';

/** Returns what to do with an entry; undefined where that is nothing. It is asked once: folders have thousands. */
const taskOf = (entry: Dirent, mailboxes: ReadonlySet<string>): Task | undefined => {
	const {name} = entry;
	if (isSkippedName(name)) return undefined;
	if (!entry.isFile()) return entry.isDirectory() || entry.isSymbolicLink() ? 'look at' : undefined;
	// A readable name is asked for first: most have one.
	if (hasReadableName(name)) return 'yield';
	if (isQuiet(name)) return undefined;
	return mailboxes.has(name) ? 'yield' : 'tell';
};

/** Returns what a file is found as; undefined for what is worth no mention. */
const asFile = (path: string, task: Task): FoundFile | undefined => {
	if (task === 'yield' || (task === 'look at' && hasReadableName(path))) return {path};
	return isQuiet(path) ? undefined : {leftOut: path};
};

/** An entry that nothing was done with yet. Of the first path and of one that was chosen, it is not known. */
type Waiting = {readonly path: string; readonly task: Task; readonly isLink?: boolean};

/** Returns what waits in a folder, the last one first. */
const waitingIn = (folder: string): readonly Waiting[] => {
	const all = readdirSync(folder, {withFileTypes: true});
	const {only, without} = choiceIn(folder, all);
	if (only !== undefined) return [{path: join(folder, only), task: 'look at'}];
	const mailboxes = indexedMailboxes(all.map(({name}) => name));
	// To join each name to the folder would take the whole path apart again.
	const [inside] = join(folder, '-').split(/-$/u, 1);
	const waiting: Waiting[] = [];
	for (const entry of inNaturalOrder(all, ({name}) => name)) {
		const {name} = entry;
		const task = without.has(name) ? undefined : taskOf(entry, mailboxes);
		if (task !== undefined) waiting.push({path: inside + name, task, isLink: entry.isSymbolicLink()});
	}
	return waiting.reverse();
};

/** Yields the files of one folder. Has a stack of its own, as there is no limit to how deep folders are nested. */
function* walk(
	root: string,
	entered: Set<string>,
	isTurnDue: () => boolean,
): Generator<FoundFile | undefined, void, undefined> {
	const waiting: Waiting[] = [{path: root, task: 'look at'}];
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		const {path, task, isLink} = next;
		if (isTurnDue()) yield undefined;
		try {
			const status = task === 'look at' ? statSync(path) : undefined;
			if (status === undefined || status.isFile()) {
				const found = asFile(path, task);
				if (found) yield found;
				continue;
			}
			const identity = identityOf(status);
			// Without inode numbers (some network drives) loops cannot be detected, so links are not followed.
			if (!status.isDirectory() || entered.has(identity) || (status.ino === 0 && isLink)) continue;
			if (status.ino !== 0) entered.add(identity);
			for (const one of waitingIn(path)) waiting.push(one);
		} catch (error) {
			// A broken link matters only if its name is that of an article.
			if (!isLink || hasReadableName(path)) yield unopened(path, error);
		}
	}
}

/**
 * Yields the files in and below the folder `root`, without what belongs to a saved page. Folders that are in `entered` are not
 * searched; those that are get into it. Yields undefined where the event loop is due for a turn: an asynchronous generator takes
 * several times as long for each file.
 */
export const findInFolder = (
	root: string,
	entered: Set<string>,
	isTurnDue: () => boolean,
	pages?: PagesBefore,
): Generator<FoundFile | undefined, void, undefined> => withoutFrames(walk(root, entered, isTurnDue), pages);
