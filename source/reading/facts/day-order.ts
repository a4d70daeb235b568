// Which of the first two figures of “2/3/2031” is the day, as a list of such dates tells: where one of them has a figure above twelve,
// all others have the day in its place.

const figures = /^\s*(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)/;

/** Where the day stands. */
export type DayOrder = 'day first' | 'month first';

/** Values that are looked at. */
const mostLooked = 5000;

/** Returns the order of the dates of a list; undefined where none of them tells it, or two tell different ones. */
export const dayOrderOf = (dates: readonly string[]): DayOrder | undefined => {
	let found: DayOrder | undefined;
	for (const date of dates.slice(0, mostLooked)) {
		const [, one, , other] = figures.exec(date) ?? [];
		const told = Number(one) > 12 ? 'day first' : Number(other) > 12 ? 'month first' : undefined;
		if (told === undefined) continue;
		if (found !== undefined && found !== told) return undefined;
		found = told;
	}
	return found;
};

/** Returns a date with its year first, as it is read in every country; any other words as they are. */
export const inDayOrder = (date: string, order: DayOrder | undefined): string =>
	order === undefined
		? date
		: date.replace(figures, (_, one: string, _sign, other: string, year: string) => {
				const [day, month] = order === 'day first' ? [one, other] : [other, one];
				return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
			});
