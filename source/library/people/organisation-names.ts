// Under which names an article has an organisation, and of which quotes it is the source. No word lists: prints that correct need none.
import type {Article} from '../../model/article.ts';
import type {Quote} from '../../model/quote.ts';
import {type Span, textOf} from '../../model/span.ts';

/** Returns what two ways to write an organisation share: “The Council” and “council”. */
export const keyOfOrganisation = (name: string): string =>
	name
		.trim()
		.toLowerCase()
		.replace(/^the\s+/u, '')
		.replaceAll('’', "'");

/** Returns where an organisation is named in a text. */
export const mentionsOf = (text: string, name: string): readonly Span[] => {
	const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
	return [...text.matchAll(new RegExp(`(?<![\\p{L}\\d])${escaped}(?![\\p{L}\\d])`, 'giu'))].map(
		({index, 0: found}) => ({
			start: index,
			end: index + found.length,
		}),
	);
};

/** Tells which organisation is the source of a quote whose speaker has no name. */
export const organisationOf = (
	{text, organisations = []}: Pick<Article, 'text' | 'organisations'>,
	quote: Quote,
): string | undefined => {
	const {source, speaker, speakers} = quote;
	if (quote.organisation !== undefined) return quote.organisation;
	// Of somebody in an organisation the reader has said more than that.
	if (quote.unnamed !== undefined) return undefined;
	if (source === undefined || speaker !== undefined || speakers !== undefined) return undefined;
	const words = keyOfOrganisation(textOf(text, source));
	const named = organisations.find(({name}) => keyOfOrganisation(name) === words);
	if (named !== undefined) return named.name;
	return organisations.find(({mentions}) => mentions.some(({start, end}) => start >= source.start && end <= source.end))
		?.name;
};
