// Decodes windows-1252 (WHATWG Encoding). Some Node releases decode it as ISO 8859-1, which turns curly quotes into C1
// control characters: the quotes are lost, and an escape sequence introducer gets into the text.

/** Bytes 0x80 to 0x9f; the five that are unassigned become U+FFFD. */
const upperControls = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';

/** Decodes windows-1252. Every byte is one UTF-16 unit. */
export const decodeWindows1252 = (bytes: Uint8Array): string =>
	Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
		.toString('latin1')
		.replace(/[\x80-\x9f]/g, character => upperControls[character.charCodeAt(0) - 0x80]!);

/**
 * Returns the character of a numeric reference (`&#146;`). By the HTML standard 128 to 159 mean windows-1252: old programs
 * wrote curly marks so. A number beyond Unicode gives U+FFFD.
 */
export const characterOfReference = (code: number): string => {
	if (code > 0x10ffff) return '\ufffd';
	const character = code >= 0x80 && code <= 0x9f ? upperControls[code - 0x80]! : '\ufffd';
	return character === '\ufffd' ? String.fromCodePoint(code) : character;
};
