import type {QuoteMatch} from '../../library/library.ts';
import {dateOf, grouped} from '../../typesetting/captions.ts';
import {cut} from '../../typesetting/measure.ts';
import {cutLine, type Line, run, targeted} from '../../typesetting/runs.ts';
import {coloursFor, namesNobody, shortName, shortSource, type VoiceRole} from '../../typesetting/voices.ts';
import {chosen, pageHead, scrolledTo, setLine} from '../panes/page-parts.ts';
import {quoteLines} from '../panes/quote-entry.ts';
import type {Grid} from '../state/grid.ts';
import {matchesShown, speakersFound} from '../state/lists.ts';
import {gridOfState, heightOf} from '../state/selectors.ts';
import type {State} from '../state/state.ts';

/** Quotes found by some of their words, the nearest first. While new results are on their way, the old ones stay, muted. */
export const drawSearch = (state: State): readonly Line[] => {
	const grid = gridOfState(state);
	const {query, answer} = state.search;
	const matches = matchesShown(state);
	const head = pageHead(grid, {
		kicker: 'FIND A QUOTE',
		headline: [
			run('“', 'muted'),
			run(cut(query, grid.measure - 3), 'ink', {bold: true}),
			run(' ', 'ink', {inverse: true}),
		],
		hang: grid.hang ? 1 : 0,
		left: readAs(state),
		right:
			answer === undefined
				? ''
				: `${grouped(matches.length)} of ${grouped(answer.searched)} quotes${query.trim() === '' ? '' : ', closest first'}`,
	});
	const rows = Math.max(0, heightOf(state) - head.length);
	if (answer === undefined) return head;
	if (matches.length === 0) return [...head, ...nothing(grid, state)];
	const entries = windowOf(matches, state.search.chosen, rows).map(({match, index}) => ({
		index,
		lines: entryLines(grid, state, match, index === state.search.chosen).map(line => targeted(line, `entry ${index}`)),
	}));
	const lines: Line[] = [];
	let [from, to] = [0, 0];
	for (const {index, lines: entry} of entries) {
		if (index === state.search.chosen) [from, to] = [lines.length, lines.length + entry.length];
		lines.push(...entry, ...(grid.tight ? [] : [[]]));
	}
	return [...head, ...scrolledTo(lines, from, to, rows)];
};

const readAs = ({search: {answer, query}}: State): string => {
	if (answer?.readAs !== undefined) return `read as “${answer.readAs}”`;
	return query.trim() === '' ? 'any words, in any order' : '';
};

const nothing = (grid: Grid, state: State): readonly Line[] => {
	if (state.loading && (state.search.answer?.searched ?? 0) === 0)
		return [
			setLine(grid, [
				run(
					cut(
						`Quotes are found as files are read: ${grouped(state.read)} of ${grouped(state.found)} so far.`,
						grid.measure,
					),
					'muted',
				),
			]),
		];
	const none = (state.search.answer?.searched ?? 0) === 0;
	return [
		setLine(grid, [run(none ? 'There are no quotes in these articles.' : 'No quote has these words.', 'text')]),
		...(none ? [] : [setLine(grid, [run('Try fewer words.', 'muted')])]),
	];
};

/** Enough entries round the chosen one to fill the page, each of two rows or more. */
const windowOf = (matches: readonly QuoteMatch[], at: number, rows: number) => {
	const start = Math.max(0, at - rows);
	return matches.slice(start, at + rows + 1).map((match, index) => ({match, index: start + index}));
};

/** Voices keep one colour through a list of results: the most heard choose first, as in a story. */
const roleOf = (state: State, {speaker}: QuoteMatch): VoiceRole => {
	if (speaker === undefined) return 'voice0';
	const names = speakersFound(state.search.answer?.matches ?? []).flatMap(([name]) => (name === '' ? [] : [name]));
	return coloursFor(names).get(speaker) ?? 'voice0';
};

export const speakerOf = (
	match: QuoteMatch,
	everyone: readonly string[],
): {readonly short: string; readonly named: boolean} => {
	if (match.speaker !== undefined) return {short: shortName(match.speaker, everyone), named: true};
	return {
		short: match.source === undefined || namesNobody(match.source) ? 'unknown' : shortSource(match.source),
		named: false,
	};
};

const entryLines = (grid: Grid, state: State, match: QuoteMatch, isChosen: boolean): readonly Line[] => {
	const stale = state.search.answer?.query !== state.search.query;
	const role = stale ? 'voice0' : roleOf(state, match);
	const {short, named} = speakerOf(
		match,
		(state.search.answer?.matches ?? []).flatMap(({speaker}) => (speaker === undefined ? [] : [speaker])),
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
			? setLine(grid, cutLine(where, grid.measure), {margin: [run(date, 'muted')]})
			: setLine(grid, cutLine([who, run('  '), ...where], grid.measure));
	const entry = [...lines, under];
	return isChosen ? chosen(grid, entry) : entry;
};
