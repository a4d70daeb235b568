// Reads an email, a newsletter for one: subject, sender, date, and its HTML or its text, whichever says more. Of attachments only
// emails are opened, and none is saved.
import type {Origin} from '../../model/document.ts';
import {articlesOfDrafts, type Draft} from '../collections/drafts.ts';
import {entryKeys} from '../facts/entry-keys.ts';
import {statedDate} from '../facts/stated-date.ts';
import {bylineOfNames, webAddressOf} from '../facts/stated-facts.ts';
import {inside, problemAt, type ReadResult, refused} from '../format.ts';
import {lengthOfMarkup} from '../markup/markup.ts';
import {cleanLine} from '../text/clean-text.ts';
import {inUtf8} from '../text/in-utf8.ts';
import {messageOf} from './apple-mail.ts';
import {damagedMail} from './damaged-mail.ts';
import {withoutMailNotes, withoutSignature} from './mail-notes.ts';
import {type Address, type Mail, parseMail} from './parse-mail.ts';
import {textDigestOf} from './text-digest.ts';

/** Thunderbird writes the author of a feed's item as an address, in the form of RSS: “pim@weir.example (Pim Orrell)”. */
const nameInAddress = /^"?[^\s"()@]{1,100}@[^\s"()@]{1,200} \(([^()"]{1,200})\)"?$/;

const nameOf = (address: Address | undefined): string | undefined => {
	if (address === undefined) return undefined;
	const name = cleanLine(address.name) || cleanLine(address.address ?? '');
	return name === 'anonymous' ? undefined : (nameInAddress.exec(name)?.[1] ?? name);
};

const header = ({headers}: Mail, name: string): string | undefined => headers.find(({key}) => key === name)?.value;

/** Returns the address of the same text on the web: from Archived-At (RFC 5064), or what programs write that turn feeds into email. */
const addressOf = (mail: Mail): string | undefined => {
	for (const name of ['archived-at', 'x-rss-url', 'x-original-url', 'content-location', 'content-base']) {
		const address = webAddressOf(header(mail, name)?.trim().replace(/^<|>$/g, ''));
		if (address !== undefined) return address;
	}
	return undefined;
};

/** Characters of HTML text that count as an article; a part that only says “this mail needs HTML” has fewer. */
const shortestArticle = 200;

/** The raw text below the headers, for an email whose part boundaries are lost. */
const restOf = ({attachments, digest}: Mail, bytes: Uint8Array): string =>
	attachments.length + digest.length > 0 ? '' : damagedMail(bytes).text;

const draftOf = (mail: Mail, bytes: Uint8Array, origin: Origin): Draft => {
	const {subject, from, sender, html = ''} = mail;
	const text = mail.text || (html === '' ? restOf(mail, bytes) : '');
	const letters = lengthOfMarkup(html, shortestArticle);
	// HTML with little text beside a long text part is only a picture.
	const isPage = letters > 0 && (letters >= shortestArticle || letters >= text.trim().length / 2);
	return {
		origin,
		// Beside mails that are attached, it is the letter that goes with them.
		headline: mail.attachments.length + mail.digest.length > 0 ? subject : withoutForwarding(subject),
		sender: bylineOfNames([nameOf(from ?? sender)]),
		published: statedDate(header(mail, 'date') ?? ''),
		url: addressOf(mail),
		...(isPage ? {html} : {text: withoutSignature(text)}),
	};
};

/** Digests in digests, and emails attached to attached ones. */
const deepestDigest = 3;

/** Emails that were forwarded as attachments: as messages of a digest do, they keep their heads. */
const attachedTo = ({attachments}: Mail): readonly Uint8Array[] =>
	attachments.flatMap(({mimeType, disposition, content}) =>
		mimeType === 'message/rfc822' && disposition === 'attachment' && content instanceof ArrayBuffer
			? [new Uint8Array(content)]
			: [],
	);

/** “Fwd: Eels come back” is the story that was passed on. */
const withoutForwarding = (subject: string | undefined): string | undefined =>
	subject?.replace(/^(?:fwd?: *)+(?=\S)/i, '');

/** What a mailing list writes above a digest: how to subscribe, and the subjects of the messages. */
const masthead = /\b(?:subscribe|mailing list|digest|today['’]s topics|table of contents)\b/i;

/** UTF-16 units of what an editor writes above a digest. */
const shortestPreface = 200;

/**
 * Returns the draft of a parsed email; of a digest, one for each of its messages, and of attached emails one each, with their own
 * subjects, senders and dates.
 * `bytes` are the whole email. `place` gives the origin for a Message-ID: of a message of a digest, or, if `whole` is
 * undefined, of the email itself.
 */
export const draftsOf = async (
	mail: Mail,
	bytes: Uint8Array,
	place: (id: string | undefined) => Origin,
	whole?: Origin,
	depth = 0,
): Promise<readonly Draft[]> => {
	const placeOf = ({messageId}: Pick<Mail, 'messageId'>): Origin => place(messageId?.replace(/^<|>$/g, ''));
	const parts = depth < deepestDigest ? [...mail.digest, ...attachedTo(mail)] : [];
	const drafts: Draft[] = [];
	for (const part of parts) {
		try {
			drafts.push(...(await draftsOf(await parseMail(part), part, place, undefined, depth + 1)));
		} catch {
			const {subject, text} = damagedMail(part);
			drafts.push({origin: placeOf({}), headline: subject, text});
		}
	}
	const draft = draftOf(mail, bytes, whole ?? inNoPlace);
	const body = draft.text ?? draft.html ?? '';
	if (parts.length > 0) {
		const isPreface = body.trim().length >= shortestPreface && !masthead.test(body.slice(0, 2000));
		return isPreface || mail.digest.length === 0 ? [{...draft, origin: placeOf(mail)}, ...drafts] : drafts;
	}
	for (const {head, text} of depth < deepestDigest ? textDigestOf(mail.text ?? '') : []) {
		const stated = await parseMail(Buffer.from(`${head.replace(/^(?:content|mime)-.*$/gim, 'x:')}\n\n`));
		drafts.push({...draftOf(stated, new Uint8Array(), placeOf(stated)), text: withoutSignature(text)});
	}
	return drafts.length > 0 ? drafts : [whole === undefined ? {...draft, origin: placeOf(mail)} : draft];
};

const inNoPlace: Origin = {path: ''};

/** Reads an email that cannot be parsed: its subject, and what is below its headers. */
const readDamaged = async (bytes: Uint8Array, origin: Origin): Promise<ReadResult> => {
	const {subject, text} = damagedMail(bytes);
	const {documents} = await articlesOfDrafts([{origin, headline: subject, text}], origin);
	return documents.length > 0
		? {documents, problems: [problemAt(origin, 'damaged email; shown without formatting', 'Save it again.')]}
		: refused(origin, 'damaged email', 'Save it again.');
};

/** Reads an email as one article, a digest as one for each of its messages. */
export const readMail = async (file: Uint8Array, origin: Origin): Promise<ReadResult> => {
	const bytes = messageOf(inUtf8(file));
	let mail: Mail;
	try {
		mail = await parseMail(bytes);
	} catch {
		return readDamaged(bytes, origin);
	}
	const keyOf = entryKeys();
	const drafts = await draftsOf(mail, bytes, id => inside(origin, keyOf(id)), origin);
	const result = await articlesOfDrafts(drafts, origin, withoutMailNotes);
	return result.documents.length > 0 ? result : refused(origin, 'email without text; skipped');
};
