// The texts that a list shows of a query, and how many there are.
import {sectionAt, titleOf} from '../../model/article.ts';
import type {TextAnswer, TextMatch} from '../library.ts';
import {askTexts, mustOpen, openTexts, readAsOf, type TextFilter, type TextHit} from './each-text.ts';
import type {TextStore} from './text-store.ts';

/** `limit` is the most articles to return; all are counted. */
export type TextOptions = TextFilter & {readonly limit: number};

/** Finds texts. Without words to look for, nothing is found. Yields between steps. */
export function* findTexts(
	typed: string,
	store: TextStore,
	{limit, ...filter}: TextOptions,
): Generator<void, TextAnswer> {
	const none: TextAnswer = {query: typed, matches: [], found: 0, searched: store.index.count()};
	const asked = yield* askTexts(typed, store, filter);
	if (asked === undefined) return none;
	const matches: TextMatch[] = [];
	let found = 0;
	for (const hit of openTexts(asked, store, mustOpen(asked) ? Number.POSITIVE_INFINITY : limit)) {
		if (hit === undefined) yield;
		else {
			found++;
			if (matches.length < limit) matches.push(matchOf(hit));
		}
	}
	for (const number of asked.numbers) {
		if (number === undefined) yield;
		else found++;
	}
	const readAs = readAsOf(asked);
	return {...none, matches, found, ...(readAs !== undefined && {readAs})};
}

const matchOf = ({article, span, matched}: TextHit): TextMatch => {
	const {id, text, sections, published} = article;
	const {subhead} = sections[sectionAt(sections, span.start)] ?? {};
	return {
		articleId: id,
		title: titleOf(article),
		...(subhead !== undefined && {subhead}),
		...(published !== undefined && {published}),
		text: text.slice(span.start, span.end),
		at: span.start,
		matched: matched.map(({start, end}) => ({start: start - span.start, end: end - span.start})),
	};
};
