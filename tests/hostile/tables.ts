// Hostile tables and exports: lines and cells without end, columns by the thousand, marks that are never closed.
import {filesOf, type HostileFile, story} from './hostile-file.ts';

const head = 'title,text,date\n';
const row = `A headline,"${story}",2029-03-03\n`;

const tables: readonly HostileFile[] = [
	...filesOf('table', '.csv', {
		'columns-of-a-prototype': `title,text,__proto__,constructor,toString\nA headline,"${story}",x,y,z\n`,
		'rows-by-the-thousand': () => head + row.repeat(2000),
		'row-of-cells-by-the-thousand': () => `${head}${row}A,B,${'x,'.repeat(200_000)}\n`,
		'columns-by-the-hundred': () => `title,text,date,${'c,'.repeat(1000)}\n${row}`,
		'cell-without-end': () => `${head}${row}A,${'x '.repeat(200_000)},2029-03-03\n`,
		'marks-by-the-thousand': () => `${head}${row}A,${'"x" '.repeat(50_000)},B\n`,
		'marks-in-marks': () => `${head}${row}A,"${'""'.repeat(100_000)}",B\n`,
		'marks-closed-in-the-middle': () => `${head}${row}A,"${'z '.repeat(200_000)}",${'"x"y,'.repeat(50_000)}\n`,
		'mark-never-closed': () => `${head}${row}A,"${'x,y\n'.repeat(50_000)}`,
		'marks-never-closed': () => head + row + 'A,"x\n'.repeat(5001),
		'line-breaks-by-the-thousand': () => head + row + '\r\n'.repeat(100_000),
		'rows-of-any-length': () => head + row + 'x\n'.repeat(600_000) + row,
		'markup-in-cells': () => head + row + `A,"<p>${'<b>'.repeat(300)}x",B\n`.repeat(60),
		'orders-to-a-terminal': `${head}A \x1b]0;owned\x07\u202eheadline,"${story}",\x9b2J\n`,
	}),
	...filesOf('table', '.tsv', {'tabs-by-the-thousand': () => `title\ttext\n\t${story}\n${'\t'.repeat(200_000)}\n`}),
	...filesOf('table', '.csv', {
		'of-one-line': () => 'x,'.repeat(4_000_000),
		'of-one-word': () => 'x'.repeat(8_000_000),
		'of-one-line-in-marks': () => `"${'x,'.repeat(4_000_000)}`,
		'of-nothing': () => '\0,'.repeat(20_000),
		'without-texts': () => `a,b,c\n${'1,2,3\n'.repeat(30_000)}`,
	}).map(({shows: _, ...file}) => file),
];

const rule = '='.repeat(100);
const entry = (more = ''): string =>
	`<entry><title>A headline</title><content>&lt;p&gt;${story}&lt;/p&gt;${more}</content></entry>`;

const laughs = Array.from({length: 20}, (_, at) => `<!ENTITY a${at + 1} "&a${at};&a${at};&a${at};">`).join('');
const extract = (paragraphs: string): string =>
	`<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title type="main">A headline</title></titleStmt></fileDesc><encodingDesc><appInfo><application version="2.0.0" ident="Trafilatura"><label>Trafilatura</label></application></appInfo></encodingDesc></teiHeader><text><body><div type="entry">${paragraphs}</div></body></text></TEI>`;

const exported: readonly HostileFile[] = [
	...filesOf('export', '.txt', {
		'titles-without-texts': () =>
			`\n\n${rule}\n\nA\n\n${rule}\n\n${story}\n\n${`${rule}\n\nA\n\n${rule}\n\n`.repeat(10_000)}`,
		'title-without-end': () => `\n\n${rule}\n\nA\n\n${rule}\n\n${story}\n\n${rule}\n\n${'x\n'.repeat(300_000)}`,
		'clippings-of-one-book': () =>
			`Book (A)\n- Your Highlight | Location 1 | Added on today\n\n${story}\n==========\n`.repeat(20_000),
	}),
	...filesOf('export', '.xml', {
		'collection-of-titles': () =>
			`<articles><article>${'<title>A</title>'.repeat(30_000)}<text>${story}</text></article></articles>`,
		'collection-in-collections': () =>
			`<records>${'<record><title>'.repeat(50)}${'</title></record>'.repeat(50)}<record><title>A</title><text>${story}</text></record></records>`,
		'collection-with-escapes': `<articles><article><title>A \x1b]0;owned\x07\u202eheadline</title><text>${story}</text></article></articles>`,
		'collection-by-the-thousand': () =>
			`<docs>${`<doc><title>A</title><text>${story}</text></doc>`.repeat(2000)}</docs>`,
		'records-by-the-thousand': () => `<result>${entry().repeat(10_000)}</result>`,
		'record-without-end': () => `<result>${entry()}<entry><content>${'&lt;div&gt;'.repeat(300_000)}`,
		'elements-by-the-thousand': () =>
			`<result>${entry().replace('<title>', `${'<x/>'.repeat(200_000)}<title>`)}</result>`,
	}),
	...filesOf('export', '.tei', {
		'paragraphs-by-the-thousand': () => extract(`<p>${story}</p>${'<p>x</p>'.repeat(10_000)}`),
		'divisions-in-divisions': () => extract(`<p>${story}</p>${'<list><item>'.repeat(50_000)}`),
		laughs: `<!DOCTYPE TEI [<!ENTITY a0 "lol">${laughs}]>${extract(`<p>${story} &a20;</p>`)}`,
	}),
];

const part = (type: string, body: string): string => `--cut\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`;
const page = `<html><body><article><h1>A headline</h1><p>${story}</p></article></body></html>`;
const savedPage = (parts: string): string =>
	`From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/a\r\nSubject: A headline\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="cut"\r\n\r\n${parts}`;

const savedPages = filesOf('saved page', '.mhtml', {
	'parts-by-the-thousand': () => savedPage(part('text/html', page) + part('image/png', 'x').repeat(20_000)),
	'never-ends': () => savedPage(part('text/html', page) + part('image/png', 'x'.repeat(6_000_000))),
	'parts-in-parts': () =>
		savedPage(part('text/html', page) + part('multipart/related; boundary="cut"', '').repeat(2000)),
});

const cue = (text: string): string => `00:00:01.000 --> 00:00:02.000\n${text}\n\n`;
const subtitles = (cues: string): string => `WEBVTT\n\n${cue(story)}${cues}`;

const spoken = filesOf('subtitles', '.vtt', {
	'cues-of-one-voice': () => subtitles(cue('and then').repeat(50_000)),
	'voices-by-the-thousand': () => subtitles(cue('<v Ada Rell>and then').repeat(20_000)),
	'lines-without-end': () => subtitles(cue('and then\n'.repeat(200_000).trimEnd())),
	'tags-in-tags': () => subtitles(cue(`${'<b'.repeat(100_000)} then`)),
	'a-line-again-and-longer': () =>
		subtitles(Array.from({length: 2000}, (_, count) => cue('then '.repeat(count + 1).trim())).join('')),
	'orders-to-a-terminal': `${subtitles(cue('<v \x1b]0;owned\x07>the \u202elast \x9b2J'))}`,
});

/** Tables, what services export, and subtitles. */
export const tabular: readonly HostileFile[] = [...tables, ...exported, ...savedPages, ...spoken];
