// Full dates as news writes them, to ISO 8601. A day or a month without its year, and 03/04/2023, which is two
// different days on two shores, state no date.

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

/** A pattern costs most at its first use: those that cannot fit stay unused. */
const figureFirst = [dayFirst, isoForm];
const letterFirst = [monthFirst];

export type StatedDate = {
	readonly iso: string;
	/** Where the date ends in the text looked at. */
	readonly end: number;
};

const isoOf = (year: number, month: number, day: number): string | undefined => {
	const date = new Date(Date.UTC(year, month - 1, day));
	if (year < 1000 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
	return date.toISOString().slice(0, 10);
};

const monthOf = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase() as (typeof months)[number]) + 1;

/** The date that starts at `from`. */
export const dateAt = (text: string, from: number): StatedDate | undefined => {
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
