// One star, note or mark, as the page of all of them draws it.
import {unknownSpeaker} from '../../model/quote.ts';
import type {KeptEntry} from '../../notebook/notebook.ts';
import {cut} from '../../typesetting/measure.ts';
import {type Line, place, run} from '../../typesetting/runs.ts';
import {shortName} from '../../typesetting/short-names.ts';
import {unsureVoice} from '../../typesetting/voices.ts';
import {textLine, wrapped} from '../drawing/page-parts.ts';
import {quoteLines} from '../drawing/quote-entry.ts';
import {voiceName} from '../drawing/strokes.ts';
import type {Grid} from '../state/grid.ts';

/** Rows of a note that are shown. */
const mostNoteRows = 4;

/** Draws an entry, below the headline of its article. */
export const keptEntryLines = (grid: Grid, entry: KeptEntry, isChosen: boolean): readonly Line[] => {
	if (entry.kind === 'article')
		return [textLine(grid, [run(cut('starred article', grid.measure), 'muted')], {gutter: [run('*', 'accent')]})];
	if (entry.kind === 'mark') {
		const room = Math.max(1, grid.measure - 3);
		const words = entry.words === '' ? 'the end of the article' : entry.words.replaceAll(/\s+/gu, ' ');
		return [
			textLine(
				grid,
				place([
					[0, [run(entry.letter, 'accent', {bold: true})]],
					[3, [run(cut(words, room), isChosen ? 'ink' : 'text')]],
				]),
				{gutter: [run("'", 'accent')]},
			),
		];
	}
	const {speaker, unsureSource} = entry;
	const who =
		speaker !== undefined && unsureSource !== undefined
			? voiceName(unsureVoice(speaker, [speaker]), grid.margin)
			: [
					run(
						shortName(speaker ?? unknownSpeaker, [speaker ?? unknownSpeaker]),
						'voice1',
						speaker === undefined ? {italic: true} : {},
					),
				];
	const sign = entry.starred ? '*' : '+';
	const quote = quoteLines(
		grid,
		{text: entry.words, kind: 'direct'},
		{role: 'voice1', sign},
		{strong: isChosen, margin: who, gutter: [run(sign, 'accent')]},
	);
	const note = wrapped(entry.note.replaceAll(/\s+/gu, ' '), Math.max(1, grid.measure - 2)).slice(0, mostNoteRows);
	return [
		...quote,
		...(entry.note === '' ? [] : note).map((line, index) =>
			textLine(
				grid,
				place([
					[0, [run(index === 0 ? '+' : '', 'accent')]],
					[2, [run(line, 'text', {italic: true})]],
				]),
			),
		),
	];
};
