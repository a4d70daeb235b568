// Pages that SingleFile packed in themselves.
import {expect, test} from 'vitest';
import {describeProblem} from '../../../source/model/problem.ts';
import {readBytes} from '../../../source/reading/read-bytes.ts';
import {type Packed, zipOf} from '../../helpers/packing.ts';

const words = 'The kiln at Sallow Bay was opened on Tuesday, and not one of the four hundred tiles in it had cracked.';
const page = (more = ''): string =>
	`<!DOCTYPE html><html><head><title>Not one tile cracked</title></head><body><article><h1>Not one tile cracked</h1>${`<p>${words}</p>`.repeat(4)}</article>${more}</body></html>`;

const head = `<!DOCTYPE html> <html lang="en" data-sfz><!--\n Page saved with SingleFile \n--><meta charset=windows-1252><title></title><body><p>Please wait...</p><script>${'x();'.repeat(3000)}</script><!--`;
const tail = `--><sfz-extra-data>${'AQCA'.repeat(500)}</sfz-extra-data></body></html>`;

/** As SingleFile writes it: all offsets count from the start of the file. */
const packed = (entries: readonly Packed[]): Buffer => {
	const before = Buffer.byteLength(head);
	const zip = zipOf(entries);
	const end = zip.length - 22;
	const directory = zip.readUInt32LE(end + 16);
	for (let at = directory; at < end; at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30))
		zip.writeUInt32LE(zip.readUInt32LE(at + 42) + before, at + 42);
	zip.writeUInt32LE(directory + before, end + 16);
	return Buffer.concat([Buffer.from(head), zip, Buffer.from(tail)]);
};

const manifest = '{"originalUrl": "https://sallow.example/kiln", "indexFilename": "index.html"}';

test('the page in it is read as if it were the file, without its frames', async () => {
	const bytes = packed([
		{name: 'frames/0/index.html', content: '<!DOCTYPE html><p>Buy tiles.</p>'},
		{name: 'index.html', content: page('<iframe src=frames/0/index.html></iframe>')},
		{name: 'manifest.json', content: manifest},
	]);
	for (const path of ['kiln.html', 'kiln.zip.html', 'kiln']) {
		const {documents, problems} = await readBytes(bytes, {path});
		expect(problems).toEqual([]);
		expect(documents).toMatchObject([
			{origin: {path}, headline: 'Not one tile cracked', url: 'https://sallow.example/kiln'},
		]);
		expect(JSON.stringify(documents)).not.toMatch(/Please wait|Buy tiles/);
	}
});

test.each([
	['damaged self-extracting page', [{name: 'other.html', content: page()}]],
	['index.html is password-protected', [{name: 'index.html', content: page(), flags: 0x801}]],
	['index.html is damaged', [{name: 'index.html', content: page(), checksum: 1}]],
] as const)('one that cannot be unpacked is refused, and its script is not shown: %s', async (what, entries) => {
	const {documents, problems} = await readBytes(packed(entries), {path: 'kiln.html'});
	expect(documents).toEqual([]);
	expect(problems.map(describeProblem)).toEqual([`kiln.html: ${what}. Open it in a browser and save it as HTML.`]);
});

test('a page that only writes of the mark is an ordinary page', async () => {
	const text = page('<p>The attribute data-sfz is written into the root element.</p>');
	const {documents} = await readBytes(Buffer.from(text), {path: 'kiln.html'});
	expect(documents).toMatchObject([{headline: 'Not one tile cracked'}]);
});
