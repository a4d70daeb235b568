// Prints what is new: what was published since a day, or has come since the reader was left.
import {publicationOf, type Quotation} from '../citation/quotation.ts';
import type {Citing} from '../citation/template.ts';
import {exitCodes} from '../command-line/exit-codes.ts';
import {writeAll} from '../command-line/outlet.ts';
import {say, standardOutput} from '../command-line/standard-streams.ts';
import type {NewArticle} from '../library/digest/by-topic.ts';
import type {ArticleSummary} from '../library/library.ts';
import type {SearchableQuote} from '../library/search/quote-index.ts';
import {isUnsure, sumOfCounts} from '../model/doubt.ts';
import type {Environment} from '../model/environment.ts';
import {stateFolder} from '../model/folders.ts';
import type {Limits} from '../model/limits.ts';
import {speakersOf} from '../model/quote.ts';
import {readLastVisit} from '../notebook/last-visit.ts';
import {placeIn} from '../notebook/visits.ts';
import {digestAsMarkdown, digestAsText, type PrintedDigest} from '../print/digest.ts';
import {shownPath} from '../print/labels.ts';
import {type Age, ageByDate, type Digest, digestOf} from '../selection/digest.ts';
import {listingsInFiles} from '../selection/heard-in-files.ts';
import {createWhoIsOne} from '../selection/who-is-one.ts';
import {counted, dateOf, quotesWithDoubt} from '../typesetting/captions.ts';
import {dayIn, daysBefore, momentOf} from '../typesetting/moments.ts';
import {howToRead, type PrintRequest, tell} from './searches.ts';

/** Returns the exit code. */
export const printDigest = async (
	request: PrintRequest,
	{
		paths,
		columns,
		citing,
		environment,
	}: {
		readonly paths: readonly string[];
		readonly columns: number;
		readonly citing: Citing;
		readonly environment: Environment;
	},
): Promise<number> => {
	const {limits, form} = request;
	// What is older tells what is new.
	const {reading, decisions} = await howToRead(request, paths, environment);
	const whoIsOne = await createWhoIsOne(paths, reading, decisions);
	const span = limits.since === undefined ? sinceVisit(paths, environment) : sinceDay(limits, limits.since);
	if (span === undefined) {
		say('This library was not read in the reader yet. Give a day, for example --digest --since yesterday.');
		return exitCodes.nothing;
	}
	const {found, count} = listingsInFiles(paths, {
		reading: {...reading, onAnalysed: whoIsOne.met},
		limits: {},
		onProblem: tell,
	});
	const digest = await digestOf(found, span.ageOf, whoIsOne);
	if (digest.articles === 0) say(nothingNew(span, digest));
	else {
		const printed = printedOf(span, digest, citing.folders);
		const text = form === 'markdown' ? digestAsMarkdown(printed, citing.template) : digestAsText(printed, columns);
		await writeAll(standardOutput, [text]);
	}
	return count().problems > 0 ? exitCodes.trouble : exitCodes.ok;
};

/** Which articles are new, and in which words. */
type Span = Pick<PrintedDigest, 'heading'> & {
	readonly ageOf: (summary: ArticleSummary) => Age;
	/** What is said where there are none. */
	readonly nothing: string;
	/** The day from which wider periods are reckoned: YYYY-MM-DD. */
	readonly day: string;
	/** What an article of the digest is called. */
	readonly noun: string;
};

/** By the dates of articles, whenever they came here. */
const sinceDay = (limits: Limits, day: string): Span => ({
	ageOf: ageByDate(limits),
	heading: `Published since ${dateOf(day)}`,
	nothing: `No article was published since ${day}.`,
	day,
	noun: 'article',
});

/** By what has come since the library was left in the reader, whatever its dates; undefined if it never was. */
const sinceVisit = (paths: readonly string[], environment: Environment): Span | undefined => {
	const visit = readLastVisit(stateFolder(environment, process.platform), paths);
	if (visit === undefined) return undefined;
	const now = new Date();
	const moment = momentOf(new Date(visit.left), now);
	return {
		ageOf: ({id}) => (visit.known.has(placeIn(paths, id)) ? 'before' : 'new'),
		heading: `Arrived since ${moment}, when you last looked`,
		nothing: `No article has come since ${moment}, when you last looked.`,
		day: dayIn(now),
		noun: 'new article',
	};
};

/** Says what wider periods have. */
const nothingNew = ({nothing, day: since}: Span, {earlier}: Digest): string => {
	const wider = [7, 30, 365].flatMap(days => {
		const from = daysBefore(since, days);
		const inside = [...earlier].filter(([day]) => day >= from).map(([, count]) => count);
		const articles = inside.reduce((sum, count) => sum + count.articles, 0);
		const {sure, unsure} = sumOfCounts(inside.map(({quotes}) => quotes));
		return articles === 0
			? []
			: [`--since ${from} has ${counted(articles, 'article')} and ${quotesWithDoubt(sure, unsure)}.`];
	});
	return `${nothing} ${wider[0] ?? 'Choose an earlier day.'}`;
};

const quotationIn = (
	{summary}: NewArticle<unknown>,
	quote: SearchableQuote,
	folders: readonly string[],
): Quotation => ({
	...publicationOf({...summary, headline: summary.title}, folders),
	words: quote.text,
	speakers: speakersOf(quote),
	isUnsure: isUnsure(quote),
	source: quote.source,
	section: quote.subhead,
});

const printedOf = ({heading, noun}: Span, digest: Digest, folders: readonly string[]): PrintedDigest => {
	const {articles, quotes, voices, copies, saidBefore, topics, firstTime} = digest;
	return {
		heading,
		counts: [
			counted(articles, noun),
			quotesWithDoubt(quotes.sure, quotes.unsure),
			counted(voices, 'voice'),
			...(copies > 0 ? [`${counted(copies, 'copy', 'copies')} left out`] : []),
			...(saidBefore > 0 ? [`${counted(saidBefore, 'quote')} said before left out`] : []),
		],
		topics: topics.map(({topic = 'No topic', articles: inside, quotes: said}) => ({
			topic: topic.replace(/^\p{Ll}/u, letter => letter.toUpperCase()),
			quotes: said,
			articles: inside.map(({summary}) => ({title: summary.title, path: shownPath(summary)})),
			// One of each article first: two of one would hide the others.
			said: [0, 1].flatMap(nth =>
				inside.flatMap(article => {
					const quote = article.said[nth];
					return quote ? [quotationIn(article, quote, folders)] : [];
				}),
			),
		})),
		firstTime,
	};
};
