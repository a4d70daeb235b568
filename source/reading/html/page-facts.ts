// Decides what a web page states about its story: headline, byline, date and address. JSON-LD is trusted most, then Open Graph
// and other meta elements, then the page's own headings and bylines.
import type {Document} from '../../model/document.ts';
import {originalAddress} from '../facts/original-address.ts';
import {statedDate} from '../facts/stated-date.ts';
import {firstOf, webAddressOf} from '../facts/stated-facts.ts';
import {statedLanguage} from '../facts/stated-language.ts';
import {statedOutlet} from '../facts/stated-outlet.ts';
import {withoutAbsent} from '../plain-text/take-facts.ts';
import {lettersAndDigits} from '../text/letters-and-digits.ts';
import {type LinkedStory, linkedStories} from './linked-story.ts';
import type {Tree} from './nodes.ts';
import {statementsOf} from './page-statements.ts';
import {isPageTitle, ofStory, pageHeadlineOf, withoutSite} from './page-titles.ts';
import {bylineAmong, namesAmong, pageWritersOf} from './page-writers.ts';
import {withoutPrefix} from './site-titles.ts';

/** What a page states. */
export type PageFacts = Pick<Document, 'headline' | 'byline' | 'published' | 'url' | 'outlet' | 'language'> & {
	/** The story's text in JSON-LD, for pages that show none without their scripts. */
	readonly body?: string;
};

const titleNames = ['og:title', 'twitter:title', 'dc.title', 'parsely-title', 'sailthru.title', 'title'];
const siteNames = ['og:site_name', 'application-name'];
const authorNames = [
	'author',
	'article:author',
	'parsely-author',
	'sailthru.author',
	'dc.creator',
	'citation_author',
	'byl',
];
const dateNames = [
	'article:published_time',
	'article:published',
	'og:published_time',
	'datepublished',
	'parsely-pub-date',
	'sailthru.date',
	'date',
	'pubdate',
	'publishdate',
	'publish-date',
	'publication_date',
	'published-date',
	'dc.date.issued',
	'dc.date',
	'dcterms.created',
	'dcterms.date',
	'dcterms.issued',
	'citation_publication_date',
];

/** Returns the facts of a page. `start` is the beginning of its file, where browsers note the address of a saved page. */
export const pageFactsOf = (tree: Tree, start = ''): PageFacts => {
	const {meta, scripts, headings, bylines, title, canonical, time, language} = statementsOf(tree);
	const stated = (names: readonly string[]): readonly string[] => names.flatMap(name => meta.get(name) ?? []);
	const [site] = stated(siteNames);
	const titles = [...stated(titleNames), title ?? '']
		.filter(isPageTitle)
		.map(each => withoutSite(withoutPrefix(each, site), site));
	const story = storyOf(linkedStories(scripts), titles);
	const authors = [story?.authors ?? [], ...authorNames.map(name => meta.get(name) ?? [])].map(namesAmong);
	const publishers = [...(story?.outlets ?? []), ...stated(siteNames)];
	const byline = pageWritersOf(
		authors.find(names => names.length > 0) ?? [],
		publishers,
		bylineAmong(bylines, language),
	);
	return withoutAbsent({
		headline: pageHeadlineOf(story?.headline, headings.filter(isPageTitle), ofStory(titles, headings, site)),
		byline,
		published: firstOf([story?.published, ...stated(dateNames), time], statedDate),
		url: firstOf([canonical, ...stated(['og:url', 'savepage-url']), story?.url, savedFrom(start)], addressOf),
		outlet: outletAmong(publishers, byline),
		language: firstOf([language, ...stated(['og:locale', 'content-language', 'dc.language'])], statedLanguage),
		body: story?.body,
	});
};

const host = /^(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}$/i;

/** A site that is called like its host or its writer has no name to add. */
const outletAmong = (names: readonly string[], byline = ''): string | undefined =>
	firstOf(
		names.filter(name => !host.test(name) && lettersAndDigits(name) !== lettersAndDigits(byline)),
		statedOutlet,
	);

/** The Wayback Machine makes addresses relative to itself. */
const addressOf = (value: string): string | undefined =>
	webAddressOf(value) ?? webAddressOf(originalAddress(value.slice(0, longestAddress)));

/** UTF-16 units. */
const longestAddress = 4096;

/**
 * Chromium writes `<!-- saved from url=(0023)https://… -->`, SingleFile ` url: https://…`, monolith
 * `<!-- Saved from https://… at 2031-02-03T04:05:06Z using monolith v2.10.1 -->`.
 */
const savedFrom = (start: string): string | undefined =>
	/^\s{0,9}<!--\s{0,9}Saved from (\S{1,2000}) at \S{1,40} using monolith\b/i.exec(start)?.[1] ??
	/<!--\s{0,9}saved from url=\(\d{1,9}\)(\S{1,2000})/i.exec(start)?.[1] ??
	/<!--\s{0,9}Page saved with SingleFile\s{0,9}url: (\S{1,2000})/i.exec(start)?.[1];

/** Returns the story that the page is about: the one with the page's title, or the only one. */
const storyOf = (stories: readonly LinkedStory[], titles: readonly string[]): LinkedStory | undefined => {
	const wanted = new Set(titles.map(lettersAndDigits));
	const titled = stories.find(({headline}) => headline !== undefined && wanted.has(lettersAndDigits(headline)));
	return titled ?? (stories.length === 1 ? stories[0] : undefined);
};
