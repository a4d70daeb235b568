import {type Command, keyOf} from '../../keymap/keymap.ts';
import type {KeptEntry} from '../../notebook/notebook.ts';
import {counted, dateOf} from '../../typesetting/captions.ts';
import {cut} from '../../typesetting/measure.ts';
import {type Line, place, run, targeted} from '../../typesetting/runs.ts';
import {shortName} from '../../typesetting/voices.ts';
import {chosen, pageHead, scrolledTo, setLine, title, wrapped} from '../panes/page-parts.ts';
import {quoteLines} from '../panes/quote-entry.ts';
import type {Grid} from '../state/grid.ts';
import {gridOfState, heightOf} from '../state/selectors.ts';
import type {State} from '../state/state.ts';

/** All that the reader has starred, noted and marked, article by article, whichever library they are from. */
export const drawKept = (state: State): readonly Line[] => {
	const grid = gridOfState(state);
	const {entries} = state.kept;
	const head = pageHead(grid, {
		kicker: 'KEPT',
		headline: title(grid, 'Stars, notes and marks'),
		left: entries.length === 0 ? '' : cut(tally(entries), grid.measure),
	});
	const rows = Math.max(1, heightOf(state) - head.length);
	if (entries.length === 0) return [...head, ...nothingKept(grid, state).slice(0, rows)];
	// No entry is less than a row: these are enough to fill the page.
	const start = Math.max(0, state.cursor.kept - rows);
	const lines: Line[] = [];
	let [from, to] = [0, 0];
	let last: KeptEntry | undefined;
	for (const [offset, entry] of entries.slice(start, state.cursor.kept + rows + 1).entries()) {
		const index = start + offset;
		if (entry.id !== last?.id) {
			if (last !== undefined && !grid.tight) lines.push([]);
			lines.push(
				setLine(grid, [run(cut(entry.title, grid.measure), 'ink', {bold: true})], {
					margin: [run(entry.published === undefined ? '' : dateOf(entry.published, 'short'), 'muted')],
				}),
			);
		}
		const isChosen = index === state.cursor.kept;
		const drawn = entryLines(grid, entry, isChosen);
		if (isChosen) [from, to] = [lines.length - (entry.id === last?.id ? 0 : 1), lines.length + drawn.length];
		lines.push(...(isChosen ? chosen(grid, drawn) : drawn).map(line => targeted(line, `entry ${index}`)));
		last = entry;
	}
	return [...head, ...scrolledTo(lines, Math.max(0, from), to, rows)];
};

const tally = (entries: readonly KeptEntry[]): string => {
	const quotes = entries.filter(entry => entry.kind === 'quote' && entry.starred).length;
	const notes = entries.filter(entry => entry.kind === 'quote' && entry.note !== '').length;
	const marks = entries.filter(({kind}) => kind === 'mark').length;
	const articles = entries.filter(({kind}) => kind === 'article').length;
	return [
		[quotes, 'starred quote'] as const,
		[notes, 'note'] as const,
		[marks, 'mark'] as const,
		[articles, 'starred article'] as const,
	]
		.flatMap(([count, what]) => (count === 0 ? [] : [counted(count, what)]))
		.join(', ');
};

const mostNoteRows = 4;

const entryLines = (grid: Grid, entry: KeptEntry, isChosen: boolean): readonly Line[] => {
	if (entry.kind === 'article')
		return [setLine(grid, [run(cut('the article has a star', grid.measure), 'muted')], {gutter: [run('*', 'accent')]})];
	if (entry.kind === 'mark') {
		const room = Math.max(1, grid.measure - 3);
		const words = entry.words === '' ? 'the end of the article' : entry.words.replaceAll(/\s+/gu, ' ');
		return [
			setLine(
				grid,
				place([
					[0, [run(entry.letter, 'accent', {bold: true})]],
					[3, [run(cut(words, room), isChosen ? 'ink' : 'text')]],
				]),
				{gutter: [run("'", 'accent')]},
			),
		];
	}
	const speaker = entry.speaker ?? 'unknown';
	const who = run(shortName(speaker, [speaker]), 'voice1', entry.speaker === undefined ? {italic: true} : {});
	const sign = entry.starred ? '*' : '+';
	const quote = quoteLines(
		grid,
		{text: entry.words, kind: 'direct'},
		{role: 'voice1', sign},
		{strong: isChosen, margin: [who], gutter: [run(sign, 'accent')]},
	);
	const note = wrapped(entry.note.replaceAll(/\s+/gu, ' '), Math.max(1, grid.measure - 2)).slice(0, mostNoteRows);
	return [
		...quote,
		...(entry.note === '' ? [] : note).map((line, index) =>
			setLine(
				grid,
				place([
					[0, [run(index === 0 ? '+' : '', 'accent')]],
					[2, [run(line, 'text', {italic: true})]],
				]),
			),
		),
	];
};

/** Which keys fill the page. */
const nothingKept = (grid: Grid, state: State): readonly Line[] => {
	const ways: readonly (readonly [Command, string])[] = [
		['star', 'stars the chosen quote, or the story'],
		['note', 'writes a note on the chosen quote'],
		['set-mark', 'and a letter mark a place'],
		['next-quote', 'chooses a quote'],
	];
	return [
		setLine(grid, [run(cut('Nothing is kept yet.', grid.measure))]),
		[],
		...ways.flatMap(([command, what]) => {
			const key = keyOf(command, state.keymap);
			if (key === '') return [];
			return [
				setLine(
					grid,
					place([
						[0, [run(cut(key, Math.min(3, grid.measure)), 'ink', {bold: true})]],
						[4, [run(cut(what, Math.max(0, grid.measure - 4)), 'muted')]],
					]),
				),
			];
		}),
	];
};
