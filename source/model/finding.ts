import type {Article} from './article.ts';
import type {Person} from './person.ts';
import type {Quote} from './quote.ts';
import type {Span} from './span.ts';
import type {Topic} from './topic.ts';

/** One result to print, with its article. */
export type Finding = {readonly article: Article} & (
	| {readonly kind: 'article'}
	/** `section` is an index into `Article.sections`; `quotes` are its quotes, with or without paraphrases as asked for. */
	| {readonly kind: 'section'; readonly section: number; readonly quotes: readonly Quote[]}
	/**
	 * `matched` are the words that match the query, as spans into `Article.text`; `readAs` has the words that were found where
	 * they are not those that were typed, or the name of the speaker where nobody has the one that was asked for.
	 */
	| {readonly kind: 'quote'; readonly quote: Quote; readonly matched?: readonly Span[]; readonly readAs?: string}
	/**
	 * `said` and `mentions` are restricted to what was asked for, e.g. to one section. `identity` is the same for one person in
	 * all articles. `readAs` is as for quotes.
	 */
	| {
			readonly kind: 'person';
			readonly identity: string;
			readonly person: Person;
			readonly said: readonly Quote[];
			readonly mentions: readonly Span[];
			readonly readAs?: string;
	  }
	| {readonly kind: 'topic'; readonly topic: Topic; readonly mentions: readonly Span[]}
	/** Sentences in which words of a text stand; `matched` are these words, `readAs` is as for quotes. */
	| {readonly kind: 'passage'; readonly span: Span; readonly matched: readonly Span[]; readonly readAs?: string}
);

/** The kinds of findings. */
export type FindingKind = Finding['kind'];
