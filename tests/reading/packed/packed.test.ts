import {gzipSync} from 'node:zlib';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {describeProblem} from '../../../source/model/problem.ts';
import {cleanName} from '../../../source/reading/packed/packed-file.ts';
import {tarFiles} from '../../../source/reading/packed/tar.ts';
import {zipFiles} from '../../../source/reading/packed/zip.ts';
import {readBytes} from '../../../source/reading/read-bytes.ts';
import {type Packed, tarOf, zipOf} from '../../helpers/packing.ts';

const story = (headline: string): string => `${headline}\n\nThis is the story of ${headline}, and there is no other.\n`;
const noLimit = 1e9;

const told = async (bytes: Uint8Array, path: string) => {
	const {documents, problems} = await readBytes(bytes, {path});
	return {
		entries: documents.map(({origin}) => origin.entry),
		problems: problems.map(describeProblem),
	};
};

test('an archive whose first file is a mail or a saved page is none, whatever that is called', async () => {
	const mail = `Message-ID: <a@b>\nFrom: a@b\nSubject: Eels\n\n${story('Eels')}`;
	const page = `From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: text/html\n\n<html><p>${story('Eels')}</p></html>`;
	for (const [name, content] of [
		['Re: eels.eml', mail],
		['Re: eels.mhtml', page],
	] as const) {
		const bytes = tarOf([
			{name, content},
			{name: 'weir.txt', content: story('Weir')},
		]);
		expect(await told(bytes, 'x.tar')).toEqual({entries: [name, 'weir.txt'], problems: []});
	}
});

test('what was packed comes out again, from either kind of archive', () => {
	const name = fc.stringMatching(/^[a-z]{1,20}(?:\/[a-z]{1,20})?$/);
	const file = fc.record({name, content: fc.uint8Array({maxLength: 2000}), isStored: fc.boolean()});
	fc.assert(
		fc.property(fc.array(file, {maxLength: 8}), files => {
			const zipped = [
				...zipFiles(zipOf(files.map(({isStored, ...one}) => ({...one, ...(isStored && {stored: true})})))),
			];
			const tarred = [...tarFiles(tarOf(files))];
			for (const all of [zipped, tarred]) {
				expect(all.map(one => one.name)).toEqual(files.map(one => one.name));
				for (const [index, one] of all.entries())
					expect(Buffer.from(one.open(noLimit) as Uint8Array)).toEqual(Buffer.from(files[index]!.content));
			}
		}),
		{numRuns: 100},
	);
});

test('no name leads anywhere', () => {
	fc.assert(
		fc.property(fc.oneof(fc.string({unit: 'binary'}), fc.stringMatching(/^[./\\C:a]{0,20}$/)), name => {
			const clean = cleanName(name);
			expect(clean).not.toMatch(/^\/|(?:^|\/)\.\.?(?:\/|$)|\\|[\0-\x1f]/);
			expect(cleanName(clean)).toBe(clean);
		}),
	);
});

test('sizes in 64 bits are read, as programs that write a stream have them for small files too', async () => {
	const bytes = zipOf([
		{name: 'a.txt', content: story('Eels'), zip64: true},
		{name: 'b.txt', content: story('Flood')},
		{name: 'c.txt', content: story('Otters'), zip64: true, stored: true},
	]);
	const whole = {entries: ['a.txt', 'b.txt', 'c.txt'], problems: []};
	expect(await told(bytes, 'x.zip')).toEqual(whole);
	// Without its directory, the headers of the files themselves are searched.
	expect(await told(bytes.subarray(0, bytes.length - 220), 'x.zip')).toEqual(whole);
});

test('the place of the directory in 64 bits is read, and one that leads nowhere is not followed', async () => {
	const bytes = zipOf([{name: 'a.txt', content: story('Eels')}]);
	const end = bytes.length - 22;
	const withEnd64 = (record: bigint, directory: bigint): Buffer => {
		const [end64, locator] = [Buffer.alloc(56), Buffer.alloc(20)];
		end64.writeUInt32LE(0x06064b50, 0);
		end64.writeBigUInt64LE(directory, 48);
		locator.writeUInt32LE(0x07064b50, 0);
		locator.writeBigUInt64LE(record, 8);
		const last = Buffer.from(bytes.subarray(end));
		last.writeUInt32LE(0xffffffff, 16);
		return Buffer.concat([bytes.subarray(0, end), end64, locator, last]);
	};
	const start = BigInt(bytes.readUInt32LE(end + 16));
	for (const [record, directory] of [
		[BigInt(end), start],
		[2n ** 63n, start],
		[BigInt(end), 2n ** 64n - 1n],
		[0n, 0n],
	] as const)
		expect(await told(withEnd64(record, directory), 'x.zip')).toEqual({entries: ['a.txt'], problems: []});
});

