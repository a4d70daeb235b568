// Days of the calendar as YYYY-MM-DD, without time and without time zone.

/** From a day to a day, both included. */
export type Period = {readonly first: string; readonly last: string};

const isoDay = (date: Date): string => date.toISOString().slice(0, 'yyyy-mm-dd'.length);

const two = (number: number): string => String(number).padStart(2, '0');

/** Returns today's date where the program runs. */
export const todayHere = (): string => {
	const now = new Date();
	return isoDay(new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())));
};

/** Returns the day of a year and a month, both as people count them; undefined if there is none. */
export const calendarDay = (year: number, month: number, day: number): string | undefined => {
	const stated = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
	const date = new Date(`${stated}T00:00:00Z`);
	return Number.isNaN(date.getTime()) || isoDay(date) !== stated ? undefined : stated;
};

/** Returns a month from its first to its last day; undefined if there is none of that number. */
export const monthPeriod = (year: number, month: number): Period | undefined => {
	const first = calendarDay(year, month, 1);
	return first === undefined ? undefined : {first, last: isoDay(new Date(Date.UTC(year, month, 0)))};
};

/** Returns the day so many days after a day, or before it where `days` is negative. */
export const daysAfter = (day: string, days: number): string =>
	isoDay(new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000));

/** Returns the day so many months before a day: the last of its month where that is shorter. */
export const monthsBefore = (today: string, months: number): string => {
	const {year, month, day} = partsOfDay(today);
	const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
	return isoDay(new Date(Date.UTC(year, month - 1 - months, Math.min(day, last))));
};

/** Returns year, month and day as people count them. */
export const partsOfDay = (day: string): {readonly year: number; readonly month: number; readonly day: number} => {
	const [year, month, date] = day.split('-').map(Number) as [number, number, number];
	return {year, month, day: date};
};

/** Returns the weekday: 0 is Monday. */
export const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
