// What Omnivore, a program for reading later that has closed, left its users: lists of what is known about their articles
// (`metadata_0_to_20.json`), beside them each article's text (`content/SLUG.html`) and what was marked in it
// (`highlights/SLUG.md`). The three are joined here; where they lie, in a folder or an archive, is the caller's.
import type {Document, Origin} from '../../model/document.ts';
import {type Stated, settledArticle} from '../assembly/settled-article.ts';
import {statedDate} from '../facts/stated-date.ts';
import {bylineOfNames, firstOf, webAddressOf} from '../facts/stated-facts.ts';
import {foreign, type Reading} from '../format.ts';
import {cleanLine} from '../text/clean-text.ts';

/** Where an export is, and the article of it that a file is about. */
export type Part = {readonly folder: string; readonly slug: string; readonly is: 'content' | 'highlights'};

type Known = Stated & {readonly id: string | undefined};

/** By what its files are called. */
export type KnownStories = ReadonlyMap<string, Known>;

/** `folder` ends in a slash, or is empty. */
export const partAt = (path: string): Part | undefined => {
	const found = /^(|[\s\S]*[\\/])(content|highlights)[\\/]([^\\/]{1,1000})\.(?:html|md)$/.exec(path);
	return found ? {folder: found[1]!, slug: found[3]!, is: found[2] as Part['is']} : undefined;
};

/** The folder of an export, where the file is one of its lists. */
export const listFolder = (path: string): string | undefined =>
	/^(|[\s\S]*[\\/])metadata_\d{1,9}_to_\d{1,9}\.json$/.exec(path)?.[1];

/** Articles in one list; Omnivore itself put twenty into each. */
const most = 10_000;

export const storiesIn = (list: string): KnownStories => {
	const stories = new Map<string, Known>();
	for (const story of parsed(list).slice(0, most)) {
		if (typeof story !== 'object' || story === null) continue;
		const field = (name: string): string | undefined => {
			const value: unknown = Object.hasOwn(story, name) ? story[name as keyof typeof story] : undefined;
			return typeof value === 'string' ? value : undefined;
		};
		const slug = field('slug');
		if (slug === undefined || /[\\/]/.test(slug)) continue;
		stories.set(slug, {
			id: field('id'),
			headline: cleanLine(field('title') ?? ''),
			byline: bylineOfNames([field('author')]),
			published: firstOf([field('publishedAt'), field('savedAt')], statedDate),
			url: webAddressOf(field('url')),
		});
	}
	return stories;
};

const parsed = (text: string): readonly unknown[] => {
	try {
		const list: unknown = JSON.parse(text);
		return Array.isArray(list) ? list : [];
	} catch {
		return [];
	}
};

/** What the list knows comes first: the text is bare, without the head of its page. */
export const withKnown = (reading: Reading, {is}: Part, story: Stated | undefined): Reading =>
	story?.headline === undefined || story.headline === ''
		? reading
		: {...reading, documents: reading.documents.map(document => joined(document, is, story))};

const joined = (document: Document, is: Part['is'], {headline = '', ...facts}: Stated): Document => {
	const {origin, blocks, headline: heading, ...own} = document;
	const words = heading === undefined ? blocks : [{kind: 'subhead', text: heading, level: 2} as const, ...blocks];
	const title = is === 'highlights' ? `Highlights: ${headline}` : headline;
	const stated = {
		byline: facts.byline ?? own.byline,
		published: facts.published ?? own.published,
		url: facts.url ?? own.url,
	};
	// Of what was marked nobody is the author.
	const {byline: _, ...marked} = stated;
	const settled = settledArticle(origin, {headline: title, ...(is === 'highlights' ? marked : stated)}, words);
	return settled ? {...settled, ...(own.links && {links: own.links})} : document;
};

/** Of a list, what it says of articles whose text is not there. */
export const withoutTold = (
	reading: Reading,
	origin: Origin,
	stories: KnownStories,
	isThere: (slug: string) => boolean,
): Reading => {
	const told = new Set([...stories].flatMap(([slug, {id}]) => (id !== undefined && isThere(slug) ? id : [])));
	if (told.size === 0) return reading;
	const documents = reading.documents.filter(document => {
		const {entry = ''} = document.origin;
		return !told.has(entry.slice(entry.lastIndexOf('#') + 1));
	});
	return documents.length > 0
		? {...reading, documents}
		: foreign(origin, 'a list of articles whose texts lie in the folder “content”', 'Open the whole folder.');
};
