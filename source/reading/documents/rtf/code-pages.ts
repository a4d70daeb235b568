// The encodings of bytes in a Rich Text file: by the font's character set, its code page, or that of the whole file.
import {decodeWindows1252} from '../../text/windows-1252.ts';

/** Code page 42 stands for fonts of symbols, whose bytes are no letters. */
export const symbolPage = 42;

/** Code pages by the number of a character set; `\fcharset1` is that of the file. */
const charsetPages: ReadonlyMap<number, number> = new Map([
	[0, 1252],
	[2, symbolPage],
	[77, 10_000],
	[128, 932],
	[129, 949],
	[130, 1361],
	[134, 936],
	[136, 950],
	[161, 1253],
	[162, 1254],
	[163, 1258],
	[177, 1255],
	[178, 1256],
	[186, 1257],
	[204, 1251],
	[222, 874],
	[238, 1250],
	[254, 437],
	[255, 850],
]);

/** Returns the code page of `\fcharsetN`; undefined where the file's own counts. */
export const pageOfCharset = (charset: number): number | undefined => charsetPages.get(charset);

/** Names of the encodings by code page, beside `windows-N`. */
const encodings: ReadonlyMap<number, string> = new Map([
	[866, 'ibm866'],
	[874, 'windows-874'],
	[932, 'shift_jis'],
	[936, 'gbk'],
	[949, 'euc-kr'],
	[950, 'big5'],
	[10_000, 'macintosh'],
	[10_007, 'x-mac-cyrillic'],
	[20_866, 'koi8-r'],
	[54_936, 'gb18030'],
	[65_001, 'utf-8'],
]);

/** The upper halves of the code pages of DOS, which no decoder of the Web knows. */
const latinOfDos: ReadonlyMap<number, string> = new Map([
	[
		437,
		'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
	],
	[
		850,
		'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
	],
]);

/** Of a font of symbols only bullets are known: the rest are arrows, dingbats, or letters of a formula. */
const symbols = (bytes: Uint8Array): string =>
	[...bytes].map(byte => (byte === 0xb7 || byte === 0xa7 || byte === 0xa8 ? '•' : byte === 0x20 ? ' ' : '')).join('');

/** Decodes bytes of one code page. */
export type Decode = (bytes: Uint8Array) => string;

const makeDecoder = (page: number): Decode => {
	if (page === 1252) return decodeWindows1252;
	if (page === symbolPage) return symbols;
	const upper = latinOfDos.get(page);
	if (upper !== undefined)
		return bytes =>
			[...bytes].map(byte => (byte < 0x80 ? String.fromCharCode(byte) : (upper[byte - 0x80] ?? '\ufffd'))).join('');
	try {
		const decoder = new TextDecoder(encodings.get(page) ?? `windows-${page}`);
		return bytes => decoder.decode(bytes);
	} catch {
		// Letters of an unknown code page are shown as unknown, not as others.
		return bytes => [...bytes].map(byte => (byte < 0x80 ? String.fromCharCode(byte) : '\ufffd')).join('');
	}
};

const made = new Map<number, Decode>();

/** Most code pages that are remembered: a file may name thousands that do not exist. */
const mostDecoders = 64;

/** Returns the decoder of a code page. */
export const decoderOf = (page: number): Decode => {
	const known = made.get(page);
	if (known) return known;
	const decoder = makeDecoder(page);
	if (made.size < mostDecoders) made.set(page, decoder);
	return decoder;
};

/** Returns true for code pages in which two bytes may be one sign, the second of them an ASCII character. */
export const isDoubleByte = (page: number): boolean => page === 932 || page === 936 || page === 949 || page === 950;
