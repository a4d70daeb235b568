import {lowerBound} from '../../model/lower-bound.ts';
import type {PartStarts} from '../pages/page.ts';
import {currentPage} from '../pages/pages.ts';
import type {CommandReducer} from '../state/actions.ts';
import {withMessage} from '../state/messages.ts';
import type {State} from '../state/state.ts';

/* Commands that skip to the next or previous part of a list: a group, or a year. */

/**
 * Chooses the first entry of the `count`th part before or behind the chosen entry. As in a story, the first step back leads
 * to the beginning of the part one is in.
 */
const skip = (state: State, part: keyof PartStarts, count: number, direction: 1 | -1): State => {
	const {list, starts: parts} = currentPage(state);
	const starts = parts?.[part]?.(state) ?? [];
	const one = part === 'groups' ? 'group' : 'year';
	if (list === undefined || starts.length === 0) return withMessage(state, `This list has no ${part}.`);
	const cursor = list.cursor(state);
	const at = (index: number) => starts[index]!;
	const next = direction === 1 ? lowerBound(starts.length, at, cursor + 1) : lowerBound(starts.length, at, cursor) - 1;
	if (next < 0 || next >= starts.length)
		return withMessage(state, `This is the ${direction === 1 ? 'last' : 'first'} ${one}.`);
	// A count that leads beyond the end leads to the end.
	const index = Math.max(0, Math.min(starts.length - 1, next + direction * (count - 1)));
	return list.choose(state, at(index));
};

/** Commands that skip through a list. */
export const skippingCommands = {
	'next-group': (state, count) => skip(state, 'groups', count, 1),
	'previous-group': (state, count) => skip(state, 'groups', count, -1),
	'next-year': (state, count) => skip(state, 'years', count, 1),
	'previous-year': (state, count) => skip(state, 'years', count, -1),
} satisfies Record<string, CommandReducer>;
