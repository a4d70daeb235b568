import {parse} from 'csv-parse/sync';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {withClosedMarks} from '../../../source/reading/table/closed-marks.ts';

/** Tables that are shorter are left alone. */
const long = `"${'eel '.repeat(30_000)}"`;

const asRead = {relax_quotes: true, relax_column_count: true, skip_empty_lines: true, skip_records_with_error: true};

describe.each([
	[',', true],
	['\t', false],
])('a table with %j between cells', (delimiter, ltrim) => {
	const pieces = fc.constantFrom('"', '"', '""', delimiter, delimiter, '\n', 'a', 'b ', ' ');

	test('has the same cells, wherever their marks are closed', () => {
		fc.assert(
			fc.property(fc.array(pieces, {maxLength: 14}), all => {
				const text = `${long}${delimiter}k\n${all.join('')}`;
				const options = {...asRead, delimiter, ltrim};
				expect(parse(withClosedMarks(text, delimiter), options)).toEqual(parse(text, options));
			}),
			{numRuns: 150},
		);
	});
});

test('a cell whose mark is closed in the middle gets marks of its own', () => {
	const text = `${long},"A" story,"the ""last"" x"y\n`;
	const closed = withClosedMarks(text, ',');
	expect(closed.slice(long.length)).toBe(',"""A"" story","""the ""last"" x""y"\n');
	// A strict parser takes it.
	expect(parse(closed)[0]!.slice(1)).toEqual(['"A" story', '"the "last" x"y']);
});

test('a table in order stays as it is', () => {
	const text = `${long},"a ""b""",c d, "e"\n\n"f\n""g"""\n`;
	expect(withClosedMarks(text, ',')).toBe(text);
});
