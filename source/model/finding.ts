import type {Article} from './article.ts';
import type {Person} from './person.ts';
import type {Quote} from './quote.ts';
import type {Span} from './span.ts';
import type {Topic} from './topic.ts';

/** One thing to print, with the article it is in. */
export type Finding = {readonly article: Article} & (
	| {readonly kind: 'article'}
	/** `section` is an index into `Article.sections`; `quotes` are those in it that count. */
	| {readonly kind: 'section'; readonly section: number; readonly quotes: readonly Quote[]}
	/** `matched` are the whole words that were searched for, as spans of `Article.text`. */
	| {readonly kind: 'quote'; readonly quote: Quote; readonly matched?: readonly Span[]}
	/** `said` and `mentions` are those that were asked for, of all that the article has. */
	| {
			readonly kind: 'person';
			readonly person: Person;
			readonly said: readonly Quote[];
			readonly mentions: readonly Span[];
	  }
	| {readonly kind: 'topic'; readonly topic: Topic; readonly mentions: readonly Span[]}
);

/** The kinds of findings. */
export type FindingKind = Finding['kind'];
