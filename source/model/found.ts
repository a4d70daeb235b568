import type {Article} from './article.ts';
import type {Person} from './person.ts';
import type {Quote} from './quote.ts';
import type {Span} from './span.ts';
import type {Topic} from './topic.ts';

/** One thing to print, with the article it stands in. */
export type Found = {readonly article: Article} & (
	| {readonly kind: 'article'}
	/** An index into `Article.sections`, and the quotes there that count. */
	| {readonly kind: 'section'; readonly section: number; readonly quotes: readonly Quote[]}
	/** `matched`: whole words that were looked for, into `Article.text`. */
	| {readonly kind: 'quote'; readonly quote: Quote; readonly matched?: readonly Span[]}
	/** `said` and `mentions` are what was asked for: a part of what the whole article has. */
	| {
			readonly kind: 'person';
			readonly person: Person;
			readonly said: readonly Quote[];
			readonly mentions: readonly Span[];
	  }
	| {readonly kind: 'topic'; readonly topic: Topic; readonly mentions: readonly Span[]}
);

export type Kind = Found['kind'];
