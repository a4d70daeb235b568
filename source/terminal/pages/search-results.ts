import type {QuoteMatch} from '../../library/library.ts';
import {dateOf, grouped} from '../../typesetting/captions.ts';
import {cut} from '../../typesetting/measure.ts';
import {cutLine, type Line, run} from '../../typesetting/runs.ts';
import type {VoiceStyle} from '../../typesetting/voices.ts';
import {drawEntries, indicesNear} from '../drawing/entry-list.ts';
import {voiceOfMatch} from '../drawing/match-voices.ts';
import {pageHeader, textLine} from '../drawing/page-parts.ts';
import {quoteLines} from '../drawing/quote-entry.ts';
import {voiceName} from '../drawing/strokes.ts';
import {textField} from '../drawing/text-field.ts';
import type {Grid} from '../state/grid.ts';
import {heightOf} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {speakerLabel} from './search-speakers.ts';
import {matchesShown, noMatches, resultList, searchIn} from './search-state.ts';

/** Names the speaker that the results are filtered by. */
const filterLabel = (speaker: string): string =>
	speaker === '' ? 'only unnamed speakers' : `only by ${speakerLabel(speaker)}`;

/** Draws the results, best first. While new ones are on their way, the old ones stay, muted. */
export const drawSearch = (state: State, grid: Grid): readonly Line[] => {
	const {query, answer, speaker} = searchIn(state);
	const matches = matchesShown(searchIn(state));
	// Who is filtered for matters more than the order, where there is no room for both.
	const isRanked = speaker === undefined && query.trim() !== '' && matches.length > 1;
	const counts = answer === undefined ? '' : `${grouped(matches.length)} of ${grouped(answer.searched)} quotes`;
	const header = pageHeader(grid, {
		kicker: 'FIND A QUOTE',
		headline: [run('“', 'muted'), ...textField(query, grid.measure - 1)],
		hang: grid.hang ? 1 : 0,
		left: speaker === undefined ? readAs(state) : filterLabel(speaker),
		right: `${counts}${isRanked ? ', closest first' : ''}`,
	});
	const rows = Math.max(0, heightOf(state) - header.length);
	if (answer === undefined) return header;
	if (matches.length === 0) return [...header, ...noResults(grid, state)];
	const cursor = resultList.cursor(state);
	const entries = indicesNear(matches.length, cursor, rows).map(index => ({
		index,
		gap: grid.tight ? 0 : 1,
		lines: entryLines(grid, state, matches[index]!, index === cursor),
	}));
	return [...header, ...drawEntries(grid, entries, cursor, rows)];
};

/** How the query was understood, where that is not as it was typed. */
const readAs = (state: State): string => {
	const {answer, query} = searchIn(state);
	if (answer?.readAs !== undefined) return `read as “${answer.readAs}”`;
	return query.trim() === '' ? 'any words, in any order' : '';
};

const noResults = (grid: Grid, state: State): readonly Line[] => {
	const {answer, speaker} = searchIn(state);
	const none = (answer?.searched ?? 0) === 0;
	const say = (text: string, role: 'text' | 'muted' = 'text') => textLine(grid, [run(cut(text, grid.measure), role)]);
	if (state.loading && none)
		return [
			say(`Reading ${grouped(state.read)} of ${grouped(state.found)} files. Their quotes come in here.`, 'muted'),
		];
	if (none) return [say('These articles have no quotes.')];
	if (speaker !== undefined)
		return [
			say(`No quote by ${speakerLabel(speaker)} has these words.`),
			say('Press Tab for the next speaker, Backspace in the empty field for everyone.', 'muted'),
		];
	return [say('No quote has these words.'), say('Try fewer words.', 'muted')];
};

const entryLines = (grid: Grid, state: State, match: QuoteMatch, isChosen: boolean): readonly Line[] => {
	const {query, answer} = searchIn(state);
	const own = voiceOfMatch(match, answer?.matches ?? noMatches);
	const voice: VoiceStyle = answer?.query === query ? own : {...own, role: 'voice0'};
	const who = voiceName(voice, grid.margin > 0 ? grid.margin : grid.measure);
	const lines = quoteLines(grid, match, voice, {strong: isChosen, margin: who});
	const where: Line = [...(match.subhead === undefined ? [] : [run(`${match.subhead}   `)]), run(match.title, 'muted')];
	const date = match.published === undefined ? '' : dateOf(match.published, 'short');
	const under =
		grid.margin > 0
			? textLine(grid, cutLine(where, grid.measure), {margin: [run(date, 'muted')]})
			: textLine(grid, cutLine([...who, run('  '), ...where], grid.measure));
	return [...lines, under];
};
