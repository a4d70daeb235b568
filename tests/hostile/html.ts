// Hostile web pages: markup that takes much time or memory, and pages whose text is not what a browser shows.
import {filesOf, type HostileFile, story} from './hostile-file.ts';

const told = `<p>${story}</p>`;
const rest = `<p>${story.repeat(8)}</p>`;
const page = (inner: string): string =>
	`<!DOCTYPE html><html><head><title>A title</title></head><body>${told}${inner}${rest}</body></html>`;
/** A sentence that is only where browsers do not show it. */
const secret = 'The keeper was paid to look away.';

/** Pages that take much time or memory. */
const costly = filesOf('html', '.html', {
	'quotations-in-quotations': page('<blockquote>'.repeat(3000)),
	'lines-in-one-paragraph': () => page('word<br>'.repeat(100_000)),
	'one-font-again-and-again': page('<font color=red><p>w'.repeat(3000)),
	'bold-and-italic-over-paragraphs': page('<b><i><p>x'.repeat(2000)),
	'links-never-closed': page('<a href=x>w'.repeat(20_000)),
	'links-by-the-thousand': () => page('<a href=x>link</a> '.repeat(100_000)),
	'paragraphs-by-the-thousand': () => page('<p>ab'.repeat(300_000)),
	'sections-by-the-thousand': () => page('<h2>Head</h2><p>Text goes on here, and on.</p>'.repeat(50_000)),
	'entries-by-the-thousand': () => page(`<ol>${'<li>x'.repeat(100_000)}</ol>`),
	'rows-by-the-thousand': () => page(`<table>${'<tr><td>a<td>b'.repeat(50_000)}</table>`),
	'footnotes-by-the-thousand': () => page('<sup><a href="#1">1</a></sup>'.repeat(80_000)),
	'names-by-the-thousand': () => page('<meta name=author content="Ann Vale"><i class=byline>Ann</i>'.repeat(50_000)),
	'pull-quotes-by-the-thousand': page(`<aside class=pullquote>${story} Again.</aside>`.repeat(3000)),
	'text-beside-tables': page('<table>text<tr>text'.repeat(20_000)),
	'bylines-inside-bylines': page(`${'<div class=byline>'.repeat(150)}${told.repeat(1500)}`),
	'quotes-inside-quotes': page('<q>'.repeat(5000)),
	'selects-and-options': page('<select><option>'.repeat(30_000)),
	'words-beside-tables': () => page(`${'<b></b>'.repeat(50_000)}<table>${'word '.repeat(300_000)}`),
	'toolbars-by-the-thousand': page('<div id=wm-ipp-base><div id=wm-ipp-print>bar '.repeat(10_000)),
	'heads-in-heads-of-a-copy': () =>
		`<meta property="og:site_name" content="archive.is"><title>A title</title><div id=HEADER></div><div id=CONTENT>${told}${'<div><h1>A ti<div><h2>tle'.repeat(5000)}${rest}`,
	'stories-in-stories-of-a-reader-view': page(
		'<div class="moz-reader-content"><h1 class="reader-title">A title<p>'.repeat(5000),
	),
	'original-of-an-original': page(
		`<a href="${'https://web.archive.org/web/20230223060000/'.repeat(2000)}">kept</a>`.repeat(50),
	),
	formulas: page('<math><mi>'.repeat(30_000)),
	'closings-without-openings': page('</p></div></b>'.repeat(100_000)),
	'a-class-of-ten-megabytes': () => page(`<p class="${'a '.repeat(5_000_000)}">x</p>`),
	'styles-that-nearly-hide': page(`<p style="${'display '.repeat(20_000)}:">x</p>`.repeat(10)),
	'pictures-of-twenty-megabytes': () => page(`<img src="data:image/png;base64,${'A'.repeat(20_000)}">`.repeat(1000)),
	'linked-data-without-end': () => `<script type="application/ld+json">${'['.repeat(1_000_000)}</script>${page('')}`,
	'linked-data-in-linked-data': () =>
		`<script type="application/ld+json">${'{"@graph":['.repeat(20_000)}${']}'.repeat(20_000)}</script>${page('')}`,
	'ten-megabytes-of-blanks': () => page(' '.repeat(10_000_000)),
	'ten-megabytes-of-fixed-blanks': () => page('&nbsp;'.repeat(1_500_000)),
	'a-word-of-five-megabytes': () => page(`<p>${'x'.repeat(5_000_000)}</p>`),
	'a-letter-with-two-million-marks': () => page(`<p>e${'\u0301'.repeat(2_000_000)}</p>`),
	'commas-by-the-million': () => page(`<p>${'a, '.repeat(1_000_000)}</p>`),
	'comment-never-closed': () => `${page('')}<!--${'x'.repeat(3_000_000)}`,
	'comments-inside-comments': () => page('<!--'.repeat(500_000)),
	'script-never-closed': () => `${page('')}<script>${'x<'.repeat(1_000_000)}`,
	'thirty-megabytes': () => page('<div>word word. '.repeat(1_900_000)),
	'everything-never-closed': `<html><head><title>A title<body>${'<div><p><b><table><tr><td><ul><li><h2>'.repeat(50)}${told}`,
});

