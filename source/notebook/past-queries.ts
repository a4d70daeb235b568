import type {Database} from '../storage/database.ts';

/** Kept of each kind; the oldest go. */
const mostKept = 200;

/** What was looked for, so that it need not be typed again. `kind` tells the words of one search box from another's. */
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
	/** The last one first, each once. */
	all: (kind: string): readonly string[] =>
		database
			.all<{text: string}>('select text from query where kind = ? order by turn desc', kind)
			.map(({text}) => text),
});
