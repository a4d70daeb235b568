// Collects in one walk over a page what may state something about its story: meta elements, JSON-LD, title, headings, bylines
// and dates. page-facts.ts decides between them.
import {cleanLine} from '../text/clean-text.ts';
import {isNamedInStory} from './named-in-story.ts';
import {attributeOf, type Element, isElement, isText, type Tree} from './nodes.ts';

/** What was collected; text is clean. */
export type Statements = {
	/** Values by lower-case name (`property`, `name` or `itemprop`), in page order. */
	readonly meta: ReadonlyMap<string, readonly string[]>;
	/** JSON-LD, unparsed. */
	readonly scripts: readonly string[];
	readonly headings: readonly string[];
	readonly bylines: readonly string[];
	readonly title?: string;
	readonly canonical?: string;
	/** The `datetime` of the first `<time>`. */
	readonly time?: string;
	/** The `lang` of the page. */
	readonly language?: string;
};

/** Elements that are looked at; pages state things about themselves near the top. */
const mostElements = 50_000;
/** Values of one name, headings, and bylines that are kept. */
const mostValues = 20;
/** Elements marked up as bylines that are looked at. */
const mostAsked = 100;
/** UTF-16 units of all JSON-LD together, and of each of the others. */
const longestScripts = 1_000_000;
const longestTitle = 1000;
const longestByline = 300;

const bylineClass = /(?:^|[\s_-])(?:byline|author|writer|p-author)(?:[\s_-]{1,2}names?)?(?:\s|$)/i;

/** Collects the statements of a page. Everything is bounded. */
export const statementsOf = (tree: Tree): Statements => {
	const meta = new Map<string, string[]>();
	const [scripts, headings, bylines]: [string[], string[], string[]] = [[], [], []];
	const found: {title?: string; canonical?: string; time?: string; language?: string} = {};
	let length = 0;
	let asked = 0;
	const see = (element: Element): void => {
		const attribute = (name: string): string | undefined => attributeOf(element, name);
		switch (element.tagName) {
			case 'meta': {
				const name = (attribute('property') ?? attribute('name') ?? attribute('itemprop'))?.trim().toLowerCase();
				const value = cleanLine(attribute('content') ?? '');
				if (name === undefined || value === '') break;
				const values = meta.get(name) ?? [];
				if (values.length < mostValues) meta.set(name, [...values, value]);
				break;
			}
			case 'script': {
				const words = wordsIn(element, longestScripts);
				length += words.length;
				if (length <= longestScripts) scripts.push(words);
				break;
			}
			case 'title':
				found.title ??= cleanLine(wordsIn(element, longestTitle));
				break;
			case 'link':
				if (attribute('rel')?.toLowerCase() === 'canonical') found.canonical ??= attribute('href')?.trim() ?? '';
				break;
			// Medium's archive of a writer has the address below the story.
			case 'a':
				if (attribute('class') === 'p-canonical') found.canonical ??= attribute('href')?.trim() ?? '';
				break;
			case 'h1':
				if (headings.length < mostValues) headings.push(cleanLine(wordsIn(element, longestTitle)).replace(/ ?¶$/, ''));
				break;
			case 'html':
				found.language ??= attribute('lang') ?? attribute('xml:lang') ?? '';
				break;
			case 'time':
				found.time ??= attribute('datetime') ?? '';
				break;
			default:
		}
		if (element.attrs.length > 0 && bylines.length < mostValues && asked < mostAsked && namesAuthor(attribute)) {
			asked++;
			if (!isNamedInStory(element)) bylines.push(cleanLine(wordsIn(element, longestByline)));
		}
	};
	let met = 0;
	const waiting = [...tree.childNodes].reverse();
	for (let child = waiting.pop(); child && met < mostElements; child = waiting.pop()) {
		if (!isElement(child)) continue;
		met++;
		see(child);
		for (let index = child.childNodes.length - 1; index >= 0; index--) waiting.push(child.childNodes[index]!);
	}
	return {meta, scripts, headings, bylines, ...found};
};

const namesAuthor = (attribute: (name: string) => string | undefined): boolean =>
	/(?:^|\s)author(?:\s|$)/i.test(attribute('rel') ?? '') ||
	attribute('itemprop')?.toLowerCase() === 'author' ||
	bylineClass.test((attribute('class') ?? '').slice(0, 200));

/** Returns at most `longest` UTF-16 units of an element's text, and few nodes' worth: many nested elements may be asked. */
const wordsIn = (element: Element, longest: number): string => {
	const pieces: string[] = [];
	const waiting = [...element.childNodes].reverse();
	let left = longest;
	for (let child = waiting.pop(), met = 0; child && left > 0 && met < 500; child = waiting.pop(), met++) {
		if (isText(child)) {
			pieces.push(child.value.slice(0, left));
			left -= child.value.length;
		} else if (isElement(child)) {
			if (/^(?:br|div|p|span|li)$/.test(child.tagName)) pieces.push(' ');
			for (const grandchild of child.childNodes.slice(0, 500).reverse()) waiting.push(grandchild);
		}
	}
	return pieces.join('');
};
