import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {columnsOfLine, dropColumns, fit, type Line, run, textOfLine, wash} from '../../source/typesetting/runs.ts';

const anyText = fc
	.array(fc.constantFrom('a', ' ', '“', '港', '👨‍👩‍👧', 'e\u0301', '｡'), {maxLength: 8})
	.map(all => all.join(''));
const anyLine: fc.Arbitrary<Line> = fc.array(
	anyText.map(text => run(text)),
	{maxLength: 4},
);
const anyColumns = fc.integer({min: 0, max: 30});

describe('dropColumns', () => {
	test('leaves a line that is shorter by exactly as many columns', () => {
		fc.assert(
			fc.property(anyLine, anyColumns, (line, columns) => {
				expect(columnsOfLine(dropColumns(line, columns))).toBe(Math.max(0, columnsOfLine(line) - columns));
			}),
		);
	});

	test('together with what fit keeps is the whole line, blanks in place of a wide character that was cut', () => {
		fc.assert(
			fc.property(anyLine, anyColumns, (line, columns) => {
				fc.pre(columns <= columnsOfLine(line));
				const both = [...fit(line, columns), ...dropColumns(line, columns)];
				expect(columnsOfLine(both)).toBe(columnsOfLine(line));
				if (columnsOfLine(fit(line, columns)) === columnsOfLine(line)) return;
				expect(textOfLine(line)).toContain(textOfLine(dropColumns(line, columns)).trimStart());
			}),
		);
	});

	test('cuts a wide character in two by blanks, never by half a character', () => {
		expect(textOfLine(dropColumns([run('港の夜')], 1))).toBe(' の夜');
		expect(textOfLine(dropColumns([run('a'), run('港b')], 2))).toBe(' b');
	});
});

describe('wash', () => {
	test('ends at its last column and colours exactly the columns from the first on', () => {
		fc.assert(
			fc.property(anyLine, anyColumns, anyColumns, (line, a, b) => {
				const [from, to] = [Math.min(a, b), Math.max(a, b)];
				const washed = wash(line, from, to);
				expect(columnsOfLine(washed)).toBe(to);
				expect(columnsOfLine(washed.filter(({style}) => style.wash === true))).toBe(to - from);
			}),
		);
	});
});
