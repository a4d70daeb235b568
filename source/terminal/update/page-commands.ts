import {withQuery} from '../pages/search-state.ts';
import type {Step} from '../state/actions.ts';
import {noStoryOpen} from '../state/messages.ts';
import {turningTo} from '../state/navigation.ts';
import {withOwn} from '../state/own-state.ts';

/** Commands that open a page. Pages with a text field or a list of their own begin afresh. */
export const pageCommands = {
	library: state => turningTo(state, 'library'),
	links: state => (state.story === undefined ? noStoryOpen(state) : turningTo(state, 'links')),
	problems: state => turningTo(state, 'problems'),
	help: state => withOwn(turningTo(state, 'help'), 'help', {query: '', top: 0}),
	palette: state => withOwn(turningTo(state, 'palette'), 'palette', {query: '', cursor: 0}),
	'search-quotes': state => withQuery(turningTo(state, 'search'), ''),
	'stars-and-notes': state => withOwn(turningTo(state, 'kept'), 'kept', {cursor: 0}),
} satisfies Record<string, Step>;
