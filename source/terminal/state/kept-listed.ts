// What is kept of the quotes of a list, whose articles are not open.
import {memoizeByObject} from '../../model/memo.ts';
import type {KeptEntry} from '../../notebook/notebook.ts';
import type {ListedQuote} from './acts.ts';
import type {State} from './state.ts';

type KeptQuoteEntry = Extract<KeptEntry, {kind: 'quote'}>;

const keyOf = (id: string, words: string): string => `${id}\n${words}`;

const quotesKept = memoizeByObject(
	(entries: readonly KeptEntry[]) =>
		new Map(entries.flatMap(entry => (entry.kind === 'quote' ? [[keyOf(entry.id, entry.words), entry] as const] : []))),
);

/** Returns the sign of what is kept of a quote: a star, or the plus of a note; undefined where nothing is. */
export const keptSignOf = (state: State, quote: ListedQuote): '*' | '+' | undefined => {
	const entry = keptOfListed(state, quote);
	if (entry === undefined) return undefined;
	return entry.starred ? '*' : '+';
};

/** Returns the star and the note of a quote; undefined where neither is kept. */
export const keptOfListed = ({kept}: State, {articleId, text}: ListedQuote): KeptQuoteEntry | undefined =>
	quotesKept(kept.entries).get(keyOf(articleId, text));
