// Tells text from markup in fields that may hold either.
import {cleanLine} from '../text/clean-text.ts';
import {decodeEntities, wordsOfMarkup} from './markup.ts';

const tag =
	/<\/?(?:a|abbr|article|aside|b|big|blockquote|body|br|center|cite|code|dd|del|details|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|head|header|hr|html|i|iframe|img|ins|li|main|mark|nav|ol|p|picture|pre|q|s|script|section|small|span|strong|style|sub|sup|svg|table|tbody|td|th|time|tr|tt|u|ul|video)(?=[\s/>])|<!--|<!\[CDATA\[/i;
const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/i;

/** Returns true for text with at least one HTML tag or comment. “a < b” and “<sigh>” are text. */
export const isMarkup = (text: string): boolean => tag.test(text);

/** Characters that a program escaped which took the text for a piece of a page. */
const escaped = /&(?:quot|amp|lt|gt|apos|nbsp|#\d{2,5}|#x[\da-f]{2,5}|[lr][ds]quo|[mn]dash|hellip);/i;

/**
 * Returns the text of a field, which may be markup, without what a program did to it that put it there: character references in
 * plain words, markup that was escaped as a whole, and line breaks written as a backslash and a letter.
 */
export const wordsOrMarkup = (text: string): string => {
	const broken =
		!text.includes('\n') && /\\n.*\\n/.test(text) ? text.replace(/(?:\\r)?\\n/g, '\n').replaceAll('\\"', '"') : text;
	return !isMarkup(broken) && escaped.test(broken) ? decodeEntities(broken) : broken;
};

/** Returns the words of a headline that may have markup (`<em>`, `&amp;`), clean and on one line. */
export const lineOfMarkup = (text: string): string =>
	cleanLine(isMarkup(text) || entity.test(text) ? wordsOfMarkup(text).join(' ') : text);
