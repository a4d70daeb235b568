import {keyOf} from '../../keymap/keymap.ts';
import type {Step} from '../state/actions.ts';
import {saying} from '../state/messages.ts';
import {showing, withStory} from '../state/navigation.ts';
import type {State} from '../state/state.ts';
import {matchesOf} from '../state/text-matches.ts';

/* Commands that find words in the open story. */

/** Goes to another match; after the last one comes the first. */
const goToMatch = (state: State, by: number): State => {
	const find = state.story?.find;
	if (state.story === undefined || find === undefined || find.query === '')
		return saying(state, `Nothing to look for yet: ${keyOf('find', state.keymap)} starts.`);
	const matches = matchesOf(state.story.article, find.query);
	if (matches.length === 0) return saying(state, `No match for “${find.query}”.`);
	const current = (((find.current + by) % matches.length) + matches.length) % matches.length;
	return showing(
		withStory(state, story => ({...story, find: {...find, current}})),
		matches[current]!,
	);
};

export const findingCommands = {
	find: state =>
		withStory({...state, focus: 'page'}, story => ({
			...story,
			find: {query: '', typing: true, current: 0, from: story.top},
		})),
	'next-match': (state, count) => goToMatch(state, count),
	'previous-match': (state, count) => goToMatch(state, -count),
} satisfies Record<string, Step>;
