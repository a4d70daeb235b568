// What can still be read of a mail, or of a page saved as one, whose parts cannot be told apart: they are nested too deep,
// or their marks were lost.

/** Bytes looked at. */
const longest = 1024 * 1024;

export type DamagedMail = {
	readonly subject?: string;
	/** Without the marks and headers of its parts. */
	readonly text: string;
	/** From its first page to the end of that. */
	readonly html?: string;
};

const mark = /^--\S.{0,200}$/;
const partHeader = /^(?:Content-[A-Za-z-]{1,40}|MIME-Version):/i;

const withoutMarks = (rest: string): string => {
	let inHeader = false;
	return rest
		.split(/\r\n|\r|\n/)
		.filter(line => {
			inHeader = partHeader.test(line) || (inHeader && /^[ \t]/.test(line));
			return !inHeader && !mark.test(line);
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

export const damagedMail = (bytes: Uint8Array): DamagedMail => {
	const raw = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, longest)).toString();
	const found = raw.search(/\r\n\r\n|\n\n|\r\r/);
	const end = found < 0 ? raw.length : found;
	const subject = /^subject:[ \t]{0,9}(.{0,500})/im.exec(raw.slice(0, end))?.[1];
	const rest = raw.slice(end);
	const html = pageIn(rest);
	return {text: withoutMarks(rest), ...(subject !== undefined && {subject}), ...(html !== undefined && {html})};
};
