// One-line descriptions of an article: date, place, byline, reading time, number of quotes and speakers.
import type {Article} from '../model/article.ts';
import {countWords} from '../model/count-words.ts';
import {inTheseWords, speakersOf} from '../model/quote.ts';

const months = 'January February March April May June July August September October November December'.split(' ');
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

const isoDate = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/u;

/**
 * Formats an ISO date: “2 March 2023” for “2023-03-02T09:00Z”, or “2 Mar 2023” in short form. The day is that of the
 * date's own time zone. A date without a day or month is shortened; anything else is returned unchanged.
 */
export const dateOf = (published: string, form: 'long' | 'short' = 'long'): string => {
	const [, year, month, day] = isoDate.exec(published) ?? [];
	if (year === undefined) return published;
	const name = month === undefined ? undefined : months[Number(month) - 1];
	return [day && String(Number(day)), form === 'short' ? name?.slice(0, 3) : name, year].filter(Boolean).join(' ');
};

/** Formats an ISO date with its weekday, as the heading of a day in a list: “Thursday 2 March 2023”. */
export const dayOf = (published: string): string => {
	const [, year, month, day] = isoDate.exec(published) ?? [];
	if (day === undefined) return dateOf(published);
	return `${weekdays[new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()]} ${dateOf(published)}`;
};

/**
 * Returns the time from the earliest to the latest date: “2 January 2022 to 18 March 2023”, or “2022 to 2023” if that is
 * wider than `columns`. Empty where there is no date, or no room.
 */
export const periodOf = (dates: readonly (string | undefined)[], columns = Number.POSITIVE_INFINITY): string => {
	const known = dates.filter(date => date !== undefined).sort();
	if (known.length === 0) return '';
	const between = (first: string, last: string) => (first === last ? first : `${first} to ${last}`);
	const [first, last] = [known[0]!, known.at(-1)!];
	const forms = [between(dateOf(first), dateOf(last)), between(first.slice(0, 4), last.slice(0, 4))];
	return forms.find(form => form.length <= columns) ?? '';
};

/** Formats a count with commas: “12,345”. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/gu, ',');

/** Formats a count with its noun: “1 quote”, “12,345 quotes”. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
	`${grouped(count)} ${count === 1 ? one : many}`;

/** Returns dateline, date and byline on one line, as far as they are known; empty if none is. */
export const writtenIn = ({byline, dateline, published}: Pick<Article, 'byline' | 'dateline' | 'published'>): string =>
	[dateline, published === undefined ? undefined : dateOf(published), byline].filter(Boolean).join(', ');

/** The speed of silent reading (Brysbaert 2019: 238 words per minute for English non-fiction). */
const wordsPerMinute = 230;

/** Returns the reading time of a number of words in minutes, at least 1. */
export const minutesFor = (words: number): number => Math.max(1, Math.round(words / wordsPerMinute));

/**
 * Returns reading time, quotes and voices: “4 min   19 quotes, 5 voices”. Paraphrases do not count; all unnamed speakers
 * count as one voice.
 */
export const lengthOf = ({quotes, text}: Pick<Article, 'quotes' | 'text'>): string => {
	const said = quotes.filter(inTheseWords);
	const voices = new Set(said.flatMap(quote => (speakersOf(quote).length > 0 ? speakersOf(quote) : ['']))).size;
	const heard = said.length === 0 ? '' : `   ${counted(said.length, 'quote')}, ${counted(voices, 'voice')}`;
	return `${grouped(minutesFor(countWords(text)))} min${heard}`;
};
