// The sidebar beside the page of a person: the topics spoken about, by which the page can be narrowed, and the names by which the
// texts call the person.
import {topicKey} from '../../../library/catalogue/topics.ts';
import {queryPieces} from '../../../library/search/language/query-pieces.ts';
import {grouped} from '../../../typesetting/captions.ts';
import {run} from '../../../typesetting/runs.ts';
import type {SidebarList} from '../../drawing/sidebar-lists.ts';
import {showAll} from '../../state/shown-entries.ts';
import type {SidebarEntry} from '../../state/sidebar/sidebar-entry.ts';
import type {State} from '../../state/state.ts';
import {chipFor} from '../search/chips.ts';
import {allMatchesIn, personNarrowing, shownPerson, withPerson} from './person-state.ts';
import {spokenTopics} from './spoken-topics.ts';

/** Lists the topics of what the person said, once that is known. All of them: one of the others may be chosen next. */
export const withSpokenTopics = (state: State): State => {
	if (shownPerson(state).matches === undefined) return state;
	const topics = spokenTopics(allMatchesIn(state), state.articles).topics.map(
		({label, quotes}): SidebarEntry => ({
			key: topicKey(label),
			label,
			count: quotes,
			subject: {kind: 'topic', name: label},
			quoted: false,
		}),
	);
	return withPerson(state, {rail: {people: 'everyone', topics}});
};

/** Narrows the page to a topic, in place of the one before; the same topic again takes that back. */
export const narrowToTopic = (state: State, name: string): State => {
	const query = personNarrowing.get(state)?.query ?? '';
	const own = queryPieces(query).filter(piece => piece.kind === 'key' && piece.key === 'about' && !piece.not);
	const isUndone = own.some(({text}) => topicKey(text) === topicKey(name));
	const rest = own
		.toReversed()
		.reduce((words, {start, end}) => `${words.slice(0, start).trimEnd()} ${words.slice(end).trimStart()}`, query)
		.trim();
	const wanted = [...(rest === '' ? [] : [rest]), ...(isUndone ? [] : [`${chipFor('about', name)} `])].join(' ');
	const narrowed = personNarrowing.set(state, wanted === '' ? undefined : {query: wanted, typing: false});
	// A sidebar that was called covers what it has narrowed.
	return state.sidebarOpened ? {...narrowed, focus: 'page', sidebarOpened: false} : narrowed;
};

/** Returns the list of the names by which the texts call the person, if there are any. */
export const namesCalled = (state: State): readonly SidebarList[] => {
	const names = shownPerson(state).called?.names ?? [];
	if (names.length === 0) return [];
	return [
		{
			label: 'CALLED',
			note: 'articles',
			focused: false,
			shown: showAll(names.length),
			entryAt: index => ({words: run(names[index]!.name), count: grouped(names[index]!.articles)}),
		},
	];
};
