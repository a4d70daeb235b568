// A stretch of time divided into cells of equal length, as fine as fits into so many columns.

/** Months since the year 0. */
type Month = number;

/** Cells from the first year on; the last one holds the last date. */
export type TimeCells = {
	readonly firstYear: number;
	readonly lastYear: number;
	readonly count: number;
	/** Cells of a year; 1 where a cell holds several years. */
	readonly perYear: number;
	readonly yearsPerCell: number;
	/** Blank columns between years. */
	readonly gap: 0 | 1;
};

/** The number that so many digits of a text make from an offset on; undefined where one of them is no digit. */
const digitsAt = (text: string, from: number, count: number): number | undefined => {
	let number = 0;
	for (let at = from; at < from + count; at++) {
		const digit = text.charCodeAt(at) - 48;
		if (!(digit >= 0 && digit <= 9)) return undefined;
		number = number * 10 + digit;
	}
	return number;
};

/** The month of an ISO date, which may have a year only; undefined for anything else. Thousands are asked for with each frame. */
const monthOf = (date: string): Month | undefined => {
	const year = digitsAt(date, 0, 4);
	const month = date[4] === '-' ? (digitsAt(date, 5, 2) ?? 1) : 1;
	return year === undefined ? undefined : year * 12 + Math.min(11, Math.max(0, month - 1));
};

/** Cells a year and blanks between years, finest first: the blanks go before there are fewer than two cells a year. */
const finenesses = [
	[12, 1],
	[6, 1],
	[4, 1],
	[3, 1],
	[2, 1],
	[2, 0],
	[1, 0],
] as const;

/** Returns the smallest of 2, 5, 10, 20, 50 … that is at least `years`. */
const roundYears = (years: number): number => {
	for (let ten = 1; ; ten *= 10) for (const digit of [2, 5, 10]) if (digit * ten >= years) return digit * ten;
};

/** Divides the time from the earliest to the latest date; undefined without any date, or without a column. */
export const divideTime = (dates: readonly (string | undefined)[], columns: number): TimeCells | undefined => {
	let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
	for (const date of dates) {
		const month = date === undefined ? undefined : monthOf(date);
		if (month === undefined) continue;
		first = Math.min(first, month);
		last = Math.max(last, month);
	}
	if (last < first || columns < 1) return undefined;
	const [firstYear, lastYear] = [Math.floor(first / 12), Math.floor(last / 12)];
	const years = lastYear - firstYear + 1;
	const fitting = finenesses.find(([cells, blank]) => years * cells + (years - 1) * blank <= columns);
	const [perYear, gap] = fitting ?? [1, 0];
	const yearsPerCell = fitting === undefined ? roundYears(years / columns) : 1;
	const cells: TimeCells = {firstYear, lastYear, count: 0, perYear, yearsPerCell, gap};
	return {...cells, count: cellAt(cells, last) + 1};
};

const cellAt = ({firstYear, perYear, yearsPerCell}: TimeCells, month: Month): number =>
	Math.floor(((month - firstYear * 12) * perYear) / (12 * yearsPerCell));

/** Returns the year in which a cell begins. */
export const yearOfCell = ({firstYear, perYear, yearsPerCell}: TimeCells, cell: number): number =>
	firstYear + Math.floor(cell / perYear) * yearsPerCell;

/** Returns the cell of a date; undefined for what is no date, or lies outside of the cells. */
export const cellOf = (cells: TimeCells, date: string): number | undefined => {
	const month = monthOf(date);
	const cell = month === undefined ? -1 : cellAt(cells, month);
	return cell >= 0 && cell < cells.count ? cell : undefined;
};

/** Returns how many of the dates are in each cell. */
export const countByCell = (cells: TimeCells, dates: readonly (string | undefined)[]): readonly number[] => {
	const counts = new Array<number>(cells.count).fill(0);
	for (const date of dates) {
		const cell = date === undefined ? undefined : cellOf(cells, date);
		if (cell !== undefined) counts[cell]!++;
	}
	return counts;
};

/** Returns the column at which a cell stands. */
export const columnOfCell = ({perYear, gap}: TimeCells, cell: number): number =>
	cell + (gap === 0 ? 0 : Math.floor(cell / perYear));
