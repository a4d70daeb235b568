// Generates web archives, notes and exports of programs that keep what people read.
import fc from 'fast-check';
import {propertyListOf} from '../../helpers/property-list.ts';
import {packedWarcOf, warcOf} from '../../helpers/warc.ts';
import {story} from '../hostile-file.ts';
import {html} from './pages.ts';
import {address, date, escaped, file, line, type Made, place, plain, withStory} from './pieces.ts';

const goodPage: string = `<!DOCTYPE html><html><head><title>A headline</title></head><body><article><h1>A headline</h1><p>${story}</p></article></body></html>`;
const recording = fc
	.tuple(
		address,
		html,
		fc.constantFrom(200, 200, 301, 404),
		fc.constantFrom('response', 'response', 'resource', 'revisit'),
	)
	.map(([at, {content}, status, record]) => ({
		address: escaped(at).replace(/\s/g, ''),
		body: Buffer.from(content),
		status,
		record,
	}));
export const webArchive: Made = fc
	.tuple(fc.array(recording, {maxLength: 4}), place, fc.boolean())
	.map(([all, at, isPacked]) => {
		const records = withStory(all, at, {
			address: 'https://good.example/',
			body: Buffer.from(goodPage),
			status: 200,
			record: 'response',
		});
		return file(isPacked ? '.warc.gz' : '.warc', (isPacked ? packedWarcOf : warcOf)(...records), story);
	});

export const safariArchive: Made = fc.tuple(address, html).map(([at, {content}]) =>
	file(
		'.webarchive',
		propertyListOf({
			WebMainResource: {
				WebResourceData: Buffer.from(goodPage),
				WebResourceURL: escaped(at).replace(/[^\x20-\x7e]/g, ''),
				WebResourceMIMEType: 'text/html',
			},
			WebSubframeArchives: [{WebMainResource: {WebResourceData: Uint8Array.from(content)}}],
		}),
		story,
	),
);

const field = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`;
const note = fc
	.tuple(line, date, address, plain)
	.map(
		([title, created, at, body]) =>
			`<note>${field('title', title)}${field('created', created)}<note-attributes>${field('source-url', at)}</note-attributes><content><![CDATA[<en-note><div>${escaped(body)}</div></en-note>]]></content></note>`,
	);
const goodNote = `<note><title>A headline</title><content><![CDATA[<en-note><div>${story}</div></en-note>]]></content></note>`;
export const evernote: Made = fc
	.tuple(fc.array(note, {maxLength: 5}), place)
	.map(([all, at]) =>
		file(
			'.enex',
			`<?xml version="1.0"?>\n<en-export version="10">${withStory(all, at, goodNote).join('')}</en-export>`,
			story,
		),
	);

const clipping = fc
	.tuple(line, plain)
	.map(
		([book, words]) =>
			`${book.replace(/^\W+|\|/g, '')}x (Ada Holm)\n- Your Highlight | Location 1-2 | Added on today\n\n${words}\n==========\n`,
	);
export const clippings: Made = fc
	.tuple(fc.array(clipping, {maxLength: 5}), place)
	.map(([all, at]) =>
		file(
			'.txt',
			withStory(
				all,
				at,
				`Weirs (Nils Aumann)\n- Your Highlight | Location 3-4 | Added on today\n\n${story}\n==========\n`,
			).join(''),
		),
	);
