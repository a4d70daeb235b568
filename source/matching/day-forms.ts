// THE table of the days that people type. The parser, the documentation and its tests come from it.
import {calendarDay, daysAfter, monthPeriod, monthsBefore, type Period, partsOfDay, weekdayOf} from './calendar.ts';

/** A way to type a day, or a period of days. */
export type DayForm = {
	readonly examples: readonly string[];
	/** What it means, as the documentation says it. */
	readonly means: string;
	/** Returns the period; undefined where the words are of another form. They are in small letters, with a blank between two. */
	readonly read: (words: string, today: string) => Period | undefined;
};

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const months = 'january february march april may june july august september october november december'.split(' ');

/** The place of a word among names that may be cut after three letters or more: “sept”; -1 if it is none of them. */
const placeOf = (word: string | undefined, names: readonly string[]): number =>
	word === undefined || word.length < 3 ? -1 : names.findIndex(name => name.startsWith(word));

const only = (day: string | undefined): Period | undefined => (day === undefined ? undefined : {first: day, last: day});

/** The latest of periods that has begun, of a year without limit backwards: a 29 February may be seven years ago. */
const latest = (today: string, inYear: (year: number) => Period | undefined): Period | undefined => {
	const {year} = partsOfDay(today);
	for (let back = 0; back <= 8; back++) {
		const period = inYear(year - back);
		if (period !== undefined && period.first <= today) return period;
	}
	return undefined;
};

const daysAgo: Readonly<Record<string, number>> = {today: 0, yesterday: 1};

const ago = /^(\d{1,4}) ?(d|days?|w|weeks?|m|months?|y|years?)(?: ago)?$/u;

const readAgo: DayForm['read'] = (words, today) => {
	const [, digits, unit] = ago.exec(words) ?? [];
	const count = Number(digits);
	switch (unit?.[0]) {
		case 'd':
			return only(daysAfter(today, -count));
		case 'w':
			return only(daysAfter(today, -7 * count));
		case 'm':
			return only(monthsBefore(today, count));
		case 'y':
			return only(monthsBefore(today, 12 * count));
		default:
			return undefined;
	}
};

const readWeekday: DayForm['read'] = (words, today) => {
	const [, last, name] = /^(last )?([a-z]{3,9})$/u.exec(words) ?? [];
	const weekday = placeOf(name, weekdays);
	if (weekday === -1) return undefined;
	const back = (weekdayOf(today) - weekday + 7) % 7;
	return only(daysAfter(today, -(back === 0 && last !== undefined ? 7 : back)));
};

const readNamedPeriod: DayForm['read'] = (words, today) => {
	const [, which, unit] = /^(this|last) (week|month|year)$/u.exec(words) ?? [];
	const back = which === 'last' ? 1 : 0;
	const {year, month} = partsOfDay(today);
	switch (unit) {
		case 'week': {
			const first = daysAfter(today, -weekdayOf(today) - 7 * back);
			return {first, last: daysAfter(first, 6)};
		}
		case 'month':
			return back > month - 1 ? monthPeriod(year - 1, 12) : monthPeriod(year, month - back);
		case 'year':
			return {first: `${year - back}-01-01`, last: `${year - back}-12-31`};
		default:
			return undefined;
	}
};

const dayOfMonth = /^(?:(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})|([a-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)?)(?: (\d{4}))?$/u;

const readDay: DayForm['read'] = (words, today) => {
	const iso = /^(\d{4}) (\d{1,2}) (\d{1,2})$/u.exec(words);
	if (iso !== null) return only(calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3])));
	const [, before, name, otherName, behind, year] = dayOfMonth.exec(words) ?? [];
	const month = placeOf(name ?? otherName, months) + 1;
	if (month === 0) return undefined;
	const inYear = (one: number): Period | undefined => only(calendarDay(one, month, Number(before ?? behind)));
	return year === undefined ? latest(today, inYear) : inYear(Number(year));
};

const readMonth: DayForm['read'] = (words, today) => {
	const iso = /^(\d{4}) (\d{1,2})$/u.exec(words);
	if (iso !== null) return monthPeriod(Number(iso[1]), Number(iso[2]));
	const [, name, year] = /^([a-z]{3,9})(?: (\d{4}))?$/u.exec(words) ?? [];
	const month = placeOf(name, months) + 1;
	if (month === 0) return undefined;
	return year === undefined ? latest(today, one => monthPeriod(one, month)) : monthPeriod(Number(year), month);
};

const readYear: DayForm['read'] = words =>
	/^\d{4}$/u.test(words) && calendarDay(Number(words), 1, 1) !== undefined
		? {first: `${words}-01-01`, last: `${words}-12-31`}
		: undefined;

/** All forms; the first one that fits counts. */
export const dayForms: readonly DayForm[] = [
	{
		examples: ['2026-03-14', '14 march 2026', 'march 14'],
		means: 'that day; without a year, the latest',
		read: readDay,
	},
	{
		examples: ['2026-03', 'march 2026', 'march'],
		means: 'that month; without a year, the latest that has begun',
		read: readMonth,
	},
	{examples: ['2026'], means: 'that year', read: readYear},
	{
		examples: ['today', 'yesterday'],
		means: 'that day',
		read: (words, today) => (Object.hasOwn(daysAgo, words) ? only(daysAfter(today, -daysAgo[words]!)) : undefined),
	},
	{
		examples: ['monday', 'last monday'],
		means: 'the latest one, which may be today; with “last”, the latest before today',
		read: readWeekday,
	},
	{
		examples: ['7d', '2w', '3m', '1y', '2 weeks ago'],
		means: 'so many days, weeks, months or years ago',
		read: readAgo,
	},
	{
		examples: ['this week', 'last month', 'last year'],
		means: 'that period; weeks begin on Monday',
		read: readNamedPeriod,
	},
];
