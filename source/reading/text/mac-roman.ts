// Recognises Mac OS Roman, in which old Macs, and spreadsheets as “CSV (Macintosh)”, write: no other encoding has its marks.

const isSmall = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x61 && byte <= 0x7a;
const isCapital = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x41 && byte <= 0x5a;
const isLetter = (byte: number | undefined): boolean => isSmall(byte) || isCapital(byte);

/** Punctuation that a closing mark stands behind. */
const beforeClosing = new Set([...'.,!?'].map(sign => sign.charCodeAt(0)));

/**
 * “don’t”, “café”, “It held.” have bytes that are capitals elsewhere, “donÕt”, “cafŽ”, “Ó”, behind small letters: no language
 * writes so.
 */
const isMark = (bytes: Uint8Array, at: number): boolean => {
	const [before, byte, after] = [bytes[at - 1], bytes[at], bytes[at + 1]];
	if (byte === 0xd5) return isSmall(before) && isSmall(after);
	if (byte === 0x8e) return isSmall(before) && !isCapital(after);
	return byte === 0xd3 && (isSmall(before) || beforeClosing.has(before ?? 0)) && !isLetter(after);
};

/** Letters and quotation marks of Western Windows beside small letters, where this encoding has capitals and signs. */
const isOfWindows = (bytes: Uint8Array, at: number): boolean => {
	const byte = bytes[at]!;
	return (byte >= 0xe0 || (byte >= 0x91 && byte <= 0x94)) && (isSmall(bytes[at - 1]) || isSmall(bytes[at + 1]));
};

/** Returns true for text in Mac OS Roman that shows it. */
export const isMacRoman = (bytes: Uint8Array): boolean => {
	let marks = 0;
	for (let at = 0; at < bytes.length; at++) {
		if (bytes[at]! < 0x80) continue;
		if (isOfWindows(bytes, at)) return false;
		if (isMark(bytes, at)) marks++;
	}
	return marks > 0;
};
