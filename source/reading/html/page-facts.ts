// Decides what a web page states about its story: headline, byline, date and address. JSON-LD is trusted most, then Open Graph
// and other meta elements, then the page's own headings and bylines.
import type {Document} from '../../model/document.ts';
import {originalAddress} from '../facts/original-address.ts';
import {statedDate} from '../facts/stated-date.ts';
import {bylineOfNames, firstOf, webAddressOf} from '../facts/stated-facts.ts';
import {statedLanguage} from '../facts/stated-language.ts';
import {statedOutlet} from '../facts/stated-outlet.ts';
import {bylineOf} from '../plain-text/bylines.ts';
import {withoutAbsent} from '../plain-text/take-facts.ts';
import {lettersAndDigits} from '../text/letters-and-digits.ts';
import {type LinkedStory, linkedStories} from './linked-story.ts';
import type {Tree} from './nodes.ts';
import {statementsOf} from './page-statements.ts';
import {isSiteTitle, withoutPrefix} from './site-titles.ts';

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
		.filter(isTitle)
		.map(each => withoutSite(withoutPrefix(each, site), site));
	const story = storyOf(linkedStories(scripts), titles);
	const authors = [story?.authors ?? [], ...authorNames.map(name => meta.get(name) ?? [])].map(namesAmong);
	const publishers = [...(story?.outlets ?? []), ...stated(siteNames)];
	const byline = writersOf(authors.find(names => names.length > 0) ?? [], publishers, bylineAmong(bylines, language));
	return withoutAbsent({
		headline: headlineOf(story?.headline, headings.filter(isTitle), ofStory(titles, headings, site)),
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

/** UTF-16 units; a title that is not closed has the whole page in it. */
const longestTitle = 300;

const isTitle = (words: string): boolean => words !== '' && words.length <= longestTitle;

/** Letters and digits; a shorter heading may match the title by chance. */
const shortestHeading = 8;

/**
 * Returns the heading that agrees with a stated title, or else the stated title. Without a title, the only heading; several
 * give none.
 */
const headlineOf = (
	linked: string | undefined,
	headings: readonly string[],
	titles: readonly string[],
): string | undefined => {
	const wanted = [linked ?? '', ...titles].map(lettersAndDigits).filter(title => title.length >= shortestHeading);
	const seen = headings.find(heading => {
		const letters = lettersAndDigits(heading);
		// A heading that is only a small part of a title is the site's name.
		const isMeant = (title: string): boolean =>
			letters.startsWith(title) || (title.startsWith(letters) && letters.length * 2 >= title.length);
		return letters.length >= shortestHeading && wanted.some(isMeant);
	});
	return seen ?? linked ?? titles[0] ?? (headings.length === 1 ? headings[0] : undefined);
};

/** Returns the titles of the story: where there is one heading, the name of the site is none. */
const ofStory = (
	titles: readonly string[],
	headings: readonly string[],
	site: string | undefined,
): readonly string[] => {
	const [heading = ''] = headings;
	return headings.length === 1 && isTitle(heading) && !isSiteTitle(heading, site)
		? titles.filter(title => !isSiteTitle(title, site))
		: titles;
};

const separators = / (?:[|»·•]|::|[-–—]) /g;

/** Removes the names of section and site: “Eels come back to Pell | News | The Vale Courier”. */
const withoutSite = (title: string, site: string | undefined): string => {
	const last = [...title.matchAll(separators)].at(-1);
	if (!last) return title;
	const head = title.slice(0, last.index).trim();
	const tail = title.slice(last.index + last[0].length).trim();
	const isSite = site !== undefined && lettersAndDigits(tail) === lettersAndDigits(site);
	// A dash may be part of the headline: then the words after it are many, or the ones before it few.
	const isShort = tail.split(' ').length <= 4 && head.split(' ').length >= (/[-–—]/.test(last[0]) ? 4 : 2);
	return isSite || isShort ? withoutSite(head, site) : title;
};

/** Names that publishing software has for its users. */
const accountNames = /^(?:admin(?:istrator)?|webmaster|root|guest|user|author|editor|staff|default)$/i;

/** “By”, and “Von Jule Anders”: “Von Hagen” is a name. */
const byWord = /^(?:[Bb][Yy]:? +|(?:Von|Par|Por) +(?=\p{Lu}\S* +\p{Lu}))/u;

/** Returns the values that are names, each once: not addresses of profiles, not account names. */
const namesAmong = (values: readonly string[]): readonly string[] => [
	...new Set(
		values
			.map(value => value.replace(byWord, '').replace(/[\s,;|–—-]+$/, ''))
			.filter(
				value =>
					value !== '' && value.length <= 120 && !/[@<>{}]|:\/\/|^www\./.test(value) && !accountNames.test(value),
			),
	),
];

/** What follows the names in a byline's element: “Staff Writer | 2 March 2023”. */
const afterNames =
	/ ?[|•·]| [-–—] | \d| (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d| (?:updated|published|posted)\b/i;

/** “By” in other languages. */
const bys: ReadonlyMap<string, RegExp> = new Map([
	['de', /^von (?=\S+ \S)/i],
	['fr', /^par (?=\S+ \S)/i],
	['es', /^por (?=\S+ \S)/i],
	['pt', /^por (?=\S+ \S)/i],
	['it', /^di (?=\S+ \S)/i],
	['nl', /^door (?=\S+ \S)/i],
	['sv', /^av (?=\S+ \S)/i],
	['nb', /^av (?=\S+ \S)/i],
	['no', /^av (?=\S+ \S)/i],
	['da', /^af (?=\S+ \S)/i],
]);

/** A page may state its publisher as the writer, for machines, and show readers who it was. */
const writersOf = (
	authors: readonly string[],
	publishers: readonly string[],
	shown: string | undefined,
): string | undefined => {
	const stated = bylineOfNames(authors);
	const isPublisher = publishers.some(name => lettersAndDigits(name) === lettersAndDigits(stated ?? ''));
	return stated === undefined || isPublisher ? (shown ?? stated) : stated;
};

const bylineAmong = (bylines: readonly string[], language = ''): string | undefined => {
	const by = bys.get(language.slice(0, 2).toLowerCase());
	for (const byline of bylines) {
		const names = byline
			.replace(/^(?:written |words |story )?by:? +/i, '')
			.replace(by ?? /^$/, '')
			.split(afterNames, 1)[0]!;
		const found = bylineOf(`By ${names}`);
		if (found !== undefined) return found;
	}
	return undefined;
};
