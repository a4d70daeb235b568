import type {Article} from '../../model/article.ts';
import {memoizeByObject, memoizeRecent} from '../../model/memo.ts';
import {inTheseWords} from '../../model/quote.ts';
import {contains, covering, overlaps, type Span} from '../../model/span.ts';
import type {Subject} from './state.ts';

/** Quotes in text order, as indices into `article.quotes`. */
export const quotesInOrder = memoizeByObject((article: Article): readonly number[] =>
	article.quotes
		.flatMap((quote, index) => (inTheseWords(quote) ? [index] : []))
		.sort((a, b) => article.quotes[a]!.content[0]!.start - article.quotes[b]!.content[0]!.start),
);

/** A waypoint on the way through a story by a person or a topic; `quote` where it is something they said. */
export type Waypoint = {readonly span: Span; readonly quote?: number};

const waypointsFor = memoizeRecent((article: Article, kind: Subject['kind'], name: string): readonly Waypoint[] => {
	if (kind === 'topic') return (article.topics.find(({label}) => label === name)?.mentions ?? []).map(span => ({span}));
	const said: Waypoint[] = article.quotes.flatMap((quote, index) =>
		quote.speaker === name ? [{span: covering(quote.content), quote: index}] : [],
	);
	const sources = article.quotes.flatMap(({speaker, source}) =>
		speaker === name && source !== undefined ? [source] : [],
	);
	// Whoever says something is named beside it: that is one waypoint, not two.
	const named = (article.people.find(person => person.name === name)?.mentions ?? []).filter(
		mention => !sources.some(source => overlaps(source, mention)) && !said.some(({span}) => contains(span, mention)),
	);
	return [...said, ...named.map(span => ({span}))].sort((a, b) => a.span.start - b.span.start);
});

export const waypointsOf = (article: Article, subject: Subject): readonly Waypoint[] =>
	waypointsFor(article, subject.kind, subject.name);
