import {describe, expect, test} from 'vitest';
import {drawTimeLine, type TimeLineSetting, type TimeSeries} from '../../../source/terminal/drawing/time-line.ts';
import {textOfLine} from '../../../source/typesetting/runs.ts';

/** As many dates as are given for each month. */
const dates = (counts: Readonly<Record<string, number>>): readonly string[] =>
	Object.entries(counts).flatMap(([month, count]) => new Array<string>(count).fill(`${month}-15`));

const series = (counts: Readonly<Record<string, number>>): TimeSeries => ({dates: dates(counts), role: 'voice1'});

const drawn = (own: readonly TimeSeries[], setting: TimeLineSetting): readonly string[] => {
	const line = drawTimeLine(own, setting);
	return [...(line?.rows ?? []), ...(line?.years === undefined ? [] : [line.years])].map(row =>
		textOfLine(row).trimEnd(),
	);
};

const threeYears = series({'2023-01': 1, '2023-12': 4, '2025-06': 8});

describe('the time line', () => {
	test('is as fine as fits, and its last cell is that of the last date', () => {
		expect(drawn([threeYears], {columns: 60})).toEqual([
			'2023 ▁..........▄ ............ .....█ 2025         8 at most',
		]);
		expect(drawn([threeYears], {columns: 40})).toEqual(['2023 ▁....▄ ...... ..█ 2025    8 at most']);
		expect(drawn([threeYears], {columns: 26})).toEqual(['2023 ▁..▄ .... .█ 2025']);
		expect(drawn([threeYears], {columns: 22})).toEqual(['2023 ▁.▄ ... .█ 2025']);
		expect(drawn([threeYears], {columns: 18})).toEqual(['2023 ▁▄ .. █ 2025']);
	});

	test('goes through the dates no more while a key chooses another of them', () => {
		let read = 0;
		const counting = new Proxy(threeYears.dates, {
			get: (all, index) => {
				if (index === '0') read++;
				return Reflect.get(all, index) as unknown;
			},
		});
		const line = (chosen: string) => drawn([{dates: counting, role: 'voice1'}], {columns: 60, chosen});
		const first = line('2023-01-15');
		const once = read;
		expect(once).toBeGreaterThan(0);
		expect(line('2025-06-15')).toEqual(first);
		expect(read).toBe(once);
		expect(drawn([{dates: counting, role: 'voice1'}], {columns: 18})).toEqual(drawn([threeYears], {columns: 18}));
	});

	test('loses the blanks between years before it has one cell a year', () => {
		expect(drawn([threeYears], {columns: 16})).toEqual(['2023 ▁▄..█ 2025']);
		expect(drawn([threeYears], {columns: 14})).toEqual(['2023 ▅.█ 2025']);
	});

	test('has several years in a cell where not even each year has one', () => {
		const century = series({'1904-03': 1, '1955-07': 2, '2004-01': 4});
		expect(drawn([century], {columns: 31})).toEqual(['1904 ▂.........▄.........█ 2004']);
	});

	test('has its years below, the first of a cell below that cell', () => {
		expect(drawn([threeYears], {columns: 40, yearsBelow: true})).toEqual([
			'▁..........▄ ............ .....█',
			'2023         2024         2025',
		]);
		expect(drawn([threeYears], {columns: 10, yearsBelow: true})).toEqual(['▁▄ .. █', '2023  2025']);
	});

	test('has heights in proportion to the highest cell, and at least the lowest for a single one', () => {
		const months = Object.fromEntries([1, 100, 400, 401, 800].map((count, index) => [`2024-0${index + 1}`, count]));
		expect(drawn([series(months)], {columns: 60})).toEqual([
			'2024 ▁▁▄▅█                                       800 at most',
		]);
	});

	test('puts several people on one scale and the same years', () => {
		expect(drawn([series({'2024-02': 8}), series({'2023-02': 2})], {columns: 40})).toEqual([
			'2023 ............ .█ 2024      8 at most',
			'2023 .▂.......... .. 2024',
		]);
	});

	test('has digits where there are no blocks', () => {
		expect(drawn([threeYears], {columns: 40, ascii: true})).toEqual(['2023 1....4 ...... ..8 2025    8 at most']);
	});

	test('marks the cell and the year of the chosen date, and draws what is quiet as a rule', () => {
		const line = drawTimeLine([threeYears], {columns: 40, yearsBelow: true, chosen: '2025-06-15'});
		const styled = (role: string) => [...line!.rows[0]!, ...line!.years!].filter(({style}) => style.role === role);
		expect(styled('accent').map(({text}) => text)).toEqual(['█']);
		expect(styled('ink').map(({text}) => text)).toEqual(['2025']);
		expect(new Set(styled('rule').map(({text}) => text))).toEqual(new Set(['.']));
	});

	test('is not there without dates, or without room', () => {
		expect(drawTimeLine([{dates: [undefined, 'last spring'], role: 'voice1'}], {columns: 40})).toBeUndefined();
		expect(drawTimeLine([threeYears], {columns: 10})).toBeUndefined();
	});

	test('fits whatever years the articles state', () => {
		const wild = {dates: ['0001', '9999-99-99', '2024-00', undefined, 'soon'], role: 'voice1'} as const;
		for (let columns = 11; columns < 140; columns++)
			for (const row of [
				...drawn([wild, threeYears], {columns}),
				...drawn([wild, threeYears], {columns, yearsBelow: true, chosen: '9999'}),
			])
				expect(row.length).toBeLessThanOrEqual(columns);
	});
});
