// Times of the near past, as one says them.
import {dateOf} from './captions.ts';

const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const dayLength = 86_400_000;

const two = (number: number): string => String(number).padStart(2, '0');

/** Returns the day of a time in this time zone: YYYY-MM-DD. */
export const dayIn = (time: Date): string =>
	`${String(time.getFullYear()).padStart(4, '0')}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;

/** Returns the time of day in this time zone: “18:40”. */
export const timeOfDay = (time: Date): string => `${two(time.getHours())}:${two(time.getMinutes())}`;

/** Formats a time as it is said at the time `now`: “today 08:15”, “yesterday 18:40”, “Tuesday 18:40”, “14 October 2025”. */
export const momentOf = (time: Date, now: Date): string => {
	const days = Math.round((Date.parse(dayIn(now)) - Date.parse(dayIn(time))) / dayLength);
	if (days === 0) return `today ${timeOfDay(time)}`;
	if (days === 1) return `yesterday ${timeOfDay(time)}`;
	if (days > 1 && days < 7) return `${weekdays[time.getDay()]} ${timeOfDay(time)}`;
	return dateOf(dayIn(time));
};

/** Returns the day so many days before a day: YYYY-MM-DD. */
export const daysBefore = (day: string, days: number): string =>
	new Date(Date.parse(`${day}T00:00:00Z`) - days * dayLength).toISOString().slice(0, 'yyyy-mm-dd'.length);
