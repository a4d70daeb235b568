// The time line: a row of bars that says when somebody spoke, or when something was spoken of.
import {memoizeByObject, memoizeRecent} from '../../model/memo.ts';
import {grouped} from '../../typesetting/captions.ts';
import {columnsOfLine, type Line, place, type Role, type Run, run} from '../../typesetting/runs.ts';
import {cellOf, columnOfCell, countByCell, divideTime, type TimeCells, yearOfCell} from './time-cells.ts';

/** What one row of bars counts. */
export type TimeSeries = {readonly dates: readonly (string | undefined)[]; readonly role: Role};

export type TimeLineSetting = {
	readonly columns: number;
	/** The years stand in a row of their own; without it the first and the last one stand at the ends of the bars. */
	readonly yearsBelow?: boolean;
	/** The date whose cell and year are marked. */
	readonly chosen?: string | undefined;
	/** Digits in place of bars, where blocks of eight heights cannot be shown. */
	readonly ascii?: boolean;
};

/** A row of bars for each series, and the row of years below the last one. */
export type TimeLine = {readonly rows: readonly Line[]; readonly years?: Line};

const bars = '▁▂▃▄▅▆▇█';
const digits = '12345678';
const yearColumns = 4;

/** Thousands of dates stay the same from one key to the next, and a line has few widths. */
const countedOnce = memoizeByObject((dates: TimeSeries['dates']) =>
	memoizeRecent((room: number) => {
		const cells = divideTime(dates, room);
		return cells && {cells, counts: [countByCell(cells, dates)]};
	}),
);

const countedTogether = (series: readonly TimeSeries[], room: number) => {
	const [first, second] = series;
	if (first !== undefined && second === undefined) return countedOnce(first.dates)(room);
	const cells = divideTime(
		series.flatMap(({dates}) => dates),
		room,
	);
	return cells && {cells, counts: series.map(({dates}) => countByCell(cells, dates))};
};

/**
 * Draws when things were said, all series on one scale: the height of a bar is linear up to the highest of all, whose figure
 * stands at the right of the first row if there is room. Undefined without any date, or where there is no room at all.
 */
export const drawTimeLine = (series: readonly TimeSeries[], setting: TimeLineSetting): TimeLine | undefined => {
	const {columns, yearsBelow = false, chosen} = setting;
	const room = yearsBelow ? columns : columns - 2 * (yearColumns + 1);
	const counted = countedTogether(series, room);
	if (counted === undefined) return undefined;
	const {cells, counts} = counted;
	const most = Math.max(1, ...counts.flat());
	const current = chosen === undefined ? undefined : cellOf(cells, chosen);
	const rows = counts.map((own, index) => {
		const drawn = barsOf(cells, own, {most, current, role: series[index]!.role, ascii: setting.ascii ?? false});
		const row = yearsBelow ? drawn : withEnds(drawn, cells);
		return index === 0 ? withFigure(row, most, columns) : row;
	});
	return yearsBelow ? {rows, years: yearsRow(cells, current, columns)} : {rows};
};

type Scale = {
	readonly most: number;
	readonly current: number | undefined;
	readonly role: Role;
	readonly ascii: boolean;
};

/** A year in which nothing was said has a dot in each cell: it is not a missing year. */
const barsOf = (cells: TimeCells, counts: readonly number[], {most, current, role, ascii}: Scale): Line => {
	const signs = ascii ? digits : bars;
	const barOf = (count: number, cell: number): Run => {
		const height = Math.ceil((count * signs.length) / most);
		const sign = count === 0 ? '.' : signs[height - 1]!;
		if (cell === current) return run(sign, 'accent', {bold: true});
		return run(sign, count === 0 ? 'rule' : role);
	};
	return place(counts.map((count, cell) => [columnOfCell(cells, cell), [barOf(count, cell)]]));
};

const yearText = (year: number): string => String(year).padStart(yearColumns, '0');

const withEnds = (line: Line, {firstYear, lastYear}: TimeCells): Line => [
	run(`${yearText(firstYear)} `, 'muted'),
	...line,
	...(lastYear === firstYear ? [] : [run(` ${yearText(lastYear)}`, 'muted')]),
];

const withFigure = (line: Line, most: number, columns: number): Line => {
	const figure = `${grouped(most)} at most`;
	return columnsOfLine(line) + 2 + figure.length > columns
		? line
		: place([
				[0, line],
				[columns - figure.length, [run(figure, 'muted')]],
			]);
};

/** As many years as have room below their cells, at equal distances from the first one on. */
const yearsRow = (cells: TimeCells, current: number | undefined, columns: number): Line => {
	const marked = current === undefined ? undefined : yearOfCell(cells, current);
	const step = cells.perYear * Math.ceil((yearColumns + 1) / (cells.perYear + cells.gap));
	const years: [number, Line][] = [];
	for (let cell = 0; cell < cells.count; cell += step) {
		const [year, column] = [yearOfCell(cells, cell), columnOfCell(cells, cell)];
		if (column + yearColumns > columns) break;
		years.push([column, [run(yearText(year), year === marked ? 'ink' : 'muted', year === marked ? {bold: true} : {})]]);
	}
	return place(years);
};
