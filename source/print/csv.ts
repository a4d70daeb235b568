// Tables by RFC 4180, safe to open in a spreadsheet.

import type {Kind} from '../model/found.ts';
import {fieldNames, tableFields} from './fields.ts';
import type {Printer} from './printer.ts';

/**
 * A spreadsheet takes a cell that begins so for a formula, and runs it; an apostrophe in front keeps it text. (OWASP, “CSV
 * injection”.) Full-width forms count: some programs level them.
 */
const mayBeFormula = /^[\s]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u;

export const csvCell = (value: string): string => {
	const safe = mayBeFormula.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

export const csvTable = (kind: Kind): Printer => ({
	start: csvRow(fieldNames(kind)),
	print: found => csvRow(tableFields(found)),
});
