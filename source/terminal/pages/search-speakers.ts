import type {QuoteMatch} from '../../library/library.ts';
import {grouped} from '../../typesetting/captions.ts';
import {run} from '../../typesetting/runs.ts';
import {coloursFor, type VoiceRole} from '../../typesetting/voices.ts';
import type {SidebarList} from '../drawing/sidebar-lists.ts';
import {showAll} from '../state/shown-entries.ts';
import type {State} from '../state/state.ts';
import {noMatches, searchIn, withSearch} from './search-state.ts';

const tally = (names: readonly string[]): readonly (readonly [name: string, count: number])[] => {
	const counts = new Map<string, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1]);
};

/** Who is found and how often, most first; '' is everyone whom the stories do not name. */
const speakersFound = (matches: readonly QuoteMatch[]) => tally(matches.map(({speaker}) => speaker ?? ''));

const subheadsFound = (matches: readonly QuoteMatch[]) => tally(matches.map(({subhead, title}) => subhead ?? title));

export const speakerLabel = (speaker: string): string => (speaker === '' ? 'not named' : speaker);

/** Filters the results by one speaker after the other, then shows all again. */
export const nextSpeaker = (state: State, by: 1 | -1): State =>
	withSearch(state, ({speaker: before, ...search}) => {
		const speakers = [undefined, ...speakersFound(search.answer?.matches ?? noMatches).map(([name]) => name)];
		const speaker = speakers[(speakers.indexOf(before) + by + speakers.length) % speakers.length];
		return {...search, cursor: 0, ...(speaker !== undefined && {speaker})};
	});

export const withoutSpeaker = (state: State): State =>
	withSearch(state, ({speaker: _, ...search}) => ({...search, cursor: 0}));

/** Voices keep one colour through a list of results: the most heard choose first, as in a story. */
export const roleOf = (state: State, {speaker}: QuoteMatch): VoiceRole => {
	if (speaker === undefined) return 'voice0';
	const names = speakersFound(searchIn(state).answer?.matches ?? []).flatMap(([name]) => (name === '' ? [] : [name]));
	return coloursFor(names).get(speaker) ?? 'voice0';
};

/** Who and what was found: the sidebar of the search. */
export const searchSidebarLists = (state: State): readonly SidebarList[] => {
	const {answer, speaker} = searchIn(state);
	const matches = answer?.matches ?? noMatches;
	const speakers = speakersFound(matches);
	const subheads = subheadsFound(matches);
	const at = speakers.findIndex(([name]) => name === speaker);
	return [
		{
			label: 'SPOKEN BY',
			note: 'found',
			focused: false,
			...(at === -1 ? {} : {cursor: at}),
			shown: showAll(speakers.length),
			entryAt: index => {
				const [name, count] = speakers[index]!;
				return {
					words: name === '' ? run('not named', 'voice0', {italic: true}) : run(name),
					count: grouped(count),
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
