// Generates e-books, and archives of all other formats.
import {gzipSync} from 'node:zlib';
import fc from 'fast-check';
import {bookEntries, tarOf, zipOf} from '../../helpers/packing.ts';
import {story} from '../hostile-file.ts';
import {json} from './exports.ts';
import {atom, rss} from './feeds.ts';
import {mailbox, oneMail, savedPage} from './mails.ts';
import {body, html} from './pages.ts';
import {date, escaped, file, line, type Made, place, withStory} from './pieces.ts';
import {markdown, plainText} from './texts.ts';

const chapter = fc.tuple(fc.constantFrom('one.xhtml', 'text/two.xhtml', '../x.xhtml', 'a b.xhtml'), line, body);
export const book: Made = fc
	.tuple(line, line, date, fc.array(chapter, {minLength: 1, maxLength: 4}))
	.map(([title, author, when, all]) =>
		file(
			'.epub',
			zipOf(
				bookEntries({
					title,
					author,
					date: escaped(when),
					id: title,
					chapters: all.map(([name, head, {inner}], index) => ({
						file: `${index}${name}`,
						title: head,
						body: `<p>${story}</p>${inner}`,
					})),
				}),
			),
			story,
		),
	);

const simple = fc.oneof(plainText, markdown, html, rss, atom, oneMail, mailbox, savedPage, json);
const packedName = fc.constantFrom(
	'a/',
	'a_files/',
	'1911223344.5/',
	'b\u202e/',
	'',
	'../',
	'c:\\',
	'\x1b]0;x\x07',
	'2/10/',
);
const packed = fc.tuple(
	fc
		.array(fc.tuple(packedName, simple), {maxLength: 5})
		.map(all => all.map(([folder, {name, content}], index) => ({name: `${folder}${index}${name}`, content}))),
	place,
);
const good = {name: 'good.txt', content: Buffer.from(`A headline\n\n${story}\n`)};
const note = fc.constantFrom(
	...['manifest.json', '1911223344.5/index.json'].map(name => ({
		name,
		content: Buffer.from('{"originalUrl":"https://a.example/","indexFilename":"0fuzz.html","url":"x"}'),
	})),
);
export const zip: Made = fc
	.tuple(packed, fc.option(note, {nil: undefined}), fc.boolean())
	.map(([[entries, at], noted, isStream]) => {
		const all = withStory(noted ? [...entries, noted] : entries, at, good);
		return file('.zip', zipOf(all.map(each => ({...each, ...(isStream && {zip64: true as const})}))), story);
	});
export const tar: Made = packed.map(([entries, at]) => file('.tar', tarOf(withStory(entries, at, good)), story));
export const gzip: Made = fc
	.oneof(simple, tar, zip)
	.map(({name, content, ...rest}) => ({...rest, name: `${name}.gz`, content: gzipSync(content)}));
