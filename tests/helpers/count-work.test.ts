import {expect, test} from 'vitest';
import {wrap} from '../../source/typesetting/wrap.ts';
import {countWork, growthFrom} from './count-work.ts';

const paragraph = (words: number) => 'the harbour board has met again and “nothing” came of it, '.repeat(words / 11);

test('the same work is the same number of steps every time, but for the last in a hundred', async () => {
	await countWork(() => wrap(paragraph(1100), 66));
	const counts: number[] = [];
	// V8 may compile a function anew in between, and loses the blocks that it executes meanwhile.
	for (let time = 0; time < 5; time++) counts.push(await countWork(() => wrap(paragraph(5500), 66)));
	expect(Math.max(...counts) / Math.min(...counts)).toBeLessThan(1.01);
	expect(counts[0]).toBeGreaterThan(50_000);
});

const list = (size: number) => Array.from({length: size}, (_, index) => index);
const text = (size: number) => ' '.repeat(size);

test.each<[string, number, (size: number) => Promise<number>]>([
	['a loop', 4, size => growthFrom(size, list, all => wrap(text(all.length), 10))],
	['a search in a loop', 16, size => growthFrom(size, list, all => all.filter(one => all.indexOf(-one) === 0))],
	['a copy in a loop', 16, size => growthFrom(size, list, all => all.map(() => all.slice()))],
	['a pattern that goes back', 16, size => growthFrom(size, text, words => words.replace(/ +x/, ''))],
])('%s grows %i times when there is four times as much', async (_, times, growth) => {
	expect((await growth(300)) / times).toBeCloseTo(1, 1);
});
