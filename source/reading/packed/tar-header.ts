const block = 512;

/** Octal digits between blanks or zeros; anything else is no number a file of ours can have. */
export const octalAt = (bytes: Buffer, at: number, length: number): number | undefined => {
	const digits = /^ *([0-7]{1,12})[ \0]*/.exec(bytes.toString('latin1', at, at + length));
	return digits ? Number.parseInt(digits[1]!, 8) : undefined;
};

/** The sum of all bytes, with the sum's own field as blanks. */
export const isTarHeader = (bytes: Uint8Array, at = 0): boolean => {
	if (at + block > bytes.length || bytes[at] === 0) return false;
	const header = Buffer.from(bytes.buffer, bytes.byteOffset + at, block);
	const stated = octalAt(header, 148, 8);
	if (stated === undefined) return false;
	let sum = 8 * 0x20;
	for (let index = 0; index < block; index++) if (index < 148 || index >= 156) sum += header[index]!;
	return stated === sum;
};
