// Recognises files that list links to articles but have none: bookmarks, feed lists, read-later lists.
import type {Glimpse} from '../format.ts';
import {looksLikeOpml} from './recognise.ts';
import type {UnsupportedKind} from './signatures.ts';

const saveFeeds = 'Save the feeds it lists and open those.';
const savePages = 'Save the pages it links to and open those.';

/** Returns true for the CSV exports of Pocket, Instapaper and Raindrop: columns “url” and “title”, and none with a text. */
const isTableOfLinks = (text: string): boolean => {
	const start = text.slice(0, 500);
	if (!/url/i.test(start)) return false;
	const columns = start
		.split(/\r\n|\r|\n/, 1)[0]!
		.replace(/^\ufeff/, '')
		.toLowerCase()
		.split(',')
		.map(column => column.trim().replace(/^"|"$/g, ''));
	return columns.includes('url') && columns.includes('title') && !columns.some(column => bodies.has(column));
};

/** Columns of tables that may hold the articles themselves. */
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

const lists: readonly (readonly [recognises: (glimpse: Glimpse) => boolean, UnsupportedKind])[] = [
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
		({text}) => /<title>instapaper: export<\/title>/i.test(text.slice(0, 1000)),
		{what: 'a list of links from Instapaper, not articles', remedy: savePages},
	],
	[
		({text}) => isTableOfLinks(text) && /time_added/i.test(text.slice(0, 500)),
		{what: 'a list of links from Pocket, not articles', remedy: savePages},
	],
	[({text}) => isTableOfLinks(text), {what: 'a list of links, not articles', remedy: savePages}],
];

/** Returns what to say of the file if it is a list of links. */
export const linkListKindOf = (glimpse: Glimpse): UnsupportedKind | undefined =>
	glimpse.text.includes('<') || isTableOfLinks(glimpse.text)
		? lists.find(([recognises]) => recognises(glimpse))?.[1]
		: undefined;
