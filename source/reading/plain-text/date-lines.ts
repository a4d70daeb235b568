// Parses the lines around the first paragraph of a story that state when it was written.
import {dateAt} from '../facts/dates.ts';
import {wholeDateOf} from './whole-dates.ts';

/** The pattern of a day of the week, long or short. */
export const weekday = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)';
const halfDay = '[ap]\\.?m\\.?';
const timeOfDay = `\\d{1,2}(?:(?:[:.]\\d{2}){1,2}(?: ?${halfDay})?| ?${halfDay})(?: ?\\(?[A-Z]{2,4}\\)?)?`;
const dateLabel = new RegExp(
	`^(?:(?:first |last )?(?:published|posted|date|issued|released|updated)(?: on| at)?:? +)?(?:${timeOfDay},? +)?(?:${weekday}[.,]? +)?`,
	'i',
);
const afterDate = new RegExp(
	`^(?:[,;|•·—–-]? ?(?:at )?${timeOfDay})?(?: ?[,;|•·(—–-]? ?(?:last )?updated\\b.{0,40})?[.]?$`,
	'i',
);

/**
 * Returns the ISO date of a line that has nothing else: “Friday, July 21, 2017”, “Published 2 March 2023, 10.42am”. The date
 * of an update counts as well: some files state no other.
 */
export const dateLineOf = (text: string): string | undefined => {
	if (text.length > 100 || !/\d{4}/.test(text)) return undefined;
	const label = dateLabel.exec(text)![0];
	const date = dateAt(text, label.length);
	return date && afterDate.test(text.slice(date.end)) ? date.iso : wholeDateOf(text);
};
