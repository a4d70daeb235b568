// Notations in which programs keep or export what their users saved: notes, highlights, web archives, citations.
import {webArchive} from './binaries.ts';
import type {ForeignFormat, Opening} from './foreign-format.ts';

const startsWith =
	(...marks: readonly string[]) =>
	({text}: Opening): boolean =>
		marks.some(mark => text.startsWith(mark));

/** A title, a line of facts between bars, and ten equals signs after each entry, in every language of the device. */
const isClippings = ({long}: Opening): boolean =>
	/\n={10}(?:\n|$)/.test(long) && /(?:^\s{0,20}|\n={10}\n)[^\s=].{0,1000}\n- .{0,300}\|.{0,300}\n/.test(long);

/** One hundred equals signs above and below each title. */
const isWallabag = ({long}: Opening): boolean => /^\s{0,20}={100}\n{1,4}.{1,1000}\n{1,4}={100}\n/.test(long);

/** An item ends in its fields: first its id, last its type. */
const isJoplinItem = ({end}: Opening): boolean => {
	if (!/\ntype_: \d{1,2}\s{0,9}$/.test(end)) return false;
	const id = /(?:^|\n)id: [0-9a-f]{32}\n/.exec(end);
	if (id === null) return false;
	return end
		.slice(id.index)
		.trim()
		.split('\n')
		.every(line => /^[a-z_]{1,40}:/.test(line));
};

/** A mail is preceded by its length, in bytes. */
const isAppleMail = ({long}: Opening): boolean =>
	/^\d{1,9} {0,20}\n(?:[A-Za-z][A-Za-z0-9-]{1,60}: ?.{0,2000}\n(?:[ \t].{0,2000}\n){0,50}){3}/.test(long);

const citations = 'It has no articles: save the texts it names and open those.';

/** The rows for notations that are text. */
export const notations: readonly ForeignFormat[] = [
	{
		what: 'a web archive (WARC)',
		remedy: 'Save its pages as HTML, for example from ReplayWeb.page, and open those.',
		recognises: startsWith('WARC/0.', 'WARC/1.', 'WARC/2.'),
	},
	{
		what: 'the clippings of a Kindle, marks in books rather than articles',
		remedy: 'Save the marks you want as Markdown.',
		recognises: isClippings,
	},
	{
		what: 'a text export of wallabag, not a single article',
		remedy: 'Export the articles from wallabag as JSON.',
		recognises: isWallabag,
	},
	{
		what: 'an item of Joplin in its own notation',
		remedy: 'Export the notes from Joplin as “Markdown + Front Matter”.',
		recognises: isJoplinItem,
	},
	{
		what: 'a message of Apple Mail (EMLX)',
		remedy: 'Save it from Mail as “Raw Message Source”, with a name that ends in .eml.',
		recognises: isAppleMail,
	},
	{
		what: 'an archive of posts on X',
		remedy: 'Save the posts you want as Markdown.',
		recognises: ({text}) => /^\s{0,20}window\.YTD\.\w{1,60}\.part\d{1,4} = /.test(text),
	},
	{
		what: 'an index of Thunderbird, without the messages',
		remedy: 'Open the file beside it whose name has no .msf.',
		recognises: ({text}) => /^\/\/ <!-- <mdb:mork:/.test(text),
	},
	{
		what: 'a list of citations (RIS)',
		remedy: citations,
		recognises: ({long}) =>
			/^\s{0,20}TY {1,2}- {1,2}[A-Z]{3,8}[ \t]*\n/.test(long) && /^[A-Z][A-Z0-9] {1,2}- /m.test(long),
	},
	{
		what: 'a list of citations (EndNote)',
		remedy: citations,
		recognises: ({long}) => /^\s{0,20}%0 [A-Z]\w.{0,60}\n(?:%[A-Z0-9@!~+] .{0,2000}\n){2}/.test(long),
	},
	{
		what: 'a list of citations (BibTeX)',
		remedy: citations,
		recognises: ({long}) =>
			/^(?:\s{0,20}%.{0,500}\n){0,20}\s{0,20}@[A-Za-z]{3,20}\{[^\s,{}]{0,200},\s{0,20}[\w-]{2,40}\s{0,20}= ?[{"\w]/.test(
				long,
			),
	},
];

/** The rows for notations that begin as markup does. */
export const markupNotations: readonly ForeignFormat[] = [
	{
		...webArchive,
		recognises: ({text}) => /<plist\b[^>]{0,100}>\s{0,99}<dict>\s{0,99}<key>WebMainResource<\/key>/.test(text),
	},
];
