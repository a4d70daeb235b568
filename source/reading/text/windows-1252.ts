// windows-1252 by a table of our own: some Node releases decode it as ISO 8859-1, which turns curly quotes into C1
// controls and so both loses the quotes and lets a control sequence introducer into the text.

/** Bytes 0x80 to 0x9f; the five that the code page leaves free become U+FFFD. */
const upperControls = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';

export const decodeWindows1252 = (bytes: Uint8Array): string =>
	Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
		.toString('latin1')
		.replace(/[\x80-\x9f]/g, character => upperControls[character.charCodeAt(0) - 0x80]!);
