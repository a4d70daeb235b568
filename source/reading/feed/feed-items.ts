// Maps the items of feeds (RSS, Atom, RDF, as feedsmith parses them) to drafts of articles, whatever their feeds call the parts.
import type {AtomFeed, RdfFeed, RssFeed} from 'feedsmith';
import type {Draft} from '../collections/drafts.ts';
import {statedDate} from '../facts/stated-date.ts';
import {bylineOfNames} from '../facts/stated-facts.ts';
import {statedOutlet} from '../facts/stated-outlet.ts';
import {isMarkup, lineOfMarkup} from '../markup/is-markup.ts';
import {decodeEntities} from '../markup/markup.ts';
import {cleanLine} from '../text/clean-text.ts';
import {addressesOf, baseOf, copyIn, type Place, pageIn, within} from './feed-addresses.ts';

/** One item, whatever its feed calls the parts. `keys` are candidates for its entry key, the best first. */
export type Item = Omit<Draft, 'origin'> & {readonly keys: readonly (string | undefined)[]};

type FeedPerson = {readonly name?: string; readonly email?: string};
type FeedText = {readonly value?: string; readonly type?: string};

const firstText = (...values: readonly (string | undefined)[]): string | undefined =>
	values.find(value => value !== undefined && value.trim() !== '');

const firstDate = (...values: readonly (string | undefined)[]): string | undefined => {
	for (const value of values) {
		const date = value === undefined ? undefined : statedDate(value);
		if (date !== undefined) return date;
	}
	return undefined;
};

type Media = {
	readonly description?: FeedText;
	readonly groups?: readonly Media[];
	readonly contents?: readonly {readonly description?: FeedText}[];
};

/** Returns what a feed of videos or podcasts says of an item: beside the file, or in its group. */
const mediaText = ({description, groups = [], contents = []}: Media = {}): string | undefined =>
	firstText(
		description?.value,
		...groups.map(group => group.description?.value),
		...groups.flatMap(group => group.contents ?? []).map(content => content.description?.value),
		...contents.map(content => content.description?.value),
	);

const namesOf = (people: readonly FeedPerson[] | undefined): readonly string[] =>
	(people ?? []).flatMap(({name, email}) => firstText(name, email) ?? []);

/** Returns the byline of the first list that names anyone. */
const bylineFrom = (...lists: readonly (readonly (string | undefined)[])[]): string | undefined => {
	for (const list of lists) {
		const byline = bylineOfNames(list);
		if (byline !== undefined) return byline;
	}
	return undefined;
};

const textTypes = new Set(['text', 'text/plain']);
const markupTypes = /^(?:html|xhtml|text\/.+|.*[+/]xml)$/i;
const base64 = /^[A-Za-z0-9+/\s]+={0,2}\s*$/;

/** Atom encodes content that is neither text nor XML in base64 (RFC 4287, 4.1.3.3). */
const decoded = ({value = '', type = 'text'}: FeedText): string =>
	markupTypes.test(type) || textTypes.has(type) || !base64.test(value)
		? value
		: Buffer.from(value, 'base64').toString();

const headlineOf = ({value = '', type = 'text'}: FeedText): string =>
	textTypes.has(type) && !isMarkup(value) ? cleanLine(value) : lineOfMarkup(decoded({value, type}));

/** By what it is, not by its stated type: much that is called text is markup. */
const contentOf = (content: string): Pick<Draft, 'html' | 'text'> =>
	isMarkup(content) ? {html: content} : {text: decodeEntities(content)};

/** A feed is called like what it is the feed of. */
const outletIn = (title: FeedText | undefined): string | undefined => title && statedOutlet(headlineOf(title));

