// Bylines and datelines as agencies state them: with “By”, initials, subtitles or time stamps where a name or a place should be.
import {bylineOf} from '../plain-text/bylines.ts';
import {dateLineOf} from '../plain-text/date-lines.ts';
import {type Dateline, datelineOf} from '../plain-text/datelines.ts';
import {cleanLine} from '../text/clean-text.ts';

/** “By” in the languages of agencies; but for English at least two words are behind it, as “Von Hagen” is a name. */
const by = /^(?:by:? +(?=\S)|(?:von|par|por|door|di|af|av):? +(?=\S+ +\S))/i;

/** UTF-16 units. */
const longestByline = 140;
const longestPlace = 50;

/** Returns a byline without “By”. */
export const withoutBy = (words: string): string => cleanLine(words).replace(by, '');

/** “gr/bp”, “LPA”, “Von lpa” and “4/4/2018” are no names, nor is what is asked or said. */
const mayBeNames = (words: string): boolean =>
	words.length <= longestByline &&
	/[\p{Lu}\p{Lo}]/u.test(words) &&
	/\p{L} .*\p{L}|\p{Lu}\p{Ll}|\p{Lo}/u.test(words) &&
	!/[\d!?:"“”]|^\p{L}+ \p{Ll}+$/u.test(words);

/**
 * Returns the names of a stated byline, undefined for initials, subtitles and other things that agencies put there. `isSure`
 * says that the format leaves no doubt: without it each word must be a name or a job, unless it begins with “By”.
 */
export const bylineIn = (words: string, isSure = false): string | undefined => {
	const line = cleanLine(words)
		.replace(/ +(?=[,;])/g, '')
		.replace(/[\s,;=/]+$/, '');
	const names = withoutBy(line);
	if (isSure || names !== line) return mayBeNames(names) ? names : undefined;
	return bylineOf(`By ${names}`);
};

/**
 * Returns the place of a stated dateline, and its date if that is whole: “LINDMOOR, Feb 3 (LP) -” is Lindmoor. Undefined for
 * a mere time stamp.
 */
export const datelineIn = (words: string): Dateline | undefined => {
	const line = cleanLine(words)
		.replace(/[\s–—-]+$/, '')
		.replace(/(?<=\d) [A-Z]{2,6}$/, '');
	if (/^\d|^$/.test(line) || dateLineOf(line) !== undefined) return undefined;
	const found = datelineOf(`${line} — `);
	if (found) return found;
	const place = /\d/.test(line)
		? line.slice(0, Math.max(0, line.indexOf(','))).trim()
		: line.replace(/ *\([^()]{1,40}\)$/, '');
	return /^\p{L}[^\d.!?:;]*$/u.test(place) && place.length <= longestPlace && !/day$/i.test(place)
		? {place}
		: undefined;
};
