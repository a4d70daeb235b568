// How many quotes each organisation is the source of, after the reader has said who said some of them.
import type {Article} from '../../model/article.ts';
import type {Organisation} from '../../model/organisation.ts';
import type {Quote} from '../../model/quote.ts';
import {keyOfOrganisation, mentionsOf, organisationOf} from './organisation-names.ts';

/**
 * Returns the organisations of an article whose quotes have become others. Those that are no longer the source of any are left out,
 * those that the reader named and the story’s analysis did not are added.
 */
export const recountedOrganisations = (
	article: Article,
	quotes: readonly Quote[],
): readonly Organisation[] | undefined => {
	const {organisations = [], text} = article;
	const changes = new Map<string, number>();
	const change = (name: string | undefined, by: number): void => {
		if (name === undefined) return;
		const key = keyOfOrganisation(name);
		changes.set(key, (changes.get(key) ?? 0) + by);
	};
	const named = new Map<string, string>();
	const now = new Map(quotes.map(quote => [quote.content, quote]));
	for (const before of article.quotes) {
		const after = now.get(before.content);
		if (after === before) continue;
		change(organisationOf(article, before), -1);
		const name = after?.organisation;
		change(name, 1);
		if (name !== undefined) named.set(keyOfOrganisation(name), name);
	}
	if (changes.size === 0) return organisations.length > 0 ? organisations : undefined;
	const known = new Set(organisations.map(({name}) => keyOfOrganisation(name)));
	const added = [...named]
		.filter(([key]) => !known.has(key))
		.map(([, name]): Organisation => {
			const bare = name.replace(/^the\s+/iu, '');
			return {name: bare, mentions: mentionsOf(text, bare), quotes: 0};
		});
	const counted = [...organisations, ...added]
		.map(one => ({...one, quotes: one.quotes + (changes.get(keyOfOrganisation(one.name)) ?? 0)}))
		.filter(one => one.quotes > 0)
		.sort((a, b) => b.quotes - a.quotes);
	return counted.length > 0 ? counted : undefined;
};
