// One-line descriptions of an article: date, place, byline, reading time, number of quotes and speakers.
import type {Article} from '../model/article.ts';
import {countWords} from '../model/count-words.ts';
import {countDoubt, isUnsure} from '../model/doubt.ts';
import {memoizeRecent} from '../model/memo.ts';
import {inTheseWords, type Quote, speakersOf} from '../model/quote.ts';

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
	let [first, last]: (string | undefined)[] = [];
	// Tens of thousands, with each frame: to sort them took longer than all else in it.
	for (const date of dates) {
		if (date === undefined) continue;
		if (first === undefined || date < first) first = date;
		if (last === undefined || date > last) last = date;
	}
	if (first === undefined || last === undefined) return '';
	const between = (from: string, to: string) => (from === to ? from : `${from} to ${to}`);
	const forms = [between(dateOf(first), dateOf(last)), between(first.slice(0, 4), last.slice(0, 4))];
	return forms.find(form => form.length <= columns) ?? '';
};

/** Formats a count with commas: “12,345”. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/gu, ',');

/** Formats what is left of a time in seconds: “20 s left”, “4 min left”, “1 h 10 min left”. It is an estimate, and rounded. */
export const timeLeft = (seconds: number): string => {
	if (seconds < 55) return `${Math.max(1, Math.ceil(seconds / 10)) * 10} s left`;
	const minutes = Math.round(seconds / 60);
	if (minutes < 60) return `${minutes} min left`;
	return `${Math.floor(minutes / 60)} h ${minutes % 60} min left`;
};

/** Formats how fast files are read, and how long the rest takes: “340 a second, 4 min left”. */
export const paceOf = ({perSecond, secondsLeft}: {readonly perSecond: number; readonly secondsLeft: number}): string =>
	`${grouped(Math.max(1, Math.round(perSecond)))} a second, ${timeLeft(secondsLeft)}`;

/** Formats a count with its noun: “1 quote”, “12,345 quotes”. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
	`${grouped(count)} ${count === 1 ? one : many}`;

/** Formats the quotes that are somebody's, and those that may be: “1”, “1 +1?”, “+1?”; empty if there are none. */
export const countedWithDoubt = (sure: number, unsure: number): string =>
	[...(sure > 0 ? [grouped(sure)] : []), ...(unsure > 0 ? [`+${grouped(unsure)}?`] : [])].join(' ');

/** Formats the quotes that are somebody's with their noun, and those that may be: “2 quotes, 1 unsure”. */
export const quotesWithDoubt = (sure: number, unsure: number): string =>
	`${counted(sure, 'quote')}${unsure > 0 ? `, ${grouped(unsure)} unsure` : ''}`;

/** Formats the quotes that are not shown: “2 more quotes, 1 unsure”, “1 more unsure”; empty if there are none. */
export const moreQuotes = (sure: number, unsure: number): string => {
	if (sure === 0) return unsure === 0 ? '' : `${grouped(unsure)} more unsure`;
	return `${counted(sure, 'more quote')}${unsure > 0 ? `, ${grouped(unsure)} unsure` : ''}`;
};

/** Formats them as briefly as a column needs: “2 quotes +1?”; “+1?” where none is sure, and “0 quotes” where there are none. */
export const quotesInBrief = (sure: number, unsure: number): string =>
	sure === 0 && unsure > 0
		? countedWithDoubt(0, unsure)
		: `${counted(sure, 'quote')} ${countedWithDoubt(0, unsure)}`.trimEnd();

/** Returns dateline, date and byline on one line, as far as they are known; empty if none is. */
export const writtenIn = ({byline, dateline, published}: Pick<Article, 'byline' | 'dateline' | 'published'>): string =>
	[dateline, published === undefined ? undefined : dateOf(published), byline].filter(Boolean).join(', ');

/** The speed of silent reading (Brysbaert 2019: 238 words per minute for English non-fiction). */
const wordsPerMinute = 230;

/** Returns the reading time of a number of words in minutes, at least 1. */
export const minutesFor = (words: number): number => Math.max(1, Math.round(words / wordsPerMinute));

/** The voices of a quote: '' is nobody whom the story names, and a question is no voice. */
const voicesOf = (quote: Quote): readonly string[] => {
	if (isUnsure(quote)) return [];
	const names = speakersOf(quote);
	return names.length === 0 ? [''] : names;
};

/** Counted once: the caption is drawn anew when the quotes are found, and for each frame at the top of a story. */
const wordsIn = memoizeRecent(countWords, 1);

/**
 * Returns reading time, quotes and voices: “4 min   19 quotes, 1 unsure, 5 voices”. Paraphrases do not count; all unnamed
 * speakers count as one voice, unsure ones as none. A story that is not English has quotes, but no voices are known.
 */
export const lengthOf = ({quotes, text, language}: Pick<Article, 'quotes' | 'text' | 'language'>): string => {
	const said = quotes.filter(inTheseWords);
	const {sure, unsure} = countDoubt(said);
	const voices = new Set(said.flatMap(voicesOf)).size;
	const heard = [
		quotesWithDoubt(sure, unsure),
		...(voices > 0 && language === undefined ? [counted(voices, 'voice')] : []),
	];
	return `${grouped(minutesFor(wordsIn(text)))} min${said.length === 0 ? '' : `   ${heard.join(', ')}`}`;
};
