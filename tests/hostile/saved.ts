// Hostile web archives, notes and databases: lengths that lie, records without end, objects that hold themselves.
import {gzipSync} from 'node:zlib';
import {tarOf} from '../helpers/packing.ts';
import {arrayOf, binaryPropertyList, dictionaryOf, propertyListOf, stringOf} from '../helpers/property-list.ts';
import {packedWarcOf, type Recording, recordOf, warcInfo, warcOf} from '../helpers/warc.ts';
import {filesOf, type HostileFile, story} from './hostile-file.ts';

const page = (more = ''): string =>
	`<!DOCTYPE html><html><head><title>A headline</title></head><body><article><h1>A headline</h1><p>${story}</p></article>${more}</body></html>`;
const good: Recording = {address: 'https://a.example/good', body: page()};
const many = <Each>(count: number, make: (index: number) => Each): readonly Each[] =>
	Array.from({length: count}, (_, index) => make(index));

const record = (head: string, body: string): Buffer => Buffer.from(`WARC/1.0\r\n${head}\r\n\r\n${body}\r\n\r\n`);
const response = 'WARC-Type: response\r\nWARC-Target-URI: https://a.example/x\r\nContent-Type: application/http';

const webArchives: readonly HostileFile[] = [
	...filesOf('web archive', '.warc', {
		'name-with-escapes': warcOf({...good, address: 'https://a.example/\x1b]0;owned\x07\u202e'}, good),
		'length-missing': Buffer.concat([record(response, 'HTTP/1.1 200 OK\r\n\r\nx'), warcOf(good)]),
		'length-not-a-number': Buffer.concat([record(`${response}\r\nContent-Length: 1e9`, 'x'), warcOf(good)]),
		'length-too-short': Buffer.concat([record(`${response}\r\nContent-Length: 3`, 'x'.repeat(5000)), warcOf(good)]),
		'lines-endless': () => Buffer.concat([warcInfo, Buffer.alloc(8_000_000, 'x'), Buffer.from('\n'), recordOf(good)]),
		'heads-endless': () =>
			Buffer.concat([warcInfo, record(many(50_000, index => `X-${index}: y`).join('\r\n'), ''), recordOf(good)]),
		'many-empty-records': () =>
			Buffer.concat([
				warcInfo,
				...many(60_000, () => record('WARC-Type: metadata\r\nContent-Length: 0', '')),
				recordOf(good),
			]),
		'many-frames': () => warcOf({...good, body: page('<iframe src="/a/b?c">'.repeat(20_000))}),
		'frames-of-each-other': warcOf(
			{address: 'https://a.example/1', body: page('<iframe src="/2"></iframe><p>More.</p>')},
			{address: 'https://a.example/2', body: page('<iframe src="/1"></iframe>')},
		),
		'chunks-that-lie': warcOf(
			good,
			{...good, address: 'https://a.example/2', body: 'ffffffff\r\nx', http: {'Transfer-Encoding': 'chunked'}},
			{...good, address: 'https://a.example/3', body: '1\r\n', http: {'Transfer-Encoding': 'chunked'}},
		),
		'chunks-by-the-thousand': () =>
			warcOf(good, {
				...good,
				address: 'https://a.example/2',
				body: '1\r\nx\r\n'.repeat(300_000),
				http: {'Transfer-Encoding': 'chunked'},
			}),
		'body-that-is-a-bomb': () =>
			warcOf(good, {
				...good,
				address: 'https://a.example/2',
				body: gzipSync(Buffer.alloc(64 * 1024 * 1024)),
				http: {'Content-Encoding': 'gzip'},
			}),
		'coding-of-a-prototype': warcOf({...good, http: {'Content-Encoding': 'constructor'}}),
		'pages-that-move-to-themselves': warcOf(good, {
			...good,
			address: 'https://a.example/2',
			status: 301,
			http: {Location: '/2'},
		}),
	}),
	...filesOf('web archive', '.warc.gz', {
		'member-broken': Buffer.concat([packedWarcOf(good), Buffer.from('1f8b0800000000000003ffff', 'hex')]),
		'then-a-bomb': () => Buffer.concat([packedWarcOf(good), gzipSync(Buffer.alloc(200 * 1024 * 1024, 0x20))]),
	}),
	...filesOf('web archive', '.webarchive', {
		'holds-itself': binaryPropertyList([dictionaryOf(1, 0), stringOf('WebMainResource')]),
		laughs: binaryPropertyList([
			dictionaryOf(1, 2),
			stringOf('WebMainResource'),
			...many(40, index => arrayOf(...many(10, () => index + 3))),
			stringOf('lol'),
		]),
		'key-of-a-prototype': propertyListOf({
			WebMainResource: 'x',
			['__proto__']: {WebMainResource: 'x'},
			constructor: 'x',
		}),
		'offsets-that-lie': Buffer.concat([
			Buffer.from('bplist00'),
			Buffer.from('WebMainResource'),
			Buffer.alloc(32, 0xff),
		]),
		'in-xml-endless': () =>
			`<plist><dict><key>WebMainResource</key>${'<dict><key>WebResourceData</key><data>'.repeat(100_000)}`,
	}).map(({shows: _, ...file}) => file),
];

