// What the sidebar tells of a person: the topics spoken about, and the names by which the texts call the person.
import {grouped} from '../../../typesetting/captions.ts';
import {run} from '../../../typesetting/runs.ts';
import type {SidebarList} from '../../drawing/sidebar-lists.ts';
import {showAll} from '../../state/shown-entries.ts';
import type {State} from '../../state/state.ts';
import {topicsOfPerson} from './person-entries.ts';
import {shownPerson} from './person-state.ts';

/** Returns the lists; none that would be empty. */
export const personSidebar = (state: State): readonly SidebarList[] => {
	const {topics} = topicsOfPerson(state);
	const names = shownPerson(state).called?.names ?? [];
	const lists: readonly SidebarList[] = [
		{
			label: 'SPEAKS ABOUT',
			note: 'quotes',
			focused: false,
			shown: showAll(topics.length),
			entryAt: index => ({words: run(topics[index]!.label), count: grouped(topics[index]!.quotes)}),
		},
		{
			label: 'CALLED',
			note: 'articles',
			focused: false,
			shown: showAll(names.length),
			entryAt: index => ({words: run(names[index]!.name), count: grouped(names[index]!.articles)}),
		},
	];
	return lists.filter(({shown}) => shown.count > 0);
};
