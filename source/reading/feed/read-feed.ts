// Reads saved feeds: RSS 0.9x and 2.0, RSS 1.0 (RDF) and Atom (RFC 4287). What feedsmith does
// not parse is filled in here.
import type {Origin} from '../../model/document.ts';
import {withoutBlogMarks} from '../collections/blog-marks.ts';
import {articlesOfDrafts, type Draft} from '../collections/drafts.ts';
import {entryKeys} from '../facts/entry-keys.ts';
import {foreign, inside, notText, problemAt, type ReadResult, refused} from '../format.ts';
import {wordsOfMarkup} from '../markup/markup.ts';
import {withoutStrayBrackets} from '../markup/stray-brackets.ts';
import {declaredXmlEncoding, withoutDocumentType} from '../markup/xml-start.ts';
import {cleanLine} from '../text/clean-text.ts';
import {decode} from '../text/decode.ts';
import {publishedOf} from './blog-archives.ts';
import {type Item, itemsOf} from './feed-items.ts';
import {withKnownTexts} from './full-texts.ts';
import {cutFeed, itemPieces} from './item-pieces.ts';

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
	const {xml: published, drafts: unpublished} = publishedOf(cutFeed(whole, longestFeed));
	const xml = withKnownTexts(withoutStrayBrackets(withoutDocumentType(published)));
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
	const draftsLeft = unpublished === 1 ? '1 draft is left out' : `${unpublished} drafts are left out`;
	const withCut = [
		...problems,
		...(whole.length > longestFeed ? [problemAt(origin, ...feedCutShort)] : []),
		...(unpublished > 0 ? [{...problemAt(origin, draftsLeft), isNotice: true as const}] : []),
	];
	if (damaged === 0) return {documents, problems: withCut};
	const which = damaged === 1 ? '1 article is' : `${damaged} articles are`;
	return {
		documents,
		problems: [...withCut, problemAt(origin, `${which} damaged; shown without formatting`, 'Save it again.')],
	};
};
