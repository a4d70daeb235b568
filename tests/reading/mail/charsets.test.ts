import {describe, expect, test} from 'vitest';
import {readBytes} from '../../../source/reading/read-bytes.ts';

/** Bytes of a mail; `head` and `body` are written in windows-1252, where every character is one byte. */
const latin = (text: string): Buffer =>
	Buffer.from(
		text.replace(/[“”’–]/g, sign => ({'“': '\x93', '”': '\x94', '’': '\x92', '–': '\x96'})[sign]!),
		'latin1',
	);

const story = '“The sluice was open,” said the keeper, Åsa Löfgren. “It wasn’t me.”';

const textOf = async (bytes: Buffer, path = 'a.eml'): Promise<string> => {
	const {documents} = await readBytes(bytes, {path});
	return documents.map(({blocks}) => blocks.map(({text}) => text).join('\n')).join('\n');
};

const mail = (type: string, body: string): string =>
	`Message-ID: <1@pell.example>\nFrom: a@pell.example\nSubject: Sluice\n${type === '' ? '' : `Content-Type: ${type}\n`}\n${body}\n`;

describe('the text of a mail is decoded as files are', () => {
	test.each([
		['plain, without a content type', '', story],
		['plain, without a charset', 'text/plain', story],
		['plain, called ASCII', 'text/plain; charset=us-ascii', story],
		['plain, called UTF-8 and not so', 'text/plain; charset=utf-8', story],
		['a page without a charset', 'text/html', `<p>${story}</p>`],
		[
			'a page that states its own',
			'text/html',
			`<meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><p>${story}</p>`,
		],
		['a page, as the part declares', 'text/html; charset=iso-8859-1', `<meta charset="utf-8"><p>${story}</p>`],
	])('%s', async (_, type, body) => {
		expect(await textOf(latin(mail(type, body)))).toBe(story);
		expect(await textOf(latin(`From a@b Thu Feb 23 06:00:00 2023\n${mail(type, body)}`), 'a.mbox')).toBe(story);
	});

	test('a whole mail or mailbox may be UTF-16, with a mark or without, and in whatever pieces it comes', async () => {
		const whole = mail('text/plain; charset=iso-8859-1', story);
		const box = `From a@b Thu Feb 23 06:00:00 2023\n${whole}\n`;
		const long = `${box}From a@b Thu Feb 23 06:00:00 2023\n${mail('', `${story}\n`.repeat(9000))}`;
		for (const mark of ['\ufeff', '']) {
			const little = (text: string) => Buffer.from(mark + text, 'utf16le');
			expect(await textOf(little(whole))).toBe(story);
			expect(await textOf(little(box + box), 'a.mbox')).toBe(`${story}\n${story}`);
			expect(await textOf(little(box + box).swap16(), 'a.mbox')).toBe(`${story}\n${story}`);
			expect((await textOf(little(long), 'a.mbox')).split('keeper, Åsa').length).toBe(9002);
		}
	});

	test('UTF-8 is UTF-8, whatever the part declares', async () => {
		for (const type of ['text/plain', 'text/plain; charset=utf-8', 'text/plain; charset=iso-8859-1'])
			expect(await textOf(Buffer.from(mail(type, story)))).toBe(story);
	});

	test('other encodings are read as declared', async () => {
		const words = 'Вода ушла';
		const bytes = Buffer.from([0xf7, 0xcf, 0xc4, 0xc1, 0x20, 0xd5, 0xdb, 0xcc, 0xc1]);
		const head = Buffer.from(mail('text/plain; charset=koi8-r', '').trimEnd());
		expect(await textOf(Buffer.concat([head, Buffer.from('\n\n'), bytes]))).toBe(words);
		expect(await textOf(Buffer.from(mail('text/plain; charset=x-nonsense', 'Plain words.')))).toBe('Plain words.');
	});

	test('bytes beyond ASCII in a header are letters', async () => {
		const bytes = latin(
			'Message-ID: <1@pell.example>\nFrom: Åsa Löfgren <a@pell.example>\nSubject: “Öppet”\n\nThe sluice is open.\n',
		);
		const {documents} = await readBytes(bytes, {path: 'a.eml'});
		expect(documents).toMatchObject([{headline: '“Öppet”', byline: 'Åsa Löfgren'}]);
		const russian = Buffer.concat([
			Buffer.from('Message-ID: <1@pell.example>\nContent-Type: text/plain; charset=koi8-r\nFrom: a@b\nSubject: '),
			Buffer.from([0xf7, 0xcf, 0xc4, 0xc1]),
			Buffer.from('\n\nwater\n'),
		]);
		expect((await readBytes(russian, {path: 'a.eml'})).documents).toMatchObject([{headline: 'Вода'}]);
	});
});
