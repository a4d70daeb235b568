// A mail, as newsletters come: subject, sender and date, and the part that says most. Attachments are neither opened nor
// written.
import PostalMime, {type Address, type Email} from 'postal-mime';
import type {Block, Origin} from '../../model/document.ts';
import {articlesOfDrafts, type Draft} from '../articles-of-drafts.ts';
import {cleanLine} from '../clean-text.ts';
import {type Reading, refused} from '../format.ts';
import {wordsOfMarkup} from '../markup.ts';
import {statedDate} from '../stated-date.ts';
import {bylineOfNames, webAddressOf} from '../stated-facts.ts';

/** Parts inside one another; a forwarded forward has six. */
const maxNestingDepth = 50;

export const parseMail = (bytes: Uint8Array): Promise<Email> => PostalMime.parse(bytes, {maxNestingDepth});

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

/** Lines of a newsletter that speak of the mail and not of the story. */
const aboutTheMail =
	/^(?:(?:view|read|see|open) (?:(?:this|the) )?(?:[\w-]{1,20} )?(?:in|on) (?:(?:your|a|the) )?(?:web )?(?:browser|web)|view online|read online|(?:read|open) in (?:the )?app|unsubscribe|manage (?:your )?(?:preferences|subscriptions?)|update your preferences|forward(?:ed)? (?:this [\w-]{1,20} )?to a friend|privacy policy)\b.{0,80}$/i;

/** UTF-16 units; a longer line is a sentence that happens to begin like one of them. */
const longestNote = 100;

const isAboutTheMail = (text: string): boolean =>
	text.length <= longestNote && text.split(/\s*[|•·]\s*/).some(part => aboutTheMail.test(part));

export const withoutNotes = (blocks: readonly Block[]): readonly Block[] =>
	blocks.filter(block => !isAboutTheMail(block.text));

/** Bytes looked at of a mail whose parts cannot be told apart. */
const longestRest = 1024 * 1024;

/** What stands below the headers, as it is: better than nothing where a mail has lost the marks of its parts. */
const restOf = (mail: Email, bytes: Uint8Array): string => {
	if (mail.attachments.length > 0) return '';
	const raw = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, longestRest)).toString();
	const start = raw.search(/\r?\n\r?\n/);
	return start < 0 ? '' : raw.slice(start);
};

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
		...(isPage ? {html} : {text}),
	};
};

export const readMail = async (bytes: Uint8Array, origin: Origin): Promise<Reading> => {
	const reading = await articlesOfDrafts([draftOf(await parseMail(bytes), bytes, origin)], origin, withoutNotes);
	return reading.documents.length > 0 ? reading : refused(origin, 'a mail without words', 'Leave it out.');
};
