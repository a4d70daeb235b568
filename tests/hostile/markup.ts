// Hostile XML, HTML, Markdown, front matter and JSON: deep, wide, self-referring, or with keys such as `__proto__`.
import {filesOf, type HostileFile, story} from './hostile-file.ts';

const feed = (inner: string, before = ''): string =>
	`<?xml version="1.0"?>${before}<rss version="2.0"><channel><title>T</title>${inner}</channel></rss>`;
const item = `<item><title>A title</title><description>${story}</description></item>`;

const laughs = Array.from({length: 9}, (_, index) => `<!ENTITY lol${index + 1} "${`&lol${index};`.repeat(10)}">`).join(
	'',
);

const xml = filesOf('xml', '.rss', {
	laughs: feed(
		`<item><title>&lol9;</title><description>${story}</description></item>`,
		`<!DOCTYPE rss [<!ENTITY lol0 "lol">${laughs}]>`,
	),
	blowup: feed(
		`<item><title>${'&a;'.repeat(10_000)}</title><description>${story}</description></item>`,
		`<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(50_000)}">]>`,
	),
	external: feed(
		`<item><title>&x;</title><description>${story}</description></item>`,
		'<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
	),
	parameter: feed(item, '<!DOCTYPE rss [<!ENTITY % x SYSTEM "http://127.0.0.1:1/x"> %x;]>'),
	'many-attributes': feed(
		`<item ${Array.from({length: 20_000}, (_, index) => `a${index}="1"`).join(' ')}><title>A</title><description>${story}</description></item>`,
	),
	'many-items': feed(item.repeat(20_000)),
	'many-namespaces': feed(item).replace(
		'<rss',
		`<rss ${Array.from({length: 5000}, (_, index) => `xmlns:n${index}="urn:${index}"`).join(' ')}`,
	),
	prototype: feed(
		`<item><__proto__><polluted>1</polluted></__proto__><constructor><prototype><polluted>1</polluted></prototype></constructor><title>A</title><description>${story}</description></item>`,
	),
	'brackets-of-their-own': () => feed(`${item}<item><content>${'<pre class=" '.repeat(60_000)}</content></item>`),
	entities: feed(`<item><title>A</title><description>${story} ${'&amp;'.repeat(300_000)}</description></item>`),
});

const deepXml = filesOf(
	'xml',
	'.rss',
	{
		deep: feed('<a>'.repeat(50_000)),
		unclosed: `<rss version="2.0"><channel>${'<item><title>'.repeat(20_000)}`,
		cdata: feed(`<item><title><![CDATA[${'<'.repeat(300_000)}`),
		comments: feed('<!--'.repeat(100_000)),
	},
	'',
);

const page = (inner: string): string =>
	`<!DOCTYPE html><html><head><title>A title</title></head><body><p>${story}</p>${inner}<p>${story.repeat(8)}</p></body></html>`;

const html = filesOf('html', '.html', {
	'deep-divs': page('<div>'.repeat(600)),
	'deeper-divs': page('<div>'.repeat(50_000)),
	'deep-spans': page(`<span>${'<b><i>'.repeat(5000)}`),
	breaks: page('<br>'.repeat(200_000)),
	ampersands: page('&amp;'.repeat(400_000)),
	angles: page('<'.repeat(400_000)),
	fonts: page(Array.from({length: 3000}, (_, index) => `<font color="${index}"><p>x`).join('')),
	tables: page('<table><tr><td>'.repeat(3000)),
	'table-foster': page(`<table>${'x<b>'.repeat(3000)}`),
	lists: page('<ul><li>'.repeat(5000)),
	attributes: page(`<p ${Array.from({length: 20_000}, (_, index) => `a${index}=1`).join(' ')}>x</p>`),
	'long-attribute': page(`<p title="${'a'.repeat(2_000_000)}">x</p>`),
	'inline-picture': page(`<img src="data:image/png;base64,${'A'.repeat(5_000_000)}">`),
	scripts: page('<script>'.repeat(20_000)),
	templates: page('<template>'.repeat(3000)),
	svg: page('<svg><foreignObject>'.repeat(2000)),
	formatting: page(`${'<a href=x>'.repeat(2000)}${'<p>'.repeat(200)}`),
});

