// Hostile gzip files, ZIP and TAR archives and e-books: bombs, false sizes, and names that lead out of the archive.
import {gzipSync} from 'node:zlib';
import {bookEntries, type Packed, tarOf, zipOf} from '../helpers/packing.ts';
import {filesOf, type HostileFile, story} from './hostile-file.ts';

const good: Packed = {name: 'a.txt', content: `A headline\n\n${story}\n`};
const zeros = (megabytes: number): Uint8Array => Buffer.alloc(megabytes * 1024 * 1024, 0x20);

const wrapped = (depth: number): Uint8Array => {
	let content: Uint8Array = zipOf([good]);
	for (let level = 1; level < depth; level++) content = zipOf([{name: 'inner.zip', content}]);
	return content;
};

const chapter = (body: string) => ({file: 'one.xhtml', title: 'One', body: `<p>${story}</p>${body}`});
const book = (
	body = '',
	change: (entry: Packed) => Packed = entry => entry,
	more: readonly Packed[] = [],
): Uint8Array =>
	zipOf([
		...bookEntries({title: 'A book', author: 'A', date: '2020-01-01', id: 'a', chapters: [chapter(body)]}).map(change),
		...more,
	]);

/** Changes the text of one entry of a book. */
const inFile =
	(name: string, change: (text: string) => string) =>
	(entry: Packed): Packed =>
		entry.name === name ? {...entry, content: change(String(entry.content))} : entry;

const opf = 'book/book.opf';
const container = 'META-INF/container.xml';

