// Quotes as they are copied: the words with their speaker, or with their source as well.
import {cite} from '../../citation/cite.ts';
import {publicationOf, type Quotation} from '../../citation/quotation.ts';
import {shortTemplate} from '../../citation/template.ts';
import type {QuoteMatch} from '../../library/library.ts';
import {isUnsure} from '../../model/doubt.ts';
import {speakersOf} from '../../model/quote.ts';
import type {State} from './state.ts';

/** Returns a quote as text to paste; `cited` adds its source. */
export const copied = (quotation: Quotation, {citing}: Pick<State, 'citing'>, cited: boolean): string =>
	cite(quotation, cited ? citing.template : shortTemplate);

/** Returns a quote of a list as it is cited. */
export const quotationOfMatch = (match: QuoteMatch, state: Pick<State, 'articles' | 'citing'>): Quotation => {
	const {articleId: id, title, published, text, kind, source, subhead} = match;
	const {byline, url, outlet} = state.articles.byId(id) ?? {};
	return {
		...publicationOf({id, headline: title, published, byline, url, outlet}, state.citing.folders),
		words: text,
		isParaphrase: kind === 'indirect',
		speakers: speakersOf(match),
		isUnsure: isUnsure(match),
		source,
		section: subhead,
	};
};

/** Returns a quote of a list as text to paste; `cited` adds its source. */
export const copiedMatch = (match: QuoteMatch, state: State, cited: boolean): string =>
	copied(quotationOfMatch(match, state), state, cited);
