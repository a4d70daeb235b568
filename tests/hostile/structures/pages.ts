// Generates web pages: paragraphs that must be shown, tags in any order, and statements about the page.
import fc from 'fast-check';
import {story} from '../hostile-file.ts';
import {escaped, file, line, type Made, place, plain, withStory, words} from './pieces.ts';

const tags =
	'p div span b i a h1 h2 h3 ul ol li blockquote q table tr td th thead figure figcaption img aside section article header footer nav main pre code br hr sup font form button select option textarea svg math template iframe noscript details summary dl dt dd video audio object style script title body html'.split(
		' ',
	);
const className = fc.constantFrom(
	'',
	'',
	'',
	'byline',
	'pullquote',
	'caption',
	'share-tools',
	'related',
	'cookie-notice',
	'article-body',
	'sidebar',
	'author-name',
);
const attributes = fc
	.tuple(
		className,
		fc.constantFrom(
			'',
			'',
			'',
			' hidden',
			' style="display:none"',
			' role=navigation',
			' aria-hidden=true',
			' href=javascript:alert(1)',
			' start=-99999999',
			' itemprop=author',
		),
	)
	.map(([name, rest]) => (name === '' ? rest : ` class="${name}"${rest}`));

const {element} = fc.letrec<{element: string; inner: string}>(tie => ({
	inner: fc.oneof(
		{depthSize: 'small', withCrossShrink: true},
		words.map(escaped),
		words,
		tie('element'),
		fc.array(tie('inner'), {maxLength: 4}).map(all => all.join(' ')),
	),
	element: fc
		.tuple(fc.constantFrom(...tags), attributes, tie('inner'), fc.boolean())
		.map(([tag, more, inner, closed]) => `<${tag}${more}>${inner}${closed ? `</${tag}>` : ''}`),
}));
export const markup = fc.array(element, {maxLength: 10}).map(all => all.join('\n'));
/** Well-formed paragraphs, with the story among them, which must be shown. */
export const goodMarkup = fc
	.tuple(
		fc.array(fc.tuple(fc.constantFrom('p', 'h2', 'blockquote', 'ul><li', 'div', 'figure'), plain), {maxLength: 10}),
		place,
	)
	.map(([all, at]) =>
		withStory(all, at, ['p', story] as [string, string])
			.map(([tag, inner]) => `<${tag}>${escaped(inner)}</${tag.split('><').reverse().join('></')}>`)
			.join('\n'),
	);
export const body = fc.oneof(
	goodMarkup.map(inner => ({inner, shows: story})),
	fc.tuple(goodMarkup, markup).map(([good, bad]) => ({inner: good + bad, shows: undefined})),
	fc.tuple(markup, goodMarkup).map(([bad, good]) => ({inner: bad + good, shows: undefined})),
);

const linked = fc
	.tuple(
		fc.constantFrom('headline', 'author', 'datePublished', 'articleBody', 'url', '@graph', '__proto__'),
		fc.oneof(line, fc.jsonValue({maxDepth: 4})),
	)
	.map(
		([key, value]) =>
			`<script type="application/ld+json">{"@type":"NewsArticle",${JSON.stringify(key)}:${JSON.stringify(value)}}</script>`,
	);
const metaElement = fc
	.tuple(fc.constantFrom('author', 'og:title', 'og:site_name', 'article:published_time', 'og:url', 'date'), line)
	.map(([name, value]) => `<meta property="${name}" content="${escaped(value)}">`);
const pageHead = fc
	.tuple(line.map(escaped), fc.array(fc.oneof(linked, metaElement), {maxLength: 5}))
	.map(([title, facts]) => `<title>${title}</title>${facts.join('')}`);
export const page = fc.tuple(fc.option(pageHead, {nil: ''}), body).map(([head, {inner, shows}]) => ({
	shows,
	html: `<!DOCTYPE html><html><head>${head}</head><body>${inner}</body></html>`,
}));
/** What an archive, or a browser's reader view, writes around a page. */
const around: readonly ((inner: string) => string)[] = [
	inner => inner,
	inner => inner,
	inner => `<div id="wm-ipp-base">bar</div><div id="wm-ipp-print">https://web.archive.org/web/2023/x</div>${inner}`,
	inner =>
		`<div id="HEADER"><input name="q" value="https://a.example/">archive.is</div><div id="CONTENT">${inner}</div>`,
	inner => `<h1 class="reader-title">A title</h1><div class="moz-reader-content">${inner}</div>`,
];
const notes = [
	'',
	'<!-- saved from url=(0017)https://a.example/ -->',
	'<!-- Saved from https://a.example/ at 2023-02-23T06:00:00Z using monolith v2 -->',
	'<meta property="og:site_name" content="archive.is"><title>A title</title>',
];
export const html: Made = fc
	.tuple(page, fc.constantFrom(...around), fc.constantFrom(...notes))
	.map(([{html: content, shows}, wrap, note]) =>
		file('.html', note + content.replace(/(?<=<body>)[\s\S]*(?=<\/body>)/, inner => wrap(inner)), shows),
	);
