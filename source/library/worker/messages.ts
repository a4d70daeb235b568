// The protocol between the library's worker and the rest: numbered requests, and messages that carry the number of theirs.
import type {Article, StoryQuotes} from '../../model/article.ts';
import type {Document} from '../../model/document.ts';
import type {Topic} from '../../model/topic.ts';
import type {LibraryEvent, NamesAndRoles, PeopleInArticle, QuoteMatch, SearchAnswer} from '../library.ts';
import type {Failure} from './failure.ts';

/** A request to the library: a method and its arguments. */
export type LibraryRequest =
	| {readonly ask: 'open'; readonly paths: readonly string[]}
	| {readonly ask: 'prepare'; readonly document: Document}
	| {readonly ask: 'article'; readonly article: string; readonly anew?: boolean}
	| {readonly ask: 'search'; readonly query: string; readonly limit: number; readonly within?: string}
	| {readonly ask: 'quotes-by'; readonly names: readonly string[]}
	| {readonly ask: 'names-and-roles'; readonly names: readonly string[]}
	| {readonly ask: 'appearances'; readonly surnames: readonly string[]};

export type ToWorker = {readonly number: number} & (LibraryRequest | {readonly ask: 'cancel'});

/** Undefined for `open`, which answers with events. */
export type Answer =
	| Article
	| readonly Topic[]
	| SearchAnswer
	| readonly QuoteMatch[]
	| NamesAndRoles
	| readonly PeopleInArticle[]
	| undefined;

export type FromWorker = {readonly number: number} & (
	| {readonly event: LibraryEvent}
	/** What `prepare` finds before it answers. */
	| {readonly found: StoryQuotes}
	/** The last message about its request, as is a failure. */
	| {readonly answer: Answer}
	| {readonly failure: Failure}
);
