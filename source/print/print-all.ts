import {bibtexEntry} from '../citation/bibtex.ts';
import {cslItem} from '../citation/csl-json.ts';
import {type Citing, usualCiting} from '../citation/template.ts';
import type {FindingKind} from '../model/finding.ts';
import type {Ink} from './ansi.ts';
import {bibliography} from './bibliography.ts';
import {csvTable} from './csv.ts';
import {jsonArray, jsonLines, jsonText} from './json.ts';
import {markdownList, markdownPages} from './markdown.ts';
import type {Printer} from './printer.ts';
import {setInRows} from './text.ts';
import {textLayout} from './text-layout.ts';
import {listInRows, listOnLines} from './text-lists.ts';

/** How findings are printed. */
export type PrintOptions = {
	readonly form: 'text' | 'markdown' | 'csv' | 'bibtex' | 'csl-json' | 'json' | 'jsonl';
	readonly kind: FindingKind;
	/** Whether findings are listed, not printed in full. */
	readonly list: boolean;
	/** Columns to wrap text at. */
	readonly columns: number;
	/** Whether a person reads the output as it is: a terminal, or a width was given. Else a list has one finding a line. */
	readonly forReading: boolean;
	readonly ink: Ink;
	/** Whether there may be more than one article. */
	readonly several: boolean;
	readonly citing?: Citing;
};

/** Returns the printer for a form. */
export const printerFor = ({
	form,
	kind,
	list,
	columns,
	forReading,
	ink,
	several,
	citing = usualCiting,
}: PrintOptions): Printer => {
	switch (form) {
		case 'json':
			return jsonArray;
		case 'jsonl':
			return jsonLines;
		case 'bibtex':
			return bibliography(bibtexEntry, citing);
		case 'csl-json':
			return {...bibliography(source => jsonText(cslItem(source)), citing, ',\n'), start: '[\n'};
		case 'csv':
			return csvTable(kind);
		case 'markdown':
			return list ? markdownList(kind, several, citing) : markdownPages(several, citing);
		case 'text': {
			const page = textLayout(columns, ink, several);
			if (!list) return setInRows(page);
			return forReading ? listInRows(page) : listOnLines;
		}
	}
};

/** Yields the whole output, piece by piece. */
export async function* printAll<Thing>(
	{start, print, between, end}: Printer<Thing>,
	found: AsyncIterable<Thing> | Iterable<Thing>,
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
