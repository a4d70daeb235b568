import {scrollTo, withStory} from './navigation.ts';
import type {Find} from './open-story.ts';
import {rowsOf} from './selectors.ts';
import type {State} from './state.ts';
import {findMatches} from './text-matches.ts';
import {rowsShowing} from './viewport.ts';

/**
 * Searches the open story, and scrolls to the first match below the row where the search began, or else to the first of
 * all.
 */
export const findInStory = (state: State, find: Find): State => {
	const {story} = state;
	if (story === undefined) return state;
	const rows = rowsOf(state, story);
	const matches = findMatches(story.article, find.query);
	const below = matches.findIndex(match => rowsShowing(rows, match).first >= find.from);
	const current = Math.max(0, below);
	const found = withStory(state, open => ({
		...open,
		top: matches.length === 0 ? find.from : open.top,
		find: {...find, current},
	}));
	const match = matches[current];
	return match === undefined ? found : scrollTo(found, match);
};
