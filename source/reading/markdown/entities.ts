/*
Character references (`&eacute;`), by the package entities. In the bundle this file stands in for the package where markdown-it
imports it: to unpack the table of all names takes a millisecond and a half, for every story, and few have one.
*/
let decode: ((text: string) => string) | undefined;

/** To be called before a text with character references is parsed. */
export const loadEntities = async (): Promise<void> => {
	decode ??= (await import('entities')).decodeHTMLStrict;
};

/** Returns the text with its character references decoded; a reference must end in a semicolon. Throws before `loadEntities`. */
export const decodeHTMLStrict = (text: string): string => {
	if (decode === undefined) throw new Error('entities were not loaded');
	return decode(text);
};
