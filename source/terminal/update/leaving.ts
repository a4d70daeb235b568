import {currentPage} from '../pages/pages.ts';
import type {CommandReducer} from '../state/actions.ts';
import {withMessage} from '../state/messages.ts';
import {goTo, previousPage, readingPosition, showPage, withoutSubject} from '../state/navigation.ts';
import type {PlaceInStory} from '../state/places.ts';
import {quitQuestion} from '../state/quit-question.ts';
import type {State} from '../state/state.ts';
import {withoutFilter} from './filtering.ts';
import {withoutPrompt} from './prompts.ts';
import {leaveSidebar} from './sidebar.ts';

/* Commands that lead out: of a prompt, of the sidebar, of a page, of the program. */

/**
 * Takes one step out: of a prompt, a filter, the sidebar, what the page highlights, or the page. Never out of the
 * program.
 */
const stepOut = (state: State): State => {
	if (state.prompt !== undefined) return withoutPrompt(state);
	if (state.filter !== undefined && (state.filter.list !== 'library' || state.page === 'library'))
		return withoutFilter(state);
	if (state.focus !== 'page') return withoutSubject(leaveSidebar(state));
	return currentPage(state).escape?.(state) ?? previousPage(state) ?? leaveTextField(state);
};

/** While letters are text, Esc is the only way out: where no page is behind this one, it leads to the story. */
const leaveTextField = (state: State): State =>
	currentPage(state).field?.isOpen(state) === true ? {...state, page: 'story', focus: 'page'} : state;

const quit = (state: State): State => {
	if (state.focus !== 'page') return withoutSubject(leaveSidebar(state));
	const left = previousPage(state);
	if (left === undefined) return quitNow(state);
	// There a q that comes later is a letter.
	return currentPage(left).field?.isOpen(left) === true
		? {...withMessage(left, 'Letters are typed here. q once more, or Esc, goes on back.'), isLeaving: true}
		: left;
};

/** Ends newsread, but asks first where that would lose something. */
const quitNow = (state: State): State => {
	const question = quitQuestion(state);
	return question === undefined
		? {...state, ending: 'quit'}
		: {...state, pending: 'quit', message: {text: question, tone: 'plain'}};
};

/** Returns to the position before the last jump, or else to the page before. */
const back = (state: State): State => {
	const place = state.trail.at(-1);
	if (place === undefined) return previousPage(state) ?? withMessage(state, 'There is nothing to go back to.');
	const shorter = {...state, trail: state.trail.slice(0, -1)};
	if ('page' in place) return showPage(shorter, place.page);
	// The notebook knows where in it one was.
	if ('isEarlier' in place)
		return state.story?.article.id === place.id ? back(shorter) : {...shorter, opening: {id: place.id}};
	const at: PlaceInStory = {kind: 'place', place};
	return state.story?.article.id === place.id
		? showPage(goTo(shorter, at), 'story')
		: {...shorter, opening: {id: place.id, at}};
};

/** Returns to the position before the last jump, and makes this one the position to return to. */
export const swapPlaces = (state: State): State => {
	const here = readingPosition(state);
	const gone = back(state);
	return here === undefined || state.trail.length === 0 ? gone : {...gone, trail: [...gone.trail, here]};
};

/** Commands that lead out. */
export const leavingCommands = {
	escape: stepOut,
	quit,
	'quit-now': quitNow,
	'quit-without-asking': state => ({...state, ending: 'quit'}),
	interrupt: state => ({...state, ending: 'interrupt'}),
	back,
} satisfies Record<string, CommandReducer>;
