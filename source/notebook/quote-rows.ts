// The rows of kept quotes in state.db.
import type {Database} from '../storage/database.ts';

/** A row of the table of kept quotes. */
export type QuoteRow = {
	readonly key: number;
	readonly article: number;
	readonly anchor: string;
	readonly words: string;
	readonly speaker: string | null;
	readonly unsure_source: string | null;
	readonly section: string | null;
	readonly starred: number;
	readonly note: string;
};

const columns = ({article, anchor, words, speaker, unsure_source, section, starred, note}: Omit<QuoteRow, 'key'>) =>
	[article, anchor, words, speaker, unsure_source, section, starred, note] as const;

/** Access to the rows of kept quotes. */
export type QuoteRows = {
	/** Returns the rows of an article, by its key, in the order in which they were added. */
	readonly of: (article: number) => readonly QuoteRow[];
	readonly add: (row: Omit<QuoteRow, 'key'>) => QuoteRow;
	/** Writes where the quote of a row is, and who said it. */
	readonly place: (row: QuoteRow) => void;
	/** Writes one field of the rows, and deletes rows with neither star nor note. The other field is left as it is. */
	readonly write: (rows: readonly QuoteRow[], field: 'starred' | 'note') => void;
};

/** Creates the access to the rows of kept quotes in a database. */
export const quoteRowsIn = (database: Database): QuoteRows => ({
	of: article => database.all<QuoteRow>('select * from quote where article = ? order by key', article),
	add: row => {
		const key = database.run(
			`insert into quote (article, anchor, words, speaker, unsure_source, section, starred, note)
			values (?, ?, ?, ?, ?, ?, ?, ?)`,
			...columns(row),
		);
		return {key, ...row};
	},
	place: ({key, anchor, speaker, unsure_source, section}) =>
		void database.run(
			'update quote set anchor = ?, speaker = ?, unsure_source = ?, section = ? where key = ?',
			...[anchor, speaker, unsure_source, section, key],
		),
	write: (rows, field) => {
		for (const row of rows) {
			database.run(
				`insert into quote (article, anchor, words, speaker, unsure_source, section, starred, note, key)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (key) do update set ${field} = excluded.${field}`,
				...columns(row),
				row.key,
			);
			database.run("delete from quote where key = ? and starred = 0 and note = ''", row.key);
		}
	},
});
