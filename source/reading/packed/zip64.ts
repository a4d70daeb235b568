// The numbers of a ZIP archive that are written in 64 bits (ZIP64, APPNOTE 4.5.3). Programs that write an archive as a stream
// use them for small files as well, as they do not know the sizes beforehand.

/** In a field of 32 bits: the number is in the ZIP64 field. */
const elsewhere = 0xffffffff;
const zip64Field = 1;

/** Returns the content of the ZIP64 field among extra fields. */
const zip64In = (extra: Buffer): Buffer | undefined => {
	for (let at = 0; at + 4 <= extra.length; ) {
		const length = extra.readUInt16LE(at + 2);
		if (extra.readUInt16LE(at) === zip64Field) return extra.subarray(at + 4, at + 4 + length);
		at += 4 + length;
	}
	return undefined;
};

/**
 * Returns `stated` with the numbers of the ZIP64 field in place of those that it holds, which follow each other there in the
 * same order. One that is missing there is infinite, and so are numbers beyond 2^53: no archive is that large.
 */
export const numbersOf = (stated: readonly number[], extra: Buffer): readonly number[] => {
	if (!stated.includes(elsewhere)) return stated;
	const field = zip64In(extra) ?? Buffer.alloc(0);
	let at = 0;
	return stated.map(number => {
		if (number !== elsewhere) return number;
		const found = at + 8 <= field.length ? Number(field.readBigUInt64LE(at)) : Number.POSITIVE_INFINITY;
		at += 8;
		return Number.isSafeInteger(found) ? found : Number.POSITIVE_INFINITY;
	});
};

const locator = 0x07064b50;
const locatorLength = 20;
const directoryEnd64 = 0x06064b50;

/**
 * Returns the offset of the central directory from the ZIP64 end record, which a locator right before the end record at the
 * offset `end` points to. Undefined if there is none.
 */
export const directoryStartInZip64 = (bytes: Buffer, end: number): number | undefined => {
	const at = end - locatorLength;
	if (at < 0 || bytes.readUInt32LE(at) !== locator) return undefined;
	const record = Number(bytes.readBigUInt64LE(at + 8));
	if (record + 56 > bytes.length || bytes.readUInt32LE(record) !== directoryEnd64) return undefined;
	const start = Number(bytes.readBigUInt64LE(record + 48));
	return start + 4 <= bytes.length ? start : undefined;
};
