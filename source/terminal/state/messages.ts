import {keyOf} from '../../keymap/keymap.ts';
import type {State} from './state.ts';

/** Shows a message in the status line until the next key. */
export const withMessage = (state: State, text: string): State => ({...state, message: {text, tone: 'plain'}});

export const noStoryOpen = (state: State): State =>
	withMessage(state, `No story is open: ${keyOf('library', state.keymap)} shows the library.`);

export const noQuoteChosen = (state: State): State =>
	withMessage(state, `No quote is chosen: ${keyOf('next-quote', state.keymap)} chooses the next one.`);
