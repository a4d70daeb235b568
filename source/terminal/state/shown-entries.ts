import type {Section} from '../../model/article.ts';
import {memoizeByObject, memoizeRecent} from '../../model/memo.ts';
import {filterLabels} from './filter-labels.ts';
import {peopleIn, type SidebarEntries, topicsIn} from './sidebar/sidebar-entries.ts';
import type {SidebarPane, State} from './state.ts';

/** Which entries of a sidebar list are shown, by their index in the whole list. */
export type ShownEntries = {
	readonly count: number;
	/** Returns the index of the entry at a position among those shown. */
	readonly at: (position: number) => number;
	/** Returns the indices of the entries from the position `from` up to, not including, `to`. */
	readonly slice: (from: number, to: number) => readonly number[];
	/** Returns the position of the entry with this index among those shown, or -1. */
	readonly positionOf: (index: number) => number;
};

/** Shows all entries of a list that has `count` of them. */
export const showAll = (count: number): ShownEntries => ({
	count,
	at: position => position,
	slice: (from, to) =>
		Array.from({length: Math.max(0, Math.min(to, count) - Math.max(0, from))}, (_, at) => Math.max(0, from) + at),
	positionOf: index => (index >= 0 && index < count ? index : -1),
});

const showOnly = (indices: readonly number[]): ShownEntries => ({
	count: indices.length,
	at: position => indices[position]!,
	slice: (from, to) => indices.slice(Math.max(0, from), Math.max(0, to)),
	positionOf: index => indices.indexOf(index),
});

/** Returns what a section is called: its subhead, or “Opening” for the paragraphs above the first subhead. */
export const sectionLabel = (sections: readonly Section[], index: number): string =>
	sections[index]?.subhead ?? (index === 0 ? 'Opening' : 'Untitled');

const labelsOfEntries = memoizeByObject((entries: SidebarEntries) =>
	entries.slice(0, entries.count).map(({label}) => label),
);

const labelsOfSections = memoizeByObject((sections: readonly Section[]) =>
	sections.map((_, index) => sectionLabel(sections, index)),
);

const filterOnce = memoizeRecent(filterLabels);

const noSections: readonly Section[] = [];

/** Returns the entries that a pane of the sidebar shows: all, or those that match its filter. */
export const shownEntries = (state: State, pane: SidebarPane): ShownEntries => {
	const query = state.filter?.list === pane ? state.filter.query : '';
	const sections = state.story?.article.sections ?? noSections;
	const entries = pane === 'people' ? peopleIn(state) : topicsIn(state);
	if (query.trim() === '') return showAll(pane === 'sections' ? sections.length : entries.count);
	return showOnly(filterOnce(pane === 'sections' ? labelsOfSections(sections) : labelsOfEntries(entries), query));
};
