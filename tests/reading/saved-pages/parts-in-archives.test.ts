// What belongs to a page that was saved in an archive is no article.
import {expect, test} from 'vitest';
import {readBytes} from '../../../source/reading/read-bytes.ts';
import {tarOf, zipOf} from '../../helpers/packing.ts';

const words =
	'The bells of Ulmby rang for the first time since the tower leaned, and the sexton wept as he pulled the rope.';
const page = (more = ''): string =>
	`<!DOCTYPE html><html><head><title>The bells ring</title></head><body><article><h1>The bells ring</h1>${`<p>${words}</p>`.repeat(4)}</article>${more}</body></html>`;
const small = '<!DOCTYPE html><p>Buy rope.</p>';

const read = async (bytes: Uint8Array, path: string) => {
	const {documents, problems} = await readBytes(bytes, {path});
	return {
		entries: documents.map(({origin}) => origin.entry),
		urls: documents.map(({url}) => url),
		problems: problems.map(({what}) => what),
	};
};

const filesOf = (files: Readonly<Record<string, string>>) =>
	Object.entries(files).map(([name, content]) => ({name, content}));

test('the folder of a page, and frames anywhere, are left out of a ZIP and of a TAR', async () => {
	const files = filesOf({
		'saved/Bells.html': page(),
		'saved/Bells_files/ad.html': small,
		'site/ads/rope.html': small,
		'site/news/story.html': page('<iframe src="../ads/rope.html">'),
		'other_files/a.html': page(),
	});
	for (const [bytes, path] of [
		[zipOf(files), 'x.zip'],
		[tarOf(files), 'x.tar'],
	] as const)
		expect(await read(bytes, path)).toMatchObject({
			entries: ['other_files/a.html', 'saved/Bells.html', 'site/news/story.html'],
			problems: [],
		});
});

const note = (address: string, index: string): string =>
	`<?xml version="1.0"?>\n<RDF:RDF xmlns:MAF="http://maf.mozdev.org/metadata/rdf#" xmlns:RDF="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><RDF:Description RDF:about="urn:root"><MAF:originalurl RDF:resource="${address}"/><MAF:indexfilename RDF:resource="${index}"/></RDF:Description></RDF:RDF>\n`;

test('a MAFF has its pages, with the addresses that their notes state', async () => {
	const bytes = zipOf(
		filesOf({
			'1911_1/index.html': page('<iframe src="index_files/ad.html">'),
			'1911_1/index_files/ad.html': small,
			'1911_1/index.rdf': note('https://ulmby.example/bells?a=1&amp;b=2', 'index.html'),
			'1911_2/index.html': page(),
			'1911_2/index.rdf': note('javascript:alert(1)', 'index.html'),
		}),
	);
	expect(await read(bytes, 'x.maff')).toEqual({
		entries: ['1911_1/index.html', '1911_2/index.html'],
		urls: ['https://ulmby.example/bells?a=1&b=2', undefined],
		problems: [],
	});
});

test('a ZIP of SingleFile has one page, with its address', async () => {
	const bytes = zipOf(
		filesOf({
			'manifest.json': '{"originalUrl": "https://ulmby.example/bells", "title": "x", "indexFilename": "index.html"}',
			'index.html': page('<iframe src=frames/0/index.html>'),
			'frames/0/index.html': page('<p>And more rope.</p>'.repeat(100)),
			'frames/0/manifest.json': '{"originalUrl": "https://ads.example/", "indexFilename": "index.html"}',
		}),
	);
	expect(await read(bytes, 'x.zip')).toEqual({
		entries: ['index.html'],
		urls: ['https://ulmby.example/bells'],
		problems: [],
	});
});

test('notes that are none, and names that no folder has, change nothing', async () => {
	const bytes = zipOf(
		filesOf({
			'manifest.json': '[[[',
			'index.rdf': 'http://maf.mozdev.org/metadata/rdf# <<<',
			'index.html': page(
				'<iframe src="%ff%00.html"><iframe src="//[/"><iframe src="index.html"><iframe src="../../etc/passwd">',
			),
		}),
	);
	expect((await read(bytes, 'x.zip')).entries).toEqual(['index.html']);
});

test('of a snapshot of ArchiveBox in an archive, one copy is read', async () => {
	const place = 'archive/1911223344.5';
	const bytes = tarOf(
		filesOf({
			[`${place}/index.json`]: '{"url": "https://ulmby.example/bells"}',
			[`${place}/index.html`]: small,
			[`${place}/output.html`]: page(),
			[`${place}/htmltotext.txt`]: words,
			'story.txt': words,
		}),
	);
	expect(await read(bytes, 'x.tar')).toEqual({
		entries: [`${place}/output.html`, 'story.txt'],
		urls: ['https://ulmby.example/bells', undefined],
		problems: [],
	});
});
