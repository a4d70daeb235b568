import fc from 'fast-check';
import {expect, test} from 'vitest';
import {csvCell, csvTable} from '../../source/print/csv.ts';
import {selectInArticle} from '../../source/selection/select-in-article.ts';
import {ferryStory, lockStory} from '../helpers/story.ts';

/** RFC 4180, read the slow and obvious way. */
const parse = (csv: string): readonly (readonly string[])[] => {
	const rows: string[][] = [[]];
	let cell = '';
	let quoted = false;
	for (let at = 0; at < csv.length; at++) {
		const character = csv[at]!;
		if (quoted) {
			if (character !== '"') cell += character;
			else if (csv[at + 1] === '"') cell += csv[at++]!;
			else quoted = false;
		} else if (character === '"') quoted = true;
		else if (character === ',') {
			rows.at(-1)!.push(cell);
			cell = '';
		} else if (character === '\r' && csv[at + 1] === '\n') {
			at++;
			rows.at(-1)!.push(cell);
			cell = '';
			rows.push([]);
		} else cell += character;
	}
	return rows.slice(0, -1);
};

test('an unsure speaker is a plain name beside its confidence and its source', () => {
	const table = csvTable('quote');
	const {found} = selectInArticle(lockStory(), 'quote', {person: 'brandt'});
	const [names, cells] = parse(table.start + found.map(table.print).join(''));
	const row = Object.fromEntries(names!.map((name, index) => [name, cells![index]]));
	expect(row).toMatchObject({speaker: 'Emil Brandt', confidence: '0.62', source: 'he'});
});

test('an unsure speaker is not counted among the quotes of a person', () => {
	const table = csvTable('person');
	const {found} = selectInArticle(lockStory(), 'person', {person: 'brandt'});
	expect(parse(table.start + found.map(table.print).join(''))[1]!.slice(0, 3)).toEqual(['Emil Brandt', '0', '2']);
});

test('a header and one row for each quote', () => {
	const table = csvTable('quote');
	const {found} = selectInArticle({...ferryStory(), outlet: 'Pell Post'}, 'quote', {person: 'lindqvist'});
	expect(parse(table.start + found.map(table.print).join(''))).toEqual([
		[
			'speaker',
			'quote',
			'section',
			'kind',
			'confidence',
			'source',
			'decided',
			'headline',
			'date',
			'published',
			'byline',
			'outlet',
			'url',
			'speakers',
			'readAs',
			'path',
		],
		[
			'Mara Lindqvist',
			'“We will run it at a loss,” … “Nobody on the island will wait until morning.”',
			'Opening',
			'direct',
			'1',
			'Mara Lindqvist',
			'',
			'Night ferry stays, harbour board decides',
			'2023-02-18',
			'2023-02-18',
			'',
			'Pell Post',
			'',
			'',
			'',
			'story.txt',
		],
	]);
});

test('any cells come back as they were, but for the guard before a formula', () => {
	fc.assert(
		fc.property(fc.array(fc.string({unit: 'grapheme'}), {minLength: 1}), cells => {
			const [row] = parse(`${cells.map(csvCell).join(',')}\r\n`);
			expect(row!.map((cell, index) => (cell === cells[index] ? cell : cell.slice(1)))).toEqual(cells);
		}),
	);
});

test.each(['=1+1', '+1', '-2+3', '@SUM(A1)', ' =cmd', '\t=x', '\r=x', '＝1', '-'])('%j is no formula', value => {
	const [[cell]] = parse(`${csvCell(value)}\r\n`) as [[string]];
	expect(cell).toBe(`'${value}`);
});
