import type {Article} from '../../model/article.ts';
import {memoizeByObject, memoizeRecent} from '../../model/memo.ts';
import {inTheseWords} from '../../model/quote.ts';
import {contains, covering, overlaps, type Span} from '../../model/span.ts';
import type {Lens} from './state.ts';

/** Quotes in text order, as indices into `article.quotes`. */
export const quotesInOrder = memoizeByObject((article: Article): readonly number[] =>
	article.quotes
		.flatMap((quote, index) => (inTheseWords(quote) ? [index] : []))
		.sort((a, b) => article.quotes[a]!.content[0]!.start - article.quotes[b]!.content[0]!.start),
);

/** A stop on the way through a story by a person or a topic; `quote` where it is something they said. */
export type Stop = {readonly span: Span; readonly quote?: number};

const stopsFor = memoizeRecent((article: Article, kind: Lens['kind'], name: string): readonly Stop[] => {
	if (kind === 'topic') return (article.topics.find(({label}) => label === name)?.mentions ?? []).map(span => ({span}));
	const said: Stop[] = article.quotes.flatMap((quote, index) =>
		quote.speaker === name ? [{span: covering(quote.content), quote: index}] : [],
	);
	const sources = article.quotes.flatMap(({speaker, source}) =>
		speaker === name && source !== undefined ? [source] : [],
	);
	// Whoever says something is named beside it: that is one stop, not two.
	const named = (article.people.find(person => person.name === name)?.mentions ?? []).filter(
		mention => !sources.some(source => overlaps(source, mention)) && !said.some(({span}) => contains(span, mention)),
	);
	return [...said, ...named.map(span => ({span}))].sort((a, b) => a.span.start - b.span.start);
});

export const stopsOf = (article: Article, lens: Lens): readonly Stop[] => stopsFor(article, lens.kind, lens.name);
