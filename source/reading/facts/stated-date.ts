// Parses fields that hold a date: a feed's pubDate, an email's Date, an export's published_at. The zone stays as stated, since
// the day of a story is the day where it was written.
import {dateAt} from './dates.ts';

/** RFC 2822 and RFC 822: “Fri, 24 Feb 2023 23:30:00 -0800”, “24 Feb 23 23:30 PST”. */
const mailForm =
	/^(?:[a-z]{3,9},? +)?(\d{1,2})[ -]+([a-z]{3,9})\.?[ -]+(\d{4}|\d{2})(?:,? +(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?: *([+-]\d{2}:?\d{2}|[a-z]{1,5}))?)?(?![\d:])/i;
/** As C's asctime and Unix mailboxes (RFC 4155) write it: “Fri Feb 24 23:30:00 2023”. */
const unixForm = /^[a-z]{3} +([a-z]{3}) +(\d{1,2}) +(\d{2}):(\d{2})(?::(\d{2}))?(?: +[a-z]{1,5})? +(\d{4})(?!\d)/i;

/** As German, Czech or Russian spreadsheets write it: “3.2.2031”, “03.02.2031 18:33”. The day always comes first. */
const dottedForm = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?:,? +(\d{1,2}):(\d{2})(?::(\d{2}))?)?(?![\d.:])/;

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

const timeOf = (hour: string | undefined, minute = '', second?: string, zone?: string): string => {
	if (hour === undefined || Number(hour) > 23 || minute > '59') return '';
	return `T${hour.padStart(2, '0')}:${minute}${second === undefined || second > '59' ? '' : `:${second}`}${zoneOf(zone)}`;
};

/** Two-digit years, as emails had them before RFC 2822. */
const fullYear = (year: string): string => (year.length === 4 ? year : `${Number(year) < 50 ? '20' : '19'}${year}`);

/** UTF-16 units; longer than any date with its weekday and zone. */
const longestDate = 100;

/**
 * Returns the date in ISO 8601, with as much of time and zone as is stated. “2023” and “2023-02”, as books and feeds have them,
 * stay as they are. Undefined for anything that is not a full date.
 */
export const statedDate = (words: string): string | undefined => {
	const text = words.trim().slice(0, longestDate);
	const mail = mailForm.exec(text);
	if (mail) {
		const [, day, month, year = '', hour, minute, second, zone] = mail;
		const iso = dateAt(`${day} ${month} ${fullYear(year)}`, 0)?.iso;
		if (iso !== undefined) return iso + timeOf(hour, minute, second, zone);
	}
	const unix = unixForm.exec(text);
	if (unix) {
		const [, month, day, hour, minute, second, year] = unix;
		const iso = dateAt(`${day} ${month} ${year}`, 0)?.iso;
		if (iso !== undefined) return iso + timeOf(hour, minute, second);
	}
	const dotted = dottedForm.exec(text);
	if (dotted) {
		const [, day = '', month = '', year, hour, minute, second] = dotted;
		const iso = dateAt(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, 0)?.iso;
		if (iso !== undefined) return iso + timeOf(hour, minute, second);
	}
	const whole = dateAt(text, 0) ?? dateAt(text.replace(/^[a-z]{3,9}\.?,? +/i, ''), 0);
	if (whole) return whole.iso;
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
