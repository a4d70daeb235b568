// Parses the beginning of a story that states where it was written, and when.
import {dateAt} from '../facts/dates.ts';
import {bylineStart} from './bylines.ts';
import {weekday} from './date-lines.ts';

/** `published` is an ISO date; absent if the dateline has none with a year. `agency` is who is named in brackets. */
export type Dateline = {readonly place: string; readonly published?: string; readonly agency?: string};

/** Words in capitals before a dash that are not places. */
const noPlace = new Set([
	'analysis',
	'breaking',
	'breaking news',
	'comment',
	'correction',
	'editorial',
	'exclusive',
	'explainer',
	'interview',
	'live',
	'new',
	'news',
	'note',
	'opinion',
	'photos',
	'report',
	'review',
	'update',
	'updated',
	'video',
	'watch',
	'warning',
]);

const month =
	'(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const dateTail = new RegExp(
	`(?:^|,)? *(?:${weekday}[.,]? +)?((?:${month}\\.? {1,2}\\d{1,2}|\\d{1,2} {1,2}${month}\\.?)(?:,? {1,2}\\d{4})?|\\d{4}-\\d{2}-\\d{2})$`,
	'i',
);

/** The dash after a dateline: “—”, “–”, “--” or “ - ”. */
const dash = /\s*(?:[—–―]|--|(?<=\s)-(?=\s))\s*/;

/** A colon after a full date: “WEXLEY, Aug 5, 2026: ”. */
const datedColon = /\d{4}(?=: )/;

/**
 * Parses the dateline at the start of a paragraph: “GENEVA —”, “HEMPSTEAD, N.Y., Sept. 26 (UPI) —”, “Geneva, 2 March 2023
 * (Agency) –”, “GENEVA, March 2, 2023:”. It must end within 100 UTF-16 units.
 */
export const datelineOf = (text: string): Dateline | undefined => {
	const start = text.slice(0, 100);
	const found = dash.exec(start);
	const dashed = found && found.index >= 3 ? placeAndDate(start.slice(0, found.index), false) : undefined;
	if (dashed !== undefined) return dashed;
	const dated = datedColon.exec(start);
	const placed = dated ? placeAndDate(start.slice(0, dated.index + 4), false) : undefined;
	return placed?.published === undefined ? undefined : placed;
};

/** Parses a line that has a place, a full date and nothing else: “Geneva, 2 March 2023”. */
export const datelineAloneOf = (text: string): Dateline | undefined => {
	if (text.length > 80 || !/\d/.test(text) || /[—–]/.test(text)) return undefined;
	const found = placeAndDate(text.replace(/\.$/, ''), true);
	return found?.published === undefined ? undefined : found;
};

/* Case is tested by toLowerCase, not by \p{Lu}: compiling that takes a millisecond, and the first page waits for it. */

const nameLetters = /^[a-z.’'-]+$/i;
const isWord = (word: string): boolean => nameLetters.test(word) || (word !== '' && !/[^\p{L}.’'-]/u.test(word));
const isCapital = (letter: string | undefined): boolean => letter !== undefined && letter !== letter.toLowerCase();

const linking = new Set(['de', 'del', 'la', 'of', 'the']);

/** “Upper Wend”, “St. John’s”, “Rio de la Plata” */
const isNamed = (city: string): boolean => {
	const words = city.split(' ');
	return isCapital(city[0]) && words.every(word => linking.has(word) || (isCapital(word[0]) && isWord(word)));
};

/** “NEW DELHI”, “McALLEN” */
const isInCapitals = (city: string): boolean => {
	const bare = city.replace(/^Ma?c(?=.{3})/, '');
	const parts = bare.split(/[ /]/);
	return (
		bare.length > 2 &&
		isCapital(bare[0]) &&
		bare === bare.toUpperCase() &&
		parts.every(part => part === '' || isWord(part)) &&
		parts.some(part => isCapital(part[0]) && isCapital(part[1]))
	);
};

/** “N.Y.”, “New South Wales” */
const isRegion = (region: string): boolean =>
	region.length <= 25 && isCapital(region[0]) && region.split(' ').every(word => word === '' || isWord(word));

const placeAndDate = (words: string, alone: boolean): Dateline | undefined => {
	const agency = / *\([^()]{1,40}\)$/.exec(words);
	const undated = agency ? words.slice(0, agency.index) : words;
	const date = /\d/.test(undated) ? dateTail.exec(undated) : null;
	const place = (date ? undated.slice(0, date.index) : undated).replace(/[,\s]+$/, '');
	const [city = '', ...regions] = place.split(/, */);
	if (regions.length > 2 || place.length > 50 || bylineStart.test(place) || noPlace.has(city.toLowerCase()))
		return undefined;
	if (!regions.every(isRegion)) return undefined;
	if (!isInCapitals(city) && !((alone ? date : (agency ?? date)) && isNamed(city))) return undefined;
	if (city.split(' ').length > 4) return undefined;
	const stated = date ? fullDate(date[1]!) : undefined;
	const named = agency ? agencyOf(agency[0].trim().slice(1, -1).trim(), date !== null) : undefined;
	return {
		place: titled(place),
		...(stated !== undefined && {published: stated}),
		...(named !== undefined && {agency: named}),
	};
};

/** What agencies sign with. None is short for a place: “(PA)” may be Pennsylvania. */
const agencies = new Set(
	(
		'aap adnkronos afp agi ahn ani anp ansa antara anadolu ap apa apn apw ats belga bernama bloomberg bna cnn cns cp ctk ' +
		'dpa efe ians inps irna itar-tass interfax jiji jta kna kyodo lusa mti nna ntb pap pna pti reuters ria ritzau rns sda ' +
		'sid spa stt tass tt upi xinhua yonhap zenit'
	).split(' '),
);

/** “(Courier)” behind a day; behind a place alone only what is sure to be no region: “(Reuters)”, “(Canadian Press)”. */
const agencyOf = (words: string, isDated: boolean): string | undefined => {
	if (agencies.has(words.toLowerCase()) || /^the [a-z]+ press$|^(?:[a-z]+ ){1,3}(?:press|news agency)$/i.test(words))
		return words;
	const names = words.split(' ');
	if (/day$|^(?:[A-Z]{1,2}[DS]T|GMT|UTC|CET|CEST)$/.test(words)) return undefined;
	return isDated && names.every(name => /^[A-Z][\w&.’'-]*$/.test(name) || /^(?:of|the|and)$/.test(name))
		? words
		: undefined;
};

const fullDate = (text: string): string | undefined => dateAt(text, 0)?.iso;

const small = new Set(['DE', 'DEL', 'LA', 'OF', 'THE', 'UPON', 'DU', 'DES', 'AM', 'AN', 'DER']);

/** “NEW DELHI” to “New Delhi”; “N.Y.” stays. */
const titled = (place: string): string =>
	place
		.split(/(?<=[ /-])/)
		.map((word, index) => {
			if (/^(?:ST|STE|FT|MT|PT)\. ?$/.test(word)) return word[0]! + word.slice(1).toLowerCase();
			const letters = isWord(word) && !/[’'-]/.test(word) ? word : word.replace(/[^\p{L}.]/gu, '');
			if (letters.includes('.') || letters !== letters.toUpperCase() || letters.length < 3) {
				return index > 0 && small.has(letters) ? word.toLowerCase() : word;
			}
			return index > 0 && small.has(letters) ? word.toLowerCase() : word[0]! + word.slice(1).toLowerCase();
		})
		.join('');
