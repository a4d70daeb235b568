import {spawnSync} from 'node:child_process';
import {closeSync, constants, mkdtempSync, openSync, readSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setImmediate} from 'node:timers/promises';
import {expect, test} from 'vitest';
import {outletTo, writeAll} from '../../source/command-line/outlet.ts';
import {UserError} from '../../source/model/problem.ts';

async function* counting(made: {count: number}, length = Number.POSITIVE_INFINITY): AsyncGenerator<string> {
	for (; made.count < length; made.count++) yield `${made.count} ${'x'.repeat(1000)}\n`;
}

test('everything arrives in order, in few writes', async () => {
	const pages: string[] = [];
	const written = await writeAll(page => pages.push(page) > 0, counting({count: 0}, 500));
	expect(written).toBe(true);
	expect(pages.join('').match(/^\d+/gm)).toEqual(Array.from({length: 500}, (_, number) => String(number)));
	expect(pages.length).toBeLessThan(20);
});

test('the first piece is not held back until there are more', async () => {
	const pages: string[] = [];
	function* slow() {
		yield 'first\n';
		expect(pages).toEqual(['first\n']);
		yield 'second\n';
	}
	await writeAll(page => pages.push(page) > 0, slow());
	expect(pages.join('')).toBe('first\nsecond\n');
});

test('nothing runs ahead of a reader who does not read', async () => {
	const reader = Promise.withResolvers<boolean>();
	const made = {count: 0};
	const writing = writeAll(() => reader.promise, counting(made, 2000));
	for (let turn = 0; turn < 50; turn++) await setImmediate();
	expect(made.count).toBeLessThan(200);
	reader.resolve(true);
	expect(await writing).toBe(true);
	expect(made.count).toBe(2000);
});

test('a reader who has gone ends the work', async () => {
	const made = {count: 0};
	expect(await writeAll(page => page.startsWith('0 '), counting(made))).toBe(false);
	expect(made.count).toBeLessThan(200);
});

test('a pipe that is full and does not wait is written to the end', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'newsread-write-'));
	const fifo = join(folder, 'fifo');
	spawnSync('mkfifo', [fifo]);
	const pipe = openSync(fifo, constants.O_RDWR | constants.O_NONBLOCK);
	try {
		const text = '“é” '.repeat(200_000);
		const writing = outletTo(pipe)(text);
		const chunks: Buffer[] = [];
		const wanted = Buffer.byteLength(text);
		for (let length = 0; length < wanted; await setImmediate()) {
			const chunk = Buffer.alloc(65_536);
			try {
				const read = readSync(pipe, chunk);
				chunks.push(chunk.subarray(0, read));
				length += read;
			} catch (error) {
				expect(error).toMatchObject({code: 'EAGAIN'});
			}
		}
		expect(await writing).toBe(true);
		expect(Buffer.concat(chunks).toString()).toBe(text);
	} finally {
		closeSync(pipe);
		rmSync(folder, {recursive: true});
	}
});

test('a full disk is an error that the user can mend, and says so', async () => {
	const full = openSync('/dev/full', 'w');
	const writing = outletTo(full)('text');
	await expect(writing).rejects.toThrow('The output could not be written: no space left on the device.');
	await expect(writing).rejects.toBeInstanceOf(UserError);
	closeSync(full);
});

test('any other failure is told with what the system says', async () => {
	const readOnly = openSync(import.meta.filename, 'r');
	const writing = outletTo(readOnly)('text');
	await expect(writing).rejects.toThrow('The output could not be written (EBADF: bad file descriptor, write).');
	closeSync(readOnly);
});
