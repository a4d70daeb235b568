// Recognises parts of a page by their element, role, class or id: furniture, consent notices, sign-up forms, pull quotes.
import {isPullQuote} from './elements.ts';
import {partsKeeper, type Surroundings} from './misread-parts.ts';
import {attributeOf, type Child, type Element, isElement, isText, type Parent} from './nodes.ts';

const furnitureElements = new Set(['nav', 'aside', 'footer', 'header', 'form', 'noscript', 'dialog', 'menu']);
const furnitureRole =
	/^(?:navigation|banner|contentinfo|complementary|search|dialog|alertdialog|menu|menubar|toolbar)$/i;
const furnitureName = /cookie|consent|gdpr|newsletter|breadcrumb|sidebar|skip-link|social|share-|related|promo|advert/i;
const consentName = /cookie|consent|gdpr|onetrust/i;

/** Elements of the whole page, whose names may be those of something on it. */
const wholePage = new Set(['html', 'body', 'main', 'article']);

const nameOf = (element: Element): string =>
	wholePage.has(element.tagName)
		? ''
		: `${(attributeOf(element, 'class') ?? '').slice(0, 300)} ${(attributeOf(element, 'id') ?? '').slice(0, 100)}`;

/** Returns true for elements that are never the story, by their name, role, class or id: navigation, headers, sidebars. */
export const isFurnitureElement = (element: Element): boolean =>
	furnitureElements.has(element.tagName) ||
	furnitureRole.test(attributeOf(element, 'role') ?? '') ||
	furnitureName.test(nameOf(element));

/** Characters; a longer text may be a story about cookies. */
const longestNotice = 2000;

const isConsentNotice = (element: Element, name: string): boolean =>
	consentName.test(name) && lettersIn(element, longestNotice) < longestNotice;

const signUpName = /newsletter|sign-?up|subscribe/i;
/** Characters around a field for an email address. */
const longestSignUp = 400;
const fieldElements = new Set(['form', 'input', 'button']);

/** A form for an email address, which may be in the middle of the story. */
const isSignUp = (element: Element, name: string): boolean =>
	signUpName.test(name) && lettersIn(element, longestSignUp) < longestSignUp && hasField(element);

const hasField = (parent: Parent): boolean =>
	parent.childNodes.some(child => isElement(child) && (fieldElements.has(child.tagName) || hasField(child)));

const lettersIn = (element: Element, enough: number): number => {
	let letters = 0;
	const waiting: Parent[] = [element];
	for (let next = waiting.pop(); next && letters < enough; next = waiting.pop()) {
		for (const child of next.childNodes) {
			if (isText(child)) letters += child.value.trim().length;
			else if (isElement(child)) waiting.push(child);
		}
	}
	return letters;
};

/**
 * Prepares a tree for Readability, in place: removes consent notices and sign-up forms, which it does not know, keeps the parts
 * of the story that it would delete, and gives all inside a pull quote the class `pullquote`, as it unwraps elements around one
 * paragraph.
 */
export const prepare = (
	parent: Parent,
	inPullQuote = false,
	around: Surroundings = {kept: false, quoted: false},
): void => {
	const isKept = (child: Child): boolean => {
		// Most elements have no name.
		if (!isElement(child) || child.attrs.length === 0) return true;
		const name = nameOf(child);
		return !isConsentNotice(child, name) && !isSignUp(child, name);
	};
	if (!parent.childNodes.every(isKept)) parent.childNodes = parent.childNodes.filter(isKept);
	if (!parent.childNodes.some(isElement)) return;
	const keep = partsKeeper(parent, around);
	for (const [index, child] of parent.childNodes.entries()) {
		if (!isElement(child)) continue;
		const isOne = inPullQuote || isPullQuote(attributeOf(child, 'class'));
		const inside = keep(child, index);
		if (isOne) child.attrs = [...child.attrs.filter(({name}) => name !== 'class'), {name: 'class', value: 'pullquote'}];
		prepare(child, isOne, inside);
	}
};
