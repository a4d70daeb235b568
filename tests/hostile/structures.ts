// Generators for files of every format, as programs write them and as careless or malicious ones might. Each has the story in
// a part of the file that is shown.
import {flatDocument, openDocument, wordDocument} from './structures/documents.ts';
import {json, jsonLines} from './structures/exports.ts';
import {atom, rdf, rss} from './structures/feeds.ts';
import {mailbox, oneMail, plainMail, savedPage} from './structures/mails.ts';
import {book, gzip, tar, zip} from './structures/packed.ts';
import {html} from './structures/pages.ts';
import {richText} from './structures/rich-text.ts';
import {clippings, evernote, safariArchive, webArchive} from './structures/saved.ts';
import {markdown, plainText} from './structures/texts.ts';
import {newsml, nitf, wireText} from './structures/wires.ts';

export const structures = {
	plainText,
	markdown,
	html,
	plainMail,
	oneMail,
	mailbox,
	savedPage,
	rss,
	rdf,
	atom,
	json,
	jsonLines,
	book,
	zip,
	tar,
	gzip,
	nitf,
	newsml,
	wireText,
	webArchive,
	safariArchive,
	evernote,
	clippings,
	richText,
	wordDocument,
	openDocument,
	flatDocument,
} as const;
