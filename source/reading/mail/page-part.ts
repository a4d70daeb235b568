// Finds the page among the parts of an MHTML file (RFC 2557). Each of its frames is a page as well.
import {webAddressOf} from '../facts/stated-facts.ts';
import {declaredCharset, decode} from '../text/decode.ts';
import {type HtmlPart, type MailOfPages, parseMailOfPages} from './mail-of-pages.ts';

/** The page of an MHTML file. */
export type PagePart = {
	/** Undefined if the part is not text. */
	readonly html: string | undefined;
	/** Where it was saved, if that is on the web. */
	readonly url: string | undefined;
};

/**
 * Returns the page of an MHTML file: the part at the address that the browser states for the whole file, or the one that the
 * headers name as the start, or the first. Undefined if there is none with text. Rejects as `parseMail` does.
 */
export const pagePartOf = async (bytes: Uint8Array): Promise<PagePart | undefined> => {
	const {mail, parts, start} = await parseMailOfPages(bytes);
	const saved = savedAddressOf(mail);
	const part =
		parts.find(({location}) => location !== undefined && location === saved) ??
		parts.find(({id}) => id !== undefined && id === start) ??
		parts[0];
	if (part === undefined) return ofWholeMail(mail, saved);
	const html = await decode(part.bytes, part.charset ?? declaredCharset(part.bytes));
	if (html !== undefined && html.trim() === '') return undefined;
	return {html, url: addressOf(part) ?? webAddressOf(saved)};
};

const savedAddressOf = ({headers}: MailOfPages['mail']): string | undefined =>
	headers.find(({key}) => key === 'snapshot-content-location')?.value.trim();

const addressOf = ({location}: HtmlPart): string | undefined => webAddressOf(location);

/** A page inside a forwarded email is no part of this one. */
const ofWholeMail = ({html}: MailOfPages['mail'], saved: string | undefined): PagePart | undefined =>
	html === undefined || html.trim() === '' ? undefined : {html, url: webAddressOf(saved)};
