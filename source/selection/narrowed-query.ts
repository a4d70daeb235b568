// The query language as far as it works in prints.
import type {DecidedPeople} from '../library/people/decided-people.ts';
import {queryPieces, valuesOf} from '../library/search/language/query-pieces.ts';
import {parseQuery, type Query, type QueryFilter} from '../library/search/query.ts';
import {findNames} from '../matching/find-names.ts';
import {wordsOf} from '../matching/search-words.ts';
import {UserError} from '../model/problem.ts';
import type {Wanted} from '../model/wanted.ts';

/** Tells whether a query looks at more than words. */
export const narrows = ({filters, by, notBy}: Query): boolean => filters.length + by.length + notBy.length > 0;

/** Tells whether a query asks which articles lie in several files: that is known once all were met. */
export const asksForCopies = ({filters}: Query): boolean =>
	eachOf(filters).some(filter => filter.key === 'is' && filter.state === 'copy');

/** All filters, with those of which any will do. */
const eachOf = (filters: readonly QueryFilter[]): readonly QueryFilter[] =>
	filters.flatMap(filter => [filter, ...(filter.or ?? [])]);

/** Parses a query. Throws a UserError where it asks for what only the reader knows. */
export const queryForPrint = (typed: string): Query => {
	const query = parseQuery(typed);
	for (const filter of eachOf(query.filters))
		if (filter.key === 'is' && filter.state !== 'unsure' && filter.state !== 'copy')
			throw new UserError(`is:${filter.state} works in the reader, which keeps it. Remove it from “${typed}”.`);
	return query;
};

/**
 * Returns a query in which `by:` finds those whom the reader has joined by each of their names: their quotes have one. A part of
 * a name may be others' as well.
 */
export const queryAsDecided = (typed: string, people: DecidedPeople): string => {
	let query = typed;
	for (const piece of queryPieces(typed).toReversed()) {
		if (piece.kind !== 'key' || piece.key !== 'by') continue;
		const keys = valuesOf(piece).flatMap(value => {
			const isNamed = (name: string): boolean => findNames([name], value).found.length > 0;
			const isWhole = (name: string): boolean => isNamed(name) && wordsOf(name).length === wordsOf(value).length;
			const [whole, named] = [people.joinedNamed(isWhole), people.joinedNamed(isNamed)];
			return whole.length > 0 ? whole : [value, ...named];
		});
		// A nickname in quotation marks would end the name.
		const all = keys.map(name => `${piece.not ? '!' : ''}by:"${name.replaceAll('"', ' ')}"`);
		query = query.slice(0, piece.start) + all.join(' ') + query.slice(piece.end);
	}
	return query;
};

/** Returns what is wanted with those who were joined under one name. */
export const wantedAsDecided = (wanted: Wanted, people: DecidedPeople | undefined): Wanted => {
	const {quote, text} = wanted;
	if (people === undefined) return wanted;
	return {
		...wanted,
		...(quote !== undefined && {quote: queryAsDecided(quote, people)}),
		...(text !== undefined && {text: queryAsDecided(text, people)}),
	};
};
