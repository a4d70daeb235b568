import {walkBy} from '../pages/search/hit-walk.ts';
import type {CommandReducer} from '../state/actions.ts';
import {pressHint, withMessage} from '../state/messages.ts';
import {scrollTo, withStory} from '../state/navigation.ts';
import type {State} from '../state/state.ts';
import {findMatches} from '../state/text-matches.ts';

/* Commands that find words in the open story. */

/**
 * Goes to another match; after the last one comes the first. In a story that was reached from a list of results it is the
 * next result, which may be in another story.
 */
const goToMatch = (state: State, by: number): State => {
	const find = state.story?.find;
	if (state.story === undefined || find === undefined || find.query === '')
		return (
			walkBy(state, by) ?? withMessage(state, `Nothing to find yet.${pressHint(state, 'find', 'to search this story')}`)
		);
	const matches = findMatches(state.story.article, find.query);
	if (matches.length === 0) return withMessage(state, `No match for “${find.query}”.`);
	const current = (((find.current + by) % matches.length) + matches.length) % matches.length;
	return scrollTo(
		withStory(state, story => ({...story, find: {...find, current}})),
		matches[current]!,
	);
};

/** Commands for a search in the open story. */
export const findingCommands = {
	find: state =>
		withStory({...state, focus: 'page'}, story => ({
			...story,
			find: {query: '', typing: true, current: 0, from: story.top},
		})),
	'next-match': (state, count) => goToMatch(state, count),
	'previous-match': (state, count) => goToMatch(state, -count),
} satisfies Record<string, CommandReducer>;
