import type {Line} from '../../typesetting/runs.ts';
import {currentPage, gridOf, isSidebarShown, withTextInSight} from '../pages/pages.ts';
import {type Grid, pageColumn, sidebarCoversPage} from '../state/grid.ts';
import type {State} from '../state/state.ts';
import {drawFolio} from './folio.ts';
import {drawSidebar} from './sidebar.ts';
import {drawStatus} from './status.ts';
import {drawVoiceBar} from './voice-bar.ts';

/** The part of the screen that a pane is drawn in. Columns and rows count from 0. */
export type Box = {readonly column: number; readonly row: number; readonly columns: number; readonly rows: number};

type Pane = {
	readonly name: string;
	/** Returns where the pane is; undefined where it is not shown. */
	readonly box: (state: State, grid: Grid) => Box | undefined;
	/** Draws the pane: any number of lines of any width, which `framed` cuts and pads to the box. Pure. */
	readonly draw: (state: State) => readonly Line[];
};

/** Whether the sidebar is shown in place of the page. */
const isPageCovered = (state: State) => isSidebarShown(state) && sidebarCoversPage(state.screen);

const pageBox = (state: State, grid: Grid): Box | undefined => {
	const {wide} = currentPage(withTextInSight(state));
	if (!wide && isPageCovered(state)) return undefined;
	const column = wide ? 0 : pageColumn(grid);
	return {column, row: grid.top, columns: grid.columns - column, rows: grid.bottom - grid.top};
};

/** Beside a question, a click on the page means nothing. */
const drawPage = (state: State): readonly Line[] => {
	const inSight = withTextInSight(state);
	const lines = currentPage(inSight).draw(inSight, gridOf(state));
	return inSight === state ? lines : lines.map(line => line.map(({target: _, ...part}) => part));
};

/** The table of panes: everything on the screen, from top to bottom. */
export const panes = [
	{
		name: 'folio',
		box: (_, grid) => (grid.folio ? {column: 0, row: 0, columns: grid.columns, rows: grid.folioRow + 1} : undefined),
		draw: drawFolio,
	},
	{
		name: 'sidebar',
		box: (state, grid) => {
			if (!isSidebarShown(state)) return undefined;
			const columns = sidebarCoversPage(state.screen) ? grid.columns : pageColumn(grid);
			return {column: 0, row: grid.top, columns, rows: grid.bottom - grid.top};
		},
		draw: drawSidebar,
	},
	{name: 'page', box: pageBox, draw: state => drawPage(state)},
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

/** Returns the panes on the screen, each with its box. */
export const panesShown = (state: State): readonly {readonly pane: Pane; readonly box: Box}[] => {
	const grid = gridOf(state);
	return (panes as readonly Pane[]).flatMap(pane => {
		const box = pane.box(state, grid);
		return box === undefined || box.rows < 1 || box.columns < 1 ? [] : [{pane, box}];
	});
};
