import {expect, test} from 'vitest';
import {asChosen} from '../../../source/terminal/drawing/page-parts.ts';
import {computeGrid} from '../../../source/terminal/state/grid.ts';
import {columnsOfLine, run} from '../../../source/typesetting/runs.ts';

const grid = computeGrid({columns: 80, rows: 24}, {sidebar: false, wider: 0});

test('the rows of what is chosen are as wide as the page, whatever stands in their first columns', () => {
	const width = (text: string) => columnsOfLine(asChosen(grid, [[run(text)]])[0]!);
	expect(width('  plain words')).toBe(width(''));
	expect(width('港の夜')).toBe(width(''));
	expect(width('港 words')).toBe(width(''));
});
