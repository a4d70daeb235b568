// Who said the quotes that a search has found: a filter by speaker, and the lists of the sidebar.
import type {QuoteMatch} from '../../library/library.ts';
import {countedWithDoubt, grouped} from '../../typesetting/captions.ts';
import {run} from '../../typesetting/runs.ts';
import {countSpeakers} from '../drawing/match-voices.ts';
import type {SidebarList} from '../drawing/sidebar-lists.ts';
import {showAll} from '../state/shown-entries.ts';
import type {State} from '../state/state.ts';
import {noMatches, searchIn, withSearch} from './search-state.ts';

/** The sections of the results and how many each has, most first; where a section has no subhead, the headline. */
const countSections = (matches: readonly QuoteMatch[]): readonly (readonly [label: string, count: number])[] => {
	const counts = new Map<string, number>();
	for (const {subhead, title} of matches) counts.set(subhead ?? title, (counts.get(subhead ?? title) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1]);
};

/** Returns the name of a speaker as it is shown; '' is “not named”. */
export const speakerLabel = (speaker: string): string => (speaker === '' ? 'not named' : speaker);

/** Shows the results by the next speaker only; after the last one, those by all again. */
export const nextSpeaker = (state: State, by: 1 | -1): State =>
	withSearch(state, ({speaker: before, ...search}) => {
		const speakers = [undefined, ...countSpeakers(search.answer?.matches ?? noMatches).map(({name}) => name)];
		const speaker = speakers[(speakers.indexOf(before) + by + speakers.length) % speakers.length];
		return {...search, cursor: 0, ...(speaker !== undefined && {speaker})};
	});

/** Shows the results by all speakers. */
export const withoutSpeaker = (state: State): State =>
	withSearch(state, ({speaker: _, ...search}) => ({...search, cursor: 0}));

/** Returns the lists of the sidebar: who said the results, and in which sections they are. */
export const searchSidebarLists = (state: State): readonly SidebarList[] => {
	const {answer, speaker} = searchIn(state);
	const matches = answer?.matches ?? noMatches;
	const speakers = countSpeakers(matches);
	const subheads = countSections(matches);
	const cursor = speakers.findIndex(({name}) => name === speaker);
	return [
		{
			label: 'SPOKEN BY',
			note: 'found',
			focused: false,
			...(cursor === -1 ? {} : {cursor}),
			shown: showAll(speakers.length),
			entryAt: index => {
				const {name, sure, unsure} = speakers[index]!;
				return {
					words: name === '' ? run(speakerLabel(name), 'voice0', {italic: true}) : run(name),
					count: countedWithDoubt(sure, unsure),
				};
			},
		},
		{
			label: 'FOUND UNDER',
			focused: false,
			wraps: false,
			shown: showAll(subheads.length),
			entryAt: index => ({words: run(subheads[index]![0]), count: grouped(subheads[index]![1])}),
		},
	];
};
