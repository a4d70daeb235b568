// Reads what news agencies send to newsrooms in XML: NITF, NewsML 1 and NewsML-G2, told by the elements that are in it.
import type {Origin} from '../../model/document.ts';
import {foreign, notText, problemAt, type ReadResult} from '../format.ts';
import {withoutStrayBrackets} from '../markup/stray-brackets.ts';
import {declaredXmlEncoding, withoutDocumentType} from '../markup/xml-start.ts';
import {childAt, partsOf, type XmlElement} from '../markup/xml-tree.ts';
import {localRootOf} from '../recognise/recognise.ts';
import {decode} from '../text/decode.ts';
import {articlesOfItems} from './articles-of-items.ts';
import {newsml1ItemsOf} from './newsml-1.ts';
import {g2ItemOf} from './newsml-g2.ts';
import {nitfItemOf} from './nitf.ts';
import type {WireItem} from './wire-item.ts';

/** The elements that are items; those of a message are read one after another. */
const itemNames = new Set(['nitf', 'newsitem', 'packageitem', 'knowledgeitem', 'planningitem', 'conceptitem']);

/** UTF-16 units, thousands of articles. */
const longestMessage = 10_000_000;
/** A large agency sends a thousand a day. */
const mostItems = 20_000;

const itemsOf = (element: XmlElement): readonly WireItem[] => {
	if (element.name === 'nitf') return [nitfItemOf(element)];
	return childAt(element, 'identification') ? newsml1ItemsOf(element) : [g2ItemOf(element)];
};

/** Reads a message. One that has no article in it says what it has instead. */
export const readWire = async (bytes: Uint8Array, origin: Origin): Promise<ReadResult> => {
	const whole = await decode(bytes, declaredXmlEncoding(bytes));
	if (whole === undefined) return notText(origin);
	const xml = withoutStrayBrackets(withoutDocumentType(whole.slice(0, longestMessage)));
	const items: WireItem[] = [];
	let breaksOff = false;
	for (const {element, isWhole} of partsOf(xml, itemNames)) {
		items.push(...itemsOf(element));
		breaksOff = !isWhole;
		if (items.length >= mostItems) break;
	}
	if (items.length === 0)
		return foreign(origin, 'XML, but not a message of a news agency', 'Save its contents as plain text or Markdown.');
	const result = await articlesOfItems(items, origin, items.length === 1 && itemNames.has(localRootOf(xml) ?? ''));
	if (whole.length > longestMessage || items.length >= mostItems)
		return withProblem(result, origin, 'too many articles; the others were left out', 'Split it into smaller files.');
	return breaksOff ? withProblem(result, origin, 'breaks off in its last article', 'Save it again.') : result;
};

const withProblem = (result: ReadResult, origin: Origin, ...what: readonly [string, string]): ReadResult => ({
	...result,
	problems: [...result.problems, problemAt(origin, ...what)],
});
