import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Readable} from 'node:stream';
import fc from 'fast-check';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {describeProblem} from '../../source/model/problem.ts';
import {formats} from '../../source/reading/formats.ts';
import {sizeLimit} from '../../source/reading/limits.ts';
import {readBytes} from '../../source/reading/read-bytes.ts';
import {failed, readStream} from '../../source/reading/read-file.ts';
import {readWholeFile} from '../helpers/whole-file.ts';

let root: string;
beforeAll(() => {
	root = mkdtempSync(join(tmpdir(), 'newsread-read-'));
});
afterAll(() => rmSync(root, {recursive: true, force: true}));

const story = 'Eels come back to Pell\n\nThe council met in the old hall, as it does every year.\n';

const told = async (path: string): Promise<string> => {
	const {documents, problems} = await readWholeFile(path);
	expect(documents).toEqual([]);
	expect(problems).toHaveLength(1);
	return describeProblem(problems[0]!).replace(`${root}/`, '');
};

test('a file is read to a document that knows where it comes from', async () => {
	const path = join(root, 'story.txt');
	writeFileSync(path, story);
	const {documents, problems} = await readWholeFile(path);
	expect(problems).toEqual([]);
	expect(documents).toMatchObject([{origin: {path}, headline: 'Eels come back to Pell'}]);
});

describe('what cannot be read is a problem: what happened, to which thing, what to do', () => {
	test('a file that is not there', async () => {
		expect(await told(join(root, 'nope.txt'))).toBe('nope.txt: no such file. Check the path.');
	});

	test('a folder', async () => {
		mkdirSync(join(root, 'folder'));
		expect(await told(join(root, 'folder'))).toBe('folder: a folder, not a file. Open the folder itself.');
	});

	test('a pipe, without waiting for it', async () => {
		const path = join(root, 'pipe.txt');
		execFileSync('mkfifo', [path]);
		expect(await told(path)).toContain('a device or a pipe, not a file');
	});

	test('a device behind a link', async () => {
		const path = join(root, 'zero.txt');
		symlinkSync('/dev/zero', path);
		expect(await told(path)).toContain('a device or a pipe, not a file');
	});

	test('a symbolic link to itself', async () => {
		const path = join(root, 'self.txt');
		symlinkSync('self.txt', path);
		expect(await told(path)).toBe('self.txt: symbolic link loop. Fix the link.');
	});

	test('a file that is too large, without reading it', async () => {
		const path = join(root, 'large.txt');
		writeFileSync(path, '');
		truncateSync(path, sizeLimit + 1);
		expect(await told(path)).toBe('large.txt: larger than 32 MB. Split it into smaller files.');
	});

	test.each([
		['EACCES', 'a.txt: permission denied. Check its permissions.'],
		['EMFILE', 'a.txt: too many open files. Close other programs, or raise the limit with ulimit -n.'],
		['EWHATEVER', 'a.txt: could not be read (odd).'],
	])('a failure of the system: %s', (code, line) => {
		const {problems} = failed({path: 'a.txt'}, Object.assign(new Error('odd'), {code}));
		expect(problems.map(describeProblem)).toEqual([line]);
	});

	test('a name that no file can have', async () => {
		expect(await told('a\0b')).toContain('not a valid path');
		expect(await told('x'.repeat(5000))).toContain('path too long');
	});

	test('an escape sequence in a name does not reach the message', async () => {
		const {problems} = await readWholeFile(join(root, 'a\x1b]0;owned\x07\x1b[31m\u202eb.txt'));
		expect(problems[0]!.path).toBe(join(root, 'ab.txt'));
	});

	test('an empty file, and one of blanks', async () => {
		const path = join(root, 'empty.txt');
		writeFileSync(path, '');
		expect(await told(path)).toContain('empty');
		writeFileSync(path, ' \n\u200b\n\t');
		expect(await told(path)).toContain('empty');
		writeFileSync(path, '* * *\n\nAdvertisement\n');
		expect(await told(path)).toContain('no text found');
	});
});

test.runIf(process.platform === 'linux')('a file that says it is empty is read to its end all the same', async () => {
	const expected = readFileSync('/proc/version', 'utf8').trim().replace(/\s+/g, ' ');
	const {documents} = await readWholeFile('/proc/version');
	expect(documents[0]!.blocks.map(block => block.text).join(' ')).toBe(expected);
});

