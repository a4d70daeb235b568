// Follows the lists of an OpenDocument text, and counts their entries.
import {numberIn} from '../list-numbers.ts';
import type {OdtStyles} from './odt-styles.ts';

type OpenList = {readonly style: string | undefined; count: number; isFresh: boolean};

/** Levels of a list; deeper ones are marked as this one. */
const mostLevels = 10;

/** Takes the elements of lists in order. */
export type OdtLists = {
	readonly open: (style: string | undefined) => void;
	readonly openEntry: (start: string | undefined, isHeader: boolean) => void;
	readonly close: () => void;
	/** Returns the mark of the paragraph, if it is the first of an entry: “2.”, or empty for a bullet. */
	readonly takeMark: () => string | undefined;
};

/** Returns a follower without open lists. */
export const createOdtLists = (listLevelOf: OdtStyles['listLevelOf']): OdtLists => {
	const lists: OpenList[] = [];
	return {
		// A list inside another has its style where it has none of its own.
		open: style => lists.push({style: style ?? lists.at(-1)?.style, count: 0, isFresh: false}),
		openEntry: (start, isHeader) => {
			const list = lists.at(-1);
			if (!list) return;
			list.isFresh = !isHeader;
			const stated = Number(start ?? Number.NaN);
			const first = listLevelOf(list.style, Math.min(lists.length, mostLevels))?.start ?? 1;
			if (!isHeader) list.count = Number.isNaN(stated) ? (list.count === 0 ? first : list.count + 1) : stated;
		},
		close: () => lists.pop(),
		takeMark: () => {
			const list = lists.at(-1);
			if (!list) return undefined;
			if (!list.isFresh) return '';
			list.isFresh = false;
			const level = listLevelOf(list.style, Math.min(lists.length, mostLevels));
			const number = level === undefined ? '' : numberIn(level.form, list.count);
			return number === '' ? '' : `${level!.before}${number}${level!.behind}`.trim();
		},
	};
};
