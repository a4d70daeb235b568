// Rows that stand for no one finding: a list of articles, counts, sums. Every form has the same columns.
import {UserError} from '../model/problem.ts';
import {run} from '../typesetting/runs.ts';
import {csvRow} from './csv.ts';
import {jsonText} from './json.ts';
import {tableRow} from './markdown.ts';
import type {PrintOptions} from './print-all.ts';
import type {Printer} from './printer.ts';
import {nameFirst} from './text.ts';

/** By the names of the columns; null where there is none. */
export type TableRow = Readonly<Record<string, string | number | null>>;

const cellsOf = (columns: readonly string[], row: TableRow): readonly string[] =>
	columns.map(column => String(row[column] ?? '').replace(/\s+/g, ' '));

/** Returns the printer for rows with these columns. In a pipe, text is one row a line, its cells separated by tabs. */
export const rowPrinter = (
	columns: readonly string[],
	{form, forReading, columns: width, ink}: Pick<PrintOptions, 'form' | 'forReading' | 'columns' | 'ink'>,
): Printer<TableRow> => {
	switch (form) {
		case 'bibtex':
		case 'csl-json':
			throw new UserError(`--format ${form} is for articles and quotes. Use csv.`);
		case 'jsonl':
			return {print: row => `${jsonText(row)}\n`};
		case 'json':
			return {start: '[\n', print: jsonText, between: ',\n', end: () => '\n]\n'};
		case 'csv':
			return {start: csvRow(columns), print: row => csvRow(cellsOf(columns, row))};
		case 'markdown':
			return {
				start: `${tableRow(columns)}|${columns.map(() => ' --- |').join('')}\n`,
				print: row => tableRow(cellsOf(columns, row)),
			};
		case 'text':
			return {
				print: row => {
					const [first = '', ...others] = cellsOf(columns, row);
					if (!forReading) return `${[first, ...others].join('\t')}\n`;
					return `${ink(nameFirst(run(first, 'ink'), others.filter(cell => cell !== '').join('   '), width))}\n`;
				},
			};
	}
};
