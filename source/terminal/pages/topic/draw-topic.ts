import type {ArticleSummary, TopicMatch} from '../../../library/library.ts';
import {isUnsure} from '../../../model/doubt.ts';
import {memoizeByObject} from '../../../model/memo.ts';
import {counted, countedWithDoubt, dateOf, grouped, periodOf} from '../../../typesetting/captions.ts';
import {columnsOf, cut} from '../../../typesetting/measure.ts';
import {apart, type Line, run} from '../../../typesetting/runs.ts';
import {coloursFor, unsureVoice, type VoiceStyle} from '../../../typesetting/voices.ts';
import {drawEntries, indicesNear} from '../../drawing/entry-list.ts';
import {voiceOfMatch} from '../../drawing/match-voices.ts';
import {boldHeadline, textLine} from '../../drawing/page-parts.ts';
import {quoteLines} from '../../drawing/quote-entry.ts';
import {voiceName} from '../../drawing/strokes.ts';
import {drawTimeLine} from '../../drawing/time-line.ts';
import type {Grid} from '../../state/grid.ts';
import {keptSignOf} from '../../state/kept-listed.ts';
import {heightOf} from '../../state/selectors.ts';
import type {State} from '../../state/state.ts';
import {chosenEntry, type GroupHead, type TopicEntry, topicEntries, topicList} from './topic-entries.ts';
import {articlesAbout, topicName, topicOrder, topicQuotes, topicState} from './topic-state.ts';
import {namesTopic, saidByVoice, type TopicVoice, topicVoices} from './topic-voices.ts';

/** Returns the first of several wordings that is not wider than `columns`; empty where none is. */
const fitting = (columns: number, wordings: readonly string[]): string =>
	wordings.find(wording => columnsOf(wording) <= columns) ?? '';

const soFar = (state: State): string => (state.loading ? ' so far' : '');

/** The quotes that are listed: all of them, or those of one voice. */
const quotesShown = (state: State): readonly TopicMatch[] => {
	const {by} = topicState(state);
	return by === undefined ? topicQuotes(state) : saidByVoice(topicQuotes(state), by);
};

/** “412 quotes   168 articles   57 voices”, each wording with less than the one before. */
const tallies = (state: State, isBrief: boolean): readonly string[] => {
	const {matches, by} = topicState(state);
	const articles = counted(articlesAbout(state).length, 'article');
	if (matches === undefined) return [articles];
	const all = topicQuotes(state);
	const quotes =
		by === undefined
			? `${counted(all.length, 'quote')}${soFar(state)}`
			: `${grouped(quotesShown(state).length)} of ${counted(all.length, 'quote')}`;
	const voices = counted(topicVoices(all).filter(({name, sure}) => name !== '' && sure > 0).length, 'voice');
	return [...(isBrief ? [`${quotes}   ${articles}   ${voices}`] : []), `${quotes}   ${articles}`, quotes];
};

/** How many quotes name the topic, in the words of the page. */
export const namingOf = (matches: readonly TopicMatch[]): readonly string[] => {
	const naming = matches.filter(namesTopic).length;
	const others = matches.length - naming;
	const stand = (count: number) => (count === 1 ? 'stands' : 'stand');
	if (others === 0) return ['all name it'];
	if (naming === 0) return ['none names it, all stand in an article about it', 'none names it'];
	const first = `${grouped(naming)} ${naming === 1 ? 'names' : 'name'} it`;
	return [`${first}, ${grouped(others)} ${stand(others)} in an article about it`, first];
};

const voiceLabel = (name: string): string => (name === '' ? 'Not named' : name);

/** The name of the only voice that is shown, as one could type it. */
const chipOf = (state: State): Line => {
	const {by} = topicState(state);
	if (by === undefined) return [];
	const voice = topicVoices(topicQuotes(state)).find(({key}) => key === by);
	return [run('by:', 'muted'), run(voiceLabel(voice?.name ?? ''), 'ink', {underline: true})];
};

const factsLine = (state: State, {measure}: Grid): Line => {
	const order = topicOrder(state);
	const chip = chipOf(state);
	const shown = quotesShown(state);
	const words = shown.length === 0 ? '' : fitting(measure - columnsOf(order) - 2, namingOf(shown));
	const right = run(columnsOf(order) <= measure ? order : '', 'muted');
	if (chip.length === 0) return apart(run(words, 'muted'), right, measure);
	const name = run(cut(chip[1]!.text, Math.max(1, measure - columnsOf(order) - 5)), 'ink', {underline: true});
	const room = measure - columnsOf(order) - 2;
	return columnsOf(chip[0]!.text) + columnsOf(name.text) <= room
		? [chip[0]!, ...apart(name, right, measure - columnsOf(chip[0]!.text))]
		: [chip[0]!, name];
};

/** Days would say more than a page of years needs. */
export const monthsOf = (dates: readonly (string | undefined)[]): readonly (string | undefined)[] =>
	dates.map(date => date?.slice(0, 'yyyy-mm'.length));

