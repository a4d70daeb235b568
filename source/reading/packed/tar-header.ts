// Headers of TAR entries (POSIX ustar).

/** Bytes. */
export const tarBlock = 512;

/** Parses an octal number that ends in blanks or NULs. Undefined for other forms, such as GNU's for sizes above 8 GB. */
export const octalAt = (bytes: Buffer, at: number, length: number): number | undefined => {
	const digits = /^ *([0-7]{1,12})[ \0]*/.exec(bytes.toString('latin1', at, at + length));
	return digits ? Number.parseInt(digits[1]!, 8) : undefined;
};

/**
 * Returns true if the block at the offset `at` is a header: if its checksum is the sum of its bytes, the checksum's own field
 * taken as blanks.
 */
export const isTarHeader = (bytes: Uint8Array, at = 0): boolean => {
	if (at + tarBlock > bytes.length || bytes[at] === 0) return false;
	const header = Buffer.from(bytes.buffer, bytes.byteOffset + at, tarBlock);
	const stated = octalAt(header, 148, 8);
	if (stated === undefined) return false;
	let sum = 8 * 0x20;
	for (let index = 0; index < tarBlock; index++) if (index < 148 || index >= 156) sum += header[index]!;
	return stated === sum;
};
