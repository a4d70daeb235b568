// Which articles are read and which have a star, by id: lists ask for thousands at once, and at every frame.
import type {Database} from '../storage/database.ts';

export type Lists = {
	readonly read: () => ReadonlySet<string>;
	readonly starred: () => ReadonlySet<string>;
	/** To be told of every id whose marks may have changed here; what other programs change is seen by itself. */
	readonly changed: (ids: readonly string[]) => void;
	/** What is known may be wrong: a change has failed. */
	readonly forget: () => void;
};

type Row = {readonly id: string; readonly read: number; readonly starred: number};

const rows = 'select place.id, read, starred from place join article on key = article';

export const listsIn = (database: Database): Lists => {
	let version: number | undefined;
	let read: ReadonlySet<string> = new Set();
	let starred: ReadonlySet<string> = new Set();

	const fresh = () => {
		// Changes when another connection has written.
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

/** A set that was given out stays as it is. */
const withId = (ids: ReadonlySet<string>, id: string, belongs: boolean): ReadonlySet<string> => {
	if (ids.has(id) === belongs) return ids;
	const changed = new Set(ids);
	if (belongs) changed.add(id);
	else changed.delete(id);
	return changed;
};
