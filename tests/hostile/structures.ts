// Files of every format as programs write them, and as a careless or a spiteful one might: what fast-check builds from.
// Each tells its story where the format shows it to a reader.
import {json, jsonLines} from './structures/exports.ts';
import {atom, rdf, rss} from './structures/feeds.ts';
import {mailbox, oneMail, plainMail, savedPage} from './structures/mails.ts';
import {book, gzip, tar, zip} from './structures/packed.ts';
import {html} from './structures/pages.ts';
import {markdown, plainText} from './structures/texts.ts';

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
} as const;