const yaml = (matter: string): string => `---\n${matter}\n---\n${story}\n`;
const frontMatter = filesOf('front matter', '.md', {
	code: `---js\nglobalThis.polluted = require('fs').writeFileSync('pwned', '')\n---\n${story}\n`,
	tag: yaml('title: !!js/function "function () { globalThis.polluted = 1 }"'),
	aliases: yaml(
		`a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
			.split('')
			.map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`)
			.join('\n')}\ntitle: *i`,
	),
	prototype: yaml('__proto__:\n  polluted: true\nconstructor:\n  prototype:\n    polluted: true\ntitle: A'),
	merge: yaml('<<: {__proto__: {polluted: true}}\ntitle: A'),
	deep: yaml(`title: ${'['.repeat(20_000)}`),
	'deep-indent': yaml(Array.from({length: 500}, (_, index) => `${' '.repeat(index)}a:`).join('\n')),
	'long-key': yaml(`${'k'.repeat(60_000)}: v`),
	'many-keys': yaml(Array.from({length: 5000}, (_, index) => `k${index}: v`).join('\n')),
	'duplicate-keys': yaml('title: A\ntitle: B\ntitle: C'),
	unclosed: `---\ntitle: "${'a'.repeat(1000)}\n\n${story}\n`,
});

const markdown = filesOf('markdown', '.md', {
	quotes: `${story}\n\n${'>'.repeat(20_000)} x\n`,
	lists: `${story}\n\n${Array.from({length: 500}, (_, index) => `${'  '.repeat(index)}- x`).join('\n')}\n`,
	brackets: `${story}\n\n${'['.repeat(50_000)}\n`,
	links: `${story}\n\n${'[a](<b'.repeat(30_000)}\n`,
	emphasis: `${story}\n\n${'*a **b '.repeat(20_000)}\n`,
	ticks: `${story}\n\n${Array.from({length: 600}, (_, index) => '`'.repeat(index + 1)).join(' a ')}\n`,
	definitions: `${story}\n\n${'[a]: u\n'.repeat(20_000)}${'[a] '.repeat(20_000)}\n`,
	comments: `${story}\n\n${'<!-- '.repeat(50_000)}\n`,
	entities: `${story}\n\n${'&#x1b;'.repeat(50_000)}\n`,
});

const json = filesOf('json', '.json', {
	prototype: `{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"title":"A","text":"${story}","__proto__":{"text":"other"}}`,
	'prototype-list': `[{"__proto__":{"polluted":true},"title":"A","text":"${story}"}]`,
	'wide-list': () => `[${Array(200_000).fill('1').join(',')},{"title":"A","text":"${story}"}]`,
	'many-keys': () =>
		`{"title":"A","text":"${story}",${Array.from({length: 100_000}, (_, index) => `"k${index}":1`).join(',')}}`,
	'own-shape': JSON.stringify({
		id: '../../x',
		path: '/etc/passwd',
		headline: '\x1b[2J',
		text: story,
		sections: [{start: -1, subhead: 'x', end: 1e99}, null, 7],
		quotes: [],
	}),
	numbers: JSON.stringify({title: 'A', text: story, published: 1e308, url: 5, authors: [[[['deep']]]]}),
});

const deepJson = filesOf(
	'json',
	'.json',
	{
		deep: () => '['.repeat(200_000),
		'deep-objects': () => '{"a":'.repeat(200_000),
		'deep-list-names': () => `${'{"items":'.repeat(20_000)}[]${'}'.repeat(20_000)}`,
		'long-number': () => `{"title": ${'9'.repeat(500_000)}}`,
	},
	undefined,
);

const jsonLines = filesOf('json', '.jsonl', {
	broken: () => `${'{"title":\n'.repeat(50_000)}{"title":"A","text":"${story}"}\n`,
	endless: () => `${'{"a":1}\n'.repeat(100_000)}{"title":"A","text":"${story}"}\n`,
});

export const markup: readonly HostileFile[] = [
	...xml,
	...deepXml.map(({shows: _, ...file}) => file),
	...html,
	...frontMatter,
	...markdown,
	...json,
	...deepJson.map(({shows: _, ...file}) => file),
	...jsonLines,
];
