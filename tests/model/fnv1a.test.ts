import {expect, test} from 'vitest';
import {fnv1a, fnvOffset, fnvStep} from '../../source/model/fnv1a.ts';

// From the test vectors of the authors of FNV; ASCII, whose UTF-16 units are its bytes.
test.each([
	['', 0x811c9dc5],
	['a', 0xe40c292c],
	['foobar', 0xbf9cf968],
])('%j has the hash of the reference implementation', (text, hash) => {
	expect(fnv1a(text)).toBe(hash);
});

test('the hash of a text is that of its units, step by step', () => {
	const units = [...'ferry'].map(letter => letter.charCodeAt(0));
	expect(units.reduce(fnvStep, fnvOffset) >>> 0).toBe(fnv1a('ferry'));
});
