import {expect, test} from 'vitest';
import {ownLetters} from '../../source/model/span.ts';
import {heldAfter} from '../helpers/heap.ts';

const megabyte = 1024 * 1024;

/** Texts of a megabyte, none of them the same. */
const texts = function* () {
	for (let number = 0; number < 20; number++)
		yield `Number ${number}: “a long headline that tells it”. `.padEnd(megabyte / 2, '–');
};

test('a piece of a text with letters of its own keeps nothing else of it in memory', () => {
	expect(heldAfter(() => [...texts().map(text => text.slice(0, 40))])).toBeGreaterThan(10 * megabyte);
	expect(heldAfter(() => [...texts().map(text => ownLetters(text.slice(0, 40)))])).toBeLessThan(megabyte);
});

test.each(['', 'short', 'A headline of 25 letters.', 'A “quoted” one, with 🌉 and a lone \ud83c in it'])(
	'%j stays as it is',
	text => {
		expect(ownLetters(text)).toBe(text);
	},
);
