// Decodes bytes of an unknown encoding. In this order: byte order mark, UTF-16 by the position of its zero bytes, valid UTF-8,
// the declared encoding, Mac OS Roman by its marks, a guess (chardet), windows-1252. UTF-32, UTF-7 and undeclared ISO-2022 are not recognised.
import {isUtf8} from 'node:buffer';
import {isMacRoman} from './mac-roman.ts';
import {decodeWindows1252} from './windows-1252.ts';

/** Bytes that are looked at to judge the whole file. */
const sampleSize = 65_536;

const western = /^(?:windows-1252|cp-?1252|iso-?8859-1|latin-?1|(?:us-)?ascii)$/i;

/** Returns the encoding that a mark at the beginning states. */
export const byteOrderMark = (bytes: Uint8Array): string | undefined => {
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	return undefined;
};

/**
 * Detects UTF-16 without a byte order mark: Western text has a zero in nearly every second byte and nowhere else. Undefined
 * if `bytes` are something else.
 */
export const utf16ByZeros = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
	const pairs = Math.min(bytes.length, 4096) >> 1;
	if (pairs < 2 || !bytes.subarray(0, pairs * 2).includes(0)) return undefined;
	let even = 0;
	let odd = 0;
	for (let index = 0; index < pairs * 2; index += 2) {
		if (bytes[index] === 0) even++;
		if (bytes[index + 1] === 0) odd++;
	}
	if (odd > pairs * 0.5 && even < pairs * 0.05) return 'utf-16le';
	if (even > pairs * 0.5 && odd < pairs * 0.05) return 'utf-16be';
	return undefined;
};

const decodeAs = (encoding: string, bytes: Uint8Array): string | undefined => {
	if (western.test(encoding)) return decodeWindows1252(bytes);
	try {
		return new TextDecoder(encoding).decode(bytes);
	} catch {
		return undefined;
	}
};

/** Returns true for damaged UTF-8: at least nine in ten non-ASCII characters are valid. Other encodings give hardly any. */
const isDamagedUtf8 = (sample: Uint8Array): boolean => {
	const text = new TextDecoder().decode(sample, {stream: true});
	let beyondAscii = 0;
	let broken = 0;
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		if (code > 0x7f) beyondAscii++;
		if (code === 0xfffd) broken++;
	}
	return beyondAscii > 0 && broken * 10 <= beyondAscii;
};

/** Names of encodings for non-Latin scripts. */
const otherScripts = /^(?:utf|shift|euc|big5|gb|iso-2022|koi8|windows-(?:1251|1253|1255|1256)|iso-8859-[5-8])/i;

/**
 * Guesses the encoding by chardet. Non-Latin text is mostly bytes above 0x7f; English with curly quotes has a few, which
 * chardet may take for the first half of a Japanese character. With so few, its non-Latin guesses are ignored.
 */
const guess = async (bytes: Uint8Array): Promise<string | undefined> => {
	const sample = bytes.subarray(0, sampleSize);
	if (isDamagedUtf8(sample)) return 'utf-8';
	if (isMacRoman(sample)) return 'macintosh';
	let high = 0;
	for (const byte of sample) if (byte > 0x7f) high++;
	const {analyse} = await import('./encoding-detector.ts');
	const latinOnly = high < sample.length * 0.15;
	return analyse(sample).find(({name}) => name !== 'UTF-8' && !(latinOnly && otherScripts.test(name)))?.name;
};

/** Control characters that text does not have; `\b \t \n \v \f \r` and ESC (captured terminal output) are allowed. */
const control = /[\0-\x07\x0e-\x1a\x1c-\x1f]/g;

const isBinary = (text: string, allowed: number): boolean => {
	const sample = text.length > sampleSize ? text.slice(0, sampleSize) : text;
	return (sample.match(control)?.length ?? 0) > sample.length * allowed;
};

/**
 * Decodes `bytes`; undefined if they are not text. `declared` is the encoding that the file states for itself, in an XML
 * declaration for one. The text is not clean yet.
 */
export const decode = async (bytes: Uint8Array, declared?: string): Promise<string | undefined> => {
	const certain = byteOrderMark(bytes) ?? utf16ByZeros(bytes);
	if (certain) return checked(decodeAs(certain, bytes), 0.1);
	// ISO-2022 is ASCII with escape sequences: valid UTF-8, but nonsense when read as such.
	if (declared !== undefined && /^iso-2022-/i.test(declared) && bytes.includes(0x1b)) {
		const text = decodeAs(declared, bytes);
		if (text !== undefined) return checked(text, 0.1);
	}
	if (isUtf8(bytes))
		return checked(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'), 0.1);
	// A tenth of random bytes are control characters, and they are not valid UTF-8: a smaller share is enough here.
	if (
		isBinary(
			Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, sampleSize)).toString('latin1'),
			0.02,
		)
	) {
		return undefined;
	}
	const stated = declared === undefined ? undefined : decodeAs(declared, bytes);
	if (stated !== undefined) return stated;
	const guessed = await guess(bytes);
	return (guessed === undefined ? undefined : decodeAs(guessed, bytes)) ?? decodeWindows1252(bytes);
};

const checked = (text: string | undefined, allowed: number): string | undefined =>
	text === undefined || isBinary(text, allowed) ? undefined : text;

/**
 * Returns the encoding that a web page declares for itself. By the HTML standard a declaration counts in the first 1,024
 * bytes only; one that can be read as ASCII cannot be UTF-16, so that name is ignored.
 */
export const declaredCharset = (bytes: Uint8Array): string | undefined => {
	const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString('latin1');
	const declared = /(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([\w:-]{2,40})/i.exec(start)?.[1];
	return declared === undefined || /^utf-?16/i.test(declared) ? undefined : declared;
};
