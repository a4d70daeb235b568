import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {tableSizes} from '../../source/analysis/speakers/models.ts';
import {leastNamed, leastSure} from '../../source/model/doubt.ts';

const root = join(import.meta.dirname, '..', '..');
const readme = readFileSync(join(root, 'source/analysis/readme.md'), 'utf8');

test('every path in the readme of the analysis exists', () => {
	const paths = [...readme.matchAll(/`((?:[\w-]+\/)*[\w-]+(?:\.(?:ts|json)|\/))`/g)].map(([, path]) => path!);
	expect(paths.length).toBeGreaterThan(15);
	const missing = paths.filter(
		path => !existsSync(join(root, path)) && !existsSync(join(root, 'source/analysis', path)),
	);
	expect(missing).toEqual([]);
});

test('the numbers in the readme of the analysis are those of the code', () => {
	expect(readme).toContain(`Below ${leastNamed} nobody is named`);
	expect(readme).toContain(`from ${leastSure} on a name stands`);
	expect(readme).toContain(`${(2 ** tableSizes.sources).toLocaleString('en')} weights for sources`);
	for (const size of [tableSizes.speech, tableSizes.antecedents, tableSizes.reports])
		expect(readme).toContain(`${(2 ** size).toLocaleString('en')} for each of the others`);
});
