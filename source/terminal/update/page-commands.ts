import {askWhom} from '../pages/compare/asked.ts';
import {openDigest} from '../pages/digest/digest-entries.ts';
import {currentPage} from '../pages/pages.ts';
import {openPalette} from '../pages/palette.ts';
import {chipFor} from '../pages/search/chips.ts';
import {startSearch} from '../pages/search-state.ts';
import type {CommandReducer} from '../state/actions.ts';
import {takeIn} from '../state/library/arrived.ts';
import {noStoryOpen} from '../state/messages.ts';
import {showPage} from '../state/navigation.ts';
import {withPageState} from '../state/page-state.ts';
import {peopleIn, topicsIn} from '../state/sidebar/sidebar-entries.ts';
import type {State} from '../state/state.ts';

/** Asks whom to compare with what is chosen in the sidebar, or with what the page is about. */
const compare = (state: State): State => {
	const entry =
		state.focus === 'people'
			? peopleIn(state).at(state.sidebarCursor.people)
			: state.focus === 'topics'
				? topicsIn(state).at(state.sidebarCursor.topics)
				: undefined;
	const compared = currentPage(state).compared?.(state);
	if (entry?.subject.kind === 'topic') return askWhom(state, {people: [], topic: entry.subject.name});
	if (entry !== undefined && entry.subject.name !== '') {
		const people = [nameInLibrary(state, entry.subject.name)];
		// Beside the page of a topic stand those who speak on it.
		return askWhom(state, compared?.topic === undefined ? {people} : {people, topic: compared.topic});
	}
	return askWhom(state, compared ?? {people: []});
};

const nameInLibrary = ({articles, page, story}: State, name: string): string =>
	articles.people().named(name, page === 'story' ? story?.article.id : undefined)?.name ?? name;

/** On the page of a person or a topic, the search begins with that chip. */
const subjectChip = ({page, pageStates}: State): string => {
	if (page === 'person') return `${chipFor('by', pageStates.person?.name ?? '')} `;
	return page === 'topic' ? `${chipFor('about', pageStates.topic?.label ?? '')} ` : '';
};

/** Commands that open a page. Pages with a text field or a list of their own begin afresh. */
export const pageCommands = {
	library: state => (state.page === 'library' ? state : showPage(takeIn(state), 'library')),
	links: state => (state.story === undefined ? noStoryOpen(state) : showPage(state, 'links')),
	problems: state => showPage(state, 'problems'),
	help: state => withPageState(showPage(state, 'help'), 'help', {query: '', top: 0}),
	palette: openPalette,
	'search-quotes': state => startSearch(showPage(state, 'search'), subjectChip(state)),
	compare,
	digest: state => openDigest(state),
	'stars-and-notes': state => withPageState(showPage(state, 'kept'), 'kept', {cursor: 0}),
} satisfies Record<string, CommandReducer>;
