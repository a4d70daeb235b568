// Joins the files of an Omnivore export: what its lists know about an article, and the article's text or highlights.
// Finding the files, in a folder or in an archive, is up to the caller; omnivore-paths.ts parses their names.
import type {Document, Origin} from '../../model/document.ts';
import {type Stated, settledArticle} from '../assembly/settled-article.ts';
import {statedDate} from '../facts/stated-date.ts';
import {bylineOfNames, firstOf, webAddressOf} from '../facts/stated-facts.ts';
import {foreign, type ReadResult} from '../format.ts';
import {cleanLine} from '../text/clean-text.ts';
import type {ExportFile} from './omnivore-paths.ts';

type ListedArticle = Stated & {readonly id: string | undefined};

/** What the lists of one export say, by slug. */
export type ListedArticles = ReadonlyMap<string, ListedArticle>;

/** Entries that are read of one list; Omnivore itself wrote twenty. */
const mostListed = 10_000;

/** Parses a list. Text that is not a JSON array has no articles, and entries without a slug are skipped. */
export const parseList = (list: string): ListedArticles => {
	const articles = new Map<string, ListedArticle>();
	for (const article of parsed(list).slice(0, mostListed)) {
		if (typeof article !== 'object' || article === null) continue;
		const field = (name: string): string | undefined => {
			const value: unknown = Object.hasOwn(article, name) ? article[name as keyof typeof article] : undefined;
			return typeof value === 'string' ? value : undefined;
		};
		const slug = field('slug');
		if (slug === undefined || /[\\/]/.test(slug)) continue;
		articles.set(slug, {
			id: field('id'),
			headline: cleanLine(field('title') ?? ''),
			byline: bylineOfNames([field('author')]),
			published: firstOf([field('publishedAt'), field('savedAt')], statedDate),
			url: webAddressOf(field('url')),
		});
	}
	return articles;
};

const parsed = (text: string): readonly unknown[] => {
	try {
		const list: unknown = JSON.parse(text);
		return Array.isArray(list) ? list : [];
	} catch {
		return [];
	}
};

/**
 * Returns the result for a text or highlights file with the facts of its list. The list takes precedence, since the text
 * is bare, without the head of its page. Without a listed headline the result stays as it is.
 */
export const withListedFacts = (result: ReadResult, {is}: ExportFile, listed: Stated | undefined): ReadResult =>
	listed?.headline === undefined || listed.headline === ''
		? result
		: {...result, documents: result.documents.map(document => joined(document, is, listed))};

const joined = (document: Document, is: ExportFile['is'], {headline = '', ...facts}: Stated): Document => {
	const {origin, blocks, headline: heading, ...own} = document;
	const all = heading === undefined ? blocks : [{kind: 'subhead', text: heading, level: 2} as const, ...blocks];
	const title = is === 'highlights' ? `Highlights: ${headline}` : headline;
	const stated = {
		byline: facts.byline ?? own.byline,
		published: facts.published ?? own.published,
		url: facts.url ?? own.url,
	};
	// The reader made the highlights: the article's author did not.
	const {byline: _, ...withoutByline} = stated;
	const settled = settledArticle(origin, {headline: title, ...(is === 'highlights' ? withoutByline : stated)}, all);
	return settled ? {...settled, ...(own.links && {links: own.links})} : document;
};

/**
 * Returns the result for a list without the articles whose texts have files of their own: those are read there. `hasText`
 * tells whether the export has a text for a slug.
 */
export const withoutArticlesElsewhere = (
	result: ReadResult,
	origin: Origin,
	listed: ListedArticles,
	hasText: (slug: string) => boolean,
): ReadResult => {
	const elsewhere = new Set([...listed].flatMap(([slug, {id}]) => (id !== undefined && hasText(slug) ? id : [])));
	if (elsewhere.size === 0) return result;
	const documents = result.documents.filter(document => {
		const {entry = ''} = document.origin;
		return !elsewhere.has(entry.slice(entry.lastIndexOf('#') + 1));
	});
	return documents.length > 0
		? {...result, documents}
		: {
				...foreign(origin, 'a list of articles whose texts are in the folder “content”', 'Open the whole folder.'),
				isCompanion: true,
			};
};
