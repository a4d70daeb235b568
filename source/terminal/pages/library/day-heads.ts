import type {ArticleSummary} from '../../../library/library.ts';
import {dayOf, grouped} from '../../../typesetting/captions.ts';
import {columnsOf, cut} from '../../../typesetting/measure.ts';
import {apart, type Line, run} from '../../../typesetting/runs.ts';
import {textLine} from '../../drawing/page-parts.ts';
import type {Grid} from '../../state/grid.ts';
import {lastReadOf} from '../../state/library/last-visit.ts';
import {libraryOrderName} from '../../state/library/library-orders.ts';
import type {State} from '../../state/state.ts';

const dayLength = 'yyyy-mm-dd'.length;

/** Returns the group of an article in the order of the library; undefined where the order has no groups. */
export const groupOf = (state: State, {id, published, path}: ArticleSummary): string | undefined => {
	const {read, lastRead} = state.orderedBy ?? state.kept;
	switch (libraryOrderName(state)) {
		case 'newest first':
		case 'oldest first':
			return published?.slice(0, dayLength) ?? 'No date';
		case 'unread first':
			return read.has(id) ? 'Read' : 'Unread';
		case 'last opened first':
			return lastReadOf({lastRead}, id) === undefined ? 'Not opened yet' : 'Opened';
		case 'by path':
			return path.replace(/[\\/]?[^\\/]*$/u, '');
		case 'longest first':
			return undefined;
	}
};

/** What the head of a day says beside it: what has come since the last visit, or when one left. */
const besideDay = ({lastVisit}: State, day: string, isFirst: boolean): string => {
	if (lastVisit === undefined) return '';
	if (isFirst && lastVisit.count > 0) return `${grouped(lastVisit.count)} new since ${lastVisit.moment}`;
	return day === lastVisit.day ? `you left at ${lastVisit.time}` : '';
};

/** Draws the head of a group, a blank row before all but the first one. Only a library with dates has days. */
export const groupHead = (
	state: State,
	grid: Grid,
	group: string,
	{isFirst, isFirstOfAll}: {readonly isFirst: boolean; readonly isFirstOfAll: boolean},
): readonly Line[] => {
	const isDay = /^\d{4}/u.test(group) && libraryOrderName(state) !== 'by path';
	const beside = isDay || isFirstOfAll ? besideDay(state, group, isFirstOfAll) : '';
	const short = beside.replace(/ since .*$/u, '');
	const name = isDay ? dayOf(group) : group;
	const right = columnsOf(name) + columnsOf(beside) + 2 <= grid.measure ? beside : short;
	return [
		...(isFirst || grid.tight ? [] : [[]]),
		textLine(
			grid,
			apart(
				run(cut(name, Math.max(1, grid.measure - columnsOf(right) - 2)), 'muted'),
				run(right, 'muted'),
				grid.measure,
			),
		),
	];
};
