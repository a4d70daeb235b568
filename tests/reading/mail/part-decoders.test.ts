import fc from 'fast-check';
import {expect, test} from 'vitest';
import {base64Decoder, type Decoder, plainDecoder} from '../../../source/reading/mail/part-decoders.ts';

const decoded = async (decoder: Decoder, lines: readonly string[]): Promise<Buffer> => {
	for (const line of lines) decoder.update(Buffer.from(line, 'latin1'));
	return Buffer.from(await decoder.finalize());
};

const bytes = fc.uint8Array({maxLength: 300}).map(one => Buffer.from(one));

test('Base64 is decoded, however it is broken into lines', async () => {
	await fc.assert(
		fc.asyncProperty(bytes, fc.integer({min: 1, max: 80}), async (content, width) => {
			const lines = content.toString('base64').match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
			expect(await decoded(base64Decoder(), lines)).toEqual(content);
		}),
	);
});

test('padding ends a unit of Base64, and the next one begins behind it', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(bytes), async parts => {
			const line = parts.map(part => part.toString('base64')).join('');
			expect(await decoded(base64Decoder(), [line])).toEqual(Buffer.concat(parts));
		}),
	);
});

test('what is no digit of Base64 is ignored', async () => {
	expect((await decoded(base64Decoder(), ['U2lyZW5z', ' \t-', '\u00e9ISE='])).toString()).toBe('Sirens!!');
});

test('lines that are not encoded stay as they are', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(fc.string({unit: 'binary-ascii'})), async lines => {
			expect((await decoded(plainDecoder(), lines)).toString('latin1')).toBe(lines.map(line => `${line}\n`).join(''));
		}),
	);
});
