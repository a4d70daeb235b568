import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {messagesOf} from '../../../source/reading/mail/mailbox-messages.ts';

describe('a mailbox', () => {
	const start = 'From a@b.example Thu Feb 23 06:00:00 2023\n';
	const line = fc.oneof(
		fc.stringMatching(/^[ -~]{0,30}$/),
		fc.constantFrom('From here on', '>From there', 'From a@b 06:00', ''),
	);

	test('gives every message back as it was, byte by byte', () => {
		fc.assert(
			fc.property(fc.array(fc.array(line, {minLength: 1, maxLength: 8}), {minLength: 1, maxLength: 5}), messages => {
				const bodies = messages.map(lines => `${lines.join('\n')}\n`);
				const box = bodies.map(body => `${start}${body.replace(/^(>*From )/gm, '>$1')}\n`).join('');
				const back = [...messagesOf(Buffer.from(box))].map(message => Buffer.from(message).toString());
				expect(back).toEqual(bodies.map(body => `${body}\n`));
			}),
		);
	});

	test('may end anywhere, also within the word that begins a message', () => {
		for (const end of ['\n\nF', '\n\nFrom', '\n\nFrom ', '\n>', '\n>Fro', '\n>>From', '\n\nFrom a'])
			expect([...messagesOf(Buffer.from(`${start}Subject: A\n\nWords${end}`))].length).toBe(1);
	});
});
