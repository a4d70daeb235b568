// Which articles are read and which are starred, by id. Kept in memory, because lists ask for thousands at every frame.
import type {Database} from '../storage/database.ts';

/** Access to the read marks and stars of articles. */
export type Lists = {
	/** Ids of the articles that are read, or starred. */
	readonly read: () => ReadonlySet<string>;
	readonly starred: () => ReadonlySet<string>;
	/** Must be called with every id that may have changed in this process. Changes by other processes are noticed. */
	readonly changed: (ids: readonly string[]) => void;
	/** Must be called when a change has failed: everything is read again. */
	readonly forget: () => void;
};

type Row = {readonly id: string; readonly read: number; readonly starred: number};

const rows = 'select place.id, read, starred from place join article on key = article';

/** Creates the access to read and starred articles in a database. The sets stay the same until something changes. */
export const listsIn = (database: Database): Lists => {
	let version: number | undefined;
	let read: ReadonlySet<string> = new Set();
	let starred: ReadonlySet<string> = new Set();

	const fresh = () => {
		// `data_version` changes when another connection has written.
		const {data_version: now} = database.get<{data_version: number}>('pragma data_version')!;
		if (now === version) return;
		version = now;
		const marked = database.all<Row>(`${rows} where read or starred`);
		read = new Set(marked.filter(row => row.read).map(({id}) => id));
		starred = new Set(marked.filter(row => row.starred).map(({id}) => id));
	};

	return {
		read: () => {
			fresh();
			return read;
		},
		starred: () => {
			fresh();
			return starred;
		},
		changed: ids => {
			for (const id of ids) {
				const row = database.get<Row>(`${rows} where place.id = ?`, id);
				read = withId(read, id, row?.read === 1);
				starred = withId(starred, id, row?.starred === 1);
			}
		},
		forget: () => {
			version = undefined;
		},
	};
};

/** Returns a new set, because callers may still hold the old one. */
const withId = (ids: ReadonlySet<string>, id: string, belongs: boolean): ReadonlySet<string> => {
	if (ids.has(id) === belongs) return ids;
	const changed = new Set(ids);
	if (belongs) changed.add(id);
	else changed.delete(id);
	return changed;
};
