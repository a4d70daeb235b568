// Dates as databases write them in the languages of their readers' accounts. What a newspaper's own file may have as well is
// read by facts/stated-date.ts.
import {statedDate} from '../facts/stated-date.ts';
import {monthNamed} from './month-names.ts';

/** “3 февраля 2031 г.”, “3 lutego 2031”, “3 Şubat 2031”. */
const dayFirst = /^(?:\p{L}{2,12}\.?,? )?(\d{1,2})\.? (?:de )?(\p{L}{3,12}\.?),? (?:de )?(\d{4})(?!\d)/u;

/** “January 2031”, “Summer, 2031”: magazines. */
const monthAndYear = /^(\p{L}{3,10})\.?,? ((?:19|20)\d{2})$/u;
const season =
	/^(?:spring|summer|autumn|fall|winter|printemps|été|automne|hiver|frühjahr|sommer|herbst|zomer|herfst)$/i;

const two = (digits: string | number): string => String(digits).padStart(2, '0');

/** UTF-16 units; a line with more is no date. */
const longestDate = 120;

const namedDate = (words: string): string | undefined => {
	const [, day = '', name, year = ''] = dayFirst.exec(words) ?? [];
	const month = name === undefined ? undefined : monthNamed(name);
	return month === undefined ? undefined : statedDate(`${year}-${two(month)}-${two(day)}`);
};

const magazineDate = (words: string): string | undefined => {
	const [, name = '', year] = monthAndYear.exec(words) ?? [];
	if (year === undefined) return undefined;
	if (season.test(name)) return year;
	return statedDate(`1 ${name} ${year}`)?.slice(0, 7);
};

/** “February 3, 2031 Monday 9:20 AM GMT”: the weekday stands between the day and the time. */
const withoutWeekday = (words: string): string => words.replace(/(\d{4}),? \p{L}{4,12}(?=,? \d{1,2}:\d)/u, '$1');

/**
 * Returns the date that the words begin with, in ISO 8601; a month or a year where no more is stated and there are no other
 * words. Undefined for anything else.
 */
export const databaseDate = (words: string): string | undefined => {
	if (words.length > longestDate || !/\d/.test(words)) return undefined;
	const date = statedDate(withoutWeekday(words));
	// A number alone is a page as well as a year.
	if (date !== undefined && date.length > 4) return date;
	return namedDate(words) ?? magazineDate(words);
};
