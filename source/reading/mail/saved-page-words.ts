// The fallback for MHTML whose reading was stopped: decodes the page and takes its words.
import type {Origin} from '../../model/document.ts';
import type {ReadResult} from '../format.ts';
import {readPageWords} from '../html/page-words.ts';

/** Reads the words of a saved page without parsing its markup, in linear time. */
export const readSavedPageWords = async (bytes: Uint8Array, origin: Origin): Promise<ReadResult> => {
	const html = await pageIn(bytes);
	return readPageWords(html === undefined ? bytes : Buffer.from(html), origin);
};

const pageIn = async (bytes: Uint8Array): Promise<string | undefined> => {
	try {
		const {pagePartOf} = await import('./page-part.ts');
		return (await pagePartOf(bytes))?.html;
	} catch {
		const {damagedMail} = await import('./damaged-mail.ts');
		const {html, text} = damagedMail(bytes);
		return html ?? text;
	}
};
