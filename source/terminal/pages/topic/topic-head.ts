// The head of a topic's page: what there is of it, how much of that names it, and when it was said.

import type {TopicMatch} from '../../../library/library.ts';
import {countDoubt, quotesThatCount} from '../../../model/doubt.ts';
import {memoizeByObject} from '../../../model/memo.ts';
import {unknownSpeaker} from '../../../model/quote.ts';
import {counted, countedWithDoubt, grouped, periodOf, quotesWithDoubt} from '../../../typesetting/captions.ts';
import {columnsOf, cut} from '../../../typesetting/measure.ts';
import {apart, cutLine, type Line, place, run} from '../../../typesetting/runs.ts';
import {boldHeadline, fittingWords, textLine} from '../../drawing/page-parts.ts';
import {drawTimeLine} from '../../drawing/time-line.ts';
import type {Grid} from '../../state/grid.ts';
import {capitalise} from '../../state/sidebar/sidebar-entries.ts';
import type {State} from '../../state/state.ts';
import {narrowingLine} from '../search/chips.ts';
import {chosenEntry} from './topic-entries.ts';
import {
	allTopicQuotes,
	articlesAbout,
	isTopicNarrowed,
	topicName,
	topicNarrowing,
	topicOrder,
	topicQuotes,
	topicState,
} from './topic-state.ts';
import {namesTopic, saidByVoice, topicVoices} from './topic-voices.ts';

const soFar = (state: State): string => (state.loading ? ' so far' : '');

/** The quotes that are listed: all of them, or those of one voice. */
const quotesShown = (state: State): readonly TopicMatch[] => {
	const {by} = topicState(state);
	return by === undefined ? topicQuotes(state) : saidByVoice(topicQuotes(state), by);
};

/** What the head says of quotes. With each frame it would go through all of them again, and a topic may have 50,000. */
const summary = memoizeByObject((matches: readonly TopicMatch[]) => {
	const dates = quotesThatCount(matches).map(({published}) => published);
	return {...countDoubt(matches), dates, months: [...new Set(monthsOf(dates))], naming: namingOf(matches)};
});

/** “412 quotes   168 articles   57 voices”, each wording with less than the one before. */
const tallies = (state: State, isBrief: boolean): readonly string[] => {
	const {matches, by} = topicState(state);
	const articles = counted(articlesAbout(state).length, 'article');
	if (matches === undefined) return [articles];
	const all = allTopicQuotes(state);
	const {sure, unsure} = summary(all);
	const shown = summary(quotesShown(state));
	const quotes =
		by === undefined && !isTopicNarrowed(state)
			? `${quotesWithDoubt(sure, unsure)}${soFar(state)}`
			: `${countedWithDoubt(shown.sure, shown.unsure) || '0'} of ${quotesWithDoubt(sure, unsure)}`;
	const voices = counted(topicVoices(all).filter(({name, sure}) => name !== '' && sure > 0).length, 'voice');
	return [...(isBrief ? [`${quotes}   ${articles}   ${voices}`] : []), `${quotes}   ${articles}`, quotes];
};

/** How many quotes name the topic, in the words of the page. */
export const namingOf = (listed: readonly TopicMatch[]): readonly string[] => {
	const matches = quotesThatCount(listed);
	const naming = matches.filter(namesTopic).length;
	const others = matches.length - naming;
	const stand = (count: number) => (count === 1 ? 'stands' : 'stand');
	if (others === 0) return ['all name it'];
	if (naming === 0) return ['none names it, all stand in an article about it', 'none names it'];
	const first = `${grouped(naming)} ${naming === 1 ? 'names' : 'name'} it`;
	return [`${first}, ${grouped(others)} ${stand(others)} in an article about it`, first];
};

/** What a voice is called. */
export const voiceLabel = (name: string): string => (name === '' ? capitalise(unknownSpeaker) : name);

/** The name of the only voice that is shown, as one could type it. */
const chipOf = (state: State, {columns}: Grid): Line => {
	const query = topicNarrowing.get(state)?.query ?? '';
	if (query.trim() !== '') return narrowingLine(state, query, columns);
	const {by} = topicState(state);
	if (by === undefined) return [];
	const voice = topicVoices(topicQuotes(state)).find(({key}) => key === by);
	return [run('by:', 'muted'), run(voice?.name || unknownSpeaker, 'ink', {underline: true})];
};

const factsLine = (state: State, grid: Grid): Line => {
	const {measure} = grid;
	const order = topicOrder(state);
	const chip = chipOf(state, grid);
	const shown = quotesShown(state);
	const words = shown.length === 0 ? '' : fittingWords(measure - columnsOf(order) - 2, summary(shown).naming);
	const right = run(columnsOf(order) <= measure ? order : '', 'muted');
	if (chip.length === 0) return apart(run(words, 'muted'), right, measure);
	const room = measure - columnsOf(order) - 2;
	return place([
		[0, cutLine(chip, room < 5 ? measure : room)],
		...(room < 5 ? [] : [[measure - columnsOf(order), [right]] as [number, Line]]),
	]);
};

/** Days would say more than a page of years needs. */
export const monthsOf = (dates: readonly (string | undefined)[]): readonly (string | undefined)[] =>
	dates.map(date => date?.slice(0, 'yyyy-mm'.length));

/** Draws the head: how much is said on the topic, how much of it names it, and when it was said. */
export const drawTopicHead = (state: State, grid: Grid): readonly Line[] => {
	const {measure, airy, tight} = grid;
	const known = topicState(state).matches !== undefined;
	const name = topicName(state);
	const dates =
		topicQuotes(state).length > 0
			? summary(quotesShown(state)).dates
			: articlesAbout(state).map(({published}) => published);
	const months = topicQuotes(state).length > 0 ? summary(quotesShown(state)).months : monthsOf(dates);
	const isBrief = !airy;
	const room = isBrief ? measure - columnsOf(name) - 2 : measure;
	const right = fittingWords(room, tallies(state, isBrief || grid.sidebar === 0));
	const period = periodOf(months, measure - columnsOf(right) - 2) || (known ? 'no dates' : '');
	const entry = chosenEntry(state);
	const chosen = entry?.kind === 'quote' ? entry.match.published : undefined;
	const line =
		grid.columns < 40
			? undefined
			: drawTimeLine([{dates, role: state.loading ? 'muted' : 'voice0'}], {
					columns: measure,
					yearsBelow: airy,
					ascii: state.theme.fewBars === true,
					chosen,
				});
	const bars = line === undefined ? [] : [...line.rows, ...(line.years ? [line.years] : [])];
	return [
		...(grid.kicker ? [textLine(grid, [run(cut('TOPIC', measure), 'accent')])] : []),
		isBrief && right !== ''
			? textLine(grid, apart(run(name, 'ink', {bold: true}), run(right, 'muted'), measure))
			: textLine(grid, boldHeadline(grid, name)),
		...(airy
			? [
					textLine(grid, [run('─'.repeat(measure), 'rule')]),
					textLine(
						grid,
						apart(run(cut(period, Math.max(0, measure - columnsOf(right) - 2)), 'muted'), run(right, 'muted'), measure),
					),
				]
			: []),
		...(tight || !known ? [] : [textLine(grid, factsLine(state, grid))]),
		...bars.map(row => textLine(grid, row)),
		...(tight ? [] : [[]]),
	];
};
