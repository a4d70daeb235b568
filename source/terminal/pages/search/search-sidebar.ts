// The lists beside the search: who said the quotes found, when, and in which sections. In the empty box, the library's people and
// topics.

import type {QuoteMatch} from '../../../library/library.ts';
import {inAll} from '../../../model/doubt.ts';
import {unknownSpeaker} from '../../../model/quote.ts';
import {countedWithDoubt, grouped} from '../../../typesetting/captions.ts';
import {run} from '../../../typesetting/runs.ts';
import {countSpeakers} from '../../drawing/match-voices.ts';
import type {SidebarList} from '../../drawing/sidebar-lists.ts';
import {showAll} from '../../state/shown-entries.ts';
import {capitalise} from '../../state/sidebar/sidebar-entries.ts';
import type {State} from '../../state/state.ts';
import {countsFound, quotesFound, searchIn} from '../search-state.ts';

type Count = readonly [label: string, count: number];

const countsBy = (matches: readonly QuoteMatch[], labelOf: (match: QuoteMatch) => string | undefined): Count[] => {
	const counts = new Map<string, number>();
	for (const match of matches) {
		const label = labelOf(match);
		if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
	}
	return [...counts];
};

const listOf = (label: string, counts: readonly Count[], note?: string): SidebarList => ({
	label,
	...(note !== undefined && {note}),
	focused: false,
	wraps: false,
	shown: showAll(counts.length),
	entryAt: index => {
		const [words, count] = counts[index]!;
		// As beside every other page: whoever is not quoted has no figure.
		return count === 0 ? {words: run(words, 'muted')} : {words: run(words), count: grouped(count)};
	},
});

/** Names of the library beside the empty box: those that fill a high screen. */
const mostNames = 60;

const libraryLists = ({articles}: State): readonly SidebarList[] => [
	listOf(
		'PEOPLE',
		articles
			.people()
			.slice(0, mostNames)
			.map(({label, quotes}) => [label, quotes]),
		'quotes',
	),
	listOf(
		'TOPICS',
		articles
			.topics()
			.slice(0, mostNames)
			.map(tally => [capitalise(tally.label), tally.articles]),
		'articles',
	),
];

/** Returns the lists of the sidebar. Counts are those of the quotes that are shown, at most the closest 200. */
export const searchSidebarLists = (state: State): readonly SidebarList[] => {
	const {query, answer} = searchIn(state);
	if (query.trim() === '' || answer === undefined) return libraryLists(state);
	const matches = quotesFound(answer);
	const speakers = countSpeakers(matches);
	const years = countsBy(matches, ({published}) => published?.slice(0, 4)).sort((a, b) => (a[0] < b[0] ? 1 : -1));
	const sections = countsBy(matches, ({subhead, title}) => subhead ?? title).sort((a, b) => b[1] - a[1]);
	return [
		{
			label: 'SPOKEN BY',
			note: inAll(countsFound(answer)) > matches.length ? `closest ${matches.length}` : 'found',
			focused: false,
			shown: showAll(speakers.length),
			entryAt: index => {
				const {name, sure, unsure} = speakers[index]!;
				return {
					words: name === '' ? run(unknownSpeaker, 'voice0', {italic: true}) : run(name),
					count: countedWithDoubt(sure, unsure),
				};
			},
		},
		...(years.length > 1 ? [listOf('WHEN', years)] : []),
		listOf('FOUND UNDER', sections),
	];
};
