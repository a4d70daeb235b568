// What the two sides of the worker say to each other. Every question has a number; its answers carry it.
import type {Article} from '../../model/article.ts';
import type {Document} from '../../model/document.ts';
import type {LibraryEvent, QuoteMatch, SearchAnswer} from '../library.ts';
import type {Failure} from './failure.ts';

export type Question =
	| {readonly ask: 'open'; readonly paths: readonly string[]}
	| {readonly ask: 'prepare'; readonly document: Document}
	| {readonly ask: 'article'; readonly article: string; readonly anew?: boolean}
	| {readonly ask: 'search'; readonly query: string; readonly limit: number; readonly within?: string}
	| {readonly ask: 'quotes-by'; readonly names: readonly string[]};

export type ToWorker = {readonly number: number} & (Question | {readonly ask: 'cancel'});

/** Undefined where all was said in events. */
export type Answer = Article | SearchAnswer | readonly QuoteMatch[] | undefined;

export type FromWorker = {readonly number: number} & (
	| {readonly event: LibraryEvent}
	/** Nothing follows. */
	| {readonly answer: Answer}
	| {readonly failure: Failure}
);
