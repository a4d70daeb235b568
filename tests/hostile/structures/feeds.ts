// Generates feeds: RSS, RDF and Atom.
import fc from 'fast-check';
import {story} from '../hostile-file.ts';
import {goodMarkup, markup} from './pages.ts';
import {address, date, escaped, file, line, type Made} from './pieces.ts';

const packedText = (content: string, how: number): string =>
	how === 0 ? escaped(content) : how === 1 ? `<![CDATA[${content.replaceAll(']]>', ']]&gt;')}]]>` : content;
const feedBody = fc
	.tuple(
		fc.oneof(
			goodMarkup,
			fc.tuple(goodMarkup, markup).map(all => all.join('')),
		),
		fc.constantFrom(0, 1),
	)
	.map(([content, how]) => packedText(content, how));
const tagged = (named: readonly string[]) =>
	fc
		.tuple(fc.constantFrom(...named), fc.oneof(line.map(escaped), date.map(escaped), address.map(escaped)))
		.map(([name, value]) => `<${name}>${value}</${name.split(' ')[0]}>`);
const namespaces =
	'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:atom="http://www.w3.org/2005/Atom"';
const rssItem = fc
	.tuple(
		line.map(escaped),
		fc.array(
			tagged([
				'link',
				'guid',
				'pubDate',
				'author',
				'dc:creator',
				'dc:date',
				'media:title',
				'itunes:author',
				'guid isPermaLink="false"',
				'category',
				'description',
			]),
			{maxLength: 6},
		),
		feedBody,
	)
	.map(
		([title, more, content]) => `<title>${title}</title>${more.join('')}<content:encoded>${content}</content:encoded>`,
	);
export const rss: Made = fc
	.tuple(fc.array(rssItem, {minLength: 1, maxLength: 5}), fc.constantFrom('.rss', '.xml'))
	.map(([items, extension]) =>
		file(
			extension,
			`<?xml version="1.0"?><rss version="2.0" ${namespaces}><channel><title>T</title>${items.map(item => `<item>${item}</item>`).join('')}</channel></rss>`,
			story,
		),
	);
export const rdf: Made = fc
	.array(rssItem, {minLength: 1, maxLength: 5})
	.map(items =>
		file(
			'.rdf',
			`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${namespaces}><channel rdf:about="x"><title>T</title></channel>${items.map((item, index) => `<item rdf:about="urn:${index}">${item}</item>`).join('')}</rdf:RDF>`,
			story,
		),
	);
const atomEntry = fc
	.tuple(
		line.map(escaped),
		fc.array(tagged(['id', 'updated', 'published', 'summary', 'rights', 'title type="html"']), {maxLength: 5}),
		feedBody,
		line.map(escaped),
		address.map(escaped),
	)
	.map(
		([title, more, content, name, url]) =>
			`<entry><title>${title}</title>${more.join('')}<author><name>${name}</name></author><link href="${url}"/><content type="html">${content}</content></entry>`,
	);
export const atom: Made = fc
	.array(atomEntry, {minLength: 1, maxLength: 5})
	.map(entries =>
		file(
			'.atom',
			`<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>T</title>${entries.join('')}</feed>`,
			story,
		),
	);
