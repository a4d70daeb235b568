import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {flagDetails} from '../../source/command-line/flag-details.ts';
import {leastNamed} from '../../source/model/doubt.ts';
import {type RecordedSet, readRecord, writeRecord} from './accuracy-record.ts';
import {confidenceTable, figuresTable} from './accuracy-tables.ts';

const set = (name: string, articles: number, percent: number): RecordedSet => ({
	name,
	title: `The ${name}`,
	articles,
	ids: '0123456789abcdef',
	measured: 'as it is',
	errorsRead: 'not known',
	figures: {
		attributed: {percent, interval: 2.5, of: 1200},
		pronoun: {percent: 75, interval: 20, of: 12, right: 9},
	},
	confidence: [{from: 0.95, person: {percent: 100, interval: 0, of: 40, right: 40}}],
});

test('a set that is measured anew takes the place of what was recorded, and the others stay', () => {
	const folder = mkdtempSync(join(tmpdir(), 'newsread-record-'));
	const path = join(folder, 'accuracy.json');
	try {
		writeRecord('1.0.0', [set('small', 10, 80), set('large', 100, 90)], path);
		writeRecord('1.1.0', [set('small', 10, 85)], path);
		expect(readRecord(path)).toMatchObject({
			newsread: '1.1.0',
			sets: [
				{name: 'large', figures: {attributed: {percent: 90}}},
				{name: 'small', figures: {attributed: {percent: 85}}},
			],
		});
		expect(readFileSync(path, 'utf8')).toMatch(/\}\n$/);
	} finally {
		rmSync(folder, {recursive: true});
	}
});

test('a table gives percent with their interval, but counts where percent would say too much', () => {
	const table = figuresTable({newsread: '1.0.0', sets: [set('harbour', 1234, 90)]});
	expect(table).toContain('| of 100 | The harbour: 1,234 articles |');
	expect(table).toContain('| 90.0 ±2.5 of 1,200 |');
	expect(table).toContain('| 9 of 12 |');
	expect(table).toContain('| not known |');
	expect(confidenceTable({newsread: '1.0.0', sets: [set('harbour', 5, 90)]})).toContain(
		'| The harbour: person right | 40 of 40 |',
	);
});

test('the record of the project has sets of hundreds of articles, says of each whether its errors were read, and names nobody below the least confidence', () => {
	const {sets} = readRecord();
	expect(sets.map(({articles}) => articles).reduce((sum, one) => sum + one, 0)).toBeGreaterThan(900);
	for (const {errorsRead, figures} of sets) {
		expect(['all', 'samples', 'none', 'not known']).toContain(errorsRead);
		expect(figures.attributed!.percent).toBeGreaterThan(80);
	}
	expect(confidenceTable(readRecord())).not.toContain(`0 to ${leastNamed}`);
});

test('what the README and the man page say of the surest quotes is what the record says', () => {
	const surest = readRecord()
		.sets.filter(({measured}) => measured === 'cross-validated')
		.flatMap(({confidence}) => confidence.find(({from}) => from === 0.95)?.person ?? []);
	const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
	for (const {percent} of surest) {
		expect(readme).toContain(`from 0.95 on, the right person is named ${Math.round(percent)} times in 100`);
		expect(flagDetails.sure).toContain(`With --sure 0.95 about ${Math.round(percent)} speakers of 100 are right`);
	}
	expect(surest.length).toBeGreaterThan(0);
});
