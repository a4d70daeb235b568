// Decodes the text of a part of an email, as files are decoded: what it declares counts where it can be true.
import {declaredCharset, decode} from '../text/decode.ts';

/** Declared by programs that did not look, and so often for text that is something else. */
const presumed = /^(?:utf-?8|(?:us-)?ascii|unknown-8bit|default|none)?$/i;

/**
 * Returns the text of `bytes`; undefined if they are no text, or the declared charset is unknown here. A page without a
 * declared charset, or with a wrong one, is asked for its own.
 */
export const textOfPart = async (
	bytes: Uint8Array,
	charset: string | undefined,
	isPage: boolean,
): Promise<string | undefined> => {
	const stated = charset?.trim() ?? '';
	if (presumed.test(stated)) return decode(bytes, isPage ? declaredCharset(bytes) : undefined);
	return isKnown(stated) ? decode(bytes, stated) : undefined;
};

const isKnown = (charset: string): boolean => {
	try {
		new TextDecoder(charset);
		return true;
	} catch {
		return false;
	}
};

/** Decodes a header line that holds bytes beyond ASCII (they should have been encoded words) and is not UTF-8. */
export const textOfHeader = (line: Uint8Array, charset: string | undefined): string => {
	const stated = charset?.trim() ?? '';
	return new TextDecoder(!presumed.test(stated) && isKnown(stated) ? stated : 'windows-1252').decode(line);
};
