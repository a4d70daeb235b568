// Parses fields that hold a date: a feed's pubDate, an email's Date, an export's published_at. The zone stays as stated, since
// the day of a story is the day where it was written.
import {dateAt} from './dates.ts';
import {englishMonth, withPlainFigures} from './months.ts';

/** Without Unicode classes, which cost milliseconds at their first use: Latin, Greek and Cyrillic. */
const letter = '[a-z\u00c0-\u024f\u0370-\u0481]';

/** RFC 2822 and RFC 822, also in other languages: “Fri, 24 Feb 2023”, “24-Feb-23”, “Mi., 24. Februar 2023”. */
const mailForm = new RegExp(
	`^(?:${letter}{2,12}\\.?,? +)?(\\d{1,2})\\.?[ -]+(?:de )?(${letter}{3,12})\\.?[ -]+(?:de )?(\\d{4}|\\d{2})(?!\\d)`,
	'i',
);
/** As C's asctime and Unix mailboxes (RFC 4155) write it: “Fri Feb 24 23:30:00 2023”. */
const unixForm = /^[a-z]{3} +([a-z]{3}) +(\d{1,2}) +(\d{2}:\d{2}(?::\d{2})?)(?: +[a-z]{1,5})? +(\d{4})(?!\d)/i;

/** As German, Czech or Russian spreadsheets write it: “3.2.2031”, “03.02.2031”. The day always comes first. */
const dottedForm = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?![\d.:])/;

const yearFirstForm = /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?![\d/])/;
/** Of 3/4/2023 nobody knows which is the month; of 24/3/2023 everybody does. */
const slashForm = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?![\d/-])/;

/** ISO 8601 without signs between the figures, as agencies write it: “20310203T191044Z”, “20310203T192751+1100”. */
const basicForm = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?(?!\d)/;

const isoForm = /^\d{4}-\d{2}-\d{2}(?!\d)/;

/** Behind a date. */
const clock =
	/^(?:,? at|,|T)? *(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?: ?([ap])\.?m\b\.?)?(?: *\(?([+-]\d{2}:?\d{2}|[a-z]{1,5})\b)?(?![\d:])/i;

const zones: Readonly<Record<string, string>> = {
	z: 'Z',
	ut: 'Z',
	utc: 'Z',
	gmt: 'Z',
	est: '-05:00',
	edt: '-04:00',
	cst: '-06:00',
	cdt: '-05:00',
	mst: '-07:00',
	mdt: '-06:00',
	pst: '-08:00',
	pdt: '-07:00',
};

const zoneOf = (zone: string | undefined): string => {
	if (zone === undefined) return '';
	const named = zones[zone.toLowerCase()];
	if (named !== undefined) return named;
	return /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : '';
};

/** Returns the time at the start of what follows a date, in ISO 8601; empty if there is none. */
const timeIn = (rest: string): string => {
	const [, hours, minute = '', second, half, zone] = clock.exec(rest) ?? [];
	if (hours === undefined || Number(hours) > 23 || minute > '59') return '';
	const hour =
		half === undefined || Number(hours) > 12 ? Number(hours) : (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0);
	return `T${String(hour).padStart(2, '0')}:${minute}${second === undefined || second > '59' ? '' : `:${second}`}${zoneOf(zone)}`;
};

/** Two-digit years, as emails had them before RFC 2822. */
const fullYear = (year: string): string => (year.length === 4 ? year : `${Number(year) < 50 ? '20' : '19'}${year}`);

/** UTF-16 units; longer than any date with its weekday and zone. */
const longestDate = 100;

const isoDay = (year: string, month: string, day: string): string | undefined =>
	dateAt(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, 0)?.iso;

/** Returns the day at the start of `text`, and the offset at which it ends. */
const dayIn = (text: string): {readonly day: string; readonly end: number} | undefined => {
	const read = (form: RegExp, dayOf: (parts: readonly string[]) => string | undefined) => {
		const found = form.exec(text);
		const day = found ? dayOf(found.slice(1)) : undefined;
		return found && day !== undefined ? {day, end: found[0].length} : undefined;
	};
	return (
		read(
			mailForm,
			([day, month = '', year = '']) => dateAt(`${day} ${englishMonth(month)} ${fullYear(year)}`, 0)?.iso,
		) ??
		read(dottedForm, ([day = '', month = '', year = '']) => isoDay(year, month, day)) ??
		read(yearFirstForm, ([year = '', month = '', day = '']) => isoDay(year, month, day)) ??
		read(slashForm, ([one = '', , other = '', year = '']) =>
			Number(one) > 12
				? isoDay(year, other, one)
				: Number(other) > 12 || one === other
					? isoDay(year, one, other)
					: undefined,
		) ??
		read(isoForm, () => dateAt(text, 0)?.iso.slice(0, 10))
	);
};

/**
 * Returns the date in ISO 8601, with as much of time and zone as is stated. “2023” and “2023-02”, as books and feeds have them,
 * stay as they are; a count of seconds or milliseconds since 1970 becomes a date. Undefined for anything that is not a full
 * date.
 */
export const statedDate = (words: string): string | undefined => {
	const text = withPlainFigures(words.trim().slice(0, longestDate));
	const unix = unixForm.exec(text);
	if (unix) {
		const [, month, day, time = '', year] = unix;
		const iso = dateAt(`${day} ${month} ${year}`, 0)?.iso;
		if (iso !== undefined) return iso + timeIn(time);
	}
	const basic = basicForm.exec(text);
	if (basic) {
		const [, year = '', month = '', day = '', hour, minute, second = '00', zone = ''] = basic;
		const iso = isoDay(year, month, day);
		if (iso !== undefined) return iso + (hour === undefined ? '' : timeIn(`T${hour}:${minute}:${second}${zone}`));
	}
	const stated = dayIn(text);
	if (stated) return stated.day + timeIn(text.slice(stated.end));
	const bare = text.replace(/^[a-z]{2,9}\.?,? +/i, '');
	for (const rest of bare === text ? [text] : [text, bare]) {
		const found = dateAt(rest, 0);
		if (found) return found.iso.includes('T') ? found.iso : found.iso + timeIn(rest.slice(found.end));
	}
	if (/^(?:\d{10}|\d{13})$/.test(text)) return dateOfCount(Number(text));
	return /^[12]\d{3}(?:-(?:0[1-9]|1[0-2]))?$/.test(text) ? text : undefined;
};

/** A number that would be a date before 1990 is something else. */
const earliest = Date.UTC(1990, 0);
const latest = Date.UTC(2100, 0);

/** Returns the date in ISO 8601 (UTC) for a count of seconds or of milliseconds since 1970; undefined outside 1990 to 2099. */
export const dateOfCount = (count: number): string | undefined => {
	const milliseconds = count < latest / 1000 ? count * 1000 : count;
	if (!(milliseconds >= earliest && milliseconds < latest)) return undefined;
	return new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/, 'Z');
};
