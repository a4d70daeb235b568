// The columns of a table that does not name them, or not in words that are known: by what is in them. A tool for web pages
// (trafilatura) writes tables without a line of names.
import {statedDate} from '../facts/stated-date.ts';
import {webAddressOf} from '../facts/stated-facts.ts';
import type {Field} from './column-names.ts';

/** Rows and columns that are looked at. */
const mostRows = 50;
const mostColumns = 1000;
/** UTF-16 units of the texts of articles, on average at least; and how many times as long as any other column they are. */
const shortestText = 60;
const timesLonger = 2;
/** UTF-16 units of a headline, and of a date. */
const longestHeadline = 250;
const longestDate = 40;

/** Columns by what they hold, whether the first row names them, and what to tell. */
export type ColumnsByContent = {
	readonly columns: ReadonlyMap<Field, number>;
	readonly isHeaded: boolean;
	readonly words: string;
};

type Column = {readonly index: number; readonly cells: readonly string[]; readonly length: number};

const columnsIn = (rows: readonly (readonly string[])[]): readonly Column[] =>
	(rows[0] ?? []).slice(0, mostColumns).map((_, index) => {
		const cells = rows.map(row => row[index]?.trim() ?? '').filter(cell => cell !== '');
		return {index, cells, length: cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length)};
	});

const holds = ({cells}: Column, fits: (cell: string) => boolean): boolean => cells.length > 0 && cells.every(fits);

const isAddress = (cell: string): boolean => webAddressOf(cell) !== undefined;
const isDate = (cell: string): boolean => cell.length <= longestDate && (statedDate(cell)?.length ?? 0) > 4;
const hasWords = (cell: string): boolean => cell.includes(' ');

/** Returns true for a first row that is an article's, not the names of columns: an address, a day or a text is no name. */
export const isRowOfArticle = (row: readonly string[]): boolean =>
	row.slice(0, mostColumns).some(cell => isAddress(cell) || cell.length > longestHeadline || isDate(cell));

/** Returns what the columns hold; undefined where none stands out as that of the texts. */
export const columnsByContent = (rows: readonly (readonly string[])[]): ColumnsByContent | undefined => {
	const first = rows[0]?.slice(0, mostColumns) ?? [];
	const isHeaded = !isRowOfArticle(first);
	const all = columnsIn(rows.slice(isHeaded ? 1 : 0, mostRows));
	const [text, next] = all.toSorted((one, other) => other.length - one.length);
	if (text === undefined || text.length < shortestText || !holds(text, hasWords)) return undefined;
	const others = all.filter(column => column !== text);
	const url = others.find(column => holds(column, isAddress));
	const published = others.find(column => holds(column, isDate));
	const isNearAsLong = next !== undefined && next !== url && next.length * timesLonger > text.length;
	if (isNearAsLong) return undefined;
	const headline = others
		.filter(column => column !== url && column !== published && column.length <= longestHeadline)
		.filter(({cells}) => cells.some(hasWords))
		.toSorted((one, other) => other.length - one.length)[0];
	const found = {text, headline, url, published};
	const columns = Object.entries(found).flatMap(([field, column]) =>
		column === undefined ? [] : [[field as Field, column.index] as const],
	);
	const nameOf = ({index}: Column): string =>
		isHeaded && /^[\p{L}\p{N} ._-]{1,40}$/u.test(first[index]!) ? `“${first[index]}”` : `column ${index + 1}`;
	return {
		columns: new Map(columns),
		isHeaded,
		words: `no column is named “text”; ${nameOf(text)} was taken for it`,
	};
};
