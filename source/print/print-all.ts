import type {Found, Kind} from '../model/found.ts';
import type {Ink} from './ansi.ts';
import {csvTable} from './csv.ts';
import {jsonArray, jsonLines} from './json.ts';
import {markdownList, markdownPages} from './markdown.ts';
import type {Printer} from './printer.ts';
import {listInRows, listOnLines, pageOf, setInRows} from './text.ts';

export type Printing = {
	readonly form: 'text' | 'markdown' | 'csv' | 'json' | 'jsonl';
	readonly kind: Kind;
	/** A list of things, not the things in full. */
	readonly list: boolean;
	/** Columns to set text in. */
	readonly columns: number;
	/** Someone reads it as it is: a terminal, or a width that was asked for. Else a list has one thing on a line. */
	readonly forReading: boolean;
	readonly ink: Ink;
	/** More than one article may come. */
	readonly several: boolean;
};

export const printerFor = ({form, kind, list, columns, forReading, ink, several}: Printing): Printer => {
	switch (form) {
		case 'json':
			return jsonArray;
		case 'jsonl':
			return jsonLines;
		case 'csv':
			return csvTable(kind);
		case 'markdown':
			return list ? markdownList(kind, several) : markdownPages(several);
		case 'text': {
			const page = pageOf(columns, ink, several);
			if (!list) return setInRows(page);
			return forReading ? listInRows(page) : listOnLines;
		}
	}
};

/** The whole output, piece by piece. */
export async function* printAll(
	{start, print, between, end}: Printer,
	found: AsyncIterable<Found>,
): AsyncGenerator<string> {
	let first = true;
	if (start !== undefined) yield start;
	for await (const one of found) {
		if (!first && between !== undefined) yield between;
		first = false;
		yield print(one);
	}
	if (end !== undefined) yield end();
}
