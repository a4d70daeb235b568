import {noArticles} from '../../library/catalogue/article-list.ts';
import type {CommandReducer} from '../state/actions.ts';
import {pressHint, withMessage} from '../state/messages.ts';
import type {State} from '../state/state.ts';

/* Commands for the program itself: its files, its colours, its mouse, its terminal. */

/** Empties the library and reads all its files again. Standard input can be read only once. */
const readAgain = (state: State): State => {
	if (state.articles.hasPath('-')) return withMessage(state, 'Piped input can’t be read again.');
	return {
		...withMessage(state, 'Reading the files again…'),
		act: {kind: 'read-again'},
		problems: [],
		sidebarCursor: state.page === 'story' ? state.sidebarCursor : {...state.sidebarCursor, people: 0, topics: 0},
		articles: noArticles().decided(state.decisions),
		readings: [],
		found: 0,
		read: 0,
		loading: true,
	};
};

const switchShade = (state: State): State => {
	const {theme} = state;
	if (theme.depth === 'none') return withMessage(state, 'Colours are off. Use --color always to turn them on.');
	const shade = theme.shade === 'dark' ? 'light' : 'dark';
	return withMessage(
		{...state, theme: {...theme, shade}},
		`${shade === 'dark' ? 'Dark' : 'Light'} colours. To keep them, set theme = "${shade}".`,
	);
};

/** Takes the mouse for the reader, or gives it back to the terminal, which selects text with it. */
const switchMouse = (state: State): State =>
	withMessage(
		{...state, mouse: !state.mouse},
		state.mouse
			? `The mouse selects text again.${pressHint(state, 'mouse', 'to use it here')}`
			: 'The wheel scrolls, a click chooses.',
	);

/** Commands for the program itself. */
export const programCommands = {
	'try-again': readAgain,
	shade: switchShade,
	mouse: switchMouse,
	redraw: state => ({...state, act: {kind: 'redraw'}}),
	suspend: state => ({...state, act: {kind: 'suspend'}}),
} satisfies Record<string, CommandReducer>;
