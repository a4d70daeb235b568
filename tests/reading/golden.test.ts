// Golden pairs: every file in fixtures/reading, and its result as JSON next to it.
import {readdirSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {formats} from '../../source/reading/formats.ts';
import {readBytes} from '../../source/reading/read-bytes.ts';

const folder = new URL('../fixtures/reading/', import.meta.url);
const names = readdirSync(folder);
const stories = names.filter(name => !(name.endsWith('.json') && names.includes(name.slice(0, -'.json'.length))));
/** Not the formats in which line breaks or encodings matter. */
const texts = stories.filter(
	name => !/\.(?:zip|wacz|tar|jex|gz|epub|eml|mbox|mhtml|warc|webarchive|enex|db|docx|odt|pdf|rtf)$/.test(name),
);

const asJson = (value: unknown): string => `${JSON.stringify(value, undefined, '\t')}\n`;

const read = async (name: string, bytes: Uint8Array) => {
	const {format: _, ...reading} = await readBytes(bytes, {path: name});
	return reading;
};

test.each(stories)('%s is read as its golden pair says', async name => {
	const reading = await read(name, readFileSync(new URL(name, folder)));
	await expect(asJson(reading)).toMatchFileSnapshot(new URL(`${name}.json`, folder).pathname);
});

test.each(texts)(
	'%s is read the same with every form of line break, with a byte order mark and in UTF-16',
	async name => {
		const bytes = readFileSync(new URL(name, folder));
		const text = bytes.toString();
		const expected = asJson(await read(name, bytes));
		const variants = {
			crlf: Buffer.from(text.replaceAll('\n', '\r\n')),
			cr: Buffer.from(text.replaceAll('\n', '\r')),
			mark: Buffer.from(`\ufeff${text}`),
			trailing: Buffer.from(`${text}\n\n \n`),
			utf16: Buffer.from(`\ufeff${text}`, 'utf16le'),
			utf16be: Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
		};
		for (const [variant, variantBytes] of Object.entries(variants)) {
			expect(asJson(await read(name, variantBytes)), variant).toBe(expected);
		}
	},
);

test('the table of formats and the pairs keep step: each row reads at least one of them', async () => {
	const used = new Set<string | undefined>();
	for (const name of stories) used.add((await readBytes(readFileSync(new URL(name, folder)), {path: name})).format);
	for (const {name} of formats) expect(used, name).toContain(name);
});
