// Reads a page that a browser saved whole in one file (MHTML, RFC 2557): an email whose parts are the page, its frames and
// its pictures.
import type {Origin} from '../../model/document.ts';
import {articlesOfDrafts} from '../collections/drafts.ts';
import {notText, problemAt, type ReadResult, refused} from '../format.ts';
import {readPage} from '../html/read-html.ts';
import {damagedMail} from './damaged-mail.ts';
import {type PagePart, pagePartOf} from './page-part.ts';

const saveAgain = 'Save the article again.';

/** Reads a file that cannot be parsed as an email: its first HTML page, or else its text. */
const readDamaged = async (bytes: Uint8Array, origin: Origin): Promise<ReadResult> => {
	const {subject, text, html} = damagedMail(bytes);
	const {documents, problems} =
		html === undefined ? await articlesOfDrafts([{origin, headline: subject, text}], origin) : readPage(html, origin);
	return documents.some(({blocks}) => blocks.length > 0)
		? {
				documents,
				problems: [problemAt(origin, 'damaged web page; only part of it could be read', saveAgain), ...problems],
			}
		: refused(origin, 'damaged web page', saveAgain);
};

/** Reads a saved page. Runs in the extraction thread. Throws ReadLimitError if the page has too much markup. */
export const readMhtml = async (bytes: Uint8Array, origin: Origin): Promise<ReadResult> => {
	let page: PagePart | undefined;
	try {
		page = await pagePartOf(bytes);
	} catch {
		return readDamaged(bytes, origin);
	}
	if (page === undefined) {
		return damagedMail(bytes).html === undefined
			? refused(origin, 'no web page in this MHTML file', saveAgain)
			: readDamaged(bytes, origin);
	}
	return page.html === undefined ? notText(origin) : readPage(page.html, origin, page.url);
};
