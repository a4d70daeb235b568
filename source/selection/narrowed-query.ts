// The query language as far as it works in prints.
import {parseQuery, type Query} from '../library/search/query.ts';
import {UserError} from '../model/problem.ts';

/** Tells whether a query looks at more than words. */
export const narrows = ({filters, by, notBy}: Query): boolean => filters.length + by.length + notBy.length > 0;

/** Parses a query. Throws a UserError where it asks for what only the reader knows. */
export const queryForPrint = (typed: string): Query => {
	const query = parseQuery(typed);
	for (const filter of query.filters)
		if (filter.key === 'is' && filter.state !== 'unsure')
			throw new UserError(`is:${filter.state} works in the reader, which keeps it. Remove it from “${typed}”.`);
	return query;
};