/** Pages with hidden text. */
const hiding = filesOf('html', '.html', {
	'hidden-by-attribute': page(`<p hidden>${secret}</p>`),
	'hidden-by-style': page(`<p style="color:red;DISPLAY :none">${secret}</p><p style="visibility:hidden">${secret}</p>`),
	'hidden-from-ears': page(`<p aria-hidden="true">${secret}</p>`),
	'hidden-in-a-comment': page(`<!-- ${secret} --><!--> ${'x'} <!-- ${secret} -->`),
	'hidden-in-a-script': page(
		`<script>document.write("${secret}")</script><style>p::after{content:"${secret}"}</style>`,
	),
	'hidden-in-a-template': page(`<template><p>${secret}</p></template><iframe srcdoc="<p>${secret}</p>"></iframe>`),
	'hidden-in-a-picture': page(
		`<svg><title>${secret}</title></svg><img alt="${secret}" src=x onerror="globalThis.polluted=1">`,
	),
	'hidden-in-a-field': page(
		`<textarea>${secret}</textarea><input value="${secret}"><select><option>${secret}</select>`,
	),
}).map(file => ({...file, hides: secret}));

/** Pages that state false or dangerous facts. */
const lying = filesOf('html', '.html', {
	'address-that-runs': `<!DOCTYPE html><link rel=canonical href="javascript:alert(1)"><meta property="og:url" content="file:///etc/passwd">${page('')}`,
	'address-with-line-breaks': `<!DOCTYPE html><link rel=canonical href="https://courier.example.org/&#10;&#27;]8;;x&#7;">${page('')}`,
	'letters-turned-round': page('<p>safe&#x202e;txt.exe&#x2066;&#x200b;&#xfeff;&#xad;</p>'),
	'sequences-in-entities': page('<p>a&#27;[2Jb&#x1b;]0;x&#7;c&#155;8md&#0;</p>'),
	'facts-with-sequences': `<!DOCTYPE html><title>A&#27;]0;x&#7;</title><meta name=author content="&#27;[31mAnn&#x202e; Vale"><meta name=date content="2023-02-20&#27;[2J">${page('')}`,
	'linked-data-with-a-prototype': `<script type="application/ld+json">{"@type":"Article","headline":"A title","__proto__":{"polluted":1},"author":{"__proto__":{"polluted":1},"name":"Ann Vale"}}</script>${page('')}`,
});

const leadingAway = filesOf('html', '.html', {
	'base-of-others': `<!DOCTYPE html><base href="https://elsewhere.example.net/"><link rel=canonical href="/a"><meta http-equiv=refresh content="0;url=https://elsewhere.example.net">${page('<a href="b">b</a>')}`,
}).map(file => ({...file, hides: 'elsewhere'}));

export const pages: readonly HostileFile[] = [...costly, ...hiding, ...lying, ...leadingAway];
