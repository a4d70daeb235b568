// The head of the page of a person: who it is, how much there is, what the texts say the person is, and when it was said.

import type {QuoteMatch} from '../../../library/library.ts';
import {countDoubt, quotesThatCount} from '../../../model/doubt.ts';
import {memoizeByObject} from '../../../model/memo.ts';
import {counted, countedWithDoubt, grouped, periodOf, quotesWithDoubt} from '../../../typesetting/captions.ts';
import {columnsOf, cut} from '../../../typesetting/measure.ts';
import {apart, cutLine, type Line, place, type Role, run} from '../../../typesetting/runs.ts';
import {textLine, wrapped} from '../../drawing/page-parts.ts';
import {drawTimeLine} from '../../drawing/time-line.ts';
import type {Grid} from '../../state/grid.ts';
import type {State} from '../../state/state.ts';
import {narrowingLine} from '../search/chips.ts';
import {articleCount, chosenPersonEntry, personOrder} from './person-entries.ts';
import {allMatchesIn, matchesIn, shownPerson} from './person-state.ts';
import {latestRole, rolesWithYears} from './roles.ts';

/** How many quotes are sure, how many are not, and their dates. */
const summary = memoizeByObject((matches: readonly QuoteMatch[]) => {
	return {
		...countDoubt(matches),
		dates: quotesThatCount(matches).map(({published}) => published),
		months: matches.map(({published}) => published?.slice(0, 'yyyy-mm'.length)),
	};
});

/** Returns the counts in words: “238 quotes, 4 unsure”, or as short as “238 (+4?)”; empty until they are known. */
export const quotesInWords = (state: State, isShort = false): string => {
	if (shownPerson(state).matches === undefined) return '';
	const {sure, unsure} = summary(allMatchesIn(state));
	if (matchesIn(state) !== allMatchesIn(state)) {
		const shown = summary(matchesIn(state));
		const left = countedWithDoubt(shown.sure, shown.unsure) || '0';
		return isShort ? `${left} of ${grouped(sure)}` : `${left} of ${quotesWithDoubt(sure, unsure)}`;
	}
	if (isShort) return unsure > 0 ? `${grouped(sure)} (${countedWithDoubt(0, unsure)})` : grouped(sure);
	if (sure + unsure === 0) return 'no quotes';
	const words = quotesWithDoubt(sure, unsure);
	return state.loading ? words.replace(/quotes?/u, '$& so far') : words;
};

/** Returns the time from the first to the last quote, in months. */
export const period = (state: State, columns?: number): string => periodOf(summary(matchesIn(state)).months, columns);

/** Draws the head. */
export const drawHead = (state: State, grid: Grid, voice: Role): readonly Line[] => {
	const {called} = shownPerson(state);
	const role = latestRole(called?.roles ?? []) ?? 'person';
	const lines: Line[] = grid.kicker
		? [textLine(grid, [run(cut(role.toLocaleUpperCase('en'), grid.measure), 'accent')])]
		: [];
	lines.push(nameLine(state, grid));
	if (grid.airy) lines.push(textLine(grid, [run('─'.repeat(grid.measure), 'rule')]), factsLine(state, grid));
	if (grid.kicker) lines.push(...rolesLine(state, grid));
	lines.push(...timeLines(state, grid, voice));
	if (state.loading && grid.kicker && matchesIn(state).length > 0)
		lines.push(textLine(grid, [run(cut('Still reading: there may be more.', grid.measure), 'muted')]));
	return grid.tight ? lines : [...lines, []];
};

/** On a low screen the counts stand beside the name. */
const nameLine = (state: State, grid: Grid): Line => {
	const counts = grid.airy || grid.columns < 24 ? '' : quotesInWords(state, grid.columns < 60);
	return textLine(grid, apart(run(shownPerson(state).name, 'ink', {bold: true}), run(counts, 'muted'), grid.measure));
};

const factsLine = (state: State, grid: Grid): Line => {
	const counts = [quotesInWords(state), ...(articleCount(state) > 0 ? [counted(articleCount(state), 'article')] : [])];
	const right = counts.filter(words => words !== '').join('   ');
	const left = period(state, grid.measure - columnsOf(right) - 2) || (matchesIn(state).length > 0 ? 'no dates' : '');
	return textLine(grid, apart(run(left, 'muted'), run(right, 'muted'), grid.measure));
};

const rolesLine = (state: State, grid: Grid): readonly Line[] => {
	const hasNoDates = !grid.airy && matchesIn(state).length > 0 && period(state) === '';
	const right = matchesIn(state).length > 1 ? personOrder(state) : '';
	const room = grid.measure - right.length - 2;
	const {narrowing} = shownPerson(state);
	if (narrowing !== undefined && narrowing.query.trim() !== '') {
		const chips = cutLine(narrowingLine(state, narrowing.query, grid.columns), Math.max(1, room));
		return [
			textLine(
				grid,
				place([
					[0, chips],
					[grid.measure - right.length, [run(right, 'muted')]],
				]),
			),
		];
	}
	const all = shownPerson(state).called?.roles ?? [];
	// On a high screen they may take two rows.
	const [first = '', second] = grid.airy ? wrapped(rolesWithYears(all, 2 * room), room) : [rolesWithYears(all, room)];
	const left = [first, ...(hasNoDates ? ['no dates'] : [])].filter(words => words !== '').join('   ');
	if (left === '' && right === '') return [];
	const below = second === undefined ? [] : [textLine(grid, [run(second, 'muted')])];
	return [textLine(grid, apart(run(left, 'muted'), run(right, 'muted'), grid.measure)), ...below];
};

/** The time line goes under 40 columns, and where it would take a row that the list needs. */
const timeLines = (state: State, grid: Grid, voice: Role): readonly Line[] => {
	if (grid.columns < 40 || !grid.bar) return [];
	const {dates} = summary(matchesIn(state));
	const drawn = drawTimeLine([{dates, role: state.loading ? 'muted' : voice}], {
		columns: grid.measure,
		yearsBelow: grid.airy,
		ascii: state.theme.fewBars === true,
		chosen: chosenPersonEntry(state)?.published,
	});
	const lines = [...(drawn?.rows ?? []), ...(drawn?.years === undefined ? [] : [drawn.years])];
	return lines.map(line => textLine(grid, line));
};
