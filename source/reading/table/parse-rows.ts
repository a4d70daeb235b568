// Parses the rows of a table in CSV, as far as they go.
import {withClosedMarks} from './closed-marks.ts';

/** Why a table was not read to its end: a quotation mark that is never closed, or rows of any length. */
export type Broken = 'unclosed' | 'ragged';

/** The rows that were read, and why there are no more. */
export type ParsedRows = {readonly rows: readonly (readonly string[])[]; readonly broken: Broken | undefined};

/** Rows of another length than the first line that are read; csv-parse takes six times as long for each. */
export const mostRagged = 500_000;

/** Databases write a quotation mark in a cell with a backslash before it, spreadsheets write it twice. */
const escapesByBackslash = (text: string): boolean => text.includes('\\"') && !/[^,;\t|\s]""[^,;\t|\s]/.test(text);

/** Returns a table with its quotation marks written twice. */
const withDoubledMarks = (text: string): string =>
	escapesByBackslash(text) ? text.replaceAll(/\\(["\\])/g, (_, sign: string) => (sign === '"' ? '""' : sign)) : text;

class RaggedTable extends Error {
	override name = 'RaggedTable';
}

/** Parses a table. Never rejects: what cannot be read ends it. */
export const parseRows = async (text: string, delimiter: string): Promise<ParsedRows> => {
	const {parse} = await import('csv-parse/sync');
	const rows: string[][] = [];
	let broken: Broken | undefined;
	const traced = Error.stackTraceLimit;
	// csv-parse makes an error for each row of another length, though it is told to take them: its trace is most of the time.
	Error.stackTraceLimit = 0;
	try {
		parse(withClosedMarks(withDoubledMarks(text), delimiter), {
			delimiter,
			ltrim: delimiter !== '\t',
			relax_quotes: true,
			relax_column_count: true,
			skip_empty_lines: true,
			// With all this relaxed, an unclosed quotation mark is the one error that is left.
			skip_records_with_error: true,
			on_skip: () => {
				broken = 'unclosed';
			},
			on_record: (row: string[], {invalid_field_length: ragged}) => {
				if (ragged > mostRagged) throw new RaggedTable();
				rows.push(row);
				return undefined;
			},
		});
	} catch (error) {
		if (!(error instanceof RaggedTable)) throw error;
		broken = 'ragged';
	} finally {
		Error.stackTraceLimit = traced;
	}
	return {rows, broken};
};