const opened: readonly HostileFile[] = [
	...filesOf('archive', '.zip', {
		'name-outside': zipOf([good, {...good, name: '../../../../tmp/pwn.txt'}]),
		'name-absolute': zipOf([good, {...good, name: '/etc/cron.d/pwn.txt'}]),
		'name-of-windows': zipOf([good, {...good, name: 'C:\\Windows\\pwn.txt'}]),
		'name-with-escapes': zipOf([good, {...good, name: 'a\x1b]0;owned\x07\u202eb.txt'}]),
		'name-not-utf-8': zipOf([good, {...good, name: Buffer.from('caf\xe9.txt', 'latin1'), flags: 0}]),
		'name-endless': zipOf([good, {...good, name: `${'a/'.repeat(30_000)}b.txt`}]),
		'name-twice': zipOf([good, good, good]),
		'name-of-a-prototype': zipOf([good, {...good, name: '__proto__/constructor.txt'}]),
		bomb: () => zipOf([good, {name: 'bomb.txt', content: zeros(64)}]),
		'bomb-that-lies': () => zipOf([good, {name: 'bomb.txt', content: zeros(64), size: 1000}]),
		'many-bombs': () =>
			zipOf([good, ...Array.from({length: 200}, (_, index) => ({name: `b${index}.txt`, content: zeros(0.9)}))]),
		'size-too-large': zipOf([good, {...good, name: 'lie.txt', size: 0x7fffffff}]),
		'packed-size-too-large': zipOf([good, {...good, name: 'lie.txt', packedSize: 0x7fffffff}]),
		'sizes-in-64-bits-that-lie': zipOf([
			good,
			{...good, name: 'size.txt', zip64: true, size: 2 ** 50},
			{...good, name: 'packed.txt', zip64: true, packedSize: 2 ** 50},
			{...good, name: 'none.txt', zip64: true, extra: new Uint8Array()},
			{...good, name: 'endless.txt', zip64: true, extra: Buffer.from([1, 0, 16, 0, ...Buffer.alloc(16, 0xff)])},
			{...good, name: 'short.txt', zip64: true, extra: Buffer.from([1, 0, 255, 255, 1])},
		]),
		'wrong-checksum': zipOf([good, {...good, name: 'bad.txt', checksum: 1}]),
		spoilt: zipOf([good, {name: 'bad.txt', content: story.repeat(50), spoilt: true}]),
		locked: zipOf([good, {...good, name: 'locked.txt', flags: 0x801}]),
		'unknown-method': zipOf([good, {...good, name: 'odd.txt', method: 99}]),
		'notes-by-the-hundred': () =>
			zipOf([
				good,
				...Array.from({length: 600}, (_, index) => ({
					name: `${index}/manifest.json`,
					content: `{"originalUrl":"https://a.example/","indexFilename":"${'a'.repeat(5000)}"}`,
				})),
			]),
		'notes-that-are-bombs': () =>
			zipOf([good, ...Array.from({length: 100}, (_, index) => ({name: `${index}/index.rdf`, content: zeros(0.9)}))]),
		'folders-of-pages-in-folders-of-pages': () =>
			zipOf([
				good,
				...Array.from({length: 300}, (_, index) => ({
					name: `${'a_files/'.repeat(120)}${index}.html`,
					content: `<html><p>${index}</p>`,
				})),
			]),
		'frames-by-the-hundred': () =>
			zipOf([
				good,
				...Array.from({length: 50}, (_, index) => ({
					name: `${index}.html`,
					content: `<html><p>${index}</p>${'<iframe src="../a/../b/%00%ff.html"'.repeat(1000)}`,
				})),
			]),
		'snapshots-by-the-hundred': () =>
			zipOf([
				good,
				...Array.from({length: 600}, (_, index) => ({
					name: `${'1911223344/'.repeat(40)}${index}/index.json`,
					content: '{}',
				})),
			]),
		'many-files': () =>
			zipOf([good, ...Array.from({length: 30_000}, (_, index) => ({name: `f${index}.txt`, content: ''}))]),
		'cut-short': () => zipOf([good, {name: 'rest.txt', content: story.repeat(500), stored: true}]).subarray(0, 400),
		'two-deep': wrapped(2),
		'three-deep': wrapped(3),
		'fifty-deep': () => zipOf([good, {name: 'deep.zip', content: wrapped(50)}]),
		'hostile-page': zipOf([
			good,
			{
				name: 'page.html',
				content: `<!DOCTYPE html><p>x</p>${Array.from({length: 3000}, (_, index) => `<font color="${index}"><p>x`).join('')}`,
			},
		]),
	}),
	...filesOf('archive', '.maff', {
		'note-of-itself': zipOf([
			good,
			{
				name: 'index.rdf',
				content:
					'<RDF xmlns:MAF="http://maf.mozdev.org/metadata/rdf#"><MAF:indexfilename RDF:resource="__proto__"/><MAF:originalurl RDF:resource="javascript:x"/></RDF>',
			},
		]),
	}),
	...filesOf('archive', '.tar', {
		'name-outside': tarOf([
			{name: 'good.txt', content: `A headline\n\n${story}\n`},
			{name: '../../../tmp/pwn.txt', content: 'owned'},
		]),
		links: tarOf([
			{name: 'l.txt', content: '', type: '2', link: '/etc/passwd'},
			{name: 'h.txt', content: '', type: '1', link: '/etc/passwd'},
			{name: 'd.txt', content: '', type: '3'},
			{name: 'f.txt', content: '', type: '6'},
			{name: 'good.txt', content: `A headline\n\n${story}\n`},
		]),
		'size-too-large': tarOf([
			{name: 'good.txt', content: `A headline\n\n${story}\n`},
			{name: 'lie.txt', content: 'x', size: 0o7777777777},
		]),
		'pax-nonsense': tarOf([
			{name: 'x', content: '999999999 path=a\n0 path=b\n', type: 'x'},
			{name: 'good.txt', content: `A headline\n\n${story}\n`},
		]),
		'long-name-nonsense': tarOf([
			{name: 'x', content: Buffer.alloc(100_000, 0x61), type: 'L'},
			{name: 'a.txt', content: 'x'},
			{name: 'good.txt', content: `A headline\n\n${story}\n`},
		]),
		spoilt: tarOf([
			{name: 'bad.txt', content: 'x', spoilt: true},
			{name: 'good.txt', content: `A headline\n\n${story}\n`},
		]),
	}),
	...filesOf('archive', '.txt.gz', {
		story: gzipSync(`A headline\n\n${story}\n`),
		'three-times': gzipSync(gzipSync(gzipSync(`A headline\n\n${story}\n`))),
	}),
	...filesOf('book', '.epub', {
		'name-outside': book(
			'',
			inFile(opf, text => text.replace('href="contents.xhtml"', 'href="../../../../etc/passwd"')),
		),
		laughs: book(
			'',
			inFile(opf, text =>
				text
					.replace('?>', '?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>')
					.replace('A book', '&b;'),
			),
		),
		external: book(
			'',
			inFile('book/one.xhtml', text =>
				text.replace('<!DOCTYPE html>', '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
			),
		),
		'same-chapter-often': book(
			'',
			inFile(opf, text => text.replace('</spine>', `${'<itemref idref="c0"/>'.repeat(20_000)}</spine>`)),
		),
		'many-parts': book(
			'',
			inFile(opf, text =>
				text.replace(
					'</manifest>',
					`${Array.from({length: 20_000}, (_, index) => `<item id="x${index}" href="x${index}.xhtml" media-type="application/xhtml+xml"/>`).join('')}</manifest>`,
				),
			),
		),
		'deep-page': book('<div>'.repeat(50_000)),
		'escapes-in-names': book(
			'',
			inFile(opf, text => text.replace('<dc:creator>A', '<dc:creator>A&#27;[2J&#x202e;')),
		),
	}),
];

const refusedOnly: readonly HostileFile[] = [
	...filesOf('archive', '.gz', {
		bomb: () => gzipSync(zeros(150)),
		'ten-times': () => Array.from({length: 10}).reduce<Uint8Array>(content => gzipSync(content), Buffer.from(story)),
		'cut-short': gzipSync(story.repeat(1000)).subarray(0, 40),
		nonsense: Buffer.from('\x1f\x8b\x08\xff\xff\xff', 'latin1'),
	}),
	...filesOf('archive', '.zip', {
		empty: zipOf([]),
		nonsense: Buffer.from(`PK\x03\x04${'x'.repeat(1000)}`, 'latin1'),
		'end-only': Buffer.from(`PK\x05\x06${'\xff'.repeat(18)}`, 'latin1'),
		'four-deep': wrapped(4),
	}),
	...filesOf('book', '.epub', {
		'no-package': book(
			'',
			inFile(container, () => '<container/>'),
		).subarray(0, 300),
		'package-is-itself': book(
			'',
			inFile(container, text => text.replace('book/book.opf', 'META-INF/container.xml')),
		),
		'endless-tag': book(
			'',
			inFile(opf, () => `<package ${'a="b" '.repeat(100_000)}`),
		),
		'open-comments': book(
			'',
			inFile(opf, () => '<!--'.repeat(100_000)),
		),
		locked: book('', entry => entry, [
			{name: 'META-INF/encryption.xml', content: '<encryption><CipherReference URI="book/one.xhtml"/></encryption>'},
		]),
	}),
].map(({shows: _, ...file}) => file);

export const archives: readonly HostileFile[] = [...opened, ...refusedOnly];
