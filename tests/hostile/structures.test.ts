// The generators of the fuzzer: there is one for everything that is read, and what they make is read as what it is meant to be.
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {formats} from '../../source/reading/formats.ts';
import {rowOf} from './row-of.ts';
import {structures} from './structures.ts';

/** Files of each kind; which they are is the same in every run. */
const samples = 12;

test('every row of the table of formats has a generator whose files it is asked to read', async () => {
	const rows = new Set<string>();
	for (const made of Object.values(structures))
		for (const {name, content} of fc.sample(made, {numRuns: samples, seed: 1})) rows.add(await rowOf(content, name));
	expect(formats.map(({name}) => name).filter(name => !rows.has(name))).toEqual([]);
});