const ofAtom = (feed: AtomFeed.Feed<string>): readonly Item[] => {
	const outer = baseOf(feed.xml?.base);
	const site = pageIn(feed.links, outer) ?? copyIn(feed.links, outer);
	const outlet = outletIn(feed.title);
	return (feed.entries ?? []).map(entry => {
		const {dc, dcterms, itunes, media} = entry;
		const links = entry.links ?? [];
		const stated = baseOf(outer, entry.xml?.base);
		const body = [entry.content, entry.summary].find(text => text?.value !== undefined && text.value.trim() !== '');
		const content = body ? decoded(body) : (firstText(itunes?.summary, mediaText(media)) ?? '');
		return {
			headline: entry.title?.value
				? headlineOf(entry.title)
				: lineOfMarkup(firstText(itunes?.title, dc?.titles?.[0]) ?? ''),
			byline: bylineFrom(
				namesOf(entry.authors),
				dc?.creators ?? [],
				[itunes?.author],
				namesOf(entry.source?.authors),
				namesOf(feed.authors),
			),
			published: firstDate(entry.published, dcterms?.issued?.[0], dcterms?.created?.[0], entry.updated, dc?.dates?.[0]),
			outlet: outletIn(entry.source?.title) ?? outlet,
			...addressesOf(
				{stated, site},
				base => pageIn(links, base),
				() => within(undefined, entry.id),
				base => copyIn(links, base),
			),
			...(body?.xml?.base !== undefined && {base: baseOf(stated, body.xml.base)}),
			keys: [entry.id, links[0]?.href, entry.title?.value],
			...contentOf(content),
		};
	});
};

/** What a feed states of all its items. */
type OfFeed = Pick<Item, 'byline' | 'outlet'>;

type Common = RssFeed.Item<string> & RdfFeed.Item<string>;

const ofItem = (
	{
		title,
		link,
		description,
		atom,
		dc,
		dcterms,
		content,
		itunes,
		media,
		authors,
		guid,
		pubDate,
		prism,
		rdf,
		source,
		xml,
	}: Partial<Common>,
	feed: OfFeed,
	{stated, site}: Place,
): Item => {
	const permanent = guid?.isPermaLink === false ? undefined : guid?.value;
	const body =
		firstText(content?.encoded, atom?.content?.value, description, itunes?.summary, dc?.descriptions?.[0]) ??
		firstText(atom?.summary?.value, mediaText(media), itunes?.subtitle) ??
		'';
	return {
		headline: lineOfMarkup(
			firstText(title, itunes?.title, dc?.titles?.[0], atom?.title?.value, media?.title?.value) ?? '',
		),
		byline: bylineFrom(dc?.creators ?? [], namesOf(authors), namesOf(atom?.authors), [itunes?.author], [feed.byline]),
		published: firstDate(
			pubDate,
			dc?.dates?.[0],
			dcterms?.issued?.[0],
			dcterms?.created?.[0],
			atom?.published,
			prism?.publicationDates?.[0],
			atom?.updated,
			dcterms?.modified?.[0],
		),
		outlet: statedOutlet(lineOfMarkup(source?.title ?? '')) ?? feed.outlet,
		...addressesOf(
			{stated: baseOf(stated, xml?.base), site},
			base => within(base, link),
			base => pageIn(atom?.links, base),
			() => within(undefined, permanent) ?? within(undefined, rdf?.about),
		),
		keys: [guid?.value, rdf?.about, link, title],
		...contentOf(body),
	};
};

const placeOf = (base: string | undefined, link: string | undefined): Place => ({
	stated: baseOf(base),
	site: within(baseOf(base), link),
});

/** Returns the items of a feed. Throws MalformedError if it is not well-formed XML. */
export const itemsOf = (xml: string, {parseFeed}: typeof import('feedsmith')): readonly Item[] => {
	const parsed = parseFeed(xml);
	switch (parsed.format) {
		case 'atom':
			return ofAtom(parsed.feed);
		case 'rss': {
			const {items = [], title, dc, itunes, xml, link} = parsed.feed;
			const stated = {
				byline: bylineFrom(dc?.creators ?? [], [itunes?.author]),
				outlet: statedOutlet(lineOfMarkup(title ?? '')),
			};
			return items.map(item => ofItem(item, stated, placeOf(xml?.base, link)));
		}
		case 'rdf': {
			const {items = [], title, dc, xml, link} = parsed.feed;
			const stated = {byline: bylineOfNames(dc?.creators ?? []), outlet: statedOutlet(lineOfMarkup(title ?? ''))};
			return items.map(item => ofItem(item, stated, placeOf(xml?.base, link)));
		}
		default:
			return [];
	}
};
