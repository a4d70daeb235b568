import {keyOf} from '../../keymap/keymap.ts';
import {pageOf, pages} from '../pages/pages.ts';
import {saying} from '../state/messages.ts';
import type {State} from '../state/state.ts';

/** Copies what is chosen on the page, or else the chosen quote of the open story; `cited` adds where it is from. */
export const copying = (state: State, cited: boolean): State => {
	const copy = pageOf(state).copy ?? pages.story.copy!;
	const text = copy(state, cited);
	return text === undefined
		? saying(state, `No quote is chosen: ${keyOf('next-quote', state.keymap)} chooses the next one.`)
		: {...state, act: {kind: 'copy', text}};
};
