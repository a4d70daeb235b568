// Opens the entries of a packed document as text.
import type {Origin} from '../../model/document.ts';
import {type ReadResult, refused} from '../format.ts';
import {newAllowance, sizeLimit} from '../limits.ts';
import type {PackedFile} from '../packed/packed-file.ts';
import {zipFiles} from '../packed/zip.ts';
import {decode} from '../text/decode.ts';

/** Returns the text of an entry, or why there is none. */
export type OpenEntry = (
	name: string,
	encodingOf: (bytes: Uint8Array) => string | undefined,
) => Promise<{readonly text: string} | {readonly fault: string}>;

/** Bytes of an entry; a hundred articles of a press database have six million. */
const longestEntry = 2 * sizeLimit;

/** Returns what opens the entries of a document; a name counts once, as the first of several of the same name. */
export const entriesOf = (bytes: Uint8Array): OpenEntry => {
	const allowance = newAllowance();
	const files = new Map<string, PackedFile>();
	for (const file of zipFiles(bytes)) if (allowance.takeEntry() && !files.has(file.name)) files.set(file.name, file);
	return async (name, encodingOf) => {
		const file = files.get(name);
		const content = file?.open(Math.min(longestEntry, allowance.mayUnpackTo(file.packed))) ?? 'damaged';
		if (typeof content === 'string') return {fault: content};
		allowance.takeBytes(content.length);
		const text = await decode(content, encodingOf(content));
		return text === undefined ? {fault: 'damaged'} : {text};
	};
};

/** Returns the result for a document of which no text can be had, by what is wrong with it. */
export const refusedDocument = (origin: Origin, fault: string): ReadResult => {
	if (fault === 'password-protected')
		return refused(origin, 'an office document with a password', 'Save it without the password.');
	return refused(
		origin,
		fault === 'too large' ? 'document too large unpacked' : 'damaged office document',
		'Open it in the program that made it, and save it again.',
	);
};
