// A page that a browser saved whole in one file (MHTML): a mail whose first HTML part is the page.
import PostalMime from 'postal-mime';
import type {Origin} from '../../model/document.ts';
import {type Reading, refused} from '../format.ts';
import {webAddressOf} from '../stated-facts.ts';
import {readPage} from './html.ts';

export const readMhtml = async (bytes: Uint8Array, origin: Origin): Promise<Reading> => {
	const mail = await PostalMime.parse(bytes);
	if (mail.html === undefined || mail.html.trim() === '')
		return refused(origin, 'a saved page without a page', 'Save the article again.');
	const stated = (name: string): string | undefined => mail.headers.find(({key}) => key === name)?.value;
	return readPage(mail.html, origin, webAddressOf(stated('snapshot-content-location')));
};
