import {noArticles} from '../../library/catalogue/article-list.ts';
import {currentPage} from '../pages/pages.ts';
import type {CommandReducer} from '../state/actions.ts';
import {arrivedWords, takeIn} from '../state/library/arrived.ts';
import {chooseInLibrary, libraryCursor, rowsAbove, shownArticles} from '../state/library/library-rows.ts';
import {noStoryOpen, pressHint, withMessage} from '../state/messages.ts';
import {percentageRead, sectionHere} from '../state/selectors.ts';
import type {Arrived, State} from '../state/state.ts';

/* Commands for the program itself: its files, its colours, its mouse, its terminal. */

/** Shows what has come, changed or gone. Where the chosen article is gone, the one in its place is chosen. */
const showArrived = (state: State, arrived: Arrived): State => {
	const shown = takeIn(state);
	const message = withMessage(shown, `${arrivedWords(arrived)}: shown.`);
	const isGone = state.chosenArticleId !== undefined && arrived.gone.has(state.chosenArticleId);
	if (!isGone) return message;
	const last = shownArticles(shown).count + rowsAbove(shown) - 1;
	return chooseInLibrary(message, Math.min(libraryCursor(state), last));
};

/** Shows what is new; where nothing is, empties the library and reads all its files again. Standard input can be read only once. */
const readAgain = (state: State): State => {
	if (state.arrived !== undefined) return showArrived(state, state.arrived);
	if (state.articles.hasPath('-')) return withMessage(state, 'Piped input can’t be read again.');
	const {listedBefore: _, ...rest} = state;
	return {
		...withMessage(rest, 'Reading the files again…'),
		act: {kind: 'read-again'},
		problems: [],
		sidebarCursor: state.page === 'story' ? state.sidebarCursor : {...state.sidebarCursor, people: 0, topics: 0},
		articles: noArticles().decided(state.decisions),
		...(state.lastVisit !== undefined && {lastVisit: {...state.lastVisit, count: 0}}),
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

/** Says where one is: the file, and how far into it, or down which list. */
const whereAmI = (state: State): State => {
	const {story} = state;
	const file = currentPage(state).file?.(state)?.path ?? story?.article.origin.path;
	if (file === undefined) return noStoryOpen(state);
	const sections = story?.article.sections.length ?? 0;
	const inStory =
		state.page === 'story' && story !== undefined
			? [
					...(sections > 1 ? [`section ${sectionHere(state) + 1} of ${sections}`] : []),
					`${percentageRead(state, story)}%`,
				]
			: [];
	return withMessage(state, [file === '-' ? 'standard input' : file, ...inStory].join(', '));
};

/** Commands for the program itself. */
export const programCommands = {
	'try-again': readAgain,
	where: whereAmI,
	shade: switchShade,
	mouse: switchMouse,
	redraw: state => ({...state, act: {kind: 'redraw'}}),
	suspend: state => ({...state, act: {kind: 'suspend'}}),
} satisfies Record<string, CommandReducer>;
