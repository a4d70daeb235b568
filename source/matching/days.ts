import {dayForms} from './day-forms.ts';

/** UTF-16 units of the longest day, with room for blanks. */
const longest = 40;

/**
 * Returns the day that somebody has typed as YYYY-MM-DD, or undefined if it is none (`dayForms` has all forms). A month, a week or a
 * year has an edge: its first or its last day. `today` is where days ago are counted from.
 */
export const typedDay = (typed: string, edge: 'first' | 'last', today: string): string | undefined => {
	if (typed.length > longest) return undefined;
	const words = typed
		.trim()
		.toLowerCase()
		.replaceAll(/[\s,/-]+/gu, ' ');
	for (const {read} of dayForms) {
		const period = read(words, today);
		if (period !== undefined) return period[edge];
	}
	return undefined;
};
