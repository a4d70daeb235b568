// Stars and notes on quotes of a list. The notebook knows a quote by the text around it, so its article is asked for first.
import type {Library} from '../../library/library.ts';
import type {Article} from '../../model/article.ts';
import {quotedText} from '../../model/quote.ts';
import type {Notebook} from '../../notebook/notebook.ts';
import type {Action} from '../state/actions.ts';
import type {Act, ListedQuote} from '../state/acts.ts';
import type {State} from '../state/state.ts';
import type {Store} from '../state/store.ts';
import {keep} from './follow-notebook.ts';

type KeepingListed = Extract<Act, {kind: 'star-listed' | 'note-listed'}>;

/** Returns the index of a quote in its article, which may have changed since it was listed; undefined if it is gone. */
const indexIn = ({quotes, text: body}: Article, {quote, text, at = 0}: ListedQuote): number | undefined => {
	const same = quotes.flatMap((there, index) => (quotedText(body, there) === text ? [index] : []));
	if (quote !== undefined && same.includes(quote)) return quote;
	const away = (index: number): number => Math.abs(quotes[index]!.content[0]!.start - at);
	return same.toSorted((one, other) => away(one) - away(other))[0];
};

/** Keeps the star or the note of a quote whose article is not open, and answers with what there is to say about it. */
export const keepListed = async (
	store: Store<State, Action>,
	{library, notebook}: {readonly library: () => Library; readonly notebook: Notebook},
	act: KeepingListed,
): Promise<string | undefined> => {
	const article = await library().article(act.quote.articleId);
	const quote = indexIn(article, act.quote);
	if (quote === undefined) return 'The article has changed, and no longer has this quote.';
	return keep(
		store,
		notebook,
		act.kind === 'star-listed'
			? {kind: 'star-quote', article, quote, on: act.on}
			: {kind: 'note', article, quote, text: act.text},
	);
};
