// Pages whose container states their encoding: a server's header, a property list. By the HTML standard it takes precedence over
// what the page states.
import {isUtf8} from 'node:buffer';
import {decode} from './decode.ts';

/** Returns the page in UTF-8 with a byte order mark, which outranks all that the page says, if its bytes have that encoding. */
export const inStatedCharset = async (page: Uint8Array, charset: string | undefined): Promise<Uint8Array> => {
	if (charset === undefined) return page;
	const text = isUtf8(page) && /^utf-?8$/i.test(charset) ? Buffer.from(page).toString() : await decode(page, charset);
	return text === undefined ? page : Buffer.from(`\ufeff${text.replace(/^\ufeff/, '')}`);
};
