import {PassThrough, Writable} from 'node:stream';
import {expect, test} from 'vitest';
import {writeAll} from '../../source/print/write.ts';

async function* counting(made: {count: number}, length = Number.POSITIVE_INFINITY): AsyncGenerator<string> {
	for (; made.count < length; made.count++) yield `${made.count} ${'x'.repeat(1000)}\n`;
}

const collected = () => {
	const chunks: string[] = [];
	const stream = new Writable({
		write: (chunk, _, done) => {
			chunks.push(String(chunk));
			done();
		},
	});
	return {stream, text: () => chunks.join(''), chunks};
};

test('everything arrives in order', async () => {
	const {stream, text, chunks} = collected();
	expect(await writeAll(stream, counting({count: 0}, 500))).toBe(true);
	expect(text().match(/^\d+/gm)).toEqual(Array.from({length: 500}, (_, number) => String(number)));
	expect(chunks.length).toBeLessThan(20);
});

test('the first piece is not held back until there are more', async () => {
	const {stream, text} = collected();
	async function* slow() {
		yield 'first\n';
		expect(text()).toBe('first\n');
		yield 'second\n';
	}
	await writeAll(stream, slow());
	expect(text()).toBe('first\nsecond\n');
});

test('nothing runs ahead of a reader who does not read', async () => {
	const stream = new PassThrough();
	const made = {count: 0};
	const writing = writeAll(stream, counting(made, 2000));
	await new Promise(resolve => setImmediate(resolve));
	const ahead = made.count;
	expect(ahead).toBeLessThan(200);
	stream.resume();
	expect(await writing).toBe(true);
	expect(made.count).toBe(2000);
});

test('a closed pipe ends the work quietly', async () => {
	const stream = new Writable({
		highWaterMark: 1,
		write: (_, __, done) => done(Object.assign(new Error('write EPIPE'), {code: 'EPIPE'})),
	});
	expect(await writeAll(stream, counting({count: 0}))).toBe(false);
});

test('a full disk is an error', async () => {
	const stream = new Writable({
		write: (_, __, done) => done(Object.assign(new Error('no space left on device'), {code: 'ENOSPC'})),
	});
	await expect(writeAll(stream, counting({count: 0}))).rejects.toThrow('no space left');
});
