import type {Line} from '../typesetting/runs.ts';
import {type Grid, railIsPage} from './grid.ts';
import {drawFolio} from './panes/folio.ts';
import {drawHelp} from './panes/help.ts';
import {drawKept} from './panes/kept.ts';
import {drawLibrary} from './panes/library.ts';
import {drawLinks} from './panes/links.ts';
import {drawPalette} from './panes/palette.ts';
import {drawPerson} from './panes/person.ts';
import {drawProblems} from './panes/problems.ts';
import {drawSearch} from './panes/search.ts';
import {drawSidebar} from './panes/sidebar.ts';
import {drawStatus} from './panes/status.ts';
import {drawStory, pageColumn} from './panes/story.ts';
import {drawVoiceBar} from './panes/voice-bar.ts';
import {drawWaiting} from './panes/waiting.ts';
import {gridOfState, railShown} from './selectors.ts';
import type {PageName, State} from './state.ts';

/** Columns and rows of the screen that a pane is drawn in, counted from 0. */
export type Box = {readonly column: number; readonly row: number; readonly columns: number; readonly rows: number};

type Pane = {
	readonly name: string;
	/** Its place on this screen; none where it is not shown. */
	readonly box: (state: State, grid: Grid) => Box | undefined;
	/** What it shows: any number of lines of any width; the frame cuts and fills them to the box. Pure. */
	readonly draw: (state: State) => readonly Line[];
};

/** The rail covers the page where there is no room beside it. */
const railCovers = (state: State) => railShown(state) && railIsPage(state.screen);

const onPage =
	(...pages: readonly PageName[]) =>
	(state: State, grid: Grid): Box | undefined => {
		if (!pages.includes(state.page) || railCovers(state)) return undefined;
		const column = pageColumn(grid);
		return {column, row: grid.top, columns: grid.columns - column, rows: grid.bottom - grid.top};
	};

const storyIs = (open: boolean, box: ReturnType<typeof onPage>) => (state: State, grid: Grid) =>
	(state.story !== undefined) === open ? box(state, grid) : undefined;

/** THE pane table: what is on the screen, from top to bottom. */
export const panes = [
	{
		name: 'folio',
		box: (_, grid) => (grid.folio ? {column: 0, row: 0, columns: grid.columns, rows: grid.folioRow + 1} : undefined),
		draw: drawFolio,
	},
	{
		name: 'sidebar',
		box: (state, grid) => {
			if (!railShown(state)) return undefined;
			const columns = railIsPage(state.screen) ? grid.columns : pageColumn(grid);
			return {column: 0, row: grid.top, columns, rows: grid.bottom - grid.top};
		},
		draw: drawSidebar,
	},
	{name: 'story', box: storyIs(true, onPage('story')), draw: drawStory},
	{name: 'waiting', box: storyIs(false, onPage('story')), draw: drawWaiting},
	{name: 'library', box: onPage('library'), draw: drawLibrary},
	{name: 'search', box: onPage('search'), draw: drawSearch},
	{name: 'person', box: onPage('person'), draw: drawPerson},
	{name: 'links', box: onPage('links'), draw: drawLinks},
	{name: 'kept', box: onPage('kept'), draw: drawKept},
	{name: 'problems', box: onPage('problems'), draw: drawProblems},
	{name: 'palette', box: onPage('palette'), draw: drawPalette},
	{
		name: 'help',
		box: (state, grid) =>
			state.page === 'help'
				? {column: 0, row: grid.top, columns: grid.columns, rows: grid.bottom - grid.top}
				: undefined,
		draw: drawHelp,
	},
	{
		name: 'voice bar',
		box: (_, grid) =>
			grid.bar ? {column: 0, row: grid.rows - (grid.status ? 2 : 1), columns: grid.columns, rows: 1} : undefined,
		draw: drawVoiceBar,
	},
	{
		name: 'status',
		box: (_, grid) => (grid.status ? {column: 0, row: grid.rows - 1, columns: grid.columns, rows: 1} : undefined),
		draw: drawStatus,
	},
] as const satisfies readonly Pane[];

/** The panes that are on the screen now, each with its place. */
export const panesShown = (state: State): readonly {readonly pane: Pane; readonly box: Box}[] => {
	const grid = gridOfState(state);
	return (panes as readonly Pane[]).flatMap(pane => {
		const box = pane.box(state, grid);
		return box === undefined || box.rows < 1 || box.columns < 1 ? [] : [{pane, box}];
	});
};
