import {expect, test} from 'vitest';
import {inNaturalOrder, naturalKey} from '../../source/reading/folder-listing.ts';

test('numbers of any length are compared as numbers', () => {
	const names = ['2', '10', '9'.repeat(30), `1${'0'.repeat(30)}`, '007', '7a'];
	expect(names.toSorted((a, b) => (naturalKey(a) < naturalKey(b) ? -1 : 1))).toEqual([
		'2',
		'007',
		'7a',
		'10',
		'9'.repeat(30),
		`1${'0'.repeat(30)}`,
	]);
});

test('a folder’s files come before the file whose name only begins like the folder’s', () => {
	expect(inNaturalOrder(['b-side.txt', 'b/10.txt', 'b/2.txt', 'B.txt'], name => name)).toEqual([
		'b/2.txt',
		'b/10.txt',
		'b-side.txt',
		'B.txt',
	]);
});
