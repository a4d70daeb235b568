// Marks an article as read, or gives it a star.
import type {Database} from '../storage/database.ts';
import type {lastReadIn} from './last-read.ts';
import type {Lists} from './read-and-starred.ts';
import type {Listed, Records} from './records.ts';
import type {Change} from './undo.ts';

type Beside = {
	readonly records: Records;
	readonly lists: Lists;
	readonly lastRead: ReturnType<typeof lastReadIn>;
	readonly addChange: (change: Change) => void;
};

/** Returns what sets a mark of an article. With a sentence `undone` it was set by hand, and can be undone. */
export const markingIn =
	(database: Database, {records, lists, lastRead, addChange}: Beside) =>
	(article: Listed, field: 'read' | 'starred', on: boolean, undone?: string): void =>
		database.write(() => {
			const key = records.findOrAdd(article);
			const set = (value: boolean) => {
				database.run(`update article set ${field} = ? where key = ?`, value ? 1 : 0, key);
				lists.changed(records.idsOf(key));
			};
			const before =
				database.get<{value: number}>(`select ${field} as value from article where key = ?`, key)!.value === 1;
			// Whoever marks a story by hand has done with it, or has it all before them.
			const share = field === 'read' && undone !== undefined ? lastRead.share(key) : undefined;
			const isHalfRead = share !== undefined && share !== Number(on);
			if (before === on && !isHalfRead) return;
			set(on);
			if (isHalfRead) lastRead.setShare(key, Number(on));
			if (undone === undefined) return;
			const restore = () => {
				set(before);
				if (isHalfRead) lastRead.setShare(key, share);
			};
			addChange({undone, restore});
		});
