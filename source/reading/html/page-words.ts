// The fallback for pages whose reading was stopped: the title, and every block as a paragraph.
import type {Origin} from '../../model/document.ts';
import {notText, problemAt, type ReadResult, withoutText} from '../format.ts';
import {withoutInlineData} from '../markup/inline-data.ts';
import {wordsOfMarkup} from '../markup/markup.ts';
import {withoutAbsent} from '../plain-text/take-facts.ts';
import {cleanLine} from '../text/clean-text.ts';
import {declaredCharset, decode} from '../text/decode.ts';
import {mostParagraphs} from '../text/text-limits.ts';

/** UTF-16 units without inline data; no article is longer. */
const longestMarkup = 12 * 1024 * 1024;

/** The problem to report where the end of a page was not read. */
export const pageCutShort = ['page too long; the end was cut off', 'Split it into smaller files.'] as const;

/** Reads the words of a page without parsing its markup. Takes linear time, well under a second, whatever the markup. */
export const readPageWords = async (bytes: Uint8Array, origin: Origin): Promise<ReadResult> => {
	const whole = await decode(bytes, declaredCharset(bytes));
	if (whole === undefined) return notText(origin);
	const markup = withoutInlineData(whole);
	const html = markup.slice(0, longestMarkup);
	const title = /<title[^>]{0,200}>([^<]{1,500})/i.exec(html.slice(0, 20_000))?.[1];
	const [headline] = wordsOfMarkup(title ?? '').map(cleanLine);
	const texts = wordsOfMarkup(html)
		.map(cleanLine)
		.filter(text => text !== '' && text !== headline);
	const blocks = texts.slice(0, mostParagraphs).map(text => ({kind: 'paragraph', text}) as const);
	if (blocks.length === 0) return withoutText(origin);
	const problems =
		html.length < markup.length || blocks.length < texts.length ? [problemAt(origin, ...pageCutShort)] : [];
	return {documents: [{origin, ...withoutAbsent({headline}), blocks}], problems};
};
