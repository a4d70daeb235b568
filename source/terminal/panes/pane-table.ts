import type {Line} from '../../typesetting/runs.ts';
import {drawHelp} from '../pages/help.ts';
import {drawKept} from '../pages/kept.ts';
import {drawLibrary} from '../pages/library.ts';
import {drawLinks} from '../pages/links.ts';
import {drawPalette} from '../pages/palette.ts';
import {drawPerson} from '../pages/person.ts';
import {drawProblems} from '../pages/problems.ts';
import {drawSearch} from '../pages/search.ts';
import {drawStory} from '../pages/story.ts';
import {type Grid, pageColumn, railIsPage} from '../state/grid.ts';
import {gridOfState, railShown} from '../state/selectors.ts';
import type {PageName, State} from '../state/state.ts';
import {drawFolio} from './folio.ts';
import {drawSidebar} from './sidebar.ts';
import {drawStatus} from './status.ts';
import {drawVoiceBar} from './voice-bar.ts';
import {drawWaiting} from './waiting.ts';

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
