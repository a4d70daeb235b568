// The words of a page whose reading had to be stopped: linear and quick whatever the markup. Title, then every block a
// paragraph.
import type {Origin} from '../model/document.ts';
import {cleanLine} from './clean-text.ts';
import {decode} from './decode.ts';
import {type Reading, refused} from './format.ts';
import {wordsOfMarkup} from './markup.ts';
import {withoutAbsent} from './prose/take-facts.ts';

export const readPageWords = async (bytes: Uint8Array, origin: Origin): Promise<Reading> => {
	const html = await decode(bytes);
	if (html === undefined) return {documents: [], problems: []};
	const title = /<title[^>]{0,200}>([^<]{1,500})/i.exec(html.slice(0, 20_000))?.[1];
	const [headline] = wordsOfMarkup(title ?? '').map(cleanLine);
	const blocks = wordsOfMarkup(html)
		.map(cleanLine)
		.filter(text => text !== '' && text !== headline)
		.map(text => ({kind: 'paragraph', text}) as const);
	return blocks.length === 0
		? refused(origin, 'holds no words', 'Leave it out.')
		: {documents: [{origin, ...withoutAbsent({headline}), blocks}], problems: []};
};
