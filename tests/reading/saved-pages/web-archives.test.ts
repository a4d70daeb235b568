// Web archives: WARC as wget and browsers' recorders write it, WACZ, and Safari's.
import {brotliCompressSync, gzipSync, zstdCompressSync} from 'node:zlib';
import {describe, expect, test} from 'vitest';
import {readBytes} from '../../../source/reading/read-bytes.ts';
import {zipOf} from '../../helpers/packing.ts';
import {propertyListOf} from '../../helpers/property-list.ts';
import {packedWarcOf, type Recording, recordOf, warcInfo, warcOf} from '../../helpers/warc.ts';

const words = 'The kiln at Sallow Bay was opened on Tuesday, and not one of the four hundred tiles in it had cracked.';
const page = (title: string, more = ''): string =>
	`<!DOCTYPE html><html><head><title>${title}</title></head><body><article><h1>${title}</h1>${`<p>${words}</p>`.repeat(4)}</article>${more}</body></html>`;
const at = (path: string) => `https://sallow.example/${path}`;
const kiln: Recording = {address: at('kiln'), body: page('Not one tile cracked')};
const clay: Recording = {address: at('clay'), body: page('Clay is short')};

const read = async (bytes: Uint8Array, path = 'site.warc') => {
	const {documents, problems} = await readBytes(bytes, {path});
	return {
		headlines: documents.map(({headline}) => headline),
		entries: documents.map(({origin}) => origin.entry),
		urls: documents.map(({url}) => url),
		problems: problems.map(({what}) => what),
		all: JSON.stringify(documents),
	};
};
const both = ['Not one tile cracked', 'Clay is short'];

describe('a web archive (WARC)', () => {
	test('every page is an article, named by its address, whatever the file is called', async () => {
		for (const [bytes, path] of [
			[warcOf(kiln, clay), 'site.warc'],
			[packedWarcOf(kiln, clay), 'site.warc.gz'],
			[packedWarcOf(kiln, clay), 'site.warc'],
			[warcOf(kiln, clay), 'site'],
		] as const) {
			const {headlines, entries, urls, problems} = await read(bytes, path);
			expect({headlines, entries, urls, problems}).toEqual({
				headlines: both,
				entries: [at('kiln'), at('clay')],
				urls: [at('kiln'), at('clay')],
				problems: [],
			});
		}
	});

	test('only what a server answered with as a page is one', async () => {
		const body = '<html><body><p>Never shown.</p></body></html>';
		const {headlines, all} = await read(
			warcOf(
				kiln,
				{...clay, status: 404, body},
				{...clay, status: 301, body, http: {Location: '/kiln'}},
				{...clay, type: 'application/json', body},
				{...clay, record: 'request', body},
				{...clay, record: 'revisit', body: ''},
				{address: 'metadata://recorder/log', record: 'resource', body},
				{address: at('clay'), record: 'resource', body: page('Clay is short')},
			),
		);
		expect(headlines).toEqual(both);
		expect(all).not.toContain('Never shown');
	});

	test('a frame of another page is no article, before or after that page', async () => {
		const frame: Recording = {address: at('ad'), body: '<html><body><p>Buy tiles, a crown each.</p></body></html>'};
		const around = {...kiln, body: page('Not one tile cracked', '<iframe src="/ad#top"></iframe>')};
		expect((await read(warcOf(around, frame, clay))).headlines).toEqual(both);
		expect((await read(warcOf(frame, around, clay))).headlines).toEqual(both);
	});

	test('what was recorded twice is read once, and a page that changed is another article', async () => {
		const digest = {headers: {'WARC-Payload-Digest': 'sha1:A'}};
		const changed = {...kiln, body: page('One tile cracked'), headers: {'WARC-Payload-Digest': 'sha1:B'}};
		const {headlines, entries} = await read(warcOf({...kiln, ...digest}, {...kiln, ...digest}, changed));
		expect(headlines).toEqual(['Not one tile cracked', 'One tile cracked']);
		expect(entries).toEqual([at('kiln'), `${at('kiln')} (2)`]);
	});

	const chunked = (body: Uint8Array): Buffer =>
		Buffer.concat([
			Buffer.from(`${body.length.toString(16)};x=1\r\n`),
			Buffer.from(body),
			Buffer.from('\r\n0\r\n\r\n'),
		]);
	const plain = Buffer.from(page('Not one tile cracked'));
	test.each([
		['in chunks', {body: chunked(plain), http: {'Transfer-Encoding': 'chunked'}}],
		['packed by gzip', {body: gzipSync(plain), http: {'Content-Encoding': 'gzip'}}],
		['packed by Brotli', {body: brotliCompressSync(plain), http: {'Content-Encoding': 'br'}}],
		['packed by Zstandard', {body: zstdCompressSync(plain), http: {'Content-Encoding': 'zstd'}}],
		[
			'packed and in chunks',
			{body: chunked(gzipSync(plain)), http: {'Content-Encoding': 'gzip', 'Transfer-Encoding': 'chunked'}},
		],
		[
			'as it is, though its head says otherwise',
			{body: plain, http: {'Content-Encoding': 'gzip', 'Transfer-Encoding': 'chunked'}},
		],
		['under an address in angle brackets', {body: plain, address: `<${at('kiln')}>`}],
		['without a type', {body: plain, type: ''}],
	])('a page is read %s', async (_, change) => {
		const {headlines, urls} = await read(warcOf({...kiln, ...change}));
		expect([headlines, urls]).toEqual([['Not one tile cracked'], [at('kiln')]]);
	});

	test('the encoding that a server states outranks that of the page', async () => {
		const body = Buffer.from(
			page('Ceramiche Pérez', '<meta charset="utf-8">').replace('<head>', '<head><meta charset="big5">'),
			'latin1',
		);
		const {headlines} = await read(warcOf({...kiln, body, type: 'text/html; charset=iso-8859-1'}));
		expect(headlines).toEqual(['Ceramiche Pérez']);
	});

	test('damage costs what is damaged', async () => {
		const junk = Buffer.from(`WARC/1.0\r\nContent-Length: x\r\n\r\n${'junk\n'.repeat(50)}`);
		const {headlines} = await read(Buffer.concat([warcInfo, recordOf(kiln), junk, recordOf(clay)]));
		expect(headlines).toEqual(both);
		expect(await read(Buffer.concat([warcOf(kiln), recordOf(clay).subarray(0, 300)]))).toMatchObject({
			headlines: ['Not one tile cracked'],
			problems: ['the archive is damaged; only the first article was read'],
		});
		const packed = packedWarcOf(kiln, clay);
		expect(await read(packed.subarray(0, -30))).toMatchObject({
			headlines: ['Not one tile cracked'],
			problems: ['the archive is damaged; only the first article was read'],
		});
	});

	test('an archive without pages says so', async () => {
		expect((await read(warcInfo)).problems).toEqual(['no web pages in this archive']);
	});
});

