// The rows of overviews: a list of articles, their people added up, their quotes counted.
import type {Overview} from '../command-line/request.ts';
import {createCopies} from '../library/catalogue/copies.ts';
import type {ArticleSummary} from '../library/library.ts';
import {dateIn, shownPath} from '../print/labels.ts';
import type {TableRow} from '../print/rows.ts';
import {countQuotes} from '../selection/count-quotes.ts';
import type {Order} from '../selection/in-order.ts';
import {sumPeople} from '../selection/sum-people.ts';
import type {WhoIsOne} from '../selection/who-is-one.ts';

/** The columns of the list of articles. */
export const articleColumns = ['path', 'date', 'headline', 'quotes', 'words', 'byline', 'url', 'copies', 'published'];

/**
 * Yields a row for each article with its copies, the first by path; with `allCopies`, for each by itself, while files are read. How
 * many copies the first one has is known when all were met: until then its row waits, and of its copies nothing is held.
 */
export async function* articleRows(
	heard: AsyncIterable<{readonly summary: ArticleSummary}>,
	allCopies: boolean,
): AsyncGenerator<TableRow> {
	const copies = createCopies();
	const firsts = new Map<number, TableRow>();
	let count = 0;
	for await (const {summary} of heard) {
		if (allCopies) {
			yield articleRow(summary);
			continue;
		}
		const at = count++;
		copies.add(summary);
		if (copies.firstOf(at) === at) firsts.set(at, articleRow(summary));
	}
	for (const [at, row] of firsts) yield {...row, copies: 1 + copies.of(at).length};
}

const articleRow = (summary: ArticleSummary): TableRow => {
	const {title, quotes, words, byline, url} = summary;
	return {
		path: shownPath(summary),
		date: dateIn(summary) || null,
		headline: title,
		quotes,
		words,
		byline: byline ?? null,
		url: url ?? null,
		copies: 1,
		published: summary.published ?? null,
	};
};

/** Newest or oldest first if that is asked for; those without a date are last. */
export async function* sortedRows(rows: AsyncIterable<TableRow>, sort: Order | undefined): AsyncGenerator<TableRow> {
	if (sort !== 'date' && sort !== 'oldest') return yield* rows;
	const [dated, undated] = [[] as TableRow[], [] as TableRow[]];
	for await (const row of rows) (row.date ? dated : undated).push(row);
	const dateOf = ({date}: TableRow): string => String(date);
	const direction = sort === 'oldest' ? -1 : 1;
	dated.sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : -Number(dateOf(a) > dateOf(b))) * direction);
	yield* dated;
	yield* undated;
}

/** The columns of the list of people. */
export const personColumns = ['name', 'quotes', 'unsure', 'articles', 'first', 'last'];

/** Yields a row for each person, with all quotes added up. */
export async function* personRows(...people: Parameters<typeof sumPeople>): AsyncGenerator<TableRow> {
	for (const {name, quotes, unsure, articles, first, last} of await sumPeople(...people))
		yield {name, quotes, unsure, articles, first: first ?? null, last: last ?? null};
}

type CountOverview = Extract<Overview, {of: 'counts'}>;

/** The columns of a count: those by which is counted come first. */
export const countColumns = ({by}: CountOverview): readonly string[] => [...by, 'quotes', 'articles'];

/** Yields a row for each group of quotes. */
export async function* countRows(
	heard: Parameters<typeof countQuotes>[0],
	{by}: CountOverview,
	whoIsOne: WhoIsOne | undefined,
): AsyncGenerator<TableRow> {
	for (const {values, quotes, articles} of await countQuotes(heard, by, whoIsOne))
		yield {...Object.fromEntries(by.map((dimension, at) => [dimension, values[at] ?? null])), quotes, articles};
}
