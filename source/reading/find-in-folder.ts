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

const isWanted = (entry: Dirent): boolean => {
	if (isSkippedName(entry.name)) return false;
	// A readable name is asked for first: most have one.
	return (
		entry.isDirectory() ||
		entry.isSymbolicLink() ||
		(entry.isFile() && (hasReadableName(entry.name) || !isQuiet(entry.name)))
	);
};

function* asFile(path: string, isMailbox = false): Generator<FoundFile> {
	if (isMailbox || hasReadableName(path)) yield {path};
	else if (!isQuiet(path)) yield {leftOut: path};
}

/** Yields the files of one folder. Has a stack of its own, as there is no limit to how deep folders are nested. */
function* walk(
	root: string,
	entered: Set<string>,
	isTurnDue: () => boolean,
): Generator<FoundFile | undefined, void, undefined> {
	const waiting: {readonly path: string; readonly entry?: Dirent; readonly isMailbox?: boolean}[] = [{path: root}];
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		const {path, entry, isMailbox} = next;
		if (isTurnDue()) yield undefined;
		if (entry?.isFile()) {
			yield* asFile(path, isMailbox);
			continue;
		}
		try {
			const status = statSync(path);
			if (status.isFile()) {
				yield* asFile(path);
				continue;
			}
			const identity = identityOf(status);
			// Without inode numbers (some network drives) loops cannot be detected, so links are not followed.
			if (!status.isDirectory() || entered.has(identity) || (status.ino === 0 && entry?.isSymbolicLink())) continue;
			if (status.ino !== 0) entered.add(identity);
			const all = readdirSync(path, {withFileTypes: true});
			const {only, without} = choiceIn(path, all);
			if (only !== undefined) {
				waiting.push({path: join(path, only)});
				continue;
			}
			const entries = all.filter(each => isWanted(each) && !without.has(each.name));
			const mailboxes = indexedMailboxes(all.map(({name}) => name));
			for (const each of inNaturalOrder(entries, ({name}) => name).toReversed())
				waiting.push({path: join(path, each.name), entry: each, isMailbox: mailboxes.has(each.name)});
		} catch (error) {
			// A broken link matters only if its name is that of an article.
			if (!entry?.isSymbolicLink() || hasReadableName(path)) yield unopened(path, error);
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
