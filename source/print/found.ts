import type {Article} from '../model/article.ts';
import type {Person} from '../model/person.ts';
import type {Quote} from '../model/quote.ts';
import {type Span, textOf} from '../model/span.ts';
import type {Topic} from '../model/topic.ts';

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

/** How one form prints a stream of things: `start`, each of them with `between` between two, `end`. */
export type Printer = {
	readonly start?: string;
	readonly print: (found: Found) => string;
	readonly between?: string;
	/** Asked for when everything has been printed. */
	readonly end?: () => string;
};

/** The words that were said; a quote that its cue splits is joined by “ … ”. */
export const saidIn = (article: Article, {content}: Quote): string =>
	content.map(span => textOf(article.text, span)).join(' … ');
