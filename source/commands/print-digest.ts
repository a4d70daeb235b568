// Prints what is new since a day.
import {publicationOf, type Quotation} from '../citation/quotation.ts';
import type {Citing} from '../citation/template.ts';
import {exitCodes} from '../command-line/exit-codes.ts';
import {writeAll} from '../command-line/outlet.ts';
import {say, standardOutput} from '../command-line/standard-streams.ts';
import type {NewArticle} from '../library/digest/by-topic.ts';
import type {SearchableQuote} from '../library/search/quote-index.ts';
import {isUnsure} from '../model/doubt.ts';
import type {Environment} from '../model/environment.ts';
import {speakersOf} from '../model/quote.ts';
import {digestAsMarkdown, digestAsText, type PrintedDigest} from '../print/digest.ts';
import {shownPath} from '../print/labels.ts';
import {type Digest, digestOf} from '../selection/digest.ts';
import {listingsInFiles} from '../selection/heard-in-files.ts';
import {counted} from '../typesetting/captions.ts';
import {daysBefore} from '../typesetting/moments.ts';
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
	const {reading} = await howToRead(request, paths, environment);
	const {found, count} = listingsInFiles(paths, {reading, limits: {}, onProblem: tell});
	const digest = await digestOf(found, limits);
	if (digest.articles === 0) say(nothingNew(limits.since!, digest));
	else {
		const printed = printedOf(limits.since!, digest, citing.folders);
		const text = form === 'markdown' ? digestAsMarkdown(printed, citing.template) : digestAsText(printed, columns);
		await writeAll(standardOutput, [text]);
	}
	return count().problems > 0 ? exitCodes.trouble : exitCodes.ok;
};

/** Says what wider periods have. */
const nothingNew = (since: string, {earlier}: Digest): string => {
	const wider = [7, 30, 365].flatMap(days => {
		const from = daysBefore(since, days);
		const inside = [...earlier].filter(([day]) => day >= from).map(([, count]) => count);
		const articles = inside.reduce((sum, count) => sum + count.articles, 0);
		const quotes = inside.reduce((sum, count) => sum + count.quotes, 0);
		return articles === 0
			? []
			: [`--since ${from} has ${counted(articles, 'article')} and ${counted(quotes, 'quote')}.`];
	});
	return `No article is new since ${since}. ${wider[0] ?? 'Choose an earlier day.'}`;
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

const printedOf = (since: string, digest: Digest, folders: readonly string[]): PrintedDigest => {
	const {articles, quotes, voices, copies, saidBefore, topics, firstTime} = digest;
	return {
		since,
		counts: [
			counted(articles, 'new article'),
			counted(quotes, 'quote'),
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
