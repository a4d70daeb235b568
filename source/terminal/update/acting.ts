import {keyOf} from '../../keymap/keymap.ts';
import {offsetOf} from '../../typesetting/rows.ts';
import {currentPage} from '../pages/pages.ts';
import type {CommandReducer} from '../state/actions.ts';
import {noQuoteChosen, noStoryOpen, pressHint, withMessage} from '../state/messages.ts';
import {rowsOf} from '../state/selectors.ts';
import type {State} from '../state/state.ts';

/* Commands that hand the chosen quote or story to the clipboard, a browser or an editor. */

/** Copies what is chosen on the page; `cited` adds the source. The quote of a story that is not in sight is never meant. */
const copy = (state: State, cited: boolean): State => {
	const text = currentPage(state).copy?.(state, cited);
	return text === undefined ? noQuoteChosen(state) : {...state, act: {kind: 'copy', text, ...(cited && {cited: true})}};
};

/**
 * Opens the address of what is chosen. A list of other stories has none: those addresses are opened from their stories.
 */
const browse = (state: State): State => {
	const page = currentPage(state);
	const listed = page.chosenQuote?.(state);
	if (listed !== undefined) return browseArticle(state, listed.articleId);
	return (
		page.browse?.(state) ??
		withMessage(
			state,
			`Press ${keyOf('open', state.keymap)} to open the story, then ${keyOf('open-address', state.keymap)} for its web page.`,
		)
	);
};

const browseArticle = (state: State, id: string): State => {
	const url = state.articles.byId(id)?.url;
	return url === undefined
		? withMessage(state, 'This article has no web address.')
		: {...state, act: {kind: 'browse', url}};
};

/** UTF-16 units of text that tell the editor which line is meant. */
const wordsForLine = 60;

/**
 * Edits the file of what is chosen on the page, or else the open story's, at the chosen quote or the top of the screen.
 */
const edit = (state: State): State => {
	const listed = currentPage(state).file?.(state);
	if (listed !== undefined) return {...state, act: {kind: 'edit', ...listed}};
	const {story} = state;
	if (story === undefined) return noStoryOpen(state);
	const {origin, quotes, text} = story.article;
	if (origin.path === '-')
		return withMessage(state, `Piped input has no file to edit.${pressHint(state, 'save', 'to save it as one')}`);
	const chosenQuote = story.chosenQuote === undefined ? undefined : quotes[story.chosenQuote]?.content[0];
	const start = chosenQuote?.start ?? offsetOf(rowsOf(state, story), story.top);
	return {...state, act: {kind: 'edit', path: origin.path, words: text.slice(start, start + wordsForLine)}};
};

/** Commands for the chosen quote or story. */
export const actingCommands = {
	copy: state => copy(state, false),
	'copy-cited': state => copy(state, true),
	'open-address': browse,
	edit,
} satisfies Record<string, CommandReducer>;
