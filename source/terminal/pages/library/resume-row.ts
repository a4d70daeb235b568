import type {LastRead} from '../../../notebook/notebook.ts';
import {columnsOf, cut} from '../../../typesetting/measure.ts';
import {type Line, place, run} from '../../../typesetting/runs.ts';
import {textLine} from '../../drawing/page-parts.ts';
import type {Grid} from '../../state/grid.ts';
import type {State} from '../../state/state.ts';
import {endOfRow, hasBars, percentRead} from './article-row.ts';
import {smallBar} from './small-bar.ts';

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ');
const numbers = 'no one two three four five six seven eight nine'.split(' ');

const ordinal = (index: number): string => ordinals[index] ?? `number ${index + 1}`;
const number = (count: number): string => numbers[count] ?? String(count);

/** Returns where in a story one stopped: “in ‘At a loss’, second of three sections”; empty where it has no sections. */
export const whereStopped = ({id, section}: LastRead, {articles}: State): string => {
	const sections = articles.byId(id)?.sections ?? [];
	if (sections.length < 2 || section >= sections.length) return '';
	const subhead = sections[section]!.subhead ?? (section === 0 ? 'the opening' : undefined);
	const nth = `${ordinal(section)} of ${number(sections.length)} sections`;
	return subhead === undefined ? `in the ${nth}` : `in ${subhead}, ${nth}`;
};

/** Draws the row above all articles: the story to go on with, how far it was read, and in which section one stopped. */
export const resumeRow = (grid: Grid, state: State, story: LastRead, isChosen: boolean): readonly Line[] => {
	const share = percentRead(story.share);
	const end = endOfRow(grid);
	const title = cut(`Continue: ${story.title}`, Math.max(1, Math.min(grid.measure, end - columnsOf(share) - 2)));
	const article = state.articles.byId(story.id);
	const where = grid.tight ? '' : whereStopped(story, state);
	return [
		textLine(
			grid,
			place([
				[0, [run(title, 'ink', {bold: isChosen})]],
				[end - columnsOf(share), [run(share, 'muted')]],
			]),
			{margin: hasBars(grid) && article !== undefined ? smallBar(article, state, grid.margin, story.share) : []},
		),
		...(where === '' ? [] : [textLine(grid, [run(cut(where, grid.measure), 'muted')])]),
	];
};
