import type {ArticleSummary, TopicMatch} from '../../../library/library.ts';
import {isUnsure} from '../../../model/doubt.ts';
import {memoizeByObject} from '../../../model/memo.ts';
import {counted, countedWithDoubt, dateOf, grouped, quotesInBrief} from '../../../typesetting/captions.ts';
import {columnsOf, cut} from '../../../typesetting/measure.ts';
import {apart, type Line, run} from '../../../typesetting/runs.ts';
import {coloursFor, unsureVoice, type VoiceStyle} from '../../../typesetting/voices.ts';
import {drawEntries, indicesNear} from '../../drawing/entry-list.ts';
import {voiceOfMatch} from '../../drawing/match-voices.ts';
import {fittingWords, textLine} from '../../drawing/page-parts.ts';
import {quoteLines} from '../../drawing/quote-entry.ts';
import {voiceName} from '../../drawing/strokes.ts';
import type {Grid} from '../../state/grid.ts';
import {keptSignOf} from '../../state/kept-listed.ts';
import {heightOf} from '../../state/selectors.ts';
import type {State} from '../../state/state.ts';
import {type GroupHead, type TopicEntry, topicEntries, topicList} from './topic-entries.ts';
import {drawTopicHead, voiceLabel} from './topic-head.ts';
import {allTopicQuotes, articlesAbout, topicOrder, topicQuotes, topicState} from './topic-state.ts';
import {type TopicVoice, topicVoices} from './topic-voices.ts';

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
	const words = fittingWords(margin, [quotesInBrief(sure, unsure), count]);
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
	// A colour stays whose it is while the list is narrowed.
	const all = allTopicQuotes(state);
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
	const isNarrowedAway = allTopicQuotes(state).length > 0;
	const words = isNarrowedAway
		? 'No quote has these words.'
		: matches === undefined || (articles === 0 && state.loading)
			? 'Looking for quotes…'
			: articles === 0
				? 'No article is about it.'
				: `No quote is about it. ${counted(articles, 'article')} ${articles === 1 ? 'is' : 'are'}:`;
	return [textLine(grid, [run(cut(words, grid.measure), 'muted')])];
};

/** Draws the latest articles about a topic, and what was said on it, by voice or by date. */
export const drawTopic = (state: State, grid: Grid): readonly Line[] => {
	const head = [...drawTopicHead(state, grid), ...emptyLines(state, grid)];
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
