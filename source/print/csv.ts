// CSV by RFC 4180 that is safe to open in a spreadsheet.

import type {FindingKind} from '../model/finding.ts';
import {fieldNames, tableFields} from './fields.ts';
import type {Printer} from './printer.ts';

/**
 * The beginnings of cells that a spreadsheet runs as formulas (OWASP, “CSV injection”); an apostrophe in front makes them
 * text. Full-width characters count too, as some programs normalise them.
 */
const mayBeFormula = /^[\s]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u;

/** Returns a cell, quoted where it has to be, with an apostrophe before what might be a formula. */
export const csvCell = (value: string): string => {
	const safe = mayBeFormula.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Returns a row with its line break. */
export const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** Prints findings of one kind as rows below a header; see `fieldNames` for the columns. */
export const csvTable = (kind: FindingKind): Printer => ({
	start: csvRow(fieldNames(kind)),
	print: found => csvRow(tableFields(found)),
});
