import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {messagesIn} from '../../../source/reading/mail/mailbox-messages.ts';

/** The messages of a mailbox that is read in pieces of so many bytes. */
const messagesOf = async (box: string, length = 1000): Promise<readonly string[]> => {
	const bytes = Buffer.from(box);
	const chunks = async function* () {
		for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
	};
	const messages = await Array.fromAsync(messagesIn(chunks()));
	return messages.map(message => Buffer.from(message).toString());
};

describe('a mailbox', () => {
	const start = 'From a@b.example Thu Feb 23 06:00:00 2023\n';
	const line = fc.oneof(
		fc.stringMatching(/^[ -~]{0,30}$/),
		fc.constantFrom('From here on', '>From there', 'From a@b 06:00', ''),
	);

	test('gives every message back as it was, byte by byte, in whatever pieces it is read', async () => {
		const lines = fc.array(line, {minLength: 1, maxLength: 8});
		await fc.assert(
			fc.asyncProperty(
				fc.array(lines, {minLength: 1, maxLength: 5}),
				fc.integer({min: 1, max: 200}),
				async (messages, length) => {
					const bodies = messages.map(lines => `${lines.join('\n')}\n`);
					const box = bodies.map(body => `${start}${body.replace(/^(>*From )/gm, '>$1')}\n`).join('');
					expect(await messagesOf(box, length)).toEqual(bodies.map(body => `${body}\n`));
				},
			),
		);
	});

	test('may end anywhere, also within the word that begins a message', async () => {
		for (const end of [
			'\n\nF',
			'\n\nFrom',
			'\n\nFrom ',
			'\n>',
			'\n>Fro',
			'\n>>From',
			'\n\nFrom a',
			'\n\nFrom a@b.example 06:00',
		])
			expect(await messagesOf(`${start}Subject: A\n\nWords${end}`)).toHaveLength(1);
	});

	test('loses the end of a message that no memory has room for, and nothing of the next one', async () => {
		const attached = `${'A'.repeat(1023)}\n`.repeat(70 * 1024);
		const box = `${start}Subject: A\n\n${attached}\n${start}Subject: B\n\nWords\n`;
		const [first, second, ...others] = await messagesOf(box, 1_000_000);
		expect(first!.length).toBeLessThanOrEqual(32 * 1024 * 1024);
		expect(first!.startsWith('Subject: A\n\nAAA')).toBe(true);
		expect(others).toEqual([]);
		expect(second).toBe('Subject: B\n\nWords\n');
	});
});
