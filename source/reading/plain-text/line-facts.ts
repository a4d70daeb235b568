// Parses the lines around the first paragraph of a story that state who wrote it, where, and when.
import {dateAt} from '../facts/dates.ts';
import {wholeDateOf} from './whole-dates.ts';

const bylineStart = /^(?:(?:words|text|story|report|reporting|interview|written|reported|posted) )?by:? +(?=\S)/i;

/** Words in lower case that may be between the names of a byline. */
const smallWords = new Set([
	'and',
	'for',
	'in',
	'of',
	'the',
	'at',
	'on',
	'de',
	'la',
	'van',
	'von',
	'der',
	'den',
	'del',
	'da',
	'di',
	'du',
	'bin',
	'al',
	'el',
	'y',
	'e',
]);

/** Words in a byline that are not names. */
const jobWords = new Set(
	(
		'and staff senior chief special political foreign national correspondent reporter writer editor columnist contributor ' +
		'news desk'
	).split(' '),
);

const isJob = (word: string): boolean => jobWords.has(word.toLowerCase());

/** Returns true for a word that begins with a capital, or with a letter of a script that has none. */
const isLarge = (word: string): boolean =>
	/^[A-Z]/.test(word) || (/^[^\0-\x7f]/.test(word) && /^[\p{Lu}\p{Lo}]/u.test(word));

/**
 * Returns what follows “By” in a byline: “Ann Vale and Bo Reed, Staff Writers”. Each word must be a name, a job or a small
 * word, with two names at least: “By Monday the river had fallen” is a sentence. Undefined if the line is not a byline.
 */
export const bylineOf = (line: string): string | undefined => {
	// Few lines have the word, and each pattern that is tried on a first page is compiled for it.
	const by = line.length > 140 ? -1 : line.toLowerCase().indexOf('by');
	if (by < 0 || !bylineStart.test(line)) return undefined;
	const reached = line.includes('@') ? line.replace(contact, '') : line;
	const text = reached.toLowerCase().includes('by', by + 2) ? reached.replace(others, '') : reached;
	const start = bylineStart.exec(text);
	// “BY MR. VALE:” leads the questions of a lawyer.
	if (!start || /[?!;“”"]|:$/.test(text)) return undefined;
	const names = text.slice(start[0].length).replace(/[.\s]+$/, '');
	// A full stop ends a sentence, unless it belongs to an initial or to Jr. or Sr.
	if (text.endsWith('.') && !/(?:^|[\s.])\p{Lu}\.$/u.test(text) && !/\b(?:Jr|Sr)\.$/.test(text)) return undefined;
	const words = names.split(/[\s,|•·/&—–-]+/).filter(Boolean);
	const capitals = words.filter(word => isLarge(word) && !isJob(word));
	if (words.length > 16 || capitals.length < 2 || capitals.length < words.length * 0.4) return undefined;
	if (!words.every(word => isLarge(word) || smallWords.has(word) || isJob(word.replace(/s$/, '')))) return undefined;
	return names;
};

/** How to reach the writer, behind the name: “(@annvale)”, “| ann@courier.example”. */
const contact = /(?:\s*[,|;–—-])?\s+\(?(?:@\w{2,30}|[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4})\)?$/;
/** Who took the pictures. */
const others =
	/\s*[;|,.]?\s+(?:photos?|photographs?|photography|pictures?|graphics?|illustrations?|videos?) (?:and \w{1,12} )?by\b.*$/i;

const weekday = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)';
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
