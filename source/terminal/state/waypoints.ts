// The places that `)` and `(` step through: the quotes of a story, or where a person or a topic is found in it.
import type {Article} from '../../model/article.ts';
import {memoizeByObject, memoizeRecent} from '../../model/memo.ts';
import {inTheseWords, speakersOf} from '../../model/quote.ts';
import {contains, covering, overlaps, type Span} from '../../model/span.ts';
import type {Subject} from './places.ts';

const inOrder = memoizeByObject((quotes: Article['quotes']): readonly number[] =>
	quotes
		.flatMap((quote, index) => (inTheseWords(quote) ? [index] : []))
		.sort((a, b) => quotes[a]!.content[0]!.start - quotes[b]!.content[0]!.start),
);

/** Returns the direct and mixed quotes in text order, as indices into `article.quotes`. */
export const quotesInOrder = ({quotes}: Article): readonly number[] => inOrder(quotes);

/**
 * A place where a story mentions a person or a topic, or quotes the person (then `quote` is an index into its quotes).
 */
export type Waypoint = {readonly span: Span; readonly quote?: number};

const waypointsFor = memoizeRecent((article: Article, kind: Subject['kind'], name: string): readonly Waypoint[] => {
	if (kind === 'topic') return (article.topics.find(({label}) => label === name)?.mentions ?? []).map(span => ({span}));
	const said: Waypoint[] = article.quotes.flatMap((quote, index) =>
		speakersOf(quote).includes(name) ? [{span: covering(quote.content), quote: index}] : [],
	);
	const sources = article.quotes.flatMap(({speaker, source}) =>
		speaker === name && source !== undefined ? [source] : [],
	);
	// The name beside a quote belongs to it: both are one waypoint.
	const named = (article.people.find(person => person.name === name)?.mentions ?? []).filter(
		mention => !sources.some(source => overlaps(source, mention)) && !said.some(({span}) => contains(span, mention)),
	);
	return [...said, ...named.map(span => ({span}))].sort((a, b) => a.span.start - b.span.start);
});

/** Returns the waypoints of a person or a topic in text order; none where the article does not know them. */
export const waypointsOf = (article: Article, subject: Subject): readonly Waypoint[] =>
	waypointsFor(article, subject.kind, subject.name);
