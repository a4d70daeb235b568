// The protocol between the library's worker and the rest: numbered requests, and messages that carry the number of theirs.
import type {Article, StoryQuotes} from '../../model/article.ts';
import type {Document} from '../../model/document.ts';
import type {PeopleDecision} from '../../model/people-decision.ts';
import type {Topic} from '../../model/topic.ts';
import type {
	HeadlineAnswer,
	LibraryEvent,
	LookOptions,
	NamesAndRoles,
	NewWords,
	PeopleInArticle,
	QuoteMatch,
	Revision,
	SearchAnswer,
	TextAnswer,
	TopicMatch,
} from '../library.ts';
import type {JoinedInArticle} from '../people/article-people.ts';
import type {Failure} from './failure.ts';

/** A search as it crosses threads. */
type Looked = Omit<LookOptions, 'signal'> & {readonly query: string};

/** A request to the library: a method and its arguments. */
export type LibraryRequest =
	| {readonly ask: 'open'; readonly paths: readonly string[]}
	| {readonly ask: 'revise'; readonly paths: readonly string[]}
	| {readonly ask: 'prepare'; readonly document: Document; readonly aloneIn?: string | undefined}
	| {readonly ask: 'article'; readonly article: string; readonly anew?: boolean}
	| ({readonly ask: 'search'; readonly within?: string} & Looked)
	| ({readonly ask: 'headlines'} & Looked)
	| ({readonly ask: 'texts'} & Looked)
	| {readonly ask: 'new-words'; readonly ids: readonly string[]}
	| {readonly ask: 'quotes-by'; readonly names: readonly string[]}
	| {readonly ask: 'quotes-about'; readonly topic: string}
	| {readonly ask: 'names-and-roles'; readonly names: readonly string[]}
	| {readonly ask: 'appearances'; readonly surnames: readonly string[]}
	| {readonly ask: 'join-people'; readonly decisions: readonly PeopleDecision[]};

export type ToWorker = {readonly number: number} & (LibraryRequest | {readonly ask: 'cancel'});

/** Undefined for `open`, which answers with events. */
export type Answer =
	| Article
	| Revision
	| NewWords<QuoteMatch>
	| NamesAndRoles
	| readonly Topic[]
	| SearchAnswer
	| HeadlineAnswer
	| TextAnswer
	| readonly QuoteMatch[]
	| readonly TopicMatch[]
	| readonly PeopleInArticle[]
	| readonly JoinedInArticle[]
	| undefined;

export type FromWorker = {readonly number: number} & (
	| {readonly event: LibraryEvent}
	/** What `prepare` finds before it answers. */
	| {readonly found: StoryQuotes}
	/** The beginning of a long answer, or what follows it: `answer` has the end. */
	| {readonly part: readonly unknown[]}
	/** The last message about its request, as is a failure. */
	| {readonly answer: Answer}
	| {readonly failure: Failure}
);
