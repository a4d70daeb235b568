// A mail, as newsletters come: subject, sender and date, and the part that says most. Attachments are neither opened nor
// written.
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

/** Where the same text stands on the web: RFC 5064, and what programs write that send feeds by mail. */
const addressOf = (mail: Email): string | undefined => {
	for (const name of ['archived-at', 'x-rss-url', 'x-original-url', 'content-location']) {
		const address = webAddressOf(header(mail, name)?.trim().replace(/^<|>$/g, ''));
		if (address !== undefined) return address;
	}
	return undefined;
};

/** Letters; a text part that only says “this mail needs a program that shows HTML” has fewer. */
const fewest = 200;

/** As it is: better than nothing where a mail has lost the marks of its parts. */
const restOf = (mail: Email, bytes: Uint8Array): string => (mail.attachments.length > 0 ? '' : damagedMail(bytes).text);

export const draftOf = (mail: Email, bytes: Uint8Array, origin: Origin): Draft => {
	const {subject, from, sender, html = ''} = mail;
	const text = mail.text || (html === '' ? restOf(mail, bytes) : '');
	const letters = wordsOfMarkup(html).reduce((sum, words) => sum + words.trim().length, 0);
	// Where the page has little and the text much, the page was but a picture.
	const isPage = letters > 0 && (letters >= fewest || letters >= text.trim().length / 2);
	return {
		origin,
		headline: subject,
		byline: bylineOfNames([nameOf(from ?? sender)]),
		published: statedDate(header(mail, 'date') ?? ''),
		url: addressOf(mail),
		...(isPage ? {html} : {text: withoutSignature(text)}),
	};
};

/** A mail that no parser can take apart: its subject, and what stands below its headers. */
const readRest = async (bytes: Uint8Array, origin: Origin): Promise<ReadResult> => {
	const {subject, text} = damagedMail(bytes);
	const {documents} = await articlesOfDrafts([{origin, headline: subject, text}], origin);
	return documents.length > 0
		? {documents, problems: [problemAt(origin, 'damaged email; shown without formatting', 'Save it again.')]}
		: refused(origin, 'damaged email', 'Save it again.');
};

export const readMail = async (bytes: Uint8Array, origin: Origin): Promise<ReadResult> => {
	let mail: Email;
	try {
		mail = await parseMail(bytes);
	} catch {
		return readRest(bytes, origin);
	}
	const result = await articlesOfDrafts([draftOf(mail, bytes, origin)], origin, withoutMailNotes);
	return result.documents.length > 0 ? result : refused(origin, 'email without text; skipped');
};
