// IPTC 7901: a line of codes, a keyword, headline and byline up to a “ =”, the text, and a stamp of the day. Control characters
// part them; where those were lost on the way, the lines do.
import {statedDate} from '../facts/stated-date.ts';
import {bylineOf} from '../plain-text/bylines.ts';
import {cleanLine} from '../text/clean-text.ts';
import {bylineIn, withoutBy} from './stated-lines.ts';
import type {WireItem} from './wire-item.ts';
import {paragraphsOfWrapped} from './wrapped-paragraphs.ts';

/** “abc0123 4 pl 211 abc 007”: the first word names the message. */
const codes = /^([a-z]{2,4}\d{3,5}) \d [a-z]{1,3} {1,3}\d/i;

const versions =
	'(?:ld|lead|update|writethru|add|urgent|eil(?:meldung)?|zusammenfassung|meldung|korrektur|correction|wiederholung|avance)';
/** “1ST LEAD”, “2. Zusammenfassung 1700”, “(Update)”; “Lead found in wells” is a headline. */
const version = new RegExp(
	`^(?:\\(?(?:\\d{1,2}(?:st|nd|rd|th|\\.)|first|second|third) ?-?${versions}\\b.{0,40}|${versions}(?: \\d.{0,30})?|\\(${versions}\\b.{0,80}\\))$`,
	'i',
);

/** “EXTRA”, “REFILE”: headlines are not in capitals. */
const isShout = (line: string): boolean => line.split(' ').length < 4 && line === line.toUpperCase();

/** “Lindmoor-harbour/Bridge/” */
const keyword = /^\S{1,60}\/(?:\S{0,60}\/?)?$/;

const mostHeadLines = 16;
/** UTF-16 units in which the codes are. */
const longestStart = 200;

/** Notes of the desk to other desks, and its telephone numbers: all that is below. */
const notes =
	/^(?:#{1,3} .{0,40}(?:notebook|notizblock|bloc-notes|notes)|.{0,80}(?:not (?:intended )?for publication|nicht zur ver(?:ö|oe)ffentlichung|nicht f(?:ü|ue)r die ver(?:ö|oe)ffentlichung|not to be published).{0,40})$/i;

/** Day, time, month and year: “031841 feb 31”, “031841 GMT Feb 31”. */
const stamp = /^(\d{2})(\d{2})(\d{2})(?: ?([a-z]{1,4}))? ([a-zà-ÿ]{3})[a-zà-ÿ]{0,6} (\d{2}|\d{4})$/i;

const dateOf = (line: string): string | undefined => {
	const [, day, hours, minutes, zone = '', month, year] = stamp.exec(line) ?? [];
	return day === undefined ? undefined : statedDate(`${day} ${month} ${year}, ${hours}:${minutes} ${zone}`);
};

/** What ends a message on lines for teleprinters. */
const messageEnd = /^\s*N{4}\s*$/;

/** Returns the lines of the headline and the byline, and how many lines they take with the line that ends in “=”. */
const headOf = (lines: readonly string[]): {readonly head: readonly string[]; readonly length: number} => {
	let end = lines.findIndex(line => line.endsWith('='));
	// Some agencies end the headline so as well, and then the byline.
	while (end >= 0 && lines[end + 1]?.endsWith('=')) end++;
	const head = lines
		.slice(0, end + 1)
		.map(line => line.replace(/ *=$/, ''))
		.filter(line => line !== '' && !version.test(line) && !keyword.test(line));
	const first = head.findIndex(line => !isShout(line));
	return {head: first < 0 ? head : head.slice(first), length: end + 1};
};

/** Returns the lines above the notes, the rule above those and the sign-off left out. */
const storyOf = (lines: readonly string[]): readonly string[] => {
	const end = lines.findIndex(line => notes.test(line.trim()));
	const above = end < 0 ? lines : lines.slice(0, end);
	const last = above.findLastIndex(line => /[\p{L}\p{N}]/u.test(line));
	return above.slice(0, last + 1);
};

/** Returns true for a last line of the head such as “By Ada Quill, lpa”: “Von Hafen zu Hafen” is a headline. */
const isByline = (line: string, isFirst: boolean): boolean => {
	const names = withoutBy(line);
	if (names === line) return false;
	return (!isFirst && /^by /i.test(line)) || bylineOf(`By ${names.replace(/, ?[a-z]{2,5}$/, '')}`) !== undefined;
};

/** Returns the item of one message. */
export const iptc7901ItemOf = (message: string): WireItem => {
	const start = message.indexOf('\x02');
	const name = codes.exec(message.slice(0, longestStart).replace(/^[\ufeff\x00-\x20\x7f]+/, ''))?.[1];
	const lines = message
		.slice(start < 0 ? message.search(/\n/) + 1 : start + 1)
		.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '\n')
		.split('\n');
	const last = lines.findLastIndex(line => line.trim() !== '' && !messageEnd.test(line));
	const published = last < 0 ? undefined : dateOf(cleanLine(lines[last]!));
	const rest = lines.slice(0, published === undefined ? last + 1 : last);
	const {head, length} = headOf(rest.slice(0, mostHeadLines).map(cleanLine));
	const signed = head.at(-1) ?? '';
	const hasByline = isByline(signed, head.length === 1);
	const text = paragraphsOfWrapped(storyOf(rest.slice(length)));
	return {
		keys: [name],
		headline: (hasByline ? head.slice(0, -1) : head).join(' '),
		byline: hasByline ? bylineIn(signed) : undefined,
		published,
		body: text === '' ? undefined : {text},
	};
};
