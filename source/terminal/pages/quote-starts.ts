// Where articles and years begin in a list of quotes.
import type {QuoteMatch} from '../../library/library.ts';
import {memoizeByObject} from '../../model/memo.ts';

type Listed = Pick<QuoteMatch, 'articleId' | 'published'>;

const startsBy = (partOf: (match: Listed) => string) =>
	memoizeByObject((matches: readonly Listed[]): readonly number[] =>
		matches.flatMap((match, index) => (index === 0 || partOf(match) !== partOf(matches[index - 1]!) ? [index] : [])),
	);

/** Returns the indices of the quotes at which another article begins. */
export const articleStarts = startsBy(({articleId}) => articleId);

/** Returns the indices of the quotes at which another year begins; those without a date count as one year. */
export const yearStarts = startsBy(({published = ''}) => published.slice(0, 'yyyy'.length));