describe('a WACZ', () => {
	const wacz = (archive: Uint8Array, list?: string) =>
		zipOf([
			{name: 'archive/data.warc.gz', content: archive, stored: true},
			{name: 'indexes/index.cdx', content: ''},
			...(list === undefined ? [] : [{name: 'pages/pages.jsonl', content: `{"format": "json-pages-1.0"}\n${list}`}]),
		]);
	const archive = packedWarcOf({address: at('old'), body: '', status: 302, http: {Location: '/kiln'}}, kiln, clay);

	test('the pages of its list are its articles, also where one moved', async () => {
		for (const address of ['kiln', 'kiln#tiles', 'old'])
			expect(await read(wacz(archive, `not json\n{"url": "${at(address)}"}`), 'x.wacz')).toMatchObject({
				headlines: ['Not one tile cracked'],
				entries: [at('kiln')],
				problems: [],
			});
	});

	test('without a list, or with one of other pages, all are', async () => {
		for (const list of [undefined, '', `{"url": "${at('elsewhere')}"}`])
			expect((await read(wacz(archive, list), 'x.zip')).headlines).toEqual(both);
	});
});

describe('a web archive of Safari', () => {
	const main = {
		WebResourceData: Buffer.from(page('Ceramiche Pérez').replace('<head>', '<head><meta charset="iso-8859-1">')),
		WebResourceMIMEType: 'text/html',
		WebResourceTextEncodingName: 'UTF-8',
		WebResourceURL: at('kiln'),
	};
	const xml = (data: string) =>
		`<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "x" "y">\n<plist version="1.0">\n<dict>\n<key>WebMainResource</key>\n<dict><key>WebResourceData</key><data>${data}</data><key>WebResourceURL</key><string>${at('kiln')}</string><key>WebResourceMIMEType</key><string>text/html</string></dict>\n<key>WebSubresources</key><array><dict><key>WebResourceData</key><data>QUFB</data></dict></array></dict></plist>`;

	test('its page is read in the encoding that the archive states, in both forms', async () => {
		const binary = propertyListOf({WebMainResource: main, WebSubframeArchives: []});
		const data = main.WebResourceData.toString('base64').replace(/(.{60})/g, '$1\n\t');
		for (const [bytes, path] of [
			[binary, 'kiln.webarchive'],
			[binary, 'kiln'],
			[Buffer.from(xml(data)), 'kiln.webarchive'],
		] as const) {
			const {headlines, urls, entries, problems} = await read(bytes, path);
			expect({headlines, urls, entries, problems}).toEqual({
				headlines: ['Ceramiche Pérez'],
				urls: [at('kiln')],
				entries: [undefined],
				problems: [],
			});
		}
	});

	test.each([
		['no web page in this web archive', propertyListOf({WebMainResource: {WebResourceURL: at('kiln')}})],
		[
			'a web archive of a file that is no web page',
			propertyListOf({WebMainResource: {...main, WebResourceMIMEType: 'image/png'}}),
		],
		['damaged web archive', propertyListOf({WebMainResource: main}).subarray(0, -40)],
		['damaged web archive', Buffer.from('bplist00')],
	])('one without is refused: %s', async (what, bytes) => {
		expect(await read(bytes, 'kiln.webarchive')).toMatchObject({headlines: [], problems: [what]});
	});
});
