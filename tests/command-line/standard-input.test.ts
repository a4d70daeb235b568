import {PassThrough} from 'node:stream';
import {text} from 'node:stream/consumers';
import {expect, test} from 'vitest';
import {hasContent, type Input} from '../../source/command-line/standard-input.ts';

const stream = () => new PassThrough() as PassThrough & Input;

test('what has been read to find out stays in the stream', async () => {
	const input = stream();
	input.write('The first half ');
	expect(await hasContent(input, () => {})).toBe(true);
	input.end('and the second.');
	expect(await text(input)).toBe('The first half and the second.');
});

test('a stream that ends without a byte has no content', async () => {
	const input = stream();
	input.end();
	expect(await hasContent(input, () => {})).toBe(false);
});

test('a silent stream is reported once, and awaited all the same', async () => {
	const input = stream();
	const silence = Promise.withResolvers<void>();
	let reports = 0;
	const found = hasContent(
		input,
		() => {
			reports++;
			silence.resolve();
		},
		0,
	);
	await silence.promise;
	input.write('At last.');
	expect(await found).toBe(true);
	expect(reports).toBe(1);
});

test('a stream that breaks is an error', async () => {
	const input = stream();
	const found = hasContent(input, () => {});
	input.destroy(new Error('EIO'));
	await expect(found).rejects.toThrow('EIO');
});
