// Feeds that were saved: RSS, Atom, RDF. Everything feedsmith is asked stands here; what it leaves out is filled in.
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

/** One item, whatever its feed calls its parts. */
type Item = Omit<Draft, 'origin'> & {readonly keys: readonly (string | undefined)[]};

type Person = {readonly name?: string; readonly email?: string};
type Text = {readonly value?: string; readonly type?: string};

const firstOf = (...values: readonly (string | undefined)[]): string | undefined =>
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

const names = (people: readonly Person[] | undefined): readonly string[] =>
	(people ?? []).flatMap(({name, email}) => firstOf(name, email) ?? []);

/** The first list that names anyone. */
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

/** Atom packs what is neither text nor XML in base64 (RFC 4287, 4.1.3.3). */
const unpacked = ({value = '', type = 'text'}: Text): string =>
	markupTypes.test(type) || textTypes.has(type) || !base64.test(value)
		? value
		: Buffer.from(value, 'base64').toString();

const headlineOf = ({value = '', type = 'text'}: Text): string =>
	textTypes.has(type) && !isMarkup(value) ? cleanLine(value) : lineOfMarkup(unpacked({value, type}));

/** By what it is, not by what it is said to be: much that is called text is markup. */
const contentOf = (content: string): Pick<Draft, 'html' | 'text'> =>
	isMarkup(content) ? {html: content} : {text: decodeEntities(content)};

const ofAtom = (feed: AtomFeed.Feed<string>): readonly Item[] =>
	(feed.entries ?? []).map(entry => {
		const {dc, dcterms, itunes, media} = entry;
		const links = entry.links ?? [];
		const body = [entry.content, entry.summary].find(text => text?.value !== undefined && text.value.trim() !== '');
		const content = body ? unpacked(body) : (firstOf(itunes?.summary, media?.description?.value) ?? '');
		return {
			headline: entry.title?.value
				? headlineOf(entry.title)
				: lineOfMarkup(firstOf(itunes?.title, dc?.titles?.[0]) ?? ''),
			byline: bylineFrom(
				names(entry.authors),
				dc?.creators ?? [],
				[itunes?.author],
				names(entry.source?.authors),
				names(feed.authors),
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
		firstOf(content?.encoded, atom?.content?.value, description, itunes?.summary, dc?.descriptions?.[0]) ??
		firstOf(atom?.summary?.value, media?.description?.value, itunes?.subtitle) ??
		'';
	return {
		headline: lineOfMarkup(
			firstOf(title, itunes?.title, dc?.titles?.[0], atom?.title?.value, media?.title?.value) ?? '',
		),
		byline: bylineFrom(dc?.creators ?? [], names(authors), names(atom?.authors), [itunes?.author], [feedByline]),
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
	/** How many are shown by their words only. */
	readonly damaged: number;
};

/** Milliseconds for the items of a damaged feed, each of which is a feed of its own. */
const patience = 1500;

/** A feed that is damaged somewhere is read item by item, so that the damage costs nothing but its own layout. */
const wholeItemsOf = (xml: string, feedsmith: typeof import('feedsmith')): Items => {
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
			if (performance.now() - start > patience) throw new Error('too late');
			items.push(...itemsOf(piece.feed, feedsmith));
		} catch {
			damaged++;
			items.push({keys: [], text: wordsOfMarkup(piece.item).map(cleanLine).join('\n\n')});
		}
	}
	return {items, damaged};
};

/** UTF-16 units: thousands of articles; more takes hundreds of megabytes. */
const longestFeed = 10_000_000;
const feedCutShort = ['feed too long; the end was cut off', 'Split it into smaller files.'] as const;

export const readFeed = async (bytes: Uint8Array, origin: Origin): Promise<ReadResult> => {
	const whole = await decode(bytes, declaredXmlEncoding(bytes));
	if (whole === undefined) return notText(origin);
	const feedsmith = await import('feedsmith');
	const xml = withoutStrayBrackets(withoutDocumentType(cutFeed(whole, longestFeed)));
	const {items, damaged} = wholeItemsOf(xml, feedsmith);
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
	const told = whole.length > longestFeed ? [...problems, problemAt(origin, ...feedCutShort)] : problems;
	if (damaged === 0) return {documents, problems: told};
	const which = damaged === 1 ? '1 article is' : `${damaged} articles are`;
	return {
		documents,
		problems: [...told, problemAt(origin, `${which} damaged; shown without formatting`, 'Save it again.')],
	};
};