const enex = (notes: string): string => `<?xml version="1.0"?>\n<en-export version="10">${notes}</en-export>`;
const note = (content: string): string => `<note><title>A headline</title><content>${content}</content></note>`;
const sound = note(`<![CDATA[<en-note><div>${story}</div></en-note>]]>`);

const notes: readonly HostileFile[] = [
	...filesOf('notes', '.enex', {
		'many-empty': () => enex(`${sound}${'<note></note>'.repeat(100_000)}`),
		'many-files': () => enex(`<note>${'<resource>x</resource>'.repeat(200_000)}${sound.slice('<note>'.length)}`),
		'file-without-end': () => enex(`${sound}<note><resource>${'x'.repeat(5_000_000)}`),
		'note-without-end': () => enex(`${sound}<note><content>${'<![CDATA['.repeat(100_000)}`),
		'elements-without-end': () => enex(`${sound}<note>${'<a>'.repeat(300_000)}</note>`),
		'ends-without-a-start': () => enex(`<note>${'</a>'.repeat(300_000)}${sound.slice('<note>'.length)}`),
		'encrypted-without-end': () => enex(sound + note(`<![CDATA[${'<en-crypt>x'.repeat(100_000)}]]>`)),
		'empty-elements': () => enex(sound + note(`<![CDATA[${'<div/><b '.repeat(50_000)}]]>`)),
		'with-escapes': enex(sound.replace('A headline', 'A \x1b]0;owned\x07\u202eheadline &#27;[2J')),
	}),
	...filesOf('notes', '.jex', {
		'fields-without-end': () => {
			const id = '0'.repeat(32);
			const fields = 'x: y\n'.repeat(100_000);
			return tarOf([
				{name: `${id}.md`, content: `A headline\n\n${story}\n\nid: ${id}\ntype_: 1`},
				{name: `${id.replace('0', '1')}.md`, content: `A\n\nB\n\nid: ${id}\n${fields}type_: 1`},
			]);
		},
	}),
	...filesOf('notes', '.txt', {
		'clippings-by-the-thousand': () =>
			many(
				30_000,
				index =>
					`Book ${index % 100} (A)\n- Your Highlight | Location ${index} | Added on today\n\n${story}\n==========\n`,
			).join(''),
		'clippings-of-brackets': () =>
			`W ${'('.repeat(900)}A)\n- Your Highlight | Location 1 | Added\n\n${story}\n==========\n`.repeat(500),
		'rules-by-the-thousand': () =>
			`${`${'='.repeat(100)}\n\nA\n\n`.repeat(2)}${story}\n${`${'='.repeat(100)}\n`.repeat(20_000)}`,
	}),
	...filesOf('notes', '.xml', {
		'records-in-records': () =>
			`<result>${'<entry><content>'.repeat(50_000)}${'</content></entry>'.repeat(50_000)}<entry><title>A</title><content>${story}</content></entry></result>`,
	}),
];

const database = (length: number): Buffer => {
	const bytes = Buffer.alloc(length, 0xff);
	bytes.write('SQLite format 3\0', 0, 'latin1');
	return bytes;
};
const databases = filesOf('database', '.db', {'header-only': database(100), 'nothing-but-ones': database(40_960)}).map(
	({shows: _, ...file}) => file,
);

/** Files that programs save from the web. */
export const saved: readonly HostileFile[] = [...webArchives, ...notes, ...databases];