const drawHead = (state: State, grid: Grid): readonly Line[] => {
	const {measure, airy, tight} = grid;
	const known = topicState(state).matches !== undefined;
	const name = topicName(state);
	const dates = (topicQuotes(state).length > 0 ? quotesShown(state) : articlesAbout(state)).map(
		({published}) => published,
	);
	const isBrief = !airy;
	const room = isBrief ? measure - columnsOf(name) - 2 : measure;
	const right = fitting(room, tallies(state, isBrief || grid.sidebar === 0));
	const period = periodOf(monthsOf(dates), measure - columnsOf(right) - 2) || (known ? 'no dates' : '');
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

/** By name the colours of the voices: those with the most quotes choose first. */
const coloursOn = memoizeByObject((voices: readonly TopicVoice[]) =>
	coloursFor(voices.filter(({name, sure}) => name !== '' && sure > 0).map(({name}) => name)),
);

/** How a quote is shown below the name of its voice: there a quote of two people has the colour of that one. */
const styleUnder = (match: TopicMatch, {name}: TopicVoice, matches: readonly TopicMatch[]): VoiceStyle => {
	if (name === '') return voiceOfMatch(match, matches);
	if (isUnsure(match)) return unsureVoice(name, [name]);
	return {
		name,
		short: name,
		role: coloursOn(topicVoices(matches)).get(name) ?? 'voice0',
		sign: name.split(' ').at(-1)!.slice(0, 1).toLocaleUpperCase('en'),
	};
};

const dateInMargin = (published: string | undefined): Line => [
	run(published === undefined ? '' : dateOf(published, 'short'), 'muted'),
];

/** A title with its date: in the margin, or where there is none at the end of the row. */
const titleLine = (
	grid: Grid,
	{title, published}: Pick<ArticleSummary, 'title' | 'published'>,
	style: {readonly role: 'ink' | 'text'; readonly bold: boolean},
): Line => {
	const {measure, margin} = grid;
	const date = published === undefined ? '' : dateOf(published, 'short');
	const beside = margin > 0 || measure < 50 ? '' : date;
	const room = measure - (beside === '' ? 0 : columnsOf(beside) + 2);
	const words = run(cut(title, room), style.role, style.bold ? {bold: true} : {});
	return textLine(grid, beside === '' ? [words] : apart(words, run(beside, 'muted'), measure), {
		margin: dateInMargin(published),
	});
};

const voiceLine = (grid: Grid, {name, sure, unsure}: TopicVoice): Line => {
	const {measure, margin} = grid;
	const count = countedWithDoubt(sure, unsure);
	const words = fitting(
		margin,
		sure === 0 ? [count] : [`${counted(sure, 'quote')} ${countedWithDoubt(0, unsure)}`.trimEnd(), count],
	);
	const room = margin > 0 ? measure : measure - columnsOf(count) - 2;
	const label = run(cut(voiceLabel(name), Math.max(1, room)), 'ink', name === '' ? {italic: true} : {bold: true});
	return margin > 0
		? textLine(grid, [label], {margin: [run(words, 'muted')]})
		: textLine(grid, apart(label, run(count, 'muted'), measure));
};

const headLines = (grid: Grid, head: GroupHead, isFirst: boolean): readonly Line[] => {
	const blank = isFirst || grid.tight ? [] : [[]];
	switch (head.kind) {
		case 'articles':
			return [...blank, textLine(grid, [run(cut('Articles', grid.measure), 'muted')])];
		case 'voice':
			return [...blank, voiceLine(grid, head.voice)];
		case 'article':
			return [...blank, titleLine(grid, head.match, {role: 'ink', bold: true})];
	}
};

const quoteEntryLines = (
	state: State,
	grid: Grid,
	entry: TopicEntry & {readonly kind: 'quote'},
	{strong, voice}: {readonly strong: boolean; readonly voice: TopicVoice | undefined},
): readonly Line[] => {
	const {match} = entry;
	const all = topicQuotes(state);
	const style = voice === undefined ? voiceOfMatch(match, all) : styleUnder(match, voice, all);
	const margin = voice === undefined ? voiceName(style, grid.margin) : dateInMargin(match.published);
	return quoteLines(grid, match, style, {strong, margin, kept: keptSignOf(state, match)});
};

const entryLines = (state: State, grid: Grid, entry: TopicEntry, strong: boolean): readonly Line[] => {
	switch (entry.kind) {
		case 'article':
			return [titleLine(grid, entry.article, {role: strong ? 'ink' : 'text', bold: strong})];
		case 'more':
			return [textLine(grid, [run(cut(`${grouped(entry.count)} more`, grid.measure), strong ? 'ink' : 'muted')])];
		case 'quote': {
			const voice =
				topicOrder(state) === 'by voice'
					? topicVoices(topicQuotes(state)).find(({key}) => entry.group === `voice ${key}`)
					: undefined;
			return quoteEntryLines(state, grid, entry, {strong, voice});
		}
	}
};

/** What stands in place of quotes, or above the articles where there are none. */
const emptyLines = (state: State, grid: Grid): readonly Line[] => {
	const {matches} = topicState(state);
	const articles = articlesAbout(state).length;
	if (matches !== undefined && topicQuotes(state).length > 0) return [];
	const words =
		matches === undefined || (articles === 0 && state.loading)
			? 'Looking for quotes…'
			: articles === 0
				? 'No article is about it.'
				: `No quote is about it. ${counted(articles, 'article')} ${articles === 1 ? 'is' : 'are'}:`;
	return [textLine(grid, [run(cut(words, grid.measure), 'muted')])];
};

/** Draws the latest articles about a topic, and what was said on it, by voice or by date. */
export const drawTopic = (state: State, grid: Grid): readonly Line[] => {
	const head = [...drawHead(state, grid), ...emptyLines(state, grid)];
	const entries = topicEntries(state);
	if (entries.length === 0) return head;
	const cursor = topicList.cursor(state);
	const rows = Math.max(1, heightOf(state) - head.length);
	const drawn = indicesNear(entries.length, cursor, rows).map((index, row) => {
		const entry = entries[index]!;
		return {
			index,
			above: entry.head === undefined ? [] : headLines(grid, entry.head, row === 0),
			lines: entryLines(state, grid, entry, index === cursor),
		};
	});
	return [...head, ...drawEntries(grid, drawn, cursor, rows)];
};
