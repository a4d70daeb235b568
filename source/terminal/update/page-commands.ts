import {chipFor} from '../pages/search/chips.ts';
import {startSearch} from '../pages/search-state.ts';
import type {CommandReducer} from '../state/actions.ts';
import {noStoryOpen} from '../state/messages.ts';
import {showPage} from '../state/navigation.ts';
import {withPageState} from '../state/page-state.ts';
import type {State} from '../state/state.ts';

/** On the page of a person or a topic, the search begins with that chip. */
const subjectChip = ({page, pageStates}: State): string => {
	if (page === 'person') return `${chipFor('by', pageStates.person?.name ?? '')} `;
	return page === 'topic' ? `${chipFor('about', pageStates.topic?.label ?? '')} ` : '';
};

/** Commands that open a page. Pages with a text field or a list of their own begin afresh. */
export const pageCommands = {
	library: state => showPage(state, 'library'),
	links: state => (state.story === undefined ? noStoryOpen(state) : showPage(state, 'links')),
	problems: state => showPage(state, 'problems'),
	help: state => withPageState(showPage(state, 'help'), 'help', {query: '', top: 0}),
	palette: state => withPageState(showPage(state, 'palette'), 'palette', {query: '', cursor: 0}),
	'search-quotes': state => startSearch(showPage(state, 'search'), subjectChip(state)),
	'stars-and-notes': state => withPageState(showPage(state, 'kept'), 'kept', {cursor: 0}),
} satisfies Record<string, CommandReducer>;
