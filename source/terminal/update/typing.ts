import {currentPage} from '../pages/pages.ts';
import type {CommandReducer} from '../state/actions.ts';
import type {State} from '../state/state.ts';
import {keepFilter, setFilterQuery} from './filtering.ts';
import {moveCursorBy} from './moving.ts';

/* What keys do while letters are text: in a prompt, in a filter, or in the text field of a page. */

/** Changes the text of the field that takes letters now. */
const editField = (state: State, change: (text: string) => string): State => {
	if (state.prompt !== undefined) {
		const {isProposed, ...prompt} = state.prompt;
		return {...state, prompt: {...prompt, text: change(isProposed ? '' : prompt.text)}};
	}
	if (state.filter?.typing) return setFilterQuery(state, state.filter, change(state.filter.query));
	const {field} = currentPage(state);
	return field?.isOpen(state) ? field.set(state, change(field.get(state))) : state;
};

/** Goes on with what a prompt proposes, as a text of one's own; undefined where nothing is proposed. */
export const takeProposal = (state: State): State | undefined => {
	if (!state.prompt?.isProposed) return undefined;
	const {isProposed: _, ...prompt} = state.prompt;
	return {...state, prompt};
};

/** UTF-16 units that a field holds; more was pasted by mistake. */
const mostUnits = 2000;

/** Adds typed or pasted text to the field. A field holds one line without control characters. */
export const insertText = (state: State, text: string): State =>
	editField(state, before =>
		(before + text.replaceAll(/\s+/gu, ' ').replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, keptIfJoiner))
			.trimStart()
			.slice(0, mostUnits),
	);

/** Joiners make one character of several emoji, and Persian is not written without them. */
const keptIfJoiner = (character: string): string => (character === '\u200C' || character === '\u200D' ? character : '');

const lastLetter = /[\s\S]\p{M}*$/u;

/** Up and down. */
const moveChoice = (state: State, by: number): State => {
	const taken = takeProposal(state);
	if (taken !== undefined) return taken;
	if (state.filter?.typing) return moveCursorBy(state, by);
	return currentPage(state).field?.step?.(state, by) ?? moveCursorBy(state, by);
};

/** Tab and Shift-Tab. */
const pressTab = (state: State, by: 1 | -1): State => {
	const taken = takeProposal(state);
	if (taken !== undefined) return taken;
	if (state.filter?.typing) return keepFilter(state);
	return currentPage(state).field?.tab?.(state, by) ?? state;
};

/** Backspace: deletes the last letter, or what the page has in its place. */
const eraseLetter = (state: State): State => {
	const {field} = currentPage(state);
	const isOfPage = state.prompt === undefined && !state.filter?.typing && field?.isOpen(state) === true;
	return (isOfPage ? field.erase?.(state) : undefined) ?? editField(state, text => text.replace(lastLetter, ''));
};

/** Commands for editing text. */
export const typingCommands = {
	'choose-next': (state, count) => moveChoice(state, count),
	'choose-previous': (state, count) => moveChoice(state, -count),
	'next-results': state => pressTab(state, 1),
	'previous-results': state => pressTab(state, -1),
	erase: eraseLetter,
	'erase-word': state => editField(state, text => text.trimEnd().replace(/\S+$/u, '')),
	'erase-all': state => editField(state, () => ''),
} satisfies Record<string, CommandReducer>;
