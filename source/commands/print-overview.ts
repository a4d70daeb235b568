// Prints what is made of all articles: a list of them, their people added up, their quotes counted.
import {exitCodes} from '../command-line/exit-codes.ts';
import {isNarrowed, nothingInPeriod} from '../command-line/no-match.ts';
import {writeAll} from '../command-line/outlet.ts';
import type {Overview} from '../command-line/request.ts';
import {say, standardOutput} from '../command-line/standard-streams.ts';
import type {Environment} from '../model/environment.ts';
import type {FindingKind} from '../model/finding.ts';
import {type PrintOptions, printAll} from '../print/print-all.ts';
import {rowPrinter, type TableRow} from '../print/rows.ts';
import {heardInFindings, heardOnce, listingsInFiles} from '../selection/heard-in-files.ts';
import {articlesOnce, peopleHeard, peopleInFindings} from '../selection/sum-people.ts';
import {createWhoIsOne, type WhoIsOne} from '../selection/who-is-one.ts';
import {
	articleColumns,
	articleRows,
	countColumns,
	countRows,
	personColumns,
	personRows,
	sortedRows,
} from './overview-rows.ts';
import {
	type HowToRead,
	howToRead,
	messageFor,
	oneAfterAnother,
	type PrintRequest,
	searchesFor,
	tell,
} from './searches.ts';

type TableOverview = Exclude<Overview, {of: 'news'}>;

type Layout = Pick<PrintOptions, 'form' | 'forReading' | 'columns' | 'ink'>;

type Source = {readonly paths: readonly string[]; readonly environment: Environment};

/** Returns the exit code. */
export const printOverview = async (
	request: PrintRequest & {readonly overview: TableOverview},
	{layout, ...source}: Source & {readonly layout: Layout},
): Promise<number> => {
	const {columns, rows, count, explain} = await tableOf(request, source);
	let printed = 0;
	async function* counted(): AsyncGenerator<TableRow> {
		for await (const row of rows) {
			printed++;
			yield row;
		}
	}
	await writeAll(standardOutput, printAll(rowPrinter(columns, layout), counted()));
	if (printed === 0) explain();
	if (count().problems > 0) return exitCodes.trouble;
	return printed === 0 && isNarrowed(request.wanted, request.limits) ? exitCodes.nothing : exitCodes.ok;
};

type Table = {
	readonly columns: readonly string[];
	readonly rows: AsyncIterable<TableRow>;
	readonly count: () => {readonly problems: number};
	/** Says why there are no rows. */
	readonly explain: () => void;
};

const kinds = {articles: 'article', people: 'person', counts: 'quote'} as const satisfies Record<
	TableOverview['of'],
	FindingKind
>;

/** What limits the articles themselves is known of a listing; all else is looked for in whole articles. */
const tableOf = async (request: PrintRequest & {readonly overview: TableOverview}, source: Source): Promise<Table> => {
	const {overview, wanted, limits} = request;
	return isNarrowed(wanted) || limits.sure !== undefined
		? ofFindings(request, overview, source)
		: ofListings(request, overview, source);
};

const ofListings = async (
	{limits, indirect, allCopies = false, sort, cached}: PrintRequest,
	overview: TableOverview,
	{paths, environment}: Source,
): Promise<Table> => {
	const {reading, decisions} = await howToRead({cached}, paths, environment);
	const whoIsOne = await whoIsOneFor(overview, paths, {reading, decisions});
	const {found, count} = listingsInFiles(paths, {
		reading: {...reading, ...(whoIsOne && {onAnalysed: whoIsOne.met})},
		limits,
		onProblem: tell,
	});
	async function* all() {
		for await (const {summary, said, reported} of found)
			yield {summary, said: indirect ? [...said, ...reported] : said};
	}
	const heard = () => (allCopies ? all() : heardOnce(all()));
	async function* people() {
		for await (const one of heard()) yield peopleHeard(one);
	}
	const explain = (): void => {
		const {articles, leftOut, undated} = count();
		if (articles > 0) say(leftOut === articles ? nothingInPeriod(limits, {articles, undated}) : nothings[overview.of]);
	};
	switch (overview.of) {
		case 'articles':
			return {columns: articleColumns, rows: sortedRows(articleRows(all(), allCopies), sort), count, explain};
		case 'people':
			return {columns: personColumns, rows: personRows(people(), whoIsOne!), count, explain};
		case 'counts':
			return {columns: countColumns(overview), rows: countRows(heard(), overview, whoIsOne), count, explain};
	}
};

const ofFindings = async (
	request: PrintRequest,
	overview: TableOverview,
	{paths, environment}: Source,
): Promise<Table> => {
	const kind = kinds[overview.of];
	const {reading, decisions} = await howToRead(request, paths, environment);
	const whoIsOne = await whoIsOneFor(overview, paths, {reading, decisions});
	const how = {reading: {...reading, ...(whoIsOne && {onAnalysed: whoIsOne.met})}, decisions};
	const {sort: _, ...unsorted} = request;
	const searches = await searchesFor(unsorted, {paths, kind, ...how});
	const found = oneAfterAnother(searches);
	const {allCopies = false} = request;
	const heard = () => (allCopies ? heardInFindings(found) : heardOnce(heardInFindings(found)));
	const people = () => (allCopies ? peopleInFindings(found) : articlesOnce(peopleInFindings(found)));
	const {count} = searches[0]!;
	const explain = (): void => {
		for (const search of searches) if (search.count().articles > 0) say(messageFor(search, kind, request));
	};
	switch (overview.of) {
		case 'articles':
			return {
				columns: articleColumns,
				rows: sortedRows(articleRows(heardInFindings(found), allCopies), request.sort),
				count,
				explain,
			};
		case 'people':
			return {columns: personColumns, rows: personRows(people(), whoIsOne!), count, explain};
		case 'counts':
			return {columns: countColumns(overview), rows: countRows(heard(), overview, whoIsOne), count, explain};
	}
};

/** Who is one person is asked only where people are counted. */
const whoIsOneFor = async (
	overview: TableOverview,
	paths: readonly string[],
	{reading, decisions}: HowToRead,
): Promise<WhoIsOne | undefined> => {
	const isAsked = overview.of === 'people' || (overview.of === 'counts' && overview.by.includes('person'));
	return isAsked ? createWhoIsOne(paths, reading, decisions) : undefined;
};

const nothings = {
	articles: 'No articles found. Check the path.',
	people: 'No people found.',
	counts: 'No quotes to count by that. Try --count month, or add --indirect for paraphrases.',
} as const;
