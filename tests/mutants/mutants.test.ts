import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {mutants, mutated} from './mutants.ts';

const root = join(import.meta.dirname, '..', '..');

// run.ts takes half an hour and is not part of this suite; a fault whose place has moved would be missed until then.
describe('each deliberate fault', () => {
	test.each(mutants.map(mutant => [mutant.does, mutant] as const))(
		'that %s has one place in the source, and tests that are there',
		(_, mutant) => {
			const code = readFileSync(join(root, mutant.file), 'utf8');
			expect(mutated(code, mutant)).not.toBe(code);
			expect(mutant.tests.filter(test => !existsSync(join(root, test)))).toEqual([]);
		},
	);
});
