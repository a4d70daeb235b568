// Stars and notes on quotes of a list. The notebook knows a quote by the text around it, so its article is asked for first.
import type {Library} from '../../library/library.ts';
import type {Article} from '../../model/article.ts';
import {quotedText} from '../../model/quote.ts';
import type {Notebook} from '../../notebook/notebook.ts';
import type {Action} from '../state/actions.ts';
import type {Act, ListedQuote, State} from '../state/state.ts';
import type {Store} from '../state/store.ts';
import {keep} from './follow-notebook.ts';

type KeepingListed = Extract<Act, {kind: 'star-listed' | 'note-listed'}>;

/** Returns the index of a quote in its article, which may have changed since it was listed; -1 if it is gone. */
const indexIn = (article: Article, {quote, text}: ListedQuote): number => {
	const says = (index: number): boolean => {
		const there = article.quotes[index];
		return there !== undefined && quotedText(article.text, there) === text;
	};
	return says(quote) ? quote : article.quotes.findIndex((_, index) => says(index));
};

/** Keeps the star or the note of a quote whose article is not open, and answers with what there is to say about it. */
export const keepListed = async (
	store: Store<State, Action>,
	{library, notebook}: {readonly library: () => Library; readonly notebook: Notebook},
	act: KeepingListed,
): Promise<string | undefined> => {
	const article = await library().article(act.quote.articleId);
	const quote = indexIn(article, act.quote);
	if (quote === -1) return 'The article has changed, and no longer has this quote.';
	return keep(
		store,
		notebook,
		act.kind === 'star-listed'
			? {kind: 'star-quote', article, quote, on: act.on}
			: {kind: 'note', article, quote, text: act.text},
	);
};
