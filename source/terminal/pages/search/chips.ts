// Chips: the pieces of a query that narrow it, drawn as such once they are complete and known.

import {type QueryPiece, queryPieces, valuesOf} from '../../../library/search/language/query-pieces.ts';
import {isSearchState} from '../../../library/search/language/search-keys.ts';
import {counted} from '../../../typesetting/captions.ts';
import {columnsOf} from '../../../typesetting/measure.ts';
import {columnsOfLine, dropColumns, type Line, run} from '../../../typesetting/runs.ts';
import type {State} from '../../state/state.ts';
import {shownPerson} from '../person/person-state.ts';
import {peopleNamed} from './found-names.ts';

type Chip = Extract<QueryPiece, {kind: 'key'}>;

/** Whether a name is one of the library, or that of the page from which the search was opened. */
const isKnown = (state: State, name: string): boolean =>
	peopleNamed(state, name).length > 0 || name === shownPerson(state).name || name.toLowerCase() === 'unknown';

const isChip = (state: State, piece: QueryPiece): piece is Chip => {
	if (piece.kind !== 'key' || !piece.isComplete) return false;
	const values = valuesOf(piece);
	if (piece.key === 'is') return values.every(value => isSearchState(value.toLowerCase()));
	return piece.key !== 'by' || values.every(value => isKnown(state, value));
};

const chipsIn = (state: State, query: string): readonly Chip[] => queryPieces(query).filter(one => isChip(state, one));

/** Chips have their key muted and their value underlined; what stands between them is as it was typed. */
const withChips = (state: State, query: string, gap: string, style: {readonly bold?: true}): Line => {
	const line: Line[number][] = [];
	let end = 0;
	for (const piece of chipsIn(state, query)) {
		if (piece.start > end && query.slice(end, piece.start).trim() !== '')
			line.push(run(`${query.slice(end, piece.start).trim()}${gap}`, 'ink', style));
		line.push(run(`${piece.not ? '!' : ''}${piece.key}:`, 'muted'), run(piece.text, 'ink', {underline: true}));
		line.push(run(gap));
		end = piece.end;
	}
	const rest = end === 0 ? query : query.slice(end).trimStart();
	return [...line, run(rest, 'ink', style)];
};

/** Columns from which on chips have room beside other facts. */
const enoughForChips = 60;

/** Draws what a list is narrowed by, to stand beside other facts; on a narrow screen only how many chips there are. */
export const narrowingLine = (state: State, query: string, columns: number): Line => {
	const chips = chipsIn(state, query).length;
	if (chips > 0 && columns < enoughForChips) return [run(counted(chips, 'chip'), 'muted')];
	return withChips(state, query.trim(), '   ', {});
};

/** Draws a query in `room` columns. Its end stays in sight. */
export const queryLine = (state: State, query: string, room: number): Line => {
	const line = withChips(state, query, '  ', {bold: true});
	const over = columnsOfLine(line) - room;
	return over <= 0 ? line : [run('…', 'muted'), ...dropColumns(line, over + 1)];
};

/** Returns a query without the chip that it ends with; undefined where it ends with something else. */
export const withoutLastChip = (state: State, query: string): string | undefined => {
	const last = queryPieces(query).at(-1);
	return last !== undefined && isChip(state, last) ? query.slice(0, last.start).trimEnd() : undefined;
};

/** Returns a query whose last piece, an unfinished name, is completed; undefined where there is nothing to complete. */
export const completed = (state: State, query: string): string | undefined => {
	const last = queryPieces(query).at(-1);
	if (last?.kind !== 'key' || last.key !== 'by' || last.isComplete) return undefined;
	const values = valuesOf(last);
	const [person] = peopleNamed(state, values.at(-1)!);
	if (person === undefined) return undefined;
	const names = [...values.slice(0, -1), person.label].map(quotedValue).join('|');
	return `${query.slice(0, last.start)}${last.not ? '!' : ''}by:${names} `;
};

/** Returns the chip of a value as it is typed: `by:"ann vale"`. */
export const chipFor = (key: 'by' | 'about', value: string): string => `${key}:${quotedValue(value)}`;

const quotedValue = (value: string): string => `"${value.replaceAll(/["|]/gu, ' ')}"`;

/** Returns the query in words for a narrow place: chips without quotation marks, at most `room` columns. */
export const queryInWords = (query: string, room: number): string => {
	const words = query.replaceAll('"', '').trim();
	return columnsOf(words) <= room ? words : `${words.slice(0, Math.max(0, room - 1))}…`;
};
