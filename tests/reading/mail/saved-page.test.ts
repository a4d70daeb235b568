import {describe, expect, test} from 'vitest';
import {readSavedPageWords} from '../../../source/reading/mail/saved-page-words.ts';
import {readBytes} from '../../../source/reading/read-bytes.ts';

const quotedPrintable = (bytes: Buffer): string =>
	[...bytes]
		.map(byte => (byte > 0x7e || byte === 0x3d ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte)))
		.join('');

const part = (headers: string, html: string, encoding: 'utf8' | 'latin1' = 'utf8'): string =>
	`--cut\n${headers}\nContent-Transfer-Encoding: quoted-printable\n\n${quotedPrintable(Buffer.from(html, encoding))}\n`;

const saved = (top: string, ...parts: readonly string[]): Uint8Array =>
	Buffer.from(`${top}\nMIME-Version: 1.0\n\n${parts.join('')}--cut--\n`);

const page = (title: string, words: string, head = ''): string =>
	`<!DOCTYPE html><html><head>${head}<title>${title}</title></head><body><article><h1>${title}</h1>${`<p>${words}</p>`.repeat(3)}</article></body></html>`;

const words =
	'The lamp of the lighthouse was lit again on Friday, said the keeper, after eleven dark winters on the rock.';
const story = page('The lamp burns again', words);
const frame = page(
	'Paint',
	'Paint your boat with Hollin paint, which holds for a year and a day, or have your money back.',
);

const browser = 'From: <Saved by Blink>\nSnapshot-Content-Location: https://gull.example/lamp';
const related = 'Content-Type: multipart/related; type="text/html"; boundary="cut"';

const read = async (bytes: Uint8Array) => {
	const {documents, problems} = await readBytes(bytes, {path: 'lamp.mhtml'});
	expect(problems).toEqual([]);
	return documents;
};

describe('the page of an MHTML file', () => {
	test('is the part at the address of the file; its frames are not read with it, wherever they stand', async () => {
		const pageOf = part('Content-Type: text/html\nContent-Location: https://gull.example/lamp', story);
		const frameOf = part('Content-Type: text/html\nContent-Location: https://ads.example/paint', frame);
		for (const parts of [
			[pageOf, frameOf],
			[frameOf, pageOf],
		]) {
			const [document, ...others] = await read(saved(`${browser}\n${related}`, ...parts));
			expect(others).toEqual([]);
			expect(document).toMatchObject({headline: 'The lamp burns again', url: 'https://gull.example/lamp'});
			expect(JSON.stringify(document)).not.toContain('Hollin');
		}
	});

	test('is the part that the start parameter names, or else the first', async () => {
		const ofFrame = part('Content-Type: text/html\nContent-ID: <f@gull>', frame);
		const ofPage = part('Content-Type: text/html\nContent-ID: <p@gull>', story);
		const top = 'From: "Saved by the old browser"';
		const named = saved(`${top}\n${related}; start="<p@gull>"`, ofFrame, ofPage);
		expect((await read(named)).map(({headline}) => headline)).toEqual(['The lamp burns again']);
		expect((await read(saved(`${top}\n${related}`, ofPage, ofFrame))).map(({headline}) => headline)).toEqual([
			'The lamp burns again',
		]);
	});

	test('decides on its encoding where its part does not', async () => {
		const old = page(
			'L\x92\xe9t\xe9 returns',
			`\x93It burns,\x94 said Ren\xe9. ${words}`,
			'<meta charset="windows-1252">',
		);
		const headers = 'Content-Type: text/html\nContent-Location: https://gull.example/lamp';
		const [document] = await read(saved(`${browser}\n${related}`, part(headers, old, 'latin1')));
		expect(document!.headline).toBe('L’été returns');
		expect(document!.blocks[0]!.text).toMatch(/^“It burns,” said René\./);
	});

	test('has its encoding guessed where nothing declares one', async () => {
		const old = page('The lamp burns again', `\x93It burns,\x94 said the keeper. ${words}`);
		const [document] = await read(saved(`${browser}\n${related}`, part('Content-Type: text/html', old, 'latin1')));
		expect(document!.blocks[0]!.text).toMatch(/^“It burns,” said/);
	});

	test('has an address on the web only', async () => {
		const local = part('Content-Type: text/html\nContent-Location: file:///C:/lamp.html', story);
		const [document] = await read(saved(`From: "Saved by the old browser"\n${related}`, local));
		expect(document!.url).toBeUndefined();
	});

	test('is the one whose words are taken where its markup is not parsed', async () => {
		const bytes = saved(
			`${browser}\n${related}`,
			part('Content-Type: text/html', story),
			part('Content-Type: text/html', frame),
		);
		const {documents} = await readSavedPageWords(bytes, {path: 'lamp.mhtml'});
		expect(JSON.stringify(documents)).toContain('eleven dark winters');
		expect(JSON.stringify(documents)).not.toContain('Hollin');
	});
});
