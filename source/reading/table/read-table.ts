// Tables of articles (CSV by RFC 4180, TSV, semicolons as European spreadsheets write them): a header line with the names
// of the columns, then one article a row.
import type {Draft} from '../collections/drafts.ts';
import {dayOrderOf, inDayOrder} from '../facts/day-order.ts';
import {entryKeys} from '../facts/entry-keys.ts';
import {dateOfCount, statedDate} from '../facts/stated-date.ts';
import {bylineOfNames, webAddressOf} from '../facts/stated-facts.ts';
import {statedLanguage} from '../facts/stated-language.ts';
import {statedOutlet} from '../facts/stated-outlet.ts';
import {type Format, foreign, type Glimpse, inside, problemAt, refused} from '../format.ts';
import {isMarkup, lineOfMarkup, wordsOrMarkup} from '../markup/is-markup.ts';
import {cleanLine} from '../text/clean-text.ts';
import {decode} from '../text/decode.ts';
import {columnsByName, type Field, fieldOf} from './column-names.ts';
import {columnsByContent, isRowOfArticle} from './columns-by-content.ts';
import {type Broken, mostRagged, parseRows} from './parse-rows.ts';

const delimiters = [',', ';', '\t', '|'] as const;

/** A spreadsheet may name its delimiter above the header. */
const delimiterLine = /^sep=[,;\t|](?:\r\n|\r|\n)/;

const withoutMark = (text: string): string => text.replace(/^\ufeff/, '').replace(delimiterLine, '');

/** UTF-16 units; a line that is longer is no header. */
const longestHeader = 5000;

/** UTF-16 units in which a table has the end of a row: to part a file of one endless line into cells takes seconds. */
const longestRow = 500_000;

const isOneLine = (text: string): boolean => text.length > longestRow && !/[\r\n]/.test(text.slice(0, longestRow));

type Header = {readonly delimiter: string; readonly columns: readonly string[]; readonly fields: readonly Field[]};

/** Splits the first line by the delimiter that gives the most known columns, of several the most columns. */
const headerOf = (text: string): Header => {
	const [line = ''] = text.slice(0, longestHeader).split(/[\r\n]/, 1);
	return delimiters
		.map(delimiter => {
			const columns = line.split(delimiter);
			return {delimiter, columns, fields: columns.flatMap(column => fieldOf(column) ?? [])};
		})
		.reduce((best, other) => {
			const known = other.fields.length - best.fields.length;
			return known > 0 || (known === 0 && other.columns.length > best.columns.length) ? other : best;
		});
};

/** Returns true where the first line names a column of texts and one more, and none of its columns looks like a sentence. */
export const looksLikeTable = ({text}: Glimpse): boolean => {
	if (!/^[^\r\n]*[,;\t|]/.test(text)) return false;
	const {columns, fields} = headerOf(withoutMark(text));
	return (
		fields.length > 1 && fields.includes('text') && !columns.some(column => column.length > 60 || /[.!?]/.test(column))
	);
};

const dateIn = (words: string): string | undefined =>
	/^\d{9,14}$/.test(words) ? dateOfCount(Number(words)) : statedDate(words);

/** Names in a message; more would not fit on its line. */
const mostShown = 12;

const shown = (columns: readonly string[]): string => {
	const names = columns.slice(0, mostShown).map(column => `“${cleanLine(column.slice(0, 40)).replaceAll('"', '')}”`);
	return names.join(', ') + (columns.length > mostShown ? ` and ${columns.length - mostShown} more` : '');
};

/** What is told of a table that was not read to its end, by the number of its rows that were. */
const brokenTable: Readonly<Record<Broken, (rows: number) => readonly [what: string, remedy: string]>> = {
	unclosed: rows => [
		`row ${rows + 1} has a quotation mark that is never closed`,
		'Close it: only the rows above it were read.',
	],
	ragged: rows => [
		`of its first ${rows} rows, ${mostRagged} are shorter or longer than the first line`,
		'Save it as a table again: only these rows were read.',
	],
};

const nameColumns = 'If it is another, name that column “text” in the first line.';

/** Reads each row with a text as an article. A table without a column of texts is `foreign`. */
export const readTable: Format['read'] = async (bytes, origin) => {
	const decoded = await decode(bytes);
	if (decoded === undefined) return refused(origin, 'not a text file; skipped');
	const text = withoutMark(decoded);
	const {delimiter, columns, fields} = headerOf(text);
	const {rows, broken} = isOneLine(text) ? {rows: [], broken: undefined} : await parseRows(text, delimiter);
	const [names = [], ...others] = rows;
	// A cell may be called like a column: trafilatura says of each row that it is an “article”, and names none.
	const isNamed = fields.includes('text') && !isRowOfArticle(names);
	const guess = isNamed ? undefined : columnsByContent(rows);
	if (!isNamed && guess === undefined)
		return foreign(
			origin,
			`no column with the articles' text (columns: ${shown(columns)})`,
			'Name that column “text” in the first line.',
		);
	const articles = guess?.isHeaded === false ? rows : others;
	const indices = guess?.columns ?? columnsByName(names);
	const keyOf = entryKeys();
	const days = indices.get('published') ?? -1;
	const order = dayOrderOf(articles.map(row => row[days] ?? ''));
	const drafts = articles.flatMap((row): readonly Draft[] => {
		const cell = (field: Field): string => row[indices.get(field) ?? -1]?.trim() ?? '';
		const [body, headline, url] = [
			wordsOrMarkup(cell('text')),
			lineOfMarkup(cell('headline')),
			webAddressOf(cell('url')),
		];
		if (body === '') return [];
		return [
			{
				origin: inside(origin, keyOf(cell('id'), url, headline)),
				headline: headline === '' ? undefined : headline,
				byline: bylineOfNames(cell('byline').split(/[;|]/)),
				published: dateIn(inDayOrder(cell('published'), order)),
				url,
				outlet: statedOutlet(cell('outlet')),
				language: statedLanguage(cell('language')),
				...(isMarkup(body) ? {html: body} : {text: body}),
			},
		];
	});
	const {articlesOfDrafts} = await import('../collections/drafts.ts');
	const {documents, problems} = await articlesOfDrafts(drafts, origin);
	const damage = broken === undefined ? [] : [problemAt(origin, ...brokenTable[broken](rows.length))];
	const told = guess === undefined ? [] : [{...problemAt(origin, guess.words, nameColumns), isNotice: true as const}];
	if (documents.length === 0 && damage.length === 0)
		return refused(origin, 'a table without rows of text', 'Save the articles again.');
	return {documents, problems: [...problems, ...told, ...damage]};
};
