// The encoding that a page declares for itself.

/** As the standard has it: a declaration counts in the first 1,024 bytes only, and one in them cannot be UTF-16. */
export const charsetOf = (bytes: Uint8Array): string | undefined => {
	const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString('latin1');
	const declared = /(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([\w:-]{2,40})/i.exec(start)?.[1];
	return declared === undefined || /^utf-?16/i.test(declared) ? undefined : declared;
};
