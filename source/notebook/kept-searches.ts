import type {Database} from '../storage/database.ts';
import type {Change} from './undo.ts';

/** A search under a name, and how many quotes it found when it was last used. */
export type KeptSearch = {readonly name: string; readonly query: string; readonly found: number};

/** The searches that the reader keeps. */
export const keptSearchesIn = (database: Database, log: (change: Change) => void) => {
	const write = ({name, query, found}: KeptSearch): void =>
		database.write(() => {
			database.run('insert or replace into kept_search (name, query, found) values (?, ?, ?)', name, query, found);
		});
	const remove = (name: string): void =>
		database.write(() => {
			database.run('delete from kept_search where name = ?', name);
		});
	const find = (name: string): KeptSearch | undefined =>
		database.get<KeptSearch>('select name, query, found from kept_search where name = ?', name);
	return {
		keep: (search: KeptSearch): void => {
			const before = find(search.name);
			write(search);
			// With another count it is the same search, used again.
			if (before?.query === search.query) return;
			log({
				undone: `Undid: keep the search “${search.name}”.`,
				restore: () => (before === undefined ? remove(search.name) : write(before)),
			});
		},
		forget: (name: string): void => {
			const before = find(name);
			if (before === undefined) return;
			remove(name);
			log({undone: `Undid: forget the search “${name}”.`, restore: () => write(before)});
		},
		/** Returns all, by their names. */
		all: (): readonly KeptSearch[] =>
			database.all<KeptSearch>('select name, query, found from kept_search order by name collate nocase'),
	};
};
