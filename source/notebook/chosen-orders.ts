// The order that the reader has chosen for the list of each page: it starts with that order the next time.
import type {Database} from '../storage/database.ts';

/** Creates the access to the chosen orders in a database. */
export const chosenOrdersIn = (database: Database) => {
	let known: ReadonlyMap<string, string> | undefined;
	return {
		set: (page: string, order: string): void =>
			database.write(() => {
				database.run('insert or replace into chosen_order values (?, ?)', page, order);
				known = undefined;
			}),
		all: (): ReadonlyMap<string, string> => {
			known ??= new Map(
				database
					.all<{page: string; name: string}>('select page, name from chosen_order')
					.map(row => [row.page, row.name]),
			);
			return known;
		},
	};
};
