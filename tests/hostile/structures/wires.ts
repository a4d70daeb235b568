// Generates what news agencies send: NITF, NewsML, wire text.
import fc from 'fast-check';
import {story} from '../hostile-file.ts';
import {date, escaped, file, line, type Made, plain} from './pieces.ts';

const words = line.map(escaped);
const element = (names: readonly string[]) =>
	fc.tuple(fc.constantFrom(...names), words).map(([name, value]) => `<${name}>${value}</${name.split(' ')[0]}>`);
const paragraphs = fc
	.array(element(['p', 'hl2', 'h2', 'media', 'note', 'block', 'p class="np-nonpublic"', 'table']), {maxLength: 5})
	.map(all => `${all.join('')}<p>${story}</p>`);

const nitfOf = fc
	.tuple(fc.array(element(['byline', 'dateline', 'note', 'hedline']), {maxLength: 4}), paragraphs, date.map(escaped))
	.map(
		([head, content, issued]) =>
			`<nitf><head><docdata><date.issue norm="${issued}"/></docdata></head><body><body.head>${head.join('')}</body.head><body.content>${content}</body.content></body></nitf>`,
	);
export const nitf: Made = fc
	.tuple(nitfOf, fc.constantFrom('.nitf', '.xml'))
	.map(([content, extension]) => file(extension, `<?xml version="1.0"?>${content}`, story));

const content = fc.oneof(
	nitfOf.map(inner => `<inlineXML>${inner}</inlineXML>`),
	paragraphs.map(inner => `<inlineXML><html><body>${inner}</body></html></inlineXML>`),
	paragraphs.map(inner => `<inlineData><![CDATA[${inner}]]></inlineData>`),
	paragraphs.map(inner => `<inlineData>${escaped(inner)}</inlineData>`),
);
const itemOf = fc
	.tuple(fc.array(element(['by', 'dateline', 'headline', 'headline role="x:sub"']), {maxLength: 4}), content)
	.map(
		([about, inner]) =>
			`<newsItem guid="urn:1"><itemMeta/><contentMeta>${about.join('')}</contentMeta><contentSet>${inner}</contentSet></newsItem>`,
	);
export const newsml: Made = fc
	.array(itemOf, {minLength: 1, maxLength: 4})
	.map(items => file('.newsml', `<newsMessage><itemSet>${items.join('')}</itemSet></newsMessage>`, story));

export const wireText: Made = fc.tuple(plain, plain, fc.boolean()).map(([title, body, isAnpa]) => {
	const [head, text] = [title.replace(/[\r\n]/g, ' '), `   Pell. ${story}\n\n   ${body}\n`];
	return isAnpa
		? file('.anpa', `\x16\x16\x01r0123\n^BC-Weir,20<\n^${head}<\n^By ANN VALE=\n\t${text}`, story)
		: file('.iptc', `\x01tpa0123 4 pl 145\n\x02${head} =\n\n${text}\x03030915 mar 29\n\x04`, story);
});
