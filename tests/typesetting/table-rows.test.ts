import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {analyse} from '../../source/analysis/analyse.ts';
import type {Block} from '../../source/model/document.ts';
import {joinedRow} from '../../source/reading/text/table-row.ts';
import {cellLine} from '../../source/typesetting/cell-line.ts';
import {layOut, rowOf} from '../../source/typesetting/rows.ts';
import {columnsOfLine, textOfLine} from '../../source/typesetting/runs.ts';

const rowBlock = (cells: readonly string[], isHead = false): Block => ({
	kind: 'list-item',
	...joinedRow(cells, isHead),
});

/** The rows of a story that is one table, as text. */
const shown = (blocks: readonly Block[], measure: number, tight = false): readonly string[] => {
	const article = analyse({origin: {path: 'a.md'}, blocks});
	const rows = layOut(article, {measure, airy: false, tight, kicker: false, hang: true});
	return rows.map(row => {
		if (row.kind === 'table-rule') return '─'.repeat(row.columns);
		return row.kind === 'text' && row.cells ? textOfLine(cellLine(article.text, row.cells, [])).trimEnd() : '';
	});
};

const catches = [
	rowBlock(['Boat', 'Herring, tonnes', 'Price', 'Port'], true),
	rowBlock(['Merit', '1,204', '$4', 'Aln']),
	rowBlock(['Old Hand', '87.5', '', 'Brae']),
];

describe('a table', () => {
	test('has its columns three apart, numbers to the right, and a rule of its own width under its head', () => {
		expect(shown(catches, 60)).toEqual([
			'Boat       Herring, tonnes   Price   Port',
			'─────────────────────────────────────────',
			'Merit                1,204      $4   Aln',
			'Old Hand              87.5           Brae',
		]);
	});

	test('has a head of two rows where that makes it fit', () => {
		expect(shown(catches, 36)).toEqual([
			'           Herring,',
			'Boat         tonnes   Price   Port',
			'──────────────────────────────────',
			'Merit         1,204      $4   Aln',
			'Old Hand       87.5           Brae',
		]);
	});

	test('is records where it is too wide, with blanks between them where there is room', () => {
		const records = ['Merit', '  Herring, tonnes   1,204', '  Price                $4', '  Port                Aln'];
		const more = ['Old Hand', '  Herring, tonnes    87.5', '  Port               Brae'];
		expect(shown(catches, 30)).toEqual([...records, '', ...more]);
		expect(shown(catches, 30, true)).toEqual([...records, ...more]);
	});

	test('has its cells below their labels where both do not fit beside each other', () => {
		expect(shown(catches, 18).slice(0, 3)).toEqual(['Merit', '  Herring, tonnes', '    1,204']);
	});

	test('without a head has columns all the same, and begins anew at another head', () => {
		expect(shown([rowBlock(['Aln', '4']), rowBlock(['Brae', '12'])], 40)).toEqual(['Aln     4', 'Brae   12']);
		expect(shown([...catches, ...catches], 60).filter(row => row.startsWith('─'))).toHaveLength(2);
	});

	test('of one row is none', () => {
		expect(shown([rowBlock(['Aln', '4'])], 40)).toEqual(['']);
	});

	test('is never wider than the text, and its places are found again', () => {
		const cell = fc.oneof(
			fc.constantFrom('', '1', '2,000', '漢字 漢', 'a long cell of many words', 'x'.repeat(50)),
			fc.string(),
		);
		fc.assert(
			fc.property(
				fc.array(fc.array(cell, {minLength: 1, maxLength: 6}), {minLength: 2, maxLength: 6}),
				fc.integer({min: 2, max: 80}),
				fc.boolean(),
				(cells, measure, isHead) => {
					const blocks = cells.map((row, index) =>
						rowBlock(
							row.map(text => text.replaceAll(/[^\p{L}\p{N} ,]/gu, '').trim()),
							isHead && index === 0,
						),
					);
					const article = analyse({origin: {path: 'a.md'}, blocks});
					const rows = layOut(article, {measure, airy: true, tight: false, kicker: false, hang: true});
					for (const [index, row] of rows.entries()) {
						if (row.kind === 'table-rule') expect(row.columns).toBeLessThanOrEqual(measure);
						if (row.kind !== 'text' || !row.cells) continue;
						expect(columnsOfLine(cellLine(article.text, row.cells, []))).toBeLessThanOrEqual(measure);
						if (row.first) expect(rowOf(rows, row.span.start)).toBeGreaterThanOrEqual(index);
					}
				},
			),
			{numRuns: 150},
		);
	});
});
