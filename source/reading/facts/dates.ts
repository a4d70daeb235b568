// Parses full dates as news writes them. A date without its year is not one, nor is 03/04/2023, which is 3 April in one
// country and 4 March in another.

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const monthName =
	'(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

const monthFirst = new RegExp(`${monthName}\\.? {1,3}(\\d{1,2})(?:st|nd|rd|th)?,? {1,3}(\\d{4})(?!\\d)`, 'iy');
const dayFirst = new RegExp(
	`(\\d{1,2})(?:st|nd|rd|th)?\\.? {1,3}(?:of )?${monthName}\\.?,? {1,3}(\\d{4})(?!\\d)`,
	'iy',
);
const isoForm =
	/(\d{4})-(\d{2})-(\d{2})((?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: ?(?:Z|[+-]\d{2}:?\d{2}))?)?)(?!\d)/y;

/** By the first character of the date. A pattern costs most at its first use, so those that cannot match are not tried. */
const figureFirst = [dayFirst, isoForm];
const letterFirst = [monthFirst];

/** A date in a text. */
export type FoundDate = {
	/** ISO 8601: the date, and the time and zone as far as they are written. */
	readonly iso: string;
	/** Offset in the text at which the date ends. */
	readonly end: number;
};

const isoOf = (year: number, month: number, day: number): string | undefined => {
	const date = new Date(Date.UTC(year, month - 1, day));
	if (year < 1000 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
	return date.toISOString().slice(0, 10);
};

const monthOf = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase() as (typeof months)[number]) + 1;

/** Returns the date that starts at the offset `from`, if one does. */
export const dateAt = (text: string, from: number): FoundDate | undefined => {
	for (const pattern of /[0-9]/.test(text.charAt(from)) ? figureFirst : letterFirst) {
		pattern.lastIndex = from;
		const found = pattern.exec(text);
		if (!found) continue;
		const [, a = '', b = '', c = '', time = ''] = found;
		const iso =
			pattern === monthFirst
				? isoOf(Number(c), monthOf(a), Number(b))
				: pattern === dayFirst
					? isoOf(Number(c), monthOf(b), Number(a))
					: isoOf(Number(a), Number(b), Number(c));
		if (iso === undefined) continue;
		return {iso: pattern === isoForm ? iso + isoTime(time) : iso, end: pattern.lastIndex};
	}
	return undefined;
};

const isoTime = (time: string): string => {
	const [, clock, zone = ''] = /^[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)? ?(Z|[+-]\d{2}:?\d{2})?$/.exec(time) ?? [];
	if (clock === undefined || clock >= '24') return '';
	return `T${clock}${/^[+-]\d{4}$/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone}`;
};
