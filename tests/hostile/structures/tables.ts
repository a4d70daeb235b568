// Generates tables as data sets, spreadsheets and readers of articles write them.
import fc from 'fast-check';
import {fieldOfName} from '../../../source/reading/table/column-names.ts';
import {story} from '../hostile-file.ts';
import {goodMarkup} from './pages.ts';
import {address, date, file, line, type Made, place, withStory, words} from './pieces.ts';

const column = fc.oneof(
	{weight: 4, arbitrary: fc.constantFrom(...fieldOfName.keys())},
	{weight: 1, arbitrary: fc.constantFrom('section', 'words', '__proto__', 'constructor', 'a b', '')},
);
const cell = fc.oneof(words, date, address, goodMarkup, fc.constant(''));
const marked = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const delimiter = fc.constantFrom('a comma', 'a semicolon', 'a tab', 'a bar');
const signs = {'a comma': ',', 'a semicolon': ';', 'a tab': '\t', 'a bar': '|'} as const;

/** Every cell stands between marks, or the careless way: as it is. */
export const table: Made = fc
	.tuple(
		fc.array(column, {maxLength: 5}),
		place,
		delimiter,
		fc.constantFrom('\n', '\r\n', '\r'),
		fc.constantFrom('', '\ufeff', 'sep'),
	)
	.chain(([names, at, name, end, start]) =>
		fc
			.tuple(fc.array(fc.array(cell, {maxLength: 8}), {maxLength: 6}), place, fc.boolean())
			.map(([rows, row, isCareless]) => {
				const others = names.filter(each => fieldOfName.get(each) !== 'text');
				const columns = ['title', ...withStory(others, at, 'text')];
				const text = columns.indexOf('text');
				const good = columns.map((_, index) => (index === text ? story : index === 0 ? 'A headline' : 'x'));
				const sign = signs[name];
				const lineOf = (cells: readonly string[]): string => cells.map(marked).join(sign);
				const carelessLineOf = (cells: readonly string[]): string =>
					cells.map(each => each.replace(/[\r\n]+/g, ' ')).join(sign);
				const all = withStory(rows.map(isCareless ? carelessLineOf : lineOf), isCareless ? 0 : row, lineOf(good));
				const head = start === 'sep' ? `sep=${sign}${end}` : start;
				return file(
					name === 'a tab' ? '.tsv' : '.csv',
					head + [columns.join(sign), ...all].join(end),
					// A mark that is not closed takes the rows below it.
					story,
				);
			}),
	);

/** Without names of columns, as a tool for web pages writes it: the longest column is the text. */
export const namelessTable: Made = fc
	.array(fc.tuple(address, line, date, words), {maxLength: 6})
	.map(rows =>
		file(
			'.csv',
			[
				[
					'https://echo.example/1',
					'A headline',
					'2029-03-03',
					`The weir was opened at dawn, and by noon the meadows stood under water. ${story}`,
				],
				...rows,
			]
				.map(cells => cells.map(marked).join(','))
				.join('\n'),
		),
	);
