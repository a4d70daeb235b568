// What is said about an article in a line: when, where, by whom, how long, how many voices.
import type {Article} from '../model/article.ts';
import {countWords} from '../model/count-words.ts';
import {inTheseWords} from '../model/quote.ts';

const months = 'January February March April May June July August September October November December'.split(' ');
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

const isoDate = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/u;

/** “2023-03-02T09:00Z” -> “2 March 2023”, in lists “2 Mar 2023”: the day as the file states it, in no time zone but its own; what is no date is given back. */
export const dateOf = (published: string, form: 'long' | 'short' = 'long'): string => {
	const [, year, month, day] = isoDate.exec(published) ?? [];
	if (year === undefined) return published;
	const name = month === undefined ? undefined : months[Number(month) - 1];
	return [day && String(Number(day)), form === 'short' ? name?.slice(0, 3) : name, year].filter(Boolean).join(' ');
};

/** “Thursday 2 March 2023”: the head of a day in a list. */
export const dayOf = (published: string): string => {
	const [, year, month, day] = isoDate.exec(published) ?? [];
	if (day === undefined) return dateOf(published);
	return `${weekdays[new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()]} ${dateOf(published)}`;
};

/** “12,345”. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/gu, ',');

/** “1 quote”, “12,345 quotes”. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
	`${grouped(count)} ${count === 1 ? one : many}`;

/** Where and when it was written, and by whom, as far as the file states it. */
export const writtenIn = ({byline, dateline, published}: Pick<Article, 'byline' | 'dateline' | 'published'>): string =>
	[dateline, published === undefined ? undefined : dateOf(published), byline].filter(Boolean).join(', ');

/** Silent reading: some 230 words a minute (Brysbaert 2019, English non-fiction: 238). */
const wordsAMinute = 230;

export const minutesFor = (words: number): number => Math.max(1, Math.round(words / wordsAMinute));

/** “4 min   19 quotes, 5 voices”; all who are not named count as one voice, and only what was said in these words counts. */
export const lengthOf = ({quotes, text}: Pick<Article, 'quotes' | 'text'>): string => {
	const said = quotes.filter(inTheseWords);
	const voices = new Set(said.map(({speaker}) => speaker)).size;
	const heard = said.length === 0 ? '' : `   ${counted(said.length, 'quote')}, ${counted(voices, 'voice')}`;
	return `${grouped(minutesFor(countWords(text)))} min${heard}`;
};
