// Files that list where articles are and hold none: what each is, and what to do about it.
import type {Glimpse} from '../format.ts';
import {looksLikeOpml} from './recognise.ts';
import type {Signature} from './signatures.ts';

const saveFeeds = 'Save the feeds that it lists, and open those.';
const savePages = 'Save the pages that it lists, and open those.';

/** The first line of a table of links, whatever the order of its columns, as Pocket, Instapaper and Raindrop write it. */
const isTableOfLinks = (text: string): boolean => {
	const columns = text
		.slice(0, 500)
		.split(/\r\n|\r|\n/, 1)[0]!
		.replace(/^\ufeff/, '')
		.toLowerCase()
		.split(',')
		.map(column => column.trim().replace(/^"|"$/g, ''));
	return columns.includes('url') && columns.includes('title') && !columns.some(column => bodies.has(column));
};

/** With one of these columns a table may hold the articles themselves. */
const bodies = new Set([
	'text',
	'content',
	'body',
	'article',
	'document',
	'story',
	'maintext',
	'full_text',
	'fulltext',
]);

const lists: readonly (readonly [recognises: (glimpse: Glimpse) => boolean, Signature])[] = [
	[looksLikeOpml, {what: 'a list of feeds (OPML), not articles', remedy: saveFeeds}],
	[
		({text}) => /^\s{0,99}<!doctype netscape-bookmark-file-1/i.test(text),
		{what: 'a list of bookmarks, not articles', remedy: savePages},
	],
	[
		({text}) => /^\s{0,99}<!doctype html>/i.test(text) && /<title>pocket export<\/title>/i.test(text),
		{what: 'a list of links from Pocket, not articles', remedy: savePages},
	],
	[
		({text}) => isTableOfLinks(text) && /time_added/i.test(text.slice(0, 500)),
		{what: 'a list of links from Pocket, not articles', remedy: savePages},
	],
	[({text}) => isTableOfLinks(text), {what: 'a list of links, not articles', remedy: savePages}],
];

export const linkListOf = (glimpse: Glimpse): Signature | undefined =>
	lists.find(([recognises]) => recognises(glimpse))?.[1];
