// Newspapers that calibre downloads and makes e-books of: each article is a chapter, beside pages of contents, and has links to the
// others above it and its address below.
import type {Block} from '../../model/document.ts';
import {webAddressOf} from '../facts/stated-facts.ts';

const articleName = /(?:^|\/)feed_\d{1,4}\/article_\d{1,4}\//;

/** Returns the names of the articles; all names, where the book is none of these. */
export const articlesAmong = (chapters: readonly string[]): readonly string[] => {
	const articles = chapters.filter(name => articleName.test(name));
	return articles.length > 0 ? articles : chapters;
};

/** Names of writers; the program gives its own where it knows none. */
export const writersAmong = (creators: readonly string[]): readonly string[] =>
	creators.filter(name => name.trim().toLowerCase() !== 'calibre');

const links = /^\|?\s*(?:(?:next|previous|section menu|main menu|up one level)\s*(?:\||$)\s*){1,6}$/i;
const downloaded = /^This article was downloaded by calibre from /i;
/** UTF-16 units. */
const longestNote = 4200;

/** Returns the blocks of an article without the links to others and without its address. */
export const withoutNewsMarks = (blocks: readonly Block[]): readonly Block[] =>
	blocks.filter(({text}) => !links.test(text.slice(0, 200)) && !(text.length <= longestNote && downloaded.test(text)));

const addressNote = /downloaded by[^"']{0,100}\bfrom\s{0,9}<a\b[^>]{0,100}\bhref=["']([^"']{1,4096})["']/gi;

/** Returns the address that stands below an article. */
export const newsAddress = (html: string): string | undefined =>
	webAddressOf([...html.slice(-10_000).matchAll(addressNote)].at(-1)?.[1]?.replaceAll('&amp;', '&'));
