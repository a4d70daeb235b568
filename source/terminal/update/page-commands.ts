import {startSearch} from '../pages/search-state.ts';
import type {CommandReducer} from '../state/actions.ts';
import {takeIn} from '../state/arrived.ts';
import {noStoryOpen} from '../state/messages.ts';
import {showPage} from '../state/navigation.ts';
import {withPageState} from '../state/page-state.ts';

/** Commands that open a page. Pages with a text field or a list of their own begin afresh. */
export const pageCommands = {
	library: state => (state.page === 'library' ? state : showPage(takeIn(state), 'library')),
	links: state => (state.story === undefined ? noStoryOpen(state) : showPage(state, 'links')),
	problems: state => showPage(state, 'problems'),
	help: state => withPageState(showPage(state, 'help'), 'help', {query: '', top: 0}),
	palette: state => withPageState(showPage(state, 'palette'), 'palette', {query: '', cursor: 0}),
	'search-quotes': state => startSearch(showPage(state, 'search'), ''),
	digest: state => withPageState(showPage(takeIn(state), 'digest'), 'digest', {unfolded: new Set()}),
	'stars-and-notes': state => withPageState(showPage(state, 'kept'), 'kept', {cursor: 0}),
} satisfies Record<string, CommandReducer>;
