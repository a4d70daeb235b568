// Reads collections of articles in XML and SGML whose elements are called what they are: “title”, “author”, “date”, “text”. Data sets,
// newsroom systems and databases write them, each with an outer shape of its own.
import {articlesOfDrafts, type Draft} from '../collections/drafts.ts';
import {entryKeys} from '../facts/entry-keys.ts';
import {statedDate} from '../facts/stated-date.ts';
import {bylineOfNames, firstOf, webAddressOf} from '../facts/stated-facts.ts';
import {statedLanguage} from '../facts/stated-language.ts';
import {statedOutlet} from '../facts/stated-outlet.ts';
import {type Format, foreign, inside, notText} from '../format.ts';
import {lineOfMarkup} from '../markup/is-markup.ts';
import {declaredXmlEncoding, withoutDocumentType} from '../markup/xml-start.ts';
import {partsOf, wordsIn, type XmlElement} from '../markup/xml-tree.ts';
import {type Field, fieldOf} from '../table/column-names.ts';
import {decode} from '../text/decode.ts';
import {bodyIn} from '../wire/content.ts';
import {datelineIn} from '../wire/stated-lines.ts';

/** Elements that hold an article, or others that do. */
const records = new Set(
	'article story doc document record item row entry news newsitem post page reuters table_data table'.split(' '),
);

type Name = Field | 'dateline';

/** What corpora call their parts besides. */
const otherNames: ReadonlyMap<string, Name> = new Map([
	['head', 'headline'],
	['hed', 'headline'],
	['hl', 'headline'],
	['hl1', 'headline'],
	['dateline', 'dateline'],
	['docno', 'id'],
	['goid', 'id'],
	['numericdate', 'published'],
	['hiddentext', 'text'],
	['bodytext', 'text'],
	['publicationtitle', 'outlet'],
	['originalform', 'byline'],
]);

/** In a dump of a table, the names are attributes. */
const nameOf = ({name, attributes}: XmlElement): string =>
	name === 'field' || name === 'column' ? (attributes.get('name') ?? name) : name;

const fieldIn = (name: string): Name | undefined => otherNames.get(name.toLowerCase()) ?? fieldOf(name);

/** ProQuest lists who had a part in an article, with the role of each, one level deeper than other facts. */
const isWriter = ({name, attributes}: XmlElement): boolean =>
	name === 'contributor' && /^(?:author|)$/i.test(attributes.get('contribrole') ?? '');

type Fields = Map<Name, XmlElement[]>;

const childrenOf = (element: XmlElement): readonly XmlElement[] =>
	element.children.filter((child): child is XmlElement => typeof child !== 'string');

/** UTF-16 units of a text. */
const shortestText = 20;

/** Collects the fields of an article. A text may hold its title and its body again; a head may hold the facts. */
const collect = (element: XmlElement, fields: Fields, depth = 0): Fields => {
	for (const child of childrenOf(element)) {
		const field = fieldIn(nameOf(child));
		const hasBody = field === 'text' && childrenOf(child).some(inner => fieldIn(nameOf(inner)) === 'text');
		const isHead =
			(depth < 2 || isWriter(child)) && (field === undefined || field === 'headline') && childrenOf(child).length > 0;
		if (hasBody || (isHead && !records.has(child.name))) collect(child, fields, depth + 1);
		else if (field !== undefined) {
			const same = fields.get(field);
			if (same === undefined) fields.set(field, [child]);
			else same.push(child);
		}
	}
	return fields;
};

/** Elements inside one another that are looked into. */
const deepest = 5;

const articlesIn = (
	element: XmlElement,
	depth = 0,
): readonly {readonly element: XmlElement; readonly fields: Fields}[] => {
	const fields = collect(element, new Map());
	if ((fields.get('text') ?? []).some(text => wordsIn(text).trim().length >= shortestText)) return [{element, fields}];
	return depth > deepest ? [] : childrenOf(element).flatMap(child => articlesIn(child, depth + 1));
};

/** “AFP_ENG_20310203.0001” */
const dayInId = (id: string | undefined): string | undefined =>
	statedDate(/(?:^|[^\d])((?:19|20)\d{6})(?!\d)/.exec(id ?? '')?.[1] ?? '');

const draftOf = ({
	element,
	fields,
}: {
	readonly element: XmlElement;
	readonly fields: Fields;
}): Omit<Draft, 'origin'> | undefined => {
	const words = (name: Name): readonly string[] => {
		const stated = [...element.attributes].flatMap(([key, value]) => (fieldIn(key) === name ? value : []));
		return [...(fields.get(name) ?? []).map(each => wordsIn(each)), ...stated].filter(each => each.trim() !== '');
	};
	const bodies = (fields.get('text') ?? []).map(bodyIn).filter(body => body !== undefined);
	const body = bodies.find(({html}) => html !== undefined) ?? bodies[0];
	if (body === undefined) return undefined;
	const placed = firstOf(words('dateline'), line => datelineIn(line)?.place);
	return {
		headline: lineOfMarkup(words('headline')[0] ?? ''),
		byline: bylineOfNames(words('byline')),
		dateline: placed,
		published: firstOf(words('published'), statedDate) ?? dayInId(words('id')[0]),
		url: firstOf(words('url'), webAddressOf),
		outlet: firstOf(words('outlet'), statedOutlet),
		language: firstOf(words('language'), statedLanguage),
		...body,
	};
};

/** UTF-16 units, and articles. */
const longestFile = 32_000_000;
const mostArticles = 50_000;

/** Reads a collection. */
export const readXmlCorpus: Format['read'] = async (bytes, origin) => {
	const whole = await decode(bytes, declaredXmlEncoding(bytes));
	if (whole === undefined) return notText(origin);
	const xml = withoutDocumentType(whole.slice(0, longestFile));
	const keyOf = entryKeys();
	const drafts: Draft[] = [];
	for (const {element} of partsOf(xml, records)) {
		for (const article of articlesIn(element)) {
			const draft = draftOf(article);
			const id = article.fields.get('id')?.[0];
			const key = keyOf(id && wordsIn(id).trim(), article.element.attributes.get('id'), draft?.url, draft?.headline);
			if (draft !== undefined) drafts.push({...draft, origin: inside(origin, key)});
		}
		if (drafts.length >= mostArticles) break;
	}
	if (drafts.length === 1) drafts[0] = {...drafts[0]!, origin};
	return drafts.length === 0
		? foreign(origin, 'XML without articles', 'Save its contents as plain text or Markdown.')
		: articlesOfDrafts(drafts, origin);
};
