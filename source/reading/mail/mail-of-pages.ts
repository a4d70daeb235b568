// The web pages in an email, for MHTML: each part by itself, with its bytes as they are.
import {type Email, type MailPart, parseTree} from './parse-mail.ts';

/** A part of an email that is a web page. */
export type HtmlPart = {
	/** Not decoded: only the transfer encoding is undone. */
	readonly bytes: Uint8Array;
	/** The encoding that the part's own header declares. */
	readonly charset?: string;
	/** Content-ID without its angle brackets. */
	readonly id?: string;
	/** Content-Location as it is written. */
	readonly location?: string;
};

/** An email and the web pages in it, in order. */
export type MailOfPages = {
	readonly mail: Email;
	readonly parts: readonly HtmlPart[];
	/** The `start` parameter (RFC 2387): the Content-ID of the part that the others belong to. */
	readonly start?: string;
};

/**
 * Parses an email whose web pages are wanted one by one: postal-mime joins all HTML parts to one text, and decodes those that
 * declare no encoding as UTF-8. Rejects as `parseMail` does.
 */
export const parseMailOfPages = async (bytes: Uint8Array): Promise<MailOfPages> => {
	const {mail, root} = await parseTree(bytes);
	const start = withoutBrackets(root.contentType.parsed.params.start);
	return {mail, parts: htmlPartsOf(root), ...(start !== undefined && {start})};
};

/** Recursion is safe: postal-mime bounds the depth. */
const htmlPartsOf = (node: MailPart): readonly HtmlPart[] => {
	const {childNodes, content, headers} = node;
	const {value, params} = node.contentType.parsed;
	if (childNodes.length > 0) return childNodes.flatMap(htmlPartsOf);
	if (content === null || !/^(?:text\/html|application\/xhtml\+xml)$/i.test(value)) return [];
	const header = (name: string): string | undefined => headers.find(({key}) => key === name)?.value.trim();
	const {charset} = params;
	const [id, location] = [withoutBrackets(header('content-id')), header('content-location')];
	return [
		{
			bytes: new Uint8Array(content),
			...(charset !== undefined && {charset}),
			...(id !== undefined && {id}),
			...(location !== undefined && {location}),
		},
	];
};

const withoutBrackets = (id: string | undefined): string | undefined => id?.trim().replace(/^<|>$/g, '');
