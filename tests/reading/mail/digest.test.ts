import {describe, expect, test} from 'vitest';
import {readBytes} from '../../../source/reading/read-bytes.ts';

const read = async (lines: readonly string[], path = 'a.eml') => {
	const {documents, problems} = await readBytes(Buffer.from(`${lines.join('\n')}\n`), {path});
	expect(problems).toEqual([]);
	return documents.map(({origin, blocks, headline, byline, published}) => ({
		entry: origin.entry,
		headline,
		byline,
		published,
		text: blocks.map(({text}) => text).join('\n'),
	}));
};

const top = ['From: list@pell.example', 'Subject: Pell Digest, Vol 3, Issue 4', 'MIME-Version: 1.0'];

const articles = [
	{
		entry: '7@pell.example',
		headline: 'The weir is shut',
		byline: 'Ann Vale',
		published: '2023-03-02T08:00:00+00:00',
		text: 'Nobody has the key.',
	},
	{
		entry: '2',
		headline: 'Re: The weir is shut',
		byline: 'Bo Reed',
		published: '2023-03-02T23:30:00-05:00',
		text: 'I do.',
	},
];

const messages = [
	[
		'From: Ann Vale <ann@pell.example>',
		'Subject: The weir is shut',
		'Date: Thu, 2 Mar 2023 08:00:00 +0000',
		'Message-ID: <7@pell.example>',
		'',
		'Nobody has the key.',
		'',
	],
	[
		'Date: Thu, 2 Mar 2023 23:30:00 -0500',
		'From: =?utf-8?q?Bo_Reed?= <bo@pell.example>',
		'Subject: Re: The weir',
		' is shut',
		'',
		'I do.',
		'',
	],
];

const toc = [
	'Send Pell mailing list submissions to pell@pell.example',
	'',
	"Today's Topics:",
	'',
	'   1. The weir',
	'',
];

describe('a digest is an article for each of its messages', () => {
	test('as parts of a mail, whatever the list writes above and below them', async () => {
		const digest = ['Content-Type: multipart/digest; boundary=D', ''];
		const parts = messages.flatMap(message => ['--D', '', ...message]);
		expect(await read([...top, ...digest, ...parts, '--D--'])).toEqual(articles);
		const mixed = ['Content-Type: multipart/mixed; boundary=M', '', '--M', '', ...toc, '--M', ...digest, ...parts];
		expect(await read([...top, ...mixed, '--D--', '', '--M', '', 'Unsubscribe', '--M--'])).toEqual(articles);
		expect(await read(['From a@b Thu Feb 23 06:00:00 2023', ...top, ...digest, ...parts, '--D--'], 'a.mbox')).toEqual(
			articles,
		);
	});

	test('what an editor writes above it is kept', async () => {
		const note = 'The mill has had a hard year, and so has the river that drives it. '.repeat(4).trim();
		const parts = [
			'--M',
			'',
			note,
			'--M',
			'Content-Type: multipart/digest; boundary=D',
			'',
			'--D',
			'',
			...messages[0]!,
		];
		const [preface, ...others] = await read([
			...top,
			'Content-Type: multipart/mixed; boundary=M',
			'',
			...parts,
			'--D--',
			'--M--',
		]);
		expect(preface).toMatchObject({headline: 'Pell Digest, Vol 3, Issue 4', text: note});
		expect(others).toEqual(articles.slice(0, 1));
	});

	test('as one text between lines of dashes', async () => {
		const rest = [
			'Subject: Digest Footer',
			'',
			'____',
			'Pell mailing list',
			'',
			'-'.repeat(30),
			'',
			'End of Pell Digest',
		];
		const text = [
			...toc,
			'-'.repeat(70),
			'',
			'Message: 1',
			...messages[0]!,
			'-'.repeat(30),
			'',
			...messages[1]!,
			'-'.repeat(30),
			'',
			...rest,
		];
		expect(await read([...top, 'Content-Type: text/plain; charset=utf-8', '', ...text])).toEqual(articles);
	});

	test('lines of dashes alone make no digest', async () => {
		const text = ['One.', '', '-'.repeat(30), '', 'Two.', '', '-'.repeat(30), '', 'From: nobody', '', 'Three.'];
		expect(await read(['From: a@b', 'Subject: Eels', 'MIME-Version: 1.0', '', ...text])).toHaveLength(1);
	});
});

test('emails that were forwarded as attachments are articles, beside what was written to them', async () => {
	const found = await read([
		'From: Ida Moss <ida@pell.example>',
		'Subject: Fwd: two for you',
		'MIME-Version: 1.0',
		'Content-Type: multipart/mixed; boundary=B',
		'',
		'--B',
		'Content-Type: text/plain',
		'',
		'Please keep both.',
		...messages.flatMap((message, index) => [
			'--B',
			`Content-Type: message/rfc822; name="${index}.eml"`,
			'Content-Disposition: attachment',
			'',
			...message,
		]),
		'--B--',
	]);
	expect(found.slice(1)).toMatchObject(articles.map(({entry: _, ...article}) => article));
	expect(found[0]).toMatchObject({headline: 'Fwd: two for you', byline: 'Ida Moss', text: 'Please keep both.'});
});
