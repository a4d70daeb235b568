// Many short texts as two runs of bytes. Those of Latin letters, nearly all, take a byte a unit, in memory too: one text with
// wider letters in the same string would double every other.

/** Texts in order. A text with wider letters than Latin-1 stands in `wide`, and in `narrow` a mark in its place. */
export type PackedTexts = {readonly narrow: Uint8Array; readonly wide: Uint8Array};

const end = '\n';
const elsewhere = '\0';

/** Packs texts without line breaks and null characters. */
export const packTexts = (texts: readonly string[]): PackedTexts => {
	const wide = texts.filter(isWide);
	const narrow = wide.length === 0 ? texts : texts.map(text => (isWide(text) ? elsewhere : text));
	// UTF-16, not UTF-8: a word that was cut off in the middle of a character has to come back as it was.
	return {narrow: Buffer.from(joined(narrow), 'latin1'), wide: Buffer.from(joined(wide), 'utf16le')};
};

/** Returns the texts again. */
export const unpackTexts = ({narrow, wide}: PackedTexts): string[] => {
	const texts = apart(textOf(narrow, 'latin1'));
	if (wide.length === 0) return texts;
	const others = apart(textOf(wide, 'utf16le')).values();
	return texts.map(text => (text === elsewhere ? (others.next().value ?? '') : text));
};

const isWide = (text: string): boolean => /[^\0-\xff]/.test(text);

const joined = (texts: readonly string[]): string => texts.map(text => text + end).join('');

const apart = (text: string): string[] => text.split(end).slice(0, -1);

const textOf = (bytes: Uint8Array, encoding: 'latin1' | 'utf16le'): string =>
	Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString(encoding);
