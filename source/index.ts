// The door for other programs: the functions that newsread itself uses. docs/library.md shows how.
import * as reading from './library/read-articles.ts';
import type {Article} from './model/article.ts';
import type {Problem} from './model/problem.ts';
import type {Quote} from './model/quote.ts';
import type {Span} from './model/span.ts';
import type {Wanted} from './model/wanted.ts';
import {findInFiles} from './selection/select-in-files.ts';

/** How files are read. */
export type ReadOptions = {
	/** What the path `-` stands for. Default: the standard input of the process. */
	readonly stdin?: AsyncIterable<Uint8Array | string>;
	/** Ends the reading early, without an error. */
	readonly signal?: AbortSignal;
	/**
	 * Where what was read and analysed in folders of 64 files and more is kept, so that the next time only what has changed is
	 * read. A fault of it is told to `onProblem`, and harms nothing. Default: nothing is kept.
	 */
	readonly archive?: {readonly cache: string; readonly onProblem: (problem: Problem) => void};
};

/** What `readArticles` yields; `progress` comes after each file that is read, and after the last. */
export type ReadStep =
	| {readonly article: Article}
	| {readonly problem: Problem}
	| {readonly progress: {readonly found: number; readonly read: number}};

/**
 * Yields the articles of files and folders in the order in which the files are found, no file twice; `-` is standard input, or
 * what `stdin` gives. A file never makes it throw: what cannot be read is yielded as a problem. One at a time: an article is
 * read when it is asked for.
 */
// Listings come only where they are asked for, which these options cannot.
const readArticles = reading.readArticles as (
	paths: readonly string[],
	options?: ReadOptions,
) => AsyncGenerator<ReadStep, void, undefined>;

/** A quote that was searched for, with its article. `matched` are the words that match, as spans into `article.text`; `readAs` has them where they are not those that were typed. */
export type MatchingQuote = {
	readonly article: Article;
	readonly quote: Quote;
	readonly matched?: readonly Span[];
	readonly readAs?: string;
};

/** Yields the quotes that match some words best, at most 200, those with the words as typed first; before them, what could not be read. */
async function* searchQuotes(
	paths: readonly string[],
	words: string,
	{person, topic, section, ...options}: ReadOptions & Omit<Wanted, 'quote'> = {},
): AsyncGenerator<MatchingQuote | {readonly problem: Problem}, void, undefined> {
	const problems: Problem[] = [];
	const {found} = findInFiles(paths, {
		kind: 'quote',
		wanted: {quote: words, ...(person && {person}), ...(topic && {topic}), ...(section && {section})},
		indirect: true,
		onProblem: problem => problems.push(problem),
		reading: options,
	});
	for await (const one of found) {
		yield* problems.splice(0).map(problem => ({problem}));
		if (one.kind !== 'quote') continue;
		const {article, quote, matched, readAs} = one;
		yield {article, quote, ...(matched && {matched}), ...(readAs !== undefined && {readAs})};
	}
	yield* problems.map(problem => ({problem}));
}

export {analyse} from './analysis/analyse.ts';
export type {Paragraph, Section} from './model/article.ts';
export type {Block, Document, Link, Origin} from './model/document.ts';
export {isUnsure} from './model/doubt.ts';
export type {Organisation} from './model/organisation.ts';
export type {Person} from './model/person.ts';
export {quotedText} from './model/quote.ts';
export type {Topic} from './model/topic.ts';
export type {Article, Problem, Quote, Span};
export {readArticles, searchQuotes};
