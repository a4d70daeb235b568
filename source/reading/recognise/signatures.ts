// Recognises files that cannot be read, by their first bytes (file signatures).
import type {Glimpse} from '../format.ts';

/** What to report of a kind of file that is recognised but not read. */
export type UnsupportedKind = {readonly what: string; readonly remedy?: string};

const saveAsText = 'Save it as plain text or Markdown.';

const notTextBut = (kind: string): UnsupportedKind => ({what: `not a text file (${kind}); skipped`});

const image = notTextBut('image');
const audio = notTextBut('audio');
const video = notTextBut('video');
const program = notTextBut('program');
const archive = {what: 'unsupported archive format', remedy: 'Unpack it and open the folder instead.'};
const table = (kind: string): UnsupportedKind => ({
	what: `a table in a binary format (${kind})`,
	remedy: 'Convert it to JSON Lines or CSV.',
});

/** Bytes as ISO 8859-1 characters, and their offset. The first row that matches counts. */
const byBytes: readonly (readonly [bytes: string, offset: number, UnsupportedKind])[] = [
	['\x89PNG', 0, image],
	['\xff\xd8\xff', 0, image],
	['GIF87a', 0, image],
	['GIF89a', 0, image],
	['II*\0', 0, image],
	['MM\0*', 0, image],
	['\0\0\x01\0', 0, image],
	['8BPS', 0, image],
	['WEBP', 8, image],
	['ftypavif', 4, image],
	['ftyphei', 4, image],
	['ftypmif1', 4, image],
	['ftypM4A', 4, audio],
	['ftyp', 4, video],
	['\x1a\x45\xdf\xa3', 0, video],
	['AVI ', 8, video],
	['WAVE', 8, audio],
	['ID3', 0, audio],
	['OggS', 0, audio],
	['fLaC', 0, audio],
	['%!PS', 0, notTextBut('PostScript')],
	['BZh', 0, archive],
	['\xfd7zXZ\0', 0, archive],
	['7z\xbc\xaf\x27\x1c', 0, archive],
	['\x28\xb5\x2f\xfd', 0, archive],
	['Rar!\x1a', 0, archive],
	['PAR1\x15', 0, table('Parquet')],
	['ARROW1\0', 0, table('Arrow')],
	['FEA1\0', 0, table('Feather')],
	['Obj\x01', 0, table('Avro')],
	['\x89HDF\r\n', 0, table('HDF5')],
	['\x7fELF', 0, program],
	['MZ\x90\0', 0, program],
	['\xcf\xfa\xed\xfe', 0, program],
	['\xca\xfe\xba\xbe', 0, program],
	['\0asm', 0, program],
];

/** Text formats; matched at the first character that is not a blank. */
const byMarkup: readonly (readonly [RegExp, UnsupportedKind])[] = [
	[/(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}>\s*)?<svg[\s>]/iy, image],
	[/(?:<\?xml[^>]{0,200}>\s*)?<!doctype html|<html[\s>]/iy, {what: 'an unsupported web page', remedy: saveAsText}],
	[/<\?xml[\s?]|<rss[\s>]|<feed[\s>]/iy, {what: 'an unsupported kind of XML', remedy: saveAsText}],
];

/** Returns what to report of the file, if it is of a kind that cannot be read. */
export const unsupportedKindOf = ({bytes, text}: Glimpse): UnsupportedKind | undefined => {
	const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 300)).toString('latin1');
	const known = byBytes.find(([mark, offset]) => start.startsWith(mark, offset));
	if (known) return known[2];
	const begin = text.search(/[^\s\ufeff]/);
	if (text[begin] !== '<') return undefined;
	return byMarkup.find(([pattern]) => {
		pattern.lastIndex = begin;
		return pattern.test(text);
	})?.[1];
};
