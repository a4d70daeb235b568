// Parts of a page that are told by their element, role, class or name: what is never the story, and pull quotes.
import {isPullQuote} from './element-places.ts';
import {attributeOf, type Element, isElement, isText, type Parent} from './nodes.ts';

const furniture = new Set(['nav', 'aside', 'footer', 'header', 'form', 'noscript', 'dialog', 'menu']);
const furnitureRole =
	/^(?:navigation|banner|contentinfo|complementary|search|dialog|alertdialog|menu|menubar|toolbar)$/i;
const furnitureName = /cookie|consent|gdpr|newsletter|breadcrumb|sidebar|skip-link|social|share-|related|promo|advert/i;
const consentName = /cookie|consent|gdpr|onetrust/i;

/** The page itself may be called after what stands on it. */
const whole = new Set(['html', 'body', 'main', 'article']);

const nameOf = (element: Element): string =>
	whole.has(element.tagName)
		? ''
		: `${(attributeOf(element, 'class') ?? '').slice(0, 300)} ${(attributeOf(element, 'id') ?? '').slice(0, 100)}`;

export const isFurnitureElement = (element: Element): boolean =>
	furniture.has(element.tagName) ||
	furnitureRole.test(attributeOf(element, 'role') ?? '') ||
	furnitureName.test(nameOf(element));

/** Letters; a page may be about cookies. */
const longestNotice = 2000;

const isConsentNotice = (element: Element): boolean =>
	consentName.test(nameOf(element)) && lettersIn(element, longestNotice) < longestNotice;

const signUpName = /newsletter|sign-?up|subscribe/i;
/** Letters; what surrounds a field for an address says little. */
const longestSignUp = 400;
const asking = new Set(['form', 'input', 'button']);

/** A place to leave one's address in: its words stand where the story's do. */
const isSignUp = (element: Element): boolean =>
	signUpName.test(nameOf(element)) && lettersIn(element, longestSignUp) < longestSignUp && asks(element);

const asks = (parent: Parent): boolean =>
	parent.childNodes.some(child => isElement(child) && (asking.has(child.tagName) || asks(child)));

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

/** Makes the tree ready for Readability, which knows no cookie notices and no sign-up forms, and takes wrappers around one paragraph away. */
export const prepare = (parent: Parent, inPullQuote = false): void => {
	parent.childNodes = parent.childNodes.filter(
		child => !(isElement(child) && (isConsentNotice(child) || isSignUp(child))),
	);
	for (const child of parent.childNodes) {
		if (!isElement(child)) continue;
		const isOne = inPullQuote || isPullQuote(attributeOf(child, 'class'));
		if (isOne) child.attrs = [...child.attrs.filter(({name}) => name !== 'class'), {name: 'class', value: 'pullquote'}];
		prepare(child, isOne);
	}
};
