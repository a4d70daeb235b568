// Reads what trafilatura, a tool that takes the text out of web pages, writes as XML: its own vocabulary, or TEI. One file may
// have the extracts of many pages.
import type {Origin} from '../../model/document.ts';
import {articlesOfDrafts, type Draft} from '../collections/drafts.ts';
import {entryKeys} from '../facts/entry-keys.ts';
import {statedDate} from '../facts/stated-date.ts';
import {bylineOfNames, firstOf, webAddressOf} from '../facts/stated-facts.ts';
import {statedLanguage} from '../facts/stated-language.ts';
import {statedOutlet} from '../facts/stated-outlet.ts';
import {foreign, inside, notText, problemAt, type ReadResult} from '../format.ts';
import {htmlOf, htmlTag, type XmlVocabulary} from '../markup/html-of-xml.ts';
import {withoutStrayBrackets} from '../markup/stray-brackets.ts';
import {declaredXmlEncoding, withoutDocumentType} from '../markup/xml-start.ts';
import {childAt, childrenNamed, elementsIn, firstNamed, partsOf, wordsIn, type XmlElement} from '../markup/xml-tree.ts';
import {cleanLine} from '../text/clean-text.ts';
import {decode} from '../text/decode.ts';
import {textCutShort} from '../text/text-limits.ts';

const tags = new Map([
	['item', 'li'],
	['quote', 'blockquote'],
	['ref', 'a'],
	['lb', 'br'],
	['row', 'tr'],
]);

const tagOf = ({name, attributes}: XmlElement): string | undefined => {
	const form = attributes.get('rend') ?? '';
	if (name === 'head' || (name === 'ab' && attributes.get('type') === 'header'))
		return /^h[1-6]$/.test(form) ? form : 'h2';
	if (name === 'list') return form === 'ol' ? 'ol' : 'ul';
	if (name === 'hi') return form === '#b' ? 'b' : undefined;
	if (name === 'cell') return attributes.get('role') === 'head' ? 'th' : 'td';
	return tags.get(name) ?? htmlTag(name);
};

const vocabulary: XmlVocabulary = {
	tagOf,
	isLeftOut: ({name, attributes}) => name === 'comments' || attributes.get('type') === 'comments',
	address: 'target',
};

/** The parts of an extract, whatever its vocabulary calls them. */
type Extract = Omit<Draft, 'origin'> & {readonly id?: string | undefined};

/** Authors are joined by “; ”. */
const bylineIn = (authors: string | undefined): string | undefined => bylineOfNames((authors ?? '').split(/\s*;\s*/));

const ofDoc = (doc: XmlElement): Extract => {
	const stated = (name: string): string | undefined => doc.attributes.get(name);
	const main = childAt(doc, 'main');
	return {
		id: stated('id'),
		headline: cleanLine(stated('title') ?? ''),
		byline: bylineIn(stated('author')),
		published: firstOf([stated('date')], statedDate),
		url: firstOf([stated('url'), stated('source')], webAddressOf),
		outlet: statedOutlet(stated('sitename')),
		language: statedLanguage(stated('language')),
		html: main ? htmlOf(main, vocabulary) : '',
	};
};

const ofTei = (tei: XmlElement): Extract | undefined => {
	const header = childAt(tei, 'teiheader');
	const tools = [...elementsIn(childAt(header, 'encodingdesc'))];
	if (!tools.some(({attributes}) => attributes.get('ident')?.toLowerCase() === 'trafilatura')) return undefined;
	const file = childAt(header, 'filedesc');
	const source = childAt(file, 'sourcedesc', 'biblfull');
	const titles = childrenNamed(childAt(file, 'titlestmt'), 'title');
	const title = titles.find(({attributes}) => attributes.get('type') === 'main') ?? titles[0];
	const authors = [...elementsIn(file)].filter(({name}) => name === 'author').map(author => wordsIn(author));
	const body = childAt(tei, 'text', 'body');
	return {
		id: wordsIn(
			childrenNamed(childAt(file, 'notesstmt'), 'note').find(({attributes}) => attributes.get('type') === 'id'),
		),
		headline: cleanLine(wordsIn(title)),
		byline: bylineIn(authors[0]),
		published: firstOf([wordsIn(firstNamed(source, 'date'))], statedDate),
		url: webAddressOf(firstNamed(source, 'ptr')?.attributes.get('target')),
		outlet: statedOutlet(wordsIn(childAt(source, 'publicationstmt', 'publisher'))),
		html: body ? htmlOf(body, vocabulary) : '',
	};
};

/** UTF-16 units, thousands of articles. */
const longestFile = 10_000_000;
/** Pages in one file. */
const mostExtracts = 20_000;

/** Reads extracts. Other TEI has books and manuscripts, and is refused. */
export const readExtracts = async (bytes: Uint8Array, origin: Origin): Promise<ReadResult> => {
	const whole = await decode(bytes, declaredXmlEncoding(bytes));
	if (whole === undefined) return notText(origin);
	const xml = withoutStrayBrackets(withoutDocumentType(whole.slice(0, longestFile)));
	const parts = partsOf(xml, new Set(['doc', 'tei'])).take(mostExtracts);
	const extracts = [...parts].flatMap(({element}) =>
		element.name === 'doc' ? ofDoc(element) : (ofTei(element) ?? []),
	);
	if (extracts.length === 0) return foreign(origin, 'an encoded text (TEI)', 'Convert it to Markdown.');
	const keyOf = entryKeys();
	const drafts = extracts.map(({id, ...extract}): Draft => {
		const key = keyOf(id, extract.url, extract.headline);
		return {...extract, origin: extracts.length === 1 ? origin : inside(origin, key)};
	});
	const result = await articlesOfDrafts(drafts, origin);
	if (whole.length <= longestFile && extracts.length < mostExtracts) return result;
	return {...result, problems: [...result.problems, problemAt(origin, ...textCutShort)]};
};
