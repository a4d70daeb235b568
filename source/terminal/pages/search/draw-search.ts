// Draws the search page: the box, what was understood and how much was found, and the entries.

import {hasWords, spaced} from '../../../library/search/language/article-facts.ts';
import {wordsOf} from '../../../matching/search-words.ts';
import {inAll, noQuotes} from '../../../model/doubt.ts';
import {speakersOf} from '../../../model/quote.ts';
import {counted, grouped, quotesInBrief, quotesWithDoubt} from '../../../typesetting/captions.ts';
import {columnsOf, cut} from '../../../typesetting/measure.ts';
import {caret, cutLine, type Line, run} from '../../../typesetting/runs.ts';
import {drawEntries, indicesNear} from '../../drawing/entry-list.ts';
import {fittingWords, pageHeader, textLine} from '../../drawing/page-parts.ts';
import type {Grid} from '../../state/grid.ts';
import {heightOf} from '../../state/selectors.ts';
import type {State} from '../../state/state.ts';
import {countsFound, quotesFound, searchIn} from '../search-state.ts';
import {queryLine} from './chips.ts';
import {entryLinesOf, headLine} from './draw-entries.ts';
import {namesOfNobody} from './found-names.ts';
import {explained, languageRows} from './language-rows.ts';
import {hasFoundNothing, searchEntries} from './search-entries.ts';
import {searchList} from './search-list.ts';
import {unreadKey} from './unread-keys.ts';

/** Draws the page. While new results are on their way, the old ones stay. */
export const drawSearch = (state: State, grid: Grid): readonly Line[] => {
	const {query} = searchIn(state);
	const right = countsOf(state, grid.measure);
	const header = pageHeader(grid, {
		kicker: 'SEARCH',
		headline: [run('“', 'muted'), ...queryLine(state, query, grid.measure - 3), caret],
		hang: grid.hang ? 1 : 0,
		left: cut(
			[...nameReadings(state), readingOf(state)].filter(words => words !== '').join('   '),
			Math.max(0, grid.measure - columnsOf(right) - 2),
		),
		right,
	});
	const note = noteOf(grid, state);
	const rows = Math.max(1, heightOf(state) - header.length - note.length);
	const entries = searchEntries(state);
	const cursor = searchList.cursor(state);
	const drawn = indicesNear(entries.length, cursor, rows).map((index, row) => {
		const entry = entries[index]!;
		const blank: readonly Line[] = row === 0 || grid.tight ? [] : [[]];
		return {
			index,
			above: entry.head === undefined ? [] : [...blank, headLine(grid, entry.head)],
			lines: entryLinesOf(grid, state, entry, index === cursor),
		};
	});
	const list = drawEntries(grid, drawn, cursor, rows);
	const explained = query.trim() === '' ? explanation(grid, rows - list.length, list.length > 0) : [];
	return [...header, ...note, ...list, ...explained];
};

/** How the names behind `by:` were understood that no person has. */
const nameReadings = (state: State): readonly string[] => {
	const {query, answer} = searchIn(state);
	const names = namesOfNobody(state, query);
	if (answer?.query !== query || state.loading || names.length === 0) return [];
	const said = quotesFound(answer).flatMap(speakersOf);
	// An organisation is no person, and may be meant.
	const isOne = (name: string) =>
		said.some(one =>
			hasWords(
				spaced(one),
				wordsOf(name).map(({text}) => text),
			),
		);
	const unknown = names.filter(name => !isOne(name)).map(name => `“${name}”`);
	if (unknown.length === 0) return [];
	const meant = [...new Set(said)].slice(0, 2).join(', ');
	return [
		meant === '' ? `no person is called ${unknown.join(' or ')}` : `no person ${unknown.join(', ')}: read as ${meant}`,
	];
};

/** How the query was understood; in the empty box, what is looked through. */
const readingOf = (state: State): string => {
	const {query, answer, texts} = searchIn(state);
	if (query.trim() === '') return 'quotes, people, topics, headlines and the texts';
	const readAs =
		(answer?.query === query ? answer.readAs : undefined) ?? (texts?.query === query ? texts.readAs : undefined);
	const unread = unreadKey(query);
	if (unread !== undefined) return unread;
	if (readAs !== undefined) return `read as “${readAs}”`;
	if (nameReadings(state).length > 0) return '';
	const held = answer?.query === query ? (answer.held ?? []) : [];
	if (!hasFoundNothing(state) || held.length === 0) return '';
	const which = held.length === 1 ? `“${held[0]!.word}”` : held.length === 2 ? 'both words' : 'these words';
	return `no spelling was changed: the archive has ${which}`;
};

/** How much was found, in the longest words that fit: “6 of 352 quotes, 1 unsure”. */
const countsOf = (state: State, columns: number): string => {
	const {query, answer, texts} = searchIn(state);
	if (query.trim() === '' || answer === undefined) return '';
	const found = countsFound(answer);
	const isClosest = inAll(found) === 0 && inAll(answer.closest ?? noQuotes) > 0;
	const {sure, unsure} = isClosest ? answer.closest! : found;
	const close = isClosest ? 'closest ' : '';
	const soFar = state.loading ? ' so far' : '';
	if (hasFoundNothing(state)) return state.loading ? '0 so far' : '';
	const isDoubt = unsure > 0 ? `, ${grouped(unsure)} unsure` : '';
	const ofAll = `${close}${grouped(sure)} of ${grouped(answer.searched)} quotes`;
	if (texts?.query !== query || texts.found === 0)
		return fittingWords(columns, [`${ofAll}${isDoubt}${soFar}`, `${close}${quotesInBrief(sure, unsure)}${soFar}`]);
	const articles = `${counted(texts.found, 'article')}${soFar}`;
	return fittingWords(columns, [
		`${close}${quotesWithDoubt(sure, unsure)}, ${articles}`,
		`${close}${quotesInBrief(sure, unsure)}, ${articles}`,
	]);
};

/** What is said where nothing has all the words. */
const noteOf = (grid: Grid, state: State): readonly Line[] => {
	const say = (text: string): Line => textLine(grid, [run(cut(text, grid.measure), 'muted')]);
	const gap = grid.tight ? [] : [[]];
	const {query} = searchIn(state);
	if (query.trim() === '' || !hasFoundNothing(state)) return [];
	const soFar = state.loading ? `, in ${grouped(state.read)} of ${grouped(state.found)} files so far` : '';
	const several = query.trim().split(/\s+/u).length > 1;
	return [say(`Nothing has ${several ? 'all of these' : 'this'}${soFar}.`), ...gap];
};

/** What may be typed, as far as there is room. */
const explanation = (grid: Grid, rows: number, hasEntries: boolean): readonly Line[] => {
	const width = Math.max(...languageRows.map(({typed}) => typed.length)) + 2;
	const room = Math.max(1, grid.measure - width);
	const lines = languageRows.map((row): Line => {
		const words: Line = [run(row.typed.padEnd(width), 'ink'), run(cut(explained(row, room), room), 'muted')];
		return textLine(grid, cutLine(words, grid.measure));
	});
	const head = textLine(grid, [run(cut('WHAT YOU MAY TYPE', grid.measure), 'muted')]);
	const all = [...(hasEntries && !grid.tight ? [[]] : []), head, ...lines];
	return rows < 4 ? [] : all.slice(0, rows);
};
