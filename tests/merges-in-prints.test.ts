// The built program over a library in which the reader has joined people, and told others apart: every print knows it.
import {join} from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import {openNotebook} from '../source/notebook/open-notebook.ts';
import {datedStory, homeOf} from './helpers/prints.ts';

const {home, run, write} = homeOf('merges');

const stories = {
	'a.md': datedStory(
		'The kiln is lit',
		'2026-04-01',
		'“It is warm again,” said Una Marrow, the potter. Una Vale had brought the wood.\n\n“The wood was dry,” Vale said.\n\n“We fire on Monday,” Marrow said.',
	),
	'b.md': datedStory('The kiln is out', '2026-04-02', '“The wood was wet,” said Una Vale, the potter.'),
	'c.md': datedStory('A new mayor', '2026-04-03', '“I shall sleep first,” said Hanne Dorn, the mayor.'),
	'd.md': datedStory('A lost match', '2026-04-04', '“It was my fault,” said Hanne Dorn, the goalkeeper.'),
};

const print = (...argv: readonly string[]): readonly string[] => run('news', ...argv).lines;

beforeAll(() => {
	write('news', stories);
	write('many', stories, {many: true});
	const notebook = openNotebook(join(home, '.local', 'state', 'newsread'), ({what}) => expect(what).toBe(''));
	notebook.decidePeople({says: 'same', one: 'una marrow', other: 'una vale'});
	notebook.decidePeople({says: 'different', one: 'hanne dorn', other: 'hanne dorn, goalkeeper'});
	notebook.close();
});

describe('two whom the reader has joined', () => {
	test('are one in sums, counts and the names of completions', () => {
		expect(print('--people')[0]).toBe('Una Marrow\t4\t0\t2\t2026-04-01\t2026-04-02');
		expect(print('--count', 'person').slice(0, 1)).toEqual(['Una Marrow\t4\t2']);
		expect(print('--names', 'people')).toEqual(['Una Marrow', 'Hanne Dorn', 'Hanne Dorn, goalkeeper']);
	});

	test('are found by each of their names, in the article in which both stand and in others', () => {
		for (const name of ['Una Marrow', 'Una Vale', 'vale']) {
			const words = print('--person', name, '--jsonl').map(line => JSON.parse(line) as {text: string; speaker: string});
			expect(words.map(({text}) => text)).toEqual([
				'“It is warm again,”',
				'“The wood was dry,”',
				'“We fire on Monday,”',
				'“The wood was wet,”',
			]);
			expect(new Set(words.map(({speaker}) => speaker))).toEqual(new Set(['Una Marrow']));
		}
		expect(print('--topic', 'wood', '--person', 'Una Vale', '--quotes')).toHaveLength(4);
		expect(print('--quote', 'wood by:"Una Marrow"', '--jsonl')).toHaveLength(2);
		expect(print('--quote', 'wood by:vale', '--jsonl')).toHaveLength(2);
		expect(print('--quote', 'wood !by:vale', '--jsonl')).toEqual(['']);
	});

	test('have one name in every form, and one heading', () => {
		expect(print('--people', '--by-story', '--jsonl').filter(line => line.includes('"name":"Una'))).toHaveLength(2);
		expect(print('--quotes', '--format', 'csv').filter(line => line.startsWith('Una Marrow,'))).toHaveLength(4);
		expect(print('--json').join('')).not.toContain('"name":"Una Vale"');
		expect(print('--person', 'Una Vale', '--format', 'markdown').filter(line => line.startsWith('## '))).toEqual([
			'## Una Marrow',
		]);
		expect(print('--digest', '--since', '2026').join('\n')).toContain('Una Marrow, 4 quotes');
	});
});

describe('two of one name whom the reader tells apart', () => {
	test('are two in every print, each found by a name of their own', () => {
		expect(print('--people').slice(1)).toEqual([
			'Hanne Dorn\t1\t0\t1\t2026-04-03\t2026-04-03',
			'Hanne Dorn, goalkeeper\t1\t0\t1\t2026-04-04\t2026-04-04',
		]);
		expect(print('--person', 'Hanne Dorn', '--quotes')).toEqual([expect.stringContaining('“I shall sleep first,”')]);
		expect(print('--person', 'Hanne Dorn, goalkeeper', '--quotes')).toEqual([
			expect.stringMatching(/^Hanne Dorn, goalkeeper\t“It was my fault,”/u),
		]);
		expect(print('--person', 'dorn', '--quotes')).toHaveLength(2);
	});
});

test('an archive gives the same as reading every file anew', () => {
	run('many', '--list');
	expect(run('many', '--names', 'people').lines).toEqual(print('--names', 'people'));
	for (const argv of [
		['--people'],
		['--count', 'person,day'],
		['--quotes', '--jsonl'],
		['--person', 'Una Vale'],
		['--person', 'vale', '--sort', 'date', '--jsonl'],
		['--quote', 'wood', '--jsonl'],
		['--text', 'wood by:vale', '--jsonl'],
		['--digest', '--since', '2026-04'],
	]) {
		const kept = run('many', ...argv);
		expect(kept.lines.length).toBeGreaterThan(1);
		expect([argv, run('many', ...argv, '--no-cache')]).toEqual([argv, kept]);
	}
});
