// Files that are no article, told by their first bytes: what each is, and what to do about it.
import type {Glimpse} from '../format.ts';

export type UnsupportedKind = {readonly what: string; readonly remedy: string};

const leaveOut = 'Leave it out.';
const unpack = 'Unpack it first.';
const saveAsText = 'Save it as plain text or Markdown.';

const picture = {what: 'a picture, not text', remedy: leaveOut};
const sound = {what: 'a sound recording, not text', remedy: leaveOut};
const film = {what: 'a film, not text', remedy: leaveOut};
const program = {what: 'a program, not text', remedy: leaveOut};
const archive = {what: 'a packed archive', remedy: unpack};
const wordProcessor = {what: 'a word processor document', remedy: saveAsText};

/** Bytes as ISO 8859-1 characters, and where they stand. */
const byBytes: readonly (readonly [bytes: string, offset: number, UnsupportedKind])[] = [
	['\x89PNG', 0, picture],
	['\xff\xd8\xff', 0, picture],
	['GIF87a', 0, picture],
	['GIF89a', 0, picture],
	['II*\0', 0, picture],
	['MM\0*', 0, picture],
	['\0\0\x01\0', 0, picture],
	['8BPS', 0, picture],
	['WEBP', 8, picture],
	['ftypavif', 4, picture],
	['ftyphei', 4, picture],
	['ftypmif1', 4, picture],
	['ftypM4A', 4, sound],
	['ftyp', 4, film],
	['\x1a\x45\xdf\xa3', 0, film],
	['AVI ', 8, film],
	['WAVE', 8, sound],
	['ID3', 0, sound],
	['OggS', 0, sound],
	['fLaC', 0, sound],
	['%PDF-', 0, {what: 'a PDF', remedy: 'Save its text first, for example with pdftotext.'}],
	['%!PS', 0, {what: 'a PostScript file', remedy: leaveOut}],
	['{\\rtf', 0, wordProcessor],
	['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 0, wordProcessor],
	['mimetypeapplication/vnd.oasis', 30, wordProcessor],
	['[Content_Types].xml', 30, wordProcessor],
	['BZh', 0, archive],
	['\xfd7zXZ\0', 0, archive],
	['7z\xbc\xaf\x27\x1c', 0, archive],
	['\x28\xb5\x2f\xfd', 0, archive],
	['Rar!\x1a', 0, archive],
	['SQLite format 3\0', 0, {what: 'a database, not text', remedy: leaveOut}],
	['\x7fELF', 0, program],
	['MZ\x90\0', 0, program],
	['\xcf\xfa\xed\xfe', 0, program],
	['\xca\xfe\xba\xbe', 0, program],
	['\0asm', 0, program],
];

/** Text by its bytes, but written for another program; matched at the first character that is no blank. */
const byMarkup: readonly (readonly [RegExp, UnsupportedKind])[] = [
	[/(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}>\s*)?<svg[\s>]/iy, picture],
	[/(?:<\?xml[^>]{0,200}>\s*)?<!doctype html|<html[\s>]/iy, {what: 'a web page', remedy: saveAsText}],
	[/<\?xml[\s?]|<rss[\s>]|<feed[\s>]/iy, {what: 'an XML file', remedy: saveAsText}],
];

export const unsupportedKindOf = ({bytes, text}: Glimpse): UnsupportedKind | undefined => {
	const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 300)).toString('latin1');
	const known = byBytes.find(([mark, offset]) => start.startsWith(mark, offset));
	if (known) return known[2];
	const begin = text.search(/[^\s\ufeff]/);
	return byMarkup.find(([pattern]) => {
		pattern.lastIndex = begin;
		return begin >= 0 && pattern.test(text);
	})?.[1];
};