describe('one damaged file costs no other', () => {
	const three = (middle: Partial<Packed>): Uint8Array =>
		zipOf([
			{name: '2019/a.txt', content: story('Eels')},
			{name: '2019/flood.txt', content: story('Flood'), ...middle},
			{name: '2019/z.txt', content: story('Otters')},
		]);

	test.each([
		['is damaged', {spoilt: true}],
		['is damaged', {checksum: 1}],
		['is damaged', {packedSize: 1e9}],
		['is password-protected', {flags: 0x801}],
		['uses an unsupported compression method', {method: 99}],
		['expands to more than 128 MB or 100 times the packed size (possible zip bomb)', {size: 2e9}],
		['is damaged', {size: 5}],
	] as const)('in a ZIP: %s', async (why, change) => {
		expect(await told(three(change), 'archive.zip')).toEqual({
			entries: ['2019/a.txt', '2019/z.txt'],
			problems: [
				`archive.zip: 2019/flood.txt ${why}; the other 2 articles were read.${why === 'is damaged' ? '' : ' Unpack it and open the folder instead.'}`,
			],
		});
	});

	test.each([
		['is damaged', {zip64: true, extra: new Uint8Array()}],
		['is damaged', {zip64: true, extra: Buffer.from([1, 0, 8, 0, 40, 0, 0, 0, 0, 0, 0, 0])}],
		['is damaged', {zip64: true, packedSize: 2 ** 52}],
		['is damaged', {zip64: true, extra: Buffer.from([1, 0, 16, 0, ...Buffer.alloc(16, 0xff)])}],
		['expands to more than 128 MB or 100 times the packed size (possible zip bomb)', {zip64: true, size: 2 ** 40}],
	] as const)('in a ZIP whose sizes are written in 64 bits: %s', async (why, change) => {
		const {entries, problems} = await told(three(change), 'archive.zip');
		expect(entries).toEqual(['2019/a.txt', '2019/z.txt']);
		expect(problems).toEqual([expect.stringContaining(`archive.zip: 2019/flood.txt ${why}; the other`)]);
	});

	test('in a ZIP whose end is missing', async () => {
		const whole = three({});
		expect(await told(whole.subarray(0, whole.length - 150), 'archive.zip')).toEqual({
			entries: ['2019/a.txt', '2019/flood.txt', '2019/z.txt'],
			problems: [],
		});
	});

	test('in a TAR, and in one that is packed itself', async () => {
		const tar = tarOf([
			{name: 'a.txt', content: story('Eels')},
			{name: 'b.txt', content: story('Flood'), spoilt: true},
			{name: 'c.txt', content: story('Otters')},
		]);
		for (const [bytes, path] of [
			[tar, 'archive.tar'],
			[gzipSync(tar), 'archive.tar.gz'],
			[gzipSync(tar), 'archive.tgz'],
		] as const) {
			const {entries, problems} = await told(bytes, path);
			expect(entries).toEqual(['a.txt', 'c.txt']);
			expect(problems).toEqual([
				expect.stringMatching(/^archive\.t(?:ar|gz|ar\.gz): .\.txt is damaged; the other 2 articles were read\.$/),
			]);
		}
	});

	test('several are told in one sentence', async () => {
		const bytes = zipOf([
			{name: 'a.txt', content: story('Eels')},
			...['b', 'c', 'd'].map(name => ({name: `${name}.txt`, content: story(name), spoilt: true as const})),
		]);
		expect((await told(bytes, 'x.zip')).problems).toEqual([
			'x.zip: b.txt and 2 other files are damaged; the other article was read.',
		]);
	});
});

test('files are read in the order a person would list them, folder by folder', async () => {
	const names = ['b/10.txt', 'b/2.txt', 'a.txt', 'b-side.txt', '.hidden.txt', 'node_modules/x.txt', 'c.png'];
	const bytes = zipOf(names.map(name => ({name, content: story(name)})));
	expect((await told(bytes, 'x.zip')).entries).toEqual(['a.txt', 'b/2.txt', 'b/10.txt', 'b-side.txt']);
});

test('archives in archives are read three deep and no deeper', async () => {
	const wrap = (depth: number): Uint8Array =>
		depth === 0
			? Buffer.from(story('Deep'))
			: zipOf([{name: depth === 1 ? 'story.txt' : 'in.zip', content: wrap(depth - 1)}]);
	expect((await told(wrap(3), 'x.zip')).entries).toEqual(['in.zip#in.zip#story.txt']);
	expect(await told(wrap(4), 'x.zip')).toEqual({
		entries: [],
		problems: ['x.zip#in.zip#in.zip#in.zip: archives nested more than 3 deep. Unpack it and open the folder instead.'],
	});
});

test('a bomb is told from a file that shrinks well', async () => {
	const bomb = gzipSync(Buffer.alloc(100_000_000, 0x20));
	expect((await told(bomb, 'x.txt.gz')).problems).toEqual([
		'x.txt.gz: expands to more than 128 MB or 100 times the packed size (possible zip bomb). Unpack it and open the folder instead.',
	]);
	const list = gzipSync(`${story('Eels')}\n`.repeat(8000));
	expect((await told(list, 'x.txt.gz')).entries).toEqual([undefined]);
});

test('an archive tells what it left out, as a folder does, and of several lists of one kind which', async () => {
	const [document, article] = [
		{name: 'a/notes.pptx', content: 'x'},
		{name: 'a/eels.txt', content: story('Eels')},
	];
	const picture = {name: 'a/eels.png', content: 'x'};
	const {problems} = await readBytes(zipOf([document, article, picture]), {path: 'x.zip'});
	expect(problems).toEqual([
		{path: 'x.zip', what: '1 file was left out: 1 .pptx', remedy: expect.any(String), isNotice: true},
	]);
	expect((await told(zipOf([document, picture]), 'x.zip')).problems).toEqual([
		'x.zip: no articles in this archive; 1 file was left out: 1 .pptx. Unpack it and name one to see why.',
	]);
	const list = {name: 'part_0.csv', content: 'title,url,time_added\nEels,https://pell.example/eels,1\n'};
	expect((await told(zipOf([list, {...list, name: 'part_1.csv'}]), 'x.zip')).problems).toEqual([
		'x.zip: no articles in this archive (a list of links from Pocket, not articles); 2 files were left out: 2 .csv. Unpack it and name one to see why.',
	]);
	expect((await told(zipOf([picture]), 'x.zip')).problems[0]).toMatch(/^x\.zip: no articles in this archive\. Files/);
});
