// Reads what it can of an email, or of a page saved as MHTML, that postal-mime cannot parse: its parts are nested too deep, or
// their boundaries are lost.

/** Bytes that are read. */
const longestMail = 1024 * 1024;

/** What was found in the email. */
export type DamagedMail = {
	readonly subject?: string;
	/** Everything below the headers, without the boundaries and headers of its parts. */
	readonly text: string;
	/** The first HTML page, if there is one. */
	readonly html?: string;
};

const boundary = /^--\S.{0,200}$/;
const partHeader = /^(?:Content-[A-Za-z-]{1,40}|MIME-Version):/i;

const withoutPartHeads = (rest: string): string => {
	let inHeader = false;
	return rest
		.split(/\r\n|\r|\n/)
		.filter(line => {
			inHeader = partHeader.test(line) || (inHeader && /^[ \t]/.test(line));
			return !inHeader && !boundary.test(line);
		})
		.join('\n');
};

/** Decodes quoted-printable (RFC 2045) as UTF-8; a `=` that begins no byte stays. No library is asked: the mail is damaged. */
const decodeQuotedPrintable = (text: string): string =>
	text
		.replace(/=[ \t]{0,9}(?:\r\n|\r|\n)/g, '')
		.replace(/(?:=[0-9a-f]{2})+/gi, codes => Buffer.from(codes.replaceAll('=', ''), 'hex').toString());

const pageIn = (rest: string): string | undefined => {
	const start = rest.search(/<!doctype html|<html[\s>]/i);
	if (start < 0) return undefined;
	const end = rest.indexOf('</html', start);
	const page = rest.slice(start, end < 0 ? rest.length : end);
	return /<(?:html|meta|p|div)[^<>]{0,200}=3D/i.test(page) ? decodeQuotedPrintable(page) : page;
};

/** Reads the first megabyte of an email by its lines alone, in linear time. Never throws. */
export const damagedMail = (bytes: Uint8Array): DamagedMail => {
	const raw = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, longestMail)).toString();
	const found = raw.search(/\r\n\r\n|\n\n|\r\r/);
	const end = found < 0 ? raw.length : found;
	const subject = /^subject:[ \t]{0,9}(.{0,500})/im.exec(raw.slice(0, end))?.[1];
	const rest = raw.slice(end);
	const html = pageIn(rest);
	return {text: withoutPartHeads(rest), ...(subject !== undefined && {subject}), ...(html !== undefined && {html})};
};
