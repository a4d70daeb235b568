// Quoted-printable (RFC 2045) back to text, where no library is asked since the mail around it is damaged.

/** Of UTF-8; what is no code of a byte stays as it is. */
export const undoQuotedPrintable = (text: string): string =>
	text
		.replace(/=[ \t]{0,9}(?:\r\n|\r|\n)/g, '')
		.replace(/(?:=[0-9a-f]{2})+/gi, codes => Buffer.from(codes.replaceAll('=', ''), 'hex').toString());
