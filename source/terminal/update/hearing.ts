import {offsetOf} from '../../typesetting/rows.ts';
import {withMessage} from '../state/messages.ts';
import {withStory} from '../state/navigation.ts';
import type {OpenStory} from '../state/open-story.ts';
import {heightOf, rowsOf} from '../state/selectors.ts';
import {partsHeard, type SpokenPart, spokenParts} from '../state/spoken-parts.ts';
import type {State} from '../state/state.ts';

/* How one goes through a story with a screen reader: part by part or page by page, and nothing between is left out. */

/** The indices of the first and the last part that were spoken; both are -1 above the first. */
const heardLast = (state: State, story: OpenStory): {readonly first: number; readonly last: number} => {
	const rows = rowsOf(state, story);
	const parts = spokenParts(rows);
	const here = parts.findLastIndex(({row}) => row <= story.top);
	const {heard} = story;
	if (heard === undefined || heard.start !== offsetOf(rows, story.top)) return {first: here, last: here};
	return {first: here, last: here + Math.max(0, partsHeard(rows, story.top, heard).length - 1)};
};

/** Brings a part to the top of the screen, and speaks it and those up to `last`. */
const hear = (state: State, parts: readonly SpokenPart[], first: number, last: number): State =>
	withStory(state, story => ({
		...story,
		top: parts[first]!.row,
		heard: {start: parts[first]!.span.start, end: parts[last]!.span.end},
	}));

const atAnEnd = (state: State, direction: 1 | -1): State =>
	withMessage(state, direction === 1 ? 'This is the end of the story.' : 'This is the beginning of the story.');

/** Speaks the part that is `by` parts further on or back. */
export const hearPart = (state: State, by: number): State => {
	const {story} = state;
	if (story === undefined) return state;
	const parts = spokenParts(rowsOf(state, story));
	const {first, last} = heardLast(state, story);
	const to = Math.max(0, Math.min(parts.length - 1, (by > 0 ? last : first) + by));
	const leads = by > 0 ? to > last : to < first;
	return leads ? hear(state, parts, to, to) : atAnEnd(state, by > 0 ? 1 : -1);
};

/** Speaks the next page, or the one before: as many parts as fit on the screen, and at least one. */
export const hearPage = (state: State, direction: 1 | -1): State => {
	const {story} = state;
	if (story === undefined) return state;
	const parts = spokenParts(rowsOf(state, story));
	const {first, last} = heardLast(state, story);
	const height = heightOf(state);
	if (direction === 1) {
		const from = last + 1;
		if (from >= parts.length) return atAnEnd(state, direction);
		const behind = parts.findIndex(({row}, index) => index > from && row - parts[from]!.row >= height);
		return hear(state, parts, from, (behind === -1 ? parts.length : behind) - 1);
	}
	if (first < 1) return atAnEnd(state, direction);
	const from = parts.findIndex(({row}) => parts[first - 1]!.row - row < height);
	return hear(state, parts, from, first - 1);
};
