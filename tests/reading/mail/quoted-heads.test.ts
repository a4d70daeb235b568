import {describe, expect, test} from 'vitest';
import type {Block} from '../../../source/model/document.ts';
import {withQuotedHeads} from '../../../source/reading/mail/quoted-heads.ts';
import {readBytes} from '../../../source/reading/read-bytes.ts';

const blocksOf = async (body: string, more = ''): Promise<readonly Block[]> => {
	const text = `Message-ID: <1@pell.example>\nFrom: a@pell.example\nSubject: Re: Eels\n${more}\n${body}\n`;
	const {documents} = await readBytes(Buffer.from(text), {path: 'a.eml'});
	return documents[0]!.blocks;
};

const answered = (title: string): readonly Block[] => [
	{kind: 'paragraph', text: 'See below.'},
	{kind: 'subhead', level: 2, text: title},
	{kind: 'paragraph', text: 'The eels are back.'},
];

describe('the head of a quoted mail says who wrote what is below', () => {
	const mark = '-----Original Message-----\n';
	const rest = 'Sent: Thursday, March 2, 2023 8:00 AM\nTo: Bo Reed\nSubject: Eels';
	test.each([
		['a name without an address', `${mark}From: Ola Brandt\n${rest}`, 'Original message from Ola Brandt'],
		['an address alone', `${mark}From: ola@pell.example\n${rest}`, 'Original message from ola@pell.example'],
		['an address in brackets', `${mark}From: <ola@pell.example>\n${rest}`, 'Original message from ola@pell.example'],
		[
			'a name and [mailto:…]',
			`${mark}From: Ola Brandt [mailto:o@p.example]\n${rest}`,
			'Original message from Ola Brandt',
		],
		['a name in marks', `${mark}From: "Brandt, Ola" <o@p.example>\n${rest}`, 'Original message from Brandt, Ola'],
		[
			'on behalf of',
			`${mark}From: desk@p.example On Behalf Of Ola Brandt\n${rest}`,
			'Original message from Ola Brandt',
		],
		['field names in bold', `${mark}*From:* Ola Brandt\n*Sent:* today\n*To:* Bo`, 'Original message from Ola Brandt'],
		[
			'the sender last',
			`${mark}Subject: Eels\nDate: 2 March\nFrom: Ola Brandt <o@p.example>`,
			'Original message from Ola Brandt',
		],
		['all in one line', `${mark}From: Ola Brandt Sent: today To: Bo Subject: Eels`, 'Original message from Ola Brandt'],
		['a rule above', `________________________________\nFrom: Ola Brandt\n${rest}`, 'Message from Ola Brandt'],
		['nothing above', `From: Ola Brandt\n${rest}`, 'Message from Ola Brandt'],
		[
			'in German',
			'-----Ursprüngliche Nachricht-----\nVon: Ola Brandt\nGesendet: Donnerstag\nAn: Bo\nBetreff: Aale',
			'Original message from Ola Brandt',
		],
		[
			'in French, as Thunderbird writes it',
			'-------- Message transféré --------\nSujet : anguilles\nDate : jeudi\nDe : Ola Brandt <o@p.example>\nPour : Bo',
			'Forwarded message from Ola Brandt',
		],
		['in Polish', 'Od: Ola Brandt\nWysłano: czwartek\nDo: Bo\nTemat: węgorze', 'Message from Ola Brandt'],
		['in Chinese', '发件人：Ola Brandt\n发送时间：2023年3月2日\n收件人：Bo\n主题：鳗鱼', 'Message from Ola Brandt'],
		['in French', 'De : Ola Brandt\nEnvoyé : jeudi\nÀ : Bo\nObjet : anguilles', 'Message from Ola Brandt'],
	])('%s', async (_, head, title) => {
		expect(await blocksOf(`See below.\n\n${head}\n\nThe eels are back.`)).toEqual(answered(title));
	});

	test('in a page, and in lines that were quoted', async () => {
		const page = `<p>See below.</p><p>____________</p><div><b>From:</b> Ola Brandt<br><b>Sent:</b> today<br><b>To:</b> Bo<br><b>Subject:</b> Eels</div><p>The eels are back.</p>`;
		expect(await blocksOf(page, 'Content-Type: text/html\n')).toEqual(answered('Message from Ola Brandt'));
		const lines = `${mark}From: Ola Brandt\n${rest}\n\nThe eels are back.`.replace(/^/gm, '> ');
		expect(await blocksOf(`See below.\n\n${lines}`)).toMatchObject([
			{},
			{kind: 'subhead', text: 'Original message from Ola Brandt'},
			{kind: 'blockquote', text: 'The eels are back.'},
		]);
	});

	test('a name below a short answer is no section', async () => {
		const blocks = await blocksOf(
			`See below. It is all there.\n\nAnn\n\n${mark}From: Ola Brandt\n${rest}\n\nThe eels are back.`,
		);
		expect(blocks.map(({kind}) => kind)).toEqual(['paragraph', 'paragraph', 'subhead', 'paragraph']);
	});

	test('a head without a sender loses nothing, and a sentence is no head', () => {
		for (const lines of [
			['-----Original Message-----', 'Sent: today', 'To: Bo'],
			['From: the mayor’s window one sees the weir.', 'To: nobody'],
		]) {
			const blocks = lines.map((text): Block => ({kind: 'paragraph', text}));
			expect(withQuotedHeads(blocks)).toEqual(blocks);
		}
	});

	test('a forwarded mail in a part of its own is the same text in every zone and language', async () => {
		const part = [
			'Content-Type: multipart/mixed; boundary=B',
			'',
			'--B',
			'',
			'See below.',
			'--B',
			'Content-Type: message/rfc822',
			'',
			'From: Ola Brandt <ola@pell.example>',
			'Subject: Eels',
			'Date: Thu, 2 Mar 2023 23:30:00 -0500',
			'',
			'The eels are back.',
			'--B--',
		].join('\n');
		const zone = process.env.TZ;
		for (const other of ['UTC', 'Asia/Tokyo', 'America/New_York']) {
			process.env.TZ = other;
			expect(await blocksOf('', `${part}\n`)).toEqual(answered('Forwarded message from Ola Brandt'));
		}
		if (zone === undefined) delete process.env.TZ;
		else process.env.TZ = zone;
	});
});
