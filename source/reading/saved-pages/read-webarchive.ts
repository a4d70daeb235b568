// Reads web archives of Safari. Frames, pictures and scripts lie beside the page, and are not looked at.
import type {Origin} from '../../model/document.ts';
import {notText, type ReadResult, refused} from '../format.ts';
import {readPage} from '../html/read-html.ts';
import {declaredCharset, decode} from '../text/decode.ts';
import {type MainResource, mainResourceOf} from './main-resource.ts';

const saveAgain = 'Save the page again.';

/** Reads a web archive. Runs in the extraction thread. Throws ReadLimitError if the page has too much markup. */
export const readWebArchive = async (bytes: Uint8Array, origin: Origin): Promise<ReadResult> => {
	let page: MainResource | undefined;
	try {
		page = mainResourceOf(bytes);
	} catch {
		return refused(origin, 'damaged web archive', saveAgain);
	}
	if (page === undefined) return refused(origin, 'no web page in this web archive', saveAgain);
	const {data, url, type = 'text/html', charset} = page;
	if (!/^(?:text\/html|application\/xhtml\+xml)$/i.test(type))
		return refused(origin, 'a web archive of a file that is no web page', 'Open the file itself.');
	// Safari writes the page as it was shown, in an encoding of its own: what the page says of that is not true any more.
	const html = await decode(data, charset ?? declaredCharset(data));
	return html === undefined ? notText(origin) : readPage(html, origin, url);
};
