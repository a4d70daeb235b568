import type {Database} from '../storage/database.ts';

/** The number of queries kept of each kind. */
const mostKept = 200;

/** The history of queries. `kind` separates the search boxes from one another. */
export const queriesIn = (database: Database) => ({
	add: (kind: string, text: string): void => {
		if (text.trim() === '') return;
		database.write(() => {
			database.run(
				`insert into query select ?, ?, coalesce(max(turn), 0) + 1 from query where kind = ?
				on conflict (kind, text) do update set turn = excluded.turn`,
				kind,
				text,
				kind,
			);
			database.run(
				'delete from query where kind = ? and turn <= (select turn from query where kind = ? order by turn desc limit 1 offset ?)',
				kind,
				kind,
				mostKept,
			);
		});
	},
	/** Returns the queries of a kind, the last one first, without repetitions. */
	all: (kind: string): readonly string[] =>
		database
			.all<{text: string}>('select text from query where kind = ? order by turn desc', kind)
			.map(({text}) => text),
});
