import {countDoubt, inAll} from '../../model/doubt.ts';
import type {QuoteMatch, SearchAnswer} from '../library.ts';

/**
 * Returns how much was found once the reader's corrections are in: `after` has for each match what has become of it. Matches that
 * are not listed count as they were.
 */
export const recounted = (
	{found, matches}: Pick<SearchAnswer, 'found' | 'matches'>,
	after: readonly (readonly QuoteMatch[])[],
): Pick<SearchAnswer, 'found'> => {
	if (found === undefined) return {};
	const listed = inAll(found);
	const before = countDoubt(matches.slice(0, listed));
	const now = countDoubt(after.slice(0, listed).flat());
	return {found: {sure: found.sure + now.sure - before.sure, unsure: found.unsure + now.unsure - before.unsure}};
};
