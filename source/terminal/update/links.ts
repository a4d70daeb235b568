import {counted} from '../../typesetting/captions.ts';
import {chosenLink, linksOf} from '../state/selectors.ts';
import type {State} from '../state/state.ts';

/* The links of the open story: which one is meant, and going there. */

export const followed = (state: State): State => {
	const link = chosenLink(state);
	return link === undefined ? state : {...state, act: {kind: 'browse', url: link.url}};
};

/** A number and Enter: the link of that number. */
export const followedByNumber = (state: State, number: number): State => {
	const links = linksOf(state);
	if (number >= 1 && number <= links.length) return followed({...state, cursor: {...state.cursor, links: number - 1}});
	return {
		...state,
		message: {text: `No link has the number ${number}: there are ${counted(links.length, 'link')}.`, tone: 'plain'},
	};
};
