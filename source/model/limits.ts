// Limits on what counts at all: a time, and how sure a speaker must be.
import type {Article} from './article.ts';
import {speakersOf} from './quote.ts';

/** What to leave out. An empty object leaves out nothing. */
export type Limits = {
	/** The first day, YYYY-MM-DD. */
	readonly since?: string;
	/** The last day, YYYY-MM-DD. */
	readonly until?: string;
	/** From 0 to 1: only quotes whose speaker is named with this confidence or more. */
	readonly sure?: number;
};

const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/**
 * Tells whether an ISO date is within the limits. A date without a day or month is only if all of it is: “2026” may have been
 * before March. What has no date never is.
 */
export const isWithin = (published: string | undefined, {since, until}: Limits): boolean => {
	if (since === undefined && until === undefined) return true;
	const [date, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(published ?? '') ?? [];
	if (date === undefined) return false;
	const first = `${year}-${month ?? '01'}-${day ?? '01'}`;
	const last = `${year}-${month ?? '12'}-${day ?? lastDayOf(Number(year), Number(month ?? 12))}`;
	return (since === undefined || first >= since) && (until === undefined || last <= until);
};

/** Returns what is left of an article within the limits; undefined if that is nothing. */
export const limited = (article: Article, limits: Limits): Article | undefined => {
	if (!isWithin(article.published, limits)) return undefined;
	const {sure} = limits;
	if (sure === undefined) return article;
	return {
		...article,
		quotes: article.quotes.filter(quote => quote.confidence >= sure && speakersOf(quote).length > 0),
	};
};
