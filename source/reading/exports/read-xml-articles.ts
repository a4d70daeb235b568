// Reads the XML in which readers of articles export what they kept: wallabag and Tiny Tiny RSS.
import {articlesOfDrafts, type Draft} from '../collections/drafts.ts';
import {entryKeys} from '../facts/entry-keys.ts';
import {statedDate} from '../facts/stated-date.ts';
import {bylineOfNames, firstOf, webAddressOf} from '../facts/stated-facts.ts';
import {statedOutlet} from '../facts/stated-outlet.ts';
import {type Format, inside, notText, refused} from '../format.ts';
import {isMarkup, lineOfMarkup} from '../markup/is-markup.ts';
import {recordsOf, type XmlRecord} from '../markup/xml-records.ts';
import {declaredXmlEncoding} from '../markup/xml-start.ts';
import {decode} from '../text/decode.ts';

/** What a program calls the parts of an article. Each list has the best first. */
type Vocabulary = {
	readonly record: string;
	readonly url: readonly string[];
	readonly published: readonly string[];
	readonly byline: readonly string[];
	readonly outlet: readonly string[];
	readonly key: readonly string[];
};

/** `created_at` and `updated` of wallabag are of its keeper; authors are entries inside the entry. */
const wallabag: Vocabulary = {
	record: 'entry',
	url: ['url', 'given_url'],
	published: ['published_at'],
	byline: ['published_by/entry', 'published_by/item', 'published_by'],
	outlet: [],
	key: ['id', 'url'],
};
const tinyTinyRss: Vocabulary = {
	record: 'article',
	url: ['link'],
	published: ['updated'],
	byline: ['author'],
	outlet: ['feed_title'],
	key: ['guid', 'link'],
};

const valuesOf = (record: XmlRecord, names: readonly string[]): readonly (string | undefined)[] =>
	names.map(name => record.get(name));

/** Reads an export. */
export const readXmlArticles: Format['read'] = async (bytes, origin) => {
	const xml = await decode(bytes, declaredXmlEncoding(bytes));
	if (xml === undefined) return notText(origin);
	const {record, ...names} = /<articles[\s>]/i.test(xml.slice(0, 4096)) ? tinyTinyRss : wallabag;
	const keyOf = entryKeys();
	const drafts: Draft[] = [];
	for (const article of recordsOf(xml, record)) {
		const body = article.get('content') ?? '';
		if (body === '') continue;
		const title = article.get('title') ?? '';
		drafts.push({
			origin: inside(origin, keyOf(...valuesOf(article, names.key), title)),
			headline: lineOfMarkup(title),
			byline: firstOf(valuesOf(article, names.byline), words => bylineOfNames([words])),
			published: firstOf(valuesOf(article, names.published), statedDate),
			url: firstOf(valuesOf(article, names.url), webAddressOf),
			outlet: firstOf(valuesOf(article, names.outlet), statedOutlet),
			...(isMarkup(body) ? {html: body} : {text: body}),
		});
	}
	const result = await articlesOfDrafts(drafts, origin);
	return result.documents.length === 0
		? refused(origin, 'an export without articles', 'Export the articles again.')
		: result;
};
