// Reads saved feeds: RSS 0.9x and 2.0, RSS 1.0 (RDF) and Atom (RFC 4287). The only file that uses feedsmith; what that does
// not parse is filled in here.
import type {AtomFeed, RdfFeed, RssFeed} from 'feedsmith';
import type {Origin} from '../../model/document.ts';
import {withoutBlogMarks} from '../collections/blog-marks.ts';
import {articlesOfDrafts, type Draft} from '../collections/drafts.ts';
import {entryKeys} from '../facts/entry-keys.ts';
import {statedDate} from '../facts/stated-date.ts';
import {bylineOfNames, webAddressOf} from '../facts/stated-facts.ts';
import {foreign, inside, notText, problemAt, type ReadResult, refused} from '../format.ts';
import {isMarkup, lineOfMarkup} from '../markup/is-markup.ts';
import {decodeEntities, wordsOfMarkup} from '../markup/markup.ts';
import {declaredXmlEncoding, withoutDocumentType} from '../markup/xml-start.ts';
import {cleanLine} from '../text/clean-text.ts';
import {decode} from '../text/decode.ts';
import {cutFeed, itemPieces} from './item-pieces.ts';
import {withoutStrayBrackets} from './stray-brackets.ts';

/** One item, whatever its feed calls the parts. `keys` are candidates for its entry key, the best first. */
type Item = Omit<Draft, 'origin'> & {readonly keys: readonly (string | undefined)[]};

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

const firstAddress = (...values: readonly (string | undefined)[]): string | undefined => {
	for (const value of values) {
		const address = webAddressOf(value?.trim());
		if (address !== undefined) return address;
	}
	return undefined;
};

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

const ofAtom = (feed: AtomFeed.Feed<string>): readonly Item[] =>
	(feed.entries ?? []).map(entry => {
		const {dc, dcterms, itunes, media} = entry;
		const links = entry.links ?? [];
		const body = [entry.content, entry.summary].find(text => text?.value !== undefined && text.value.trim() !== '');
		const content = body ? decoded(body) : (firstText(itunes?.summary, media?.description?.value) ?? '');
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
			url: firstAddress(
				links.find(({rel}) => rel === undefined || rel === 'alternate')?.href,
				entry.id,
				links[0]?.href,
			),
			keys: [entry.id, links[0]?.href, entry.title?.value],
			...contentOf(content),
		};
	});

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
	}: Partial<Common>,
	feedByline: string | undefined,
): Item => {
	const permanent = guid?.isPermaLink === false ? undefined : guid?.value;
	const body =
		firstText(content?.encoded, atom?.content?.value, description, itunes?.summary, dc?.descriptions?.[0]) ??
		firstText(atom?.summary?.value, media?.description?.value, itunes?.subtitle) ??
		'';
	return {
		headline: lineOfMarkup(
			firstText(title, itunes?.title, dc?.titles?.[0], atom?.title?.value, media?.title?.value) ?? '',
		),
		byline: bylineFrom(dc?.creators ?? [], namesOf(authors), namesOf(atom?.authors), [itunes?.author], [feedByline]),
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
		url: firstAddress(
			link,
			atom?.links?.find(({rel}) => rel === undefined || rel === 'alternate')?.href,
			permanent,
			rdf?.about,
		),
		keys: [guid?.value, rdf?.about, link, title],
		...contentOf(body),
	};
};

const itemsOf = (xml: string, {parseFeed}: typeof import('feedsmith')): readonly Item[] => {
	const parsed = parseFeed(xml);
	switch (parsed.format) {
		case 'atom':
			return ofAtom(parsed.feed);
		case 'rss': {
			const {items = [], dc, itunes} = parsed.feed;
			const byline = bylineFrom(dc?.creators ?? [], [itunes?.author]);
			return items.map(item => ofItem(item, byline));
		}
		case 'rdf': {
			const {items = [], dc} = parsed.feed;
			return items.map(item => ofItem(item, bylineOfNames(dc?.creators ?? [])));
		}
		default:
			return [];
	}
};

type Items = {
	readonly items: readonly Item[];
	/** How many are read without layout. */
	readonly damaged: number;
};

/** Milliseconds for the items of a damaged feed, each of which is parsed as a feed. */
const timeLimit = 1500;

/** Reads a feed that is not well-formed item by item: the items that can be parsed are, the others lose their layout. */
const soundItemsOf = (xml: string, feedsmith: typeof import('feedsmith')): Items => {
	try {
		return {items: itemsOf(xml, feedsmith), damaged: 0};
	} catch (error) {
		if (!(error instanceof feedsmith.MalformedError)) return {items: [], damaged: 0};
	}
	const start = performance.now();
	const items: Item[] = [];
	let damaged = 0;
	for (const piece of itemPieces(xml)) {
		try {
			if (performance.now() - start > timeLimit) throw new Error('too late');
			items.push(...itemsOf(piece.feed, feedsmith));
		} catch {
			damaged++;
			items.push({keys: [], text: wordsOfMarkup(piece.item).map(cleanLine).join('\n\n')});
		}
	}
	return {items, damaged};
};

/** UTF-16 units, thousands of articles; more would take hundreds of megabytes of memory. */
const longestFeed = 10_000_000;
const feedCutShort = ['feed too long; the end was cut off', 'Split it into smaller files.'] as const;

/** Reads a feed. XML that is not a feed is a problem, and so are items that could not be parsed. */
export const readFeed = async (bytes: Uint8Array, origin: Origin): Promise<ReadResult> => {
	const whole = await decode(bytes, declaredXmlEncoding(bytes));
	if (whole === undefined) return notText(origin);
	const feedsmith = await import('feedsmith');
	const xml = withoutStrayBrackets(withoutDocumentType(cutFeed(whole, longestFeed)));
	const {items, damaged} = soundItemsOf(xml, feedsmith);
	if (items.length === 0) return foreign(origin, 'XML, but not a feed', 'Save its contents as plain text or Markdown.');
	const keyOf = entryKeys();
	const drafts = items.map(
		({keys, ...draft}): Draft => ({
			...draft,
			origin: inside(origin, keyOf(...keys)),
		}),
	);
	const {documents, problems} = await articlesOfDrafts(drafts, origin, withoutBlogMarks);
	if (documents.length === 0)
		return refused(origin, damaged > 0 ? 'damaged feed' : 'feed without articles', 'Save it again.');
	const withCut = whole.length > longestFeed ? [...problems, problemAt(origin, ...feedCutShort)] : problems;
	if (damaged === 0) return {documents, problems: withCut};
	const which = damaged === 1 ? '1 article is' : `${damaged} articles are`;
	return {
		documents,
		problems: [...withCut, problemAt(origin, `${which} damaged; shown without formatting`, 'Save it again.')],
	};
};
