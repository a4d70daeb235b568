// Generators for files of every format, as programs write them and as careless or malicious ones might. Each has the story in
// a part of the file that is shown.
import {flatDocument, openDocument, wordDocument} from './structures/documents.ts';
import {json, jsonLines} from './structures/exports.ts';
import {atom, rdf, rss} from './structures/feeds.ts';
import {
	extracts,
	netNewsWire,
	newsboat,
	omnivore,
	readwise,
	substack,
	tei,
	thunderbirdFeed,
	tinyTinyRss,
	wallabagText,
	wallabagXml,
} from './structures/kept.ts';
import {mailbox, oneMail, plainMail, savedPage} from './structures/mails.ts';
import {book, gzip, tar, zip} from './structures/packed.ts';
import {html} from './structures/pages.ts';
import {pdf} from './structures/pdfs.ts';
import {
	corpus,
	mastodonOutbox,
	newsBlurStories,
	telegramExport,
	telegramPage,
	wallabagJson,
} from './structures/posts.ts';
import {
	apaText,
	factivaCodeText,
	factivaText,
	lexisText,
	nexisText,
	pressRichText,
	pressWordDocument,
	proQuestText,
	retrieverText,
} from './structures/press.ts';
import {
	apaPage,
	europressePage,
	europresseTable,
	factivaJson,
	factivaPage,
	factivaXml,
	lexisPage,
	proQuestPage,
} from './structures/press-pages.ts';
import {richText} from './structures/rich-text.ts';
import {clippings, evernote, safariArchive, webArchive} from './structures/saved.ts';
import {numberedSubtitles, webSubtitles} from './structures/spoken.ts';
import {namelessTable, table} from './structures/tables.ts';
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
	wordDocument,
	openDocument,
	flatDocument,
	pdf,
	richText,
	lexisText,
	nexisText,
	factivaText,
	factivaCodeText,
	proQuestText,
	retrieverText,
	apaText,
	pressRichText,
	pressWordDocument,
	lexisPage,
	factivaPage,
	europressePage,
	europresseTable,
	proQuestPage,
	apaPage,
	factivaXml,
	factivaJson,
	table,
	namelessTable,
	corpus,
	telegramExport,
	telegramPage,
	mastodonOutbox,
	newsBlurStories,
	wallabagJson,
	wallabagXml,
	wallabagText,
	tinyTinyRss,
	newsboat,
	netNewsWire,
	thunderbirdFeed,
	substack,
	omnivore,
	readwise,
	extracts,
	tei,
	webSubtitles,
	numberedSubtitles,
} as const;