describe('files that are no text say what they are', () => {
	test.each([
		['not a text file (image); skipped', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
		['not a text file (image); skipped', [0xff, 0xd8, 0xff, 0xe0]],
		['not a text file (image); skipped', [...Buffer.from('RIFF\0\0\0\0WEBPVP8 ')]],
		['unsupported archive format', [...Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1')]],
		['empty or damaged archive', [0x50, 0x4b, 3, 4, 20, 0]],
		['damaged gzip file', [0x1f, 0x8b, 8, 0]],
		['a table in a binary format (Parquet)', [...Buffer.from('PAR1\x15\x04\x15')]],
		['a table in a binary format (Avro)', [...Buffer.from('Obj\x01\x04\x14avro.codec')]],
		['a table in a binary format (Arrow)', [...Buffer.from('ARROW1\0\0')]],
		['damaged e-book', [0x50, 0x4b, 3, 4, ...Buffer.alloc(26), ...Buffer.from('mimetypeapplication/epub+zip')]],
		['not a text file (audio); skipped', [...Buffer.from('ID3\x03')]],
		['not a text file (database); skipped', [...Buffer.from('SQLite format 3\0')]],
		['XML, but not a feed', [...Buffer.from('<?xml version="1.0"?><rss></rss>')]],
		['an unsupported kind of XML', [...Buffer.from('<?xml version="1.0"?><settings/>')]],
		['a list of feeds (OPML), not articles', [...Buffer.from('<?xml version="1.0"?>\n<opml version="2.0"></opml>')]],
		['a list of links from Pocket, not articles', [...Buffer.from('title,url,time_added,tags,status\nA,b,1,,\n')]],
		['a list of links, not articles', [...Buffer.from('URL,Title,Selection,Folder,Timestamp\n')]],
		['a list of bookmarks, not articles', [...Buffer.from('<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>B</TITLE>')]],
		['no articles in this JSON file', [...Buffer.from('{"name": "pell", "version": "1.0.0"}')]],
		['not a text file; skipped', Array.from({length: 400}, (_, index) => (index * index * 31 + index * 7) % 256)],
		['not a text file; skipped', [...Buffer.alloc(400)]],
	])('%s', async (what, bytes) => {
		for (const path of ['x.txt', 'x.md', 'x']) {
			const {documents, problems} = await readBytes(Uint8Array.from(bytes), {path});
			expect(documents).toEqual([]);
			expect(problems).toMatchObject([{path, what}]);
			expect(problems[0]!.remedy ?? 'Nothing to do.').toMatch(/^[A-Z].*\.$/);
		}
	});
});

test('of a text of half a million paragraphs the end is left out, and that is told', async () => {
	for (const path of ['x.txt', 'x.md']) {
		const {documents, problems} = await readBytes(Buffer.from(`${story}${'a\n\n'.repeat(500_000)}`), {path});
		expect(documents[0]!.blocks.length).toBeGreaterThan(50_000);
		expect(problems.map(describeProblem)).toEqual([
			`${path}: text too long; the end was cut off. Split it into smaller files.`,
		]);
	}
});

test('content decides before the name, and the name where content does not', async () => {
	const headlines = async (text: string, path: string) =>
		(await readBytes(Buffer.from(text), {path})).documents.map(document => document.headline);
	expect(await headlines('# Eels\n\nThey came.', 'x.txt')).toEqual(['Eels']);
	expect(await headlines('# Eels\n\nThey came.', '-')).toEqual(['Eels']);
	expect(await headlines('Eels\n====\n\nThey came.', 'x.MD')).toEqual(['Eels']);
	expect(await headlines('Eels\n\nThey *all* came.', 'x')).toEqual(['Eels']);
});

describe('standard input', () => {
	test('is read like a file, with a dash for its path', async () => {
		const {documents} = await readStream(Readable.from([Buffer.from(story.slice(0, 30)), story.slice(30)]));
		expect(documents).toMatchObject([{origin: {path: '-'}, headline: 'Eels come back to Pell'}]);
	});

	test('is not read beyond the limit', async () => {
		let given = 0;
		const endless = async function* () {
			for (;;) {
				given += 1024 * 1024;
				yield Buffer.alloc(1024 * 1024, 'a ');
			}
		};
		const {problems} = await readStream(endless());
		expect(problems).toMatchObject([{path: '-', what: 'larger than 32 MB'}]);
		expect(given).toBeLessThan(sizeLimit + 4 * 1024 * 1024);
	});

	test('that breaks is a problem', async () => {
		const broken = async function* () {
			yield 'a';
			throw Object.assign(new Error('read EIO'), {code: 'EIO'});
		};
		expect((await readStream(broken())).problems).toMatchObject([{path: '-', what: 'read error'}]);
	});
});

test('reading never throws and never gives an unclean word, whatever the bytes and the name', async () => {
	const extension = fc.constantFrom('', ...formats.flatMap(format => format.extensions));
	const pieces = fc.constantFrom(
		'---\n',
		'# ',
		'\n\n',
		'- ',
		'> ',
		'\x1b]0;',
		'\u202e',
		'<div>',
		'&#27;',
		'“',
		'```\n',
		'By Ann Vale',
		'\0',
		'a: b\n',
		'===\n',
		'![',
		'](',
		'\r',
		'word ',
	);
	const bytes = fc.oneof(
		fc.uint8Array({maxLength: 300}),
		fc
			.array(fc.oneof(pieces, fc.string({unit: 'binary', maxLength: 5})), {maxLength: 30})
			.map(parts => Buffer.from(parts.join(''))),
	);
	await fc.assert(
		fc.asyncProperty(bytes, extension, async (input, end) => {
			const {documents, problems} = await readBytes(input, {path: `x${end}`});
			expect(documents.length + problems.length).toBeGreaterThan(0);
			for (const {blocks, origin: _, ...facts} of documents) {
				for (const text of [...blocks.map(block => block.text), ...Object.values(facts)]) {
					expect(text).not.toMatch(/[\0-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069\ufeff]|^\s|\s$|^$/);
				}
			}
		}),
		{numRuns: 1500},
	);
});
