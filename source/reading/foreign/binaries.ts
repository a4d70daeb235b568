// Binary files that hold articles, by what stands inside: their first bytes are the same for files of every kind.
import type {UnsupportedKind} from '../recognise/signatures.ts';
import {asCsv, asDocx, copyText} from './remedies.ts';

const compoundFile = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** Streams of Microsoft's compound files (MS-CFB); their names are UTF-16. */
const streams: readonly (readonly [name: string, UnsupportedKind])[] = [
	['EncryptedPackage', {what: 'an office document with a password', remedy: 'Save it without the password.'}],
	['WordDocument', {what: 'a Word document (DOC)', remedy: asDocx}],
	['Workbook', {what: 'a spreadsheet', remedy: asCsv}],
	['PowerPoint Document', {what: 'a presentation', remedy: copyText}],
	['__properties_version1.0', {what: 'a message of Outlook (MSG)', remedy: 'Save it with a name that ends in .eml.'}],
];

/** Returns what to say of a binary file. Searches the whole file only where its first bytes say that this is worth it. */
export const binaryKindOf = (all: Uint8Array): UnsupportedKind | undefined => {
	const bytes = Buffer.from(all.buffer, all.byteOffset, all.byteLength);
	const start = bytes.toString('latin1', 0, 16);
	if (start.startsWith(compoundFile))
		return (
			streams.find(([name]) => bytes.includes(name, 0, 'utf16le'))?.[1] ?? {
				what: 'an office document',
				remedy: copyText,
			}
		);
	return undefined;
};
