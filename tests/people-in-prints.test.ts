// The built program over stories that call one person by several names: every print counts the same people.
import {beforeAll, describe, expect, test} from 'vitest';
import {datedStory, homeOf} from './helpers/prints.ts';

const {run, write} = homeOf('people');

const stories = {
	'a.md': datedStory('The gate shuts', '2026-04-01', '“It stays shut,” said Hanne Dorn, the mayor.'),
	'b.md': datedStory('The gate is shut', '2026-04-02', '“It stays shut in May,” said Hanne Dorn, the mayor.'),
	'c.md': datedStory('The gate again', '2026-05-03', '“It stays shut in June,” said Hanne Dorn, the mayor.'),
	'd.md': datedStory('A quiet day', '2026-05-04', '“Ask me tomorrow,” Dorn said.'),
	'e.md': datedStory('A court day', '2026-05-05', '“The gate is an obstacle,” Judge Dorn said.'),
	'f.md': datedStory('The kiln is lit', '2026-05-06', '“It is warm again,” said Bob Quill.'),
	'g.md': datedStory('The kiln is out', '2026-05-07', '“The wood was wet,” said Robert Quill. It rained.'),
};

beforeAll(() => {
	write('few', stories);
	write('many', stories, {many: true});
});

// Of the larger folder the second run comes from its archive, as does that after a story has changed.
describe.each(['few', 'many', 'many'])('in a folder of %s stories', folder => {
	test('sums and counts have somebody once whom stories call by the surname, or a nickname', () => {
		expect(run(folder, '--people').lines).toEqual([
			'Hanne Dorn\t4\t0\t4\t2026-04-01\t2026-05-04',
			'Robert Quill\t2\t0\t2\t2026-05-06\t2026-05-07',
			'Dorn\t1\t0\t1\t2026-05-05\t2026-05-05',
		]);
		expect(run(folder, '--count', 'person,month').lines).toEqual([
			'Hanne Dorn\t2026-04\t2\t2',
			'Hanne Dorn\t2026-05\t2\t2',
			'Robert Quill\t2026-05\t2\t2',
			'Dorn\t2026-05\t1\t1',
		]);
	});

	test('names of completions have one for each person, and --quote finds by each of them', () => {
		expect(run(folder, '--names', 'people').lines).toEqual(['Hanne Dorn', 'Robert Quill', 'Dorn']);
		expect(run(folder, '--quote', 'by:"hanne dorn"', '--jsonl').lines).toHaveLength(4);
		expect(run(folder, '--quote', 'by:"robert quill"', '--jsonl').lines).toHaveLength(2);
		expect(run(folder, '--quote', 'by:"hanne dorn"', '--since', '2026-05-04', '--jsonl').lines).toHaveLength(1);
	});

	test('the digest has nobody for the first time who was quoted before under another name', () => {
		const digest = run(folder, '--digest', '--since', '2026-05-04').lines.join('\n');
		expect(digest).toContain('Robert Quill, 2 quotes');
		expect(digest).toContain('3 voices');
		expect(digest).not.toContain('Hanne Dorn');
	});

	test('a period has the people of the whole folder', () => {
		expect(run(folder, '--people', '--since', '2026-05-04', '--until', '2026-05-04').lines).toEqual([
			'Hanne Dorn\t1\t0\t1\t2026-05-04\t2026-05-04',
		]);
	});

	test('what somebody said is what is counted, and what may be theirs is told', () => {
		const {lines, told} = run(folder, '--person', 'Hanne Dorn', '--jsonl');
		expect(lines).toHaveLength(4);
		expect(told).toEqual(['1 more quote is by “Dorn” in stories that give no first name: --person Dorn shows it.']);
		expect(run(folder, '--person', 'Robert Quill', '--jsonl')).toMatchObject({lines: {length: 2}, told: ['']});
		expect(run(folder, '--person', 'Dorn', '--jsonl').told).toEqual(['']);
	});
});
