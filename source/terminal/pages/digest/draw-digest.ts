// Draws the digest: what is new, as far as it is known, and where nothing is, what wider spans have.
import {keyOf} from '../../../keymap/keymap.ts';
import {countsIn} from '../../../library/catalogue/counts-in.ts';
import type {News} from '../../../library/digest/arrivals.ts';
import type {QuoteMatch} from '../../../library/library.ts';
import {countDoubt, sumOfCounts} from '../../../model/doubt.ts';
import {counted, dateOf, grouped, quotesWithDoubt} from '../../../typesetting/captions.ts';
import {columnsOf, cut} from '../../../typesetting/measure.ts';
import {apart, type Line, place, run} from '../../../typesetting/runs.ts';
import {drawEntries, indicesNear} from '../../drawing/entry-list.ts';
import {fittingWords, pageHeader, textLine, wrapped} from '../../drawing/page-parts.ts';
import type {Grid} from '../../state/grid.ts';
import {orderOf} from '../../state/library/orders.ts';
import {heightOf} from '../../state/selectors.ts';
import type {State} from '../../state/state.ts';
import {countOfUnread} from '../library/library-head.ts';
import {digestEntries, digestList, digestNews, newIds, newWords, spanOf} from './digest-entries.ts';
import {digestRow, topicHead} from './digest-rows.ts';
import {digestSpans, newArticlesIn, sinceWhen} from './new-articles.ts';

/** All quotes of the digest, in the order of its articles: their voices are told apart among them. */
export const allSaid = (state: State): readonly QuoteMatch[] =>
	digestNews(state)?.articles.flatMap(({said}) => said) ?? [];

/** Whether nothing is new, as far as that is known. */
export const isNothingNew = (state: State): boolean =>
	newIds(state).length === 0 || digestNews(state)?.articles.length === 0;

/** “12 new articles, 24 quotes, 14 voices, 2 copies left out”, as far as it is known. */
export const digestFacts = (state: State, isShort = false): string => {
	if (isNothingNew(state)) return 'nothing new';
	const {arrived, older} = newArticlesIn(state, spanOf(state));
	const news = digestNews(state);
	const [articles, copies] =
		news === undefined
			? (['article', 'copy'] as const).map(what => arrived.filter(({is}) => is === what).length)
			: [news.articles.length, news.copies];
	const repeats = news?.saidBefore ?? 0;
	const leftOut = [
		...(copies! > 0 ? [counted(copies!, 'copy', 'copies')] : []),
		...(repeats > 0 ? [counted(repeats, 'repeat')] : []),
	];
	return [
		`${counted(articles!, 'new article')}${state.loading ? ' so far' : ''}`,
		...(news === undefined ? [] : [quotesIn(news), counted(newWords(state)!.voices.length, 'voice')]),
		...(leftOut.length > 0 && !isShort ? [`${leftOut.join(' and ')} left out`] : []),
		...(older > 0 ? [`${grouped(older)} older ones left out`] : []),
	].join(', ');
};

const quotesIn = ({articles}: News<QuoteMatch>): string => {
	const {sure, unsure} = sumOfCounts(articles.map(({said}) => countDoubt(said)));
	return quotesWithDoubt(sure, unsure);
};

const headOf = (state: State, grid: Grid): readonly Line[] => {
	const span = spanOf(state);
	const since = sinceWhen(state, span);
	const beside = typeof span === 'object' ? '' : span === 'since you last looked' ? 'when you last looked' : span;
	const right = columnsOf(since) + columnsOf(beside) + 2 <= grid.measure ? beside : '';
	return pageHeader(grid, {
		kicker: 'DIGEST',
		headline: apart(run(cut(since, Math.max(1, grid.measure)), 'ink', {bold: true}), run(right, 'muted'), grid.measure),
		// What is left out is the first to go: a fact cut in two tells nothing.
		left:
			fittingWords(grid.measure, [digestFacts(state), digestFacts(state, true)]) ||
			cut(digestFacts(state, true), grid.measure),
	});
};

/** Draws what to do where nothing is new: the other spans, and how much is in them. */
const nothingNew = (state: State, grid: Grid): readonly Line[] => {
	const span = spanOf(state);
	const {keymap} = state;
	const isFirst = span === 'since you last looked' && state.lastVisit === undefined;
	const sentence = isFirst
		? 'You look at this library for the first time.'
		: `No article has come ${typeof span === 'object' ? `since ${dateOf(span.since)}` : span.startsWith('since') ? span : `in ${span}`}.`;
	const at = digestSpans.indexOf(orderOf(state, 'digest', digestSpans));
	// In the order of the key: those before come after the last one.
	const others = [...digestSpans.slice(at + 1), ...digestSpans.slice(0, at)].filter(
		other => other !== 'since you last looked' || state.lastVisit !== undefined,
	);
	const spans = others.map((other, steps) => {
		const articles = newArticlesIn(state, other).arrived.filter(({is}) => is === 'article');
		const {sure, unsure} = sumOfCounts(articles.map(({summary}) => countsIn(summary)));
		return [
			Array.from({length: steps + 1}, () => keyOf('next-order', keymap)).join(' '),
			`${other}: ${counted(articles.length, 'article')}, ${quotesWithDoubt(sure, unsure)}`,
		] as const;
	});
	const unread = countOfUnread(state);
	const typed = [keyOf('palette', keymap), 'since DAY: from that day on'] as const;
	const ways = [
		...spans,
		typed,
		[keyOf('library', keymap), `the library${unread === '' ? '' : `, ${unread}`}`] as const,
	];
	const indent = Math.max(...ways.map(([key]) => columnsOf(key))) + 2;
	return [
		...wrapped(sentence, grid.measure).map(text => textLine(grid, [run(text)])),
		[],
		...ways.map(([key, words]) =>
			textLine(
				grid,
				place([
					[0, [run(cut(key, grid.measure), 'ink')]],
					[indent, [run(cut(words, Math.max(0, grid.measure - indent)), 'muted')]],
				]),
			),
		),
	];
};

/** Draws the new articles by topic, with what was said new in them. */
export const drawDigest = (state: State, grid: Grid): readonly Line[] => {
	const header = headOf(state, grid);
	const rows = Math.max(1, heightOf(state) - header.length);
	if (isNothingNew(state)) return [...header, ...nothingNew(state, grid).slice(0, rows)];
	if (newWords(state) === undefined)
		return [...header, textLine(grid, [run(cut('Looking for what is new in them…', grid.measure), 'muted')])];
	const entries = digestEntries(state);
	const cursor = digestList.cursor(state);
	const all = allSaid(state);
	const shown = indicesNear(entries.length, cursor, rows).map((index, row) => {
		const entry = entries[index]!;
		return {
			index,
			above: entry.heads === undefined ? [] : topicHead(grid, entry.heads, row === 0),
			lines: digestRow(state, grid, entry, {isChosen: index === cursor, all}),
		};
	});
	return [...header, ...drawEntries(grid, shown, cursor, rows)];
};
