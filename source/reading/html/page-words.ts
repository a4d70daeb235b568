// The words of a page whose reading had to be stopped: linear and quick whatever the markup. Title, then every block a
// paragraph.
import type {Origin} from '../../model/document.ts';
import {notText, problemAt, type ReadResult, withoutText} from '../format.ts';
import {withoutInlineData} from '../markup/inline-data.ts';
import {wordsOfMarkup} from '../markup/markup.ts';
import {withoutAbsent} from '../plain-text/take-facts.ts';
import {cleanLine} from '../text/clean-text.ts';
import {declaredCharset, decode} from '../text/decode.ts';
import {mostParagraphs} from '../text/text-limits.ts';

/** Characters besides pictures; there is no longer article, and none could be read with pleasure. */
const longest = 12 * 1024 * 1024;

/** What is said where the end of a page was not read. */
export const pageCutShort = ['page too long; the end was cut off', 'Split it into smaller files.'] as const;

export const readPageWords = async (bytes: Uint8Array, origin: Origin): Promise<ReadResult> => {
	const whole = await decode(bytes, declaredCharset(bytes));
	if (whole === undefined) return notText(origin);
	const markup = withoutInlineData(whole);
	const html = markup.slice(0, longest);
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
