import fc from 'fast-check';
import {expect, test} from 'vitest';
import {decode} from '../../../source/reading/text/decode.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

test('UTF-8 is read as it is, with and without a byte order mark', async () => {
	expect((await decode(Buffer.from('Zoë said “no”')))?.replace('\ufeff', '')).toBe('Zoë said “no”');
	expect((await decode(Buffer.from('\ufeffZoë')))?.replace('\ufeff', '')).toBe('Zoë');
});

test('UTF-16 is told by its mark, and without one by where its zero bytes stand', async () => {
	const text = 'The gauge was read at noon, and “nobody” saw it.';
	const little = Buffer.from(text, 'utf16le');
	const big = Buffer.from(little).swap16();
	expect(await decode(little)).toBe(text);
	expect(await decode(big)).toBe(text);
	expect(await decode(Buffer.concat([bytes(0xff, 0xfe), little]))).toBe(text);
	expect(await decode(Buffer.concat([bytes(0xfe, 0xff), big]))).toBe(text);
});

test('curly quotes and dashes of windows-1252 are quotes and dashes, however short the text', async () => {
	const quoted = Buffer.concat([
		bytes(0x93),
		Buffer.from('We can'),
		bytes(0x92),
		Buffer.from('t wait,'),
		bytes(0x94),
		Buffer.from(' Vale said '),
		bytes(0x97),
	]);
	expect(await decode(quoted)).toBe('“We can’t wait,” Vale said —');
});

test('what a file declares is believed over what it looks like', async () => {
	const russian = bytes(0xd0, 0xe5, 0xea, 0xe0);
	expect(await decode(russian, 'windows-1251')).toBe('Река');
});

test('a declared encoding that nobody knows is passed over', async () => {
	expect(await decode(bytes(0x63, 0x61, 0x66, 0xe9), 'x-nonsense')).toBe('café');
});

test('text in a script of its own is told from its bytes', async () => {
	const line = 'Река поднялась ночью, и мост закрыли до осени. Инженер сказал, что третья опора повреждена. ';
	const koi8 = Uint8Array.from(
		[...line.repeat(5)].map(character => {
			const code = character.charCodeAt(0);
			if (code < 128) return code;
			return 'юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ'.indexOf(character) + 0xc0;
		}),
	);
	expect(await decode(koi8)).toBe(line.repeat(5));
});

test('one broken byte in a long UTF-8 text costs one character', async () => {
	const text = 'Zoë said “no” to the café. '.repeat(400);
	const broken = Buffer.concat([Buffer.from(text), bytes(0xff), Buffer.from(text)]);
	expect(await decode(broken)).toBe(`${text}\ufffd${text}`);
});

test('bytes that are no text are refused', async () => {
	const noise = Uint8Array.from({length: 5000}, (_, index) => (index * index * 31 + index * 7) % 256);
	expect(await decode(noise)).toBeUndefined();
	expect(await decode(new Uint8Array(5000))).toBeUndefined();
	expect(await decode(Uint8Array.from({length: 300}, (_, index) => index % 8))).toBeUndefined();
});

test('a few stray control characters leave text text', async () => {
	expect(await decode(Buffer.from(`${'word '.repeat(50)}\0\x01`))).toContain('word');
});

test('never throws, and what it gives is well formed', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.uint8Array({maxLength: 400}),
			fc.option(fc.string(), {nil: undefined}),
			async (input, declared) => {
				const text = await decode(input, declared);
				expect(text === undefined || text.isWellFormed()).toBe(true);
			},
		),
		{numRuns: 300},
	);
});

test('Mac OS Roman is told by marks that are capitals in the middle of words elsewhere', async () => {
	const mac = (text: string): Buffer =>
		Buffer.from(
			text.replace(/[“”’é–]/g, sign => ({'“': '\xd2', '”': '\xd3', '’': '\xd5', é: '\x8e', '–': '\xd0'})[sign]!),
			'latin1',
		);
	for (const text of ['“We can’t wait,” Vale said – twice.', 'The café at the weir', '“It held.”'])
		expect(await decode(mac(text))).toBe(text);
	// The same bytes in texts of Windows: a letter of Czech, a capital of Portuguese, quotation marks.
	const others = ['\x93We can\x92t wait,\x94 Vale said.', 'OPINI\xd5ES de Jos\xe9', 'Caf\xe9 \xd3 in \xd3scar\x92s'];
	const read = ['“We can’t wait,” Vale said.', 'OPINIÕES de José', 'Café Ó in Óscar’s'];
	for (const [index, text] of others.entries()) expect(await decode(Buffer.from(text, 'latin1'))).toBe(read[index]);
});
