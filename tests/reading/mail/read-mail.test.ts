import {describe, expect, test} from 'vitest';
import {describeProblem} from '../../../source/model/problem.ts';
import {readBytes} from '../../../source/reading/read-bytes.ts';
import {looksLikeMail} from '../../../source/reading/recognise/recognise.ts';

const read = (text: string, path: string) => readBytes(Buffer.from(text), {path});

describe('mail', () => {
	test.each([
		[
			'a story that begins as a letter does',
			'From: the mayor\nDate: today\nSubject: eels\n\nThe eels are back.\n',
			false,
		],
		['a header and then prose', 'Message-ID: <a@b>\nThis is no header.\n', false],
		['a mail', 'From: a@b\nMIME-Version: 1.0\nSubject: eels\n\nThe eels are back.\n', true],
		['a mail with folds', 'Received: from a\n\tby b;\n\ttoday\nFrom: a@b\n\nThe eels are back.\n', true],
	])('%s', (_, text, expected) => {
		expect(looksLikeMail({text, bytes: Buffer.from(text)})).toBe(expected);
	});

	test('parts in parts beyond all bounds leave the words, and one line on what happened', async () => {
		const nested = (top: string, inner: string): string =>
			top +
			Array.from(
				{length: 300},
				(_, level) => `Content-Type: multipart/mixed; boundary="b${level}"\n\n--b${level}\n`,
			).join('') +
			inner;
		const page = 'From: <Saved by Blink>\nSubject: The weir leaks\nMIME-Version: 1.0\n';
		const html =
			'Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<html><body><p class=3D"a">It =\nleaks. =E2=80=9CYes.=E2=80=9D</p></body></html>';
		for (const [text, path, words, told] of [
			[nested(`Message-ID: <a@b>\n${page}`, 'Content-Type: text/plain\n\nIt leaks.'), 'x.txt', 'It leaks.', 'page'],
			[nested(page, html), 'x.mhtml', 'It leaks. “Yes.”', 'page'],
			[nested('Message-ID: <a@b>\nFrom: a@b\n', 'It leaks.'), 'x.eml', 'It leaks.', 'mail'],
		] as const) {
			const {documents, problems} = await read(text, path);
			expect(documents.map(({blocks}) => blocks)).toEqual([[{kind: 'paragraph', text: words}]]);
			expect(problems.map(describeProblem)).toEqual([
				told === 'page'
					? `${path}: damaged web page; only part of it could be read. Save the article again.`
					: `${path}: damaged email; shown without formatting. Save it again.`,
			]);
		}
		const {documents, problems} = await read(nested(page, ''), 'x.mhtml');
		expect([documents, problems.map(describeProblem)]).toEqual([
			[],
			['x.mhtml: damaged web page. Save the article again.'],
		]);
	});

	const mail = (lines: string): Promise<Awaited<ReturnType<typeof read>>> =>
		read(`Message-ID: <a@b>\nFrom: a@b\nSubject: Eels\n\n${lines}`, 'x.eml');

	test('what stands at the foot of a newsletter is left out, up to what the story is as well', async () => {
		const foot =
			'You are receiving this email because you signed up.\n\nThe Vale Courier, 1 Mill Lane, Pell\n\n© 2023 The Vale Courier\n';
		const {documents} = await mail(`View this in your browser\n\nThe eels are back.\n\n${foot}`);
		expect(documents[0]!.blocks.map(({text}) => text)).toEqual(['The eels are back.']);
		const long = 'The council met in the old hall and talked of eels. '.repeat(8).trim();
		const {documents: kept} = await mail(`The eels are back.\n\n${foot}\n${long}\n`);
		expect(kept[0]!.blocks.map(({text}) => text)).toContain(long);
	});

	test('who signs the text wrote it, not the desk that sent it, unless others sign below', async () => {
		const sent = async (body: string, from = 'The Vale Courier <desk@courier.example>') => {
			const {documents} = await read(`Message-ID: <a@b>\nFrom: ${from}\nSubject: Eels\n\n${body}`, 'x.eml');
			return documents[0]!;
		};
		const story = 'The eels are back in Pell.\n\nThe council met and spoke of them.\n';
		const signed = await sent(`By Ann Orr\n\n${story}`);
		expect(signed).toMatchObject({byline: 'Ann Orr', outlet: 'The Vale Courier'});
		expect(signed.blocks).toHaveLength(2);
		expect(await sent(`By Ann Orr\n\n${story}`, 'Bo Reed <bo@mail.example>')).not.toHaveProperty('outlet');
		expect((await sent(story)).byline).toBe('The Vale Courier');
		expect((await sent(`By Ann Orr\n\n${story}\nBy Bo Reed\n\n${story}`)).byline).toBe('The Vale Courier');
	});

	test('a message of Apple Mail is read up to the length that stands above it', async () => {
		const message =
			'From: Nils Aumann <nils@tarrow.example>\nMessage-Id: <1@tarrow.example>\nSubject: Weir\n\nIt held.\n';
		const marks = '<?xml version="1.0"?>\n<plist><dict><key>flags</key></dict></plist>\n';
		for (const path of ['x.emlx', 'x']) {
			const {documents, problems} = await read(`${message.length}      \n${message}${marks}`, path);
			expect(documents).toMatchObject([{headline: 'Weir', byline: 'Nils Aumann', blocks: [{text: 'It held.'}]}]);
			expect(problems).toEqual([]);
		}
	});

	test('what was passed on is called by its own subject', async () => {
		const mail = (subject: string) =>
			`Message-ID: <a@b>\nFrom: a@b\nSubject: ${subject}\n\nThe eels are back in Pell.\n`;
		for (const [subject, headline] of [
			['Fwd: Eels come back', 'Eels come back'],
			['FW: Fwd: Eels come back', 'Eels come back'],
			['Forward planning', 'Forward planning'],
		] as const)
			expect((await read(mail(subject), 'x.eml')).documents[0]!.headline).toBe(headline);
	});

	test('the head of a forwarded mail names a section', async () => {
		const head = ['From: Ola Brandt <ola@b.example>', 'Date: Thu, 2 Mar 2023 at 08:00', 'Subject: eels', 'To: a@b'];
		const mark = '---------- Forwarded message ---------';
		const lines = await mail(`Have you seen this?\n\n${mark}\n${head.join('\n')}\n\nThe eels are back.\n`);
		const html = `<p>Have you seen this?</p><div>${mark}<br>${head.join('<br>').replaceAll('<ola@b.example>', '&lt;ola@b.example&gt;')}</div><p>The eels are back.</p>`;
		const page = await read(
			`Message-ID: <a@b>\nFrom: a@b\nSubject: Eels\nContent-Type: text/html\n\n${html}\n`,
			'x.eml',
		);
		for (const {documents} of [lines, page])
			expect(documents[0]!.blocks).toEqual([
				{kind: 'paragraph', text: 'Have you seen this?'},
				{kind: 'subhead', level: 2, text: 'Forwarded message from Ola Brandt'},
				{kind: 'paragraph', text: 'The eels are back.'},
			]);
		const {documents} = await mail('Forwarded message of the mayor: the eels are back.\n');
		expect(documents[0]!.blocks).toHaveLength(1);
		expect(documents[0]!.blocks[0]!.kind).toBe('paragraph');
	});

	test('a signature is no part of what was written', async () => {
		const mail = (end: string) => read(`From: a@b.example\nSubject: The mill\n\nNobody wants it.${end}`, 'a.eml');
		const textOf = async (end: string) => (await mail(end)).documents[0]!.blocks.map(({text}) => text);
		expect(await textOf('\n\n-- \nAnn Vale\nMill Lane 4\n')).toEqual(['Nobody wants it.']);
		expect(await textOf('\n--\nAnn Vale')).toEqual(['Nobody wants it.']);
		expect(await textOf(`\n\n-- \n\n${'Read on.\n\n'.repeat(20)}`)).toContain('Read on.');
	});

	test('lines that answer another mail are quotations', async () => {
		const {documents} = await mail(
			'They are back.\n\nAnn Vale wrote:\n> The eels have not been seen in the lower pool since\n> the year of the flood, and nobody expects them now.\n>\n> > Where are they?\n\nSo it is.\n',
		);
		expect(documents[0]!.blocks).toEqual([
			{kind: 'paragraph', text: 'They are back.'},
			{kind: 'paragraph', text: 'Ann Vale wrote:'},
			{
				kind: 'blockquote',
				text: 'The eels have not been seen in the lower pool since the year of the flood, and nobody expects them now.',
			},
			{kind: 'blockquote', text: 'Where are they?'},
			{kind: 'paragraph', text: 'So it is.'},
		]);
	});

	test('a mail whose parts cannot be told apart shows its words', async () => {
		const head = 'Message-ID: <a@b>\nFrom: a@b\nSubject: Eels\nContent-Type: multipart/mixed; boundary=""\n\n';
		const {documents} = await read(`${head}The eels are back.\n`, 'x.eml');
		expect(documents).toMatchObject([{headline: 'Eels', blocks: [{text: 'The eels are back.'}]}]);
	});
});
