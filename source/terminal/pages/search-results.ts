import type {QuoteMatch} from '../../library/library.ts';
import {dateOf, grouped} from '../../typesetting/captions.ts';
import {cut} from '../../typesetting/measure.ts';
import {cutLine, type Line, run} from '../../typesetting/runs.ts';
import {namesNobody, shortName, shortSource} from '../../typesetting/voices.ts';
import {drawEntries, indicesNear} from '../drawing/entry-list.ts';
import {pageHeader, textLine} from '../drawing/page-parts.ts';
import {quoteLines} from '../drawing/quote-entry.ts';
import type {Grid} from '../state/grid.ts';
import {heightOf} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {roleOf, speakerLabel} from './search-speakers.ts';
import {matchesShown, resultList, searchIn} from './search-state.ts';

/** Quotes found by some of their words, the nearest first. While new results are on their way, the old ones stay, muted. */
export const drawSearch = (state: State, grid: Grid): readonly Line[] => {
	const {query, answer, speaker} = searchIn(state);
	const matches = matchesShown(searchIn(state));
	const head = pageHeader(grid, {
		kicker: 'FIND A QUOTE',
		headline: [
			run('“', 'muted'),
			run(cut(query, grid.measure - 3), 'ink', {bold: true}),
			run(' ', 'ink', {inverse: true}),
		],
		hang: grid.hang ? 1 : 0,
		left:
			speaker === undefined ? readAs(state) : cut(`by ${speakerLabel(speaker)} only`, Math.max(1, grid.measure - 24)),
		right:
			answer === undefined
				? ''
				: `${grouped(matches.length)} of ${grouped(answer.searched)} quotes${query.trim() === '' ? '' : ', closest first'}`,
	});
	const rows = Math.max(0, heightOf(state) - head.length);
	if (answer === undefined) return head;
	if (matches.length === 0) return [...head, ...nothing(grid, state)];
	const at = resultList.cursor(state);
	const entries = indicesNear(matches.length, at, rows).map(index => ({
		index,
		gap: grid.tight ? 0 : 1,
		lines: entryLines(grid, state, matches[index]!, index === at),
	}));
	return [...head, ...drawEntries(grid, entries, at, rows)];
};

const readAs = (state: State): string => {
	const {answer, query} = searchIn(state);
	if (answer?.readAs !== undefined) return `read as “${answer.readAs}”`;
	return query.trim() === '' ? 'any words, in any order' : '';
};

const nothing = (grid: Grid, state: State): readonly Line[] => {
	const {answer, speaker} = searchIn(state);
	const none = (answer?.searched ?? 0) === 0;
	const say = (text: string, role: 'text' | 'muted' = 'text') => textLine(grid, [run(cut(text, grid.measure), role)]);
	if (state.loading && none)
		return [
			say(`Quotes are found as files are read: ${grouped(state.read)} of ${grouped(state.found)} so far.`, 'muted'),
		];
	if (none) return [say('There are no quotes in these articles.')];
	if (speaker !== undefined)
		return [
			say(`No quote by ${speakerLabel(speaker)} has these words.`),
			say('Tab goes on to the next speaker; Backspace on the empty field shows everyone.', 'muted'),
		];
	return [say('No quote has these words.'), say('Try fewer words.', 'muted')];
};

/** The margin's name for who said it: the speaker, or else the story's words for them. */
const margin = (match: QuoteMatch, everyone: readonly string[]): {readonly short: string; readonly named: boolean} => {
	if (match.speaker !== undefined) return {short: shortName(match.speaker, everyone), named: true};
	return {
		short: match.source === undefined || namesNobody(match.source) ? 'unknown' : shortSource(match.source),
		named: false,
	};
};

const entryLines = (grid: Grid, state: State, match: QuoteMatch, isChosen: boolean): readonly Line[] => {
	const stale = searchIn(state).answer?.query !== searchIn(state).query;
	const role = stale ? 'voice0' : roleOf(state, match);
	const {short, named} = margin(
		match,
		(searchIn(state).answer?.matches ?? []).flatMap(({speaker}) => (speaker === undefined ? [] : [speaker])),
	);
	const who = run(short, role, named ? {} : {italic: true});
	const lines = quoteLines(
		grid,
		match,
		{role, sign: named ? short.slice(0, 1).toUpperCase() : '·'},
		{strong: isChosen, margin: [who]},
	);
	const where: Line = [...(match.subhead === undefined ? [] : [run(`${match.subhead}   `)]), run(match.title, 'muted')];
	const date = match.published === undefined ? '' : dateOf(match.published, 'short');
	const under =
		grid.margin > 0
			? textLine(grid, cutLine(where, grid.measure), {margin: [run(date, 'muted')]})
			: textLine(grid, cutLine([who, run('  '), ...where], grid.measure));
	return [...lines, under];
};
