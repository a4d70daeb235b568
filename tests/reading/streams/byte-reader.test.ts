// Bytes that come in pieces are read as if they came in one.
import {gzipSync} from 'node:zlib';
import {expect, test} from 'vitest';
import {byteReader} from '../../../source/reading/streams/byte-reader.ts';
import {gunzipped} from '../../../source/reading/streams/gunzipped.ts';
import {growthFrom} from '../../helpers/count-work.ts';

async function* inPieces(bytes: Uint8Array, length: number) {
	for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

const text = 'first\r\nsecond line\n\nabc<note>one</note> and <note>two<file>xxxx</file></note>';

test.each([1, 2, 3, 7, 1000])('in pieces of %i bytes', async length => {
	const reader = byteReader(inPieces(Buffer.from(text), length));
	expect(String(await reader.line(100))).toBe('first');
	expect(String(await reader.line(6))).toBe('second');
	expect(String(await reader.line(100))).toBe('');
	expect(String(await reader.peek(3))).toBe('abc');
	expect(String(await reader.take(3))).toBe('abc');
	expect(await reader.skip(0)).toBe(true);
	const read = async (marks: readonly string[], limit = 100) => {
		const {bytes, mark, isWhole} = await reader.until(marks, limit);
		return [String(bytes), mark, isWhole];
	};
	expect(await read(['<note>'])).toEqual(['', '<note>', true]);
	expect(await read(['</note>', '<file>'])).toEqual(['one', '</note>', true]);
	expect(await read(['<note>'], 4)).toEqual([' and', '<note>', false]);
	expect(await read(['</note>', '<file>'])).toEqual(['two', '<file>', true]);
	expect(await read(['<none>'])).toEqual(['xxxx</file></note>', undefined, true]);
	expect(await reader.line(100)).toBeUndefined();
	expect(await reader.skip(1)).toBe(false);
	expect(await reader.take(9)).toHaveLength(0);
});

test('a mark that never comes is not searched for twice', async () => {
	const growth = await growthFrom(
		2000,
		count => Buffer.from('<a></a>'.repeat(count)),
		async bytes => {
			const reader = byteReader(inPieces(bytes, 5000));
			while ((await reader.until(['</a>', '<file>'], 10)).mark !== undefined);
		},
	);
	expect(growth).toBeLessThan(4.4);
});

test('members of gzip are unpacked one after another, and a damaged one ends it after what came before', async () => {
	const whole = Buffer.concat([gzipSync('one '), gzipSync('two')]);
	const unpacked = async (bytes: Uint8Array): Promise<string> => {
		const pieces: Uint8Array[] = [];
		try {
			for await (const piece of gunzipped(inPieces(bytes, 5))) pieces.push(piece);
		} catch {
			pieces.push(Buffer.from('!'));
		}
		return Buffer.concat(pieces).toString();
	};
	expect(await unpacked(whole)).toBe('one two');
	expect(await unpacked(whole.subarray(0, -4))).toMatch(/^one .*!$/);
});
