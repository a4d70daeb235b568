import {type Command, keyOf} from '../../keymap/keymap.ts';
import {keptQuotation} from '../../notebook/citations.ts';
import type {KeptEntry} from '../../notebook/notebook.ts';
import {counted, dateOf} from '../../typesetting/captions.ts';
import {cut} from '../../typesetting/measure.ts';
import {type Line, place, run} from '../../typesetting/runs.ts';
import {drawEntries, indicesNear} from '../drawing/entry-list.ts';
import {boldHeadline, pageHeader, textLine} from '../drawing/page-parts.ts';
import {copied} from '../state/citation.ts';
import type {Grid} from '../state/grid.ts';
import {withPageState} from '../state/page-state.ts';
import {heightOf} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {cursorList} from './cursor-list.ts';
import {keptEntryLines} from './kept-entry.ts';
import type {Page} from './page.ts';
import {fileToEdit} from './quote-matches.ts';

declare module '../state/page-states.ts' {
	interface PageStates {
		readonly kept: {readonly cursor: number};
	}
}

const list = cursorList(
	({kept}) => kept.entries.length,
	({pageStates}) => pageStates.kept?.cursor ?? 0,
	(state, cursor) => withPageState(state, 'kept', {cursor}),
);

const chosenEntry = (state: State): KeptEntry | undefined => state.kept.entries[list.cursor(state)];

/** Draws the stars, notes and marks, article by article. They may be from any library. */
const draw = (state: State, grid: Grid): readonly Line[] => {
	const {entries} = state.kept;
	const header = pageHeader(grid, {
		kicker: 'KEPT',
		headline: boldHeadline(grid, 'Stars, notes and marks'),
		left: entries.length === 0 ? '' : cut(tally(entries), grid.measure),
	});
	const rows = Math.max(1, heightOf(state) - header.length);
	if (entries.length === 0) return [...header, ...nothingKept(grid, state).slice(0, rows)];
	const cursor = list.cursor(state);
	const shown = indicesNear(entries.length, cursor, rows).map((index, row) => {
		const entry = entries[index]!;
		const isNewArticle = row === 0 || entry.id !== entries[index - 1]!.id;
		const headline = textLine(grid, [run(cut(entry.title, grid.measure), 'ink', {bold: true})], {
			margin: [run(entry.published === undefined ? '' : dateOf(entry.published, 'short'), 'muted')],
		});
		return {
			index,
			above: isNewArticle ? [...(row === 0 || grid.tight ? [] : [[]]), headline] : [],
			lines: keptEntryLines(grid, entry, index === cursor),
		};
	});
	return [...header, ...drawEntries(grid, shown, cursor, rows)];
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

/** Says that nothing is kept, and which keys keep something. */
const nothingKept = (grid: Grid, state: State): readonly Line[] => {
	const ways: readonly (readonly [Command, string])[] = [
		['star', 'to star the chosen quote or the story'],
		['note', 'to write a note on the chosen quote'],
		['set-mark', 'and a letter to set a mark'],
		['next-quote', 'to choose the next quote'],
	];
	return [
		textLine(grid, [run(cut('No stars, notes or marks yet.', grid.measure))]),
		[],
		textLine(grid, [run(cut('In a story, press:', grid.measure), 'muted')]),
		...ways.flatMap(([command, what]) => {
			const key = keyOf(command, state.keymap);
			if (key === '') return [];
			return [
				textLine(
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

/** The page of stars, notes and marks. */
export const keptPage: Page = {
	draw,
	sidebarPanes: [],
	list,
	listsQuotes: true,
	open: state => {
		const entry = chosenEntry(state);
		return entry === undefined ? state : {...state, act: {kind: 'go-to-kept', entry}};
	},
	copy: (state, cited) => {
		const entry = chosenEntry(state);
		if (entry?.kind !== 'quote') return undefined;
		return copied(keptQuotation(entry, state.citing.folders), state, cited);
	},
	chosenQuote: state => {
		const entry = chosenEntry(state);
		if (entry?.kind !== 'quote') return undefined;
		return {articleId: entry.id, title: entry.title, text: entry.words, at: entry.at};
	},
	unsure: ({kept}) =>
		kept.entries.flatMap((entry, index) => (entry.kind === 'quote' && entry.unsureSource !== undefined ? [index] : [])),
	file: state => {
		const entry = chosenEntry(state);
		return entry && fileToEdit(state, entry.id, entry.kind === 'article' ? '' : entry.words);
	},
	hints: state =>
		state.kept.entries.length === 0
			? [
					['quit', 'back'],
					['help', 'keys'],
				]
			: [
					['open', 'go there'],
					['save-notes', 'save all'],
					['copy', 'copy'],
					['copy-cited', 'with source'],
					['quit', 'back'],
				],
	speech: {
		name: () => ['Stars, notes and marks.'],
		here: state => {
			const entry = chosenEntry(state);
			return entry === undefined
				? ['No stars, notes or marks yet.']
				: [`${spoken(entry)} ${entry.title}. ${list.cursor(state) + 1} of ${state.kept.entries.length}`];
		},
	},
};

const spoken = (entry: KeptEntry): string => {
	if (entry.kind === 'article') return 'Starred article.';
	if (entry.kind === 'mark') return `Mark ${entry.letter}: ${entry.words.slice(0, 80)}.`;
	const by = `${entry.unsureSource === undefined ? '' : 'Unsure, perhaps '}${entry.speaker ?? 'Speaker unknown'}`;
	return `${entry.words} ${by}.${entry.note === '' ? '' : ` Note: ${entry.note}.`}`;
};
