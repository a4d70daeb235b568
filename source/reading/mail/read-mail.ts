// Reads an email, a newsletter for one: subject, sender, date, and its HTML or its text, whichever says more. Attachments are
// neither opened nor saved.
import type {Origin} from '../../model/document.ts';
import {articlesOfDrafts, type Draft} from '../collections/drafts.ts';
import {statedDate} from '../facts/stated-date.ts';
import {bylineOfNames, webAddressOf} from '../facts/stated-facts.ts';
import {problemAt, type ReadResult, refused} from '../format.ts';
import {wordsOfMarkup} from '../markup/markup.ts';
import {cleanLine} from '../text/clean-text.ts';
import {damagedMail} from './damaged-mail.ts';
import {withoutMailNotes, withoutSignature} from './mail-notes.ts';
import {type Address, type Email, parseMail} from './parse-mail.ts';

const nameOf = (address: Address | undefined): string | undefined =>
	address === undefined ? undefined : cleanLine(address.name) || cleanLine(address.address ?? '');

const header = ({headers}: Email, name: string): string | undefined => headers.find(({key}) => key === name)?.value;

/** Returns the address of the same text on the web: from Archived-At (RFC 5064), or what feed-to-email programs write. */
const addressOf = (mail: Email): string | undefined => {
	for (const name of ['archived-at', 'x-rss-url', 'x-original-url', 'content-location']) {
		const address = webAddressOf(header(mail, name)?.trim().replace(/^<|>$/g, ''));
		if (address !== undefined) return address;
	}
	return undefined;
};

/** Characters of HTML text that count as an article; a part that only says “this mail needs HTML” has fewer. */
const shortestArticle = 200;

/** The raw text below the headers, for an email whose part boundaries are lost. */
const restOf = (mail: Email, bytes: Uint8Array): string => (mail.attachments.length > 0 ? '' : damagedMail(bytes).text);

/** Returns the draft of a parsed email. `bytes` are the whole email. */
export const draftOf = (mail: Email, bytes: Uint8Array, origin: Origin): Draft => {
	const {subject, from, sender, html = ''} = mail;
	const text = mail.text || (html === '' ? restOf(mail, bytes) : '');
	const letters = wordsOfMarkup(html).reduce((sum, words) => sum + words.trim().length, 0);
	// HTML with little text beside a long text part is only a picture.
	const isPage = letters > 0 && (letters >= shortestArticle || letters >= text.trim().length / 2);
	return {
		origin,
		headline: subject,
		byline: bylineOfNames([nameOf(from ?? sender)]),
		published: statedDate(header(mail, 'date') ?? ''),
		url: addressOf(mail),
		...(isPage ? {html} : {text: withoutSignature(text)}),
	};
};

/** Reads an email that cannot be parsed: its subject, and what is below its headers. */
const readDamaged = async (bytes: Uint8Array, origin: Origin): Promise<ReadResult> => {
	const {subject, text} = damagedMail(bytes);
	const {documents} = await articlesOfDrafts([{origin, headline: subject, text}], origin);
	return documents.length > 0
		? {documents, problems: [problemAt(origin, 'damaged email; shown without formatting', 'Save it again.')]}
		: refused(origin, 'damaged email', 'Save it again.');
};

/** Reads an email as one article. */
export const readMail = async (bytes: Uint8Array, origin: Origin): Promise<ReadResult> => {
	let mail: Email;
	try {
		mail = await parseMail(bytes);
	} catch {
		return readDamaged(bytes, origin);
	}
	const result = await articlesOfDrafts([draftOf(mail, bytes, origin)], origin, withoutMailNotes);
	return result.documents.length > 0 ? result : refused(origin, 'email without text; skipped');
};
