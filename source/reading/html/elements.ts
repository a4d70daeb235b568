// What each HTML element means for the text: which have none, which end a paragraph, and which kind of block is inside one.
import type {Block} from '../../model/document.ts';

const listOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Elements whose content is skipped: controls, images, media, and parts of a page that are never its story. */
export const silent = listOf(
	'script style noscript template svg canvas iframe object embed audio video head title select option datalist ' +
		'textarea button meter progress rt rp map nav dialog frameset noembed noframes applet annotation annotation-xml',
);

/** Elements that end the paragraph before and inside them. */
const breaking = listOf(
	'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
		'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre section summary table tbody ' +
		'td tfoot th thead tr ul search',
);

/** Elements for bold text. */
export const strong = listOf('b strong');

/** Returns the value of an attribute of the element in question. */
export type Attribute = (name: string) => string | undefined | null;

/** An open element that ends paragraphs, as far as it matters for the blocks inside. */
export type OpenElement = {
	readonly tag: string;
	/** The kind of block inside; absent if an outer element decides. */
	readonly kind?: Block['kind'];
	/** Of a heading, 1 to 6. */
	readonly level?: number;
	/** Set if its content is outside the running text: an aside, a pull quote, a quotation. */
	readonly aside?: boolean;
	/** Of a row or a list: how many blocks there were at its start, and at the start of each cell or entry. */
	readonly parts?: {readonly from: number; readonly starts: number[] /** Of a row: its `<th>`. */; heads: number};
	/** Of a numbered list: its first number. */
	readonly number?: number;
	/** Of a heading: set once its first block is made. */
	begun?: boolean;
	/** Of a `<pre>`: set once there is code in it. */
	isCode?: boolean;
};

const pullQuote = /(?:\b|_)pull[-_]{0,2}quote/i;

/** Returns true for the class name of a pull quote: “pullquote”, “pull-quote”, “story_pull_quote”. */
export const isPullQuote = (className: string | undefined | null): boolean =>
	className !== undefined && className !== null && pullQuote.test(className.slice(0, 500));

/** Returns true if a paragraph ends where the element begins and where it ends. */
export const endsParagraph = (tag: string, parent: OpenElement | undefined): boolean =>
	breaking.has(tag) || (tag === 'cite' && parent?.kind === 'blockquote');

/** Returns the open element for a tag that ends paragraphs. `count` is the number of blocks so far. */
export const openElementOf = (
	tag: string,
	attribute: Attribute,
	parent: OpenElement | undefined,
	count: number,
): OpenElement => {
	const aside = tag === 'aside' || isPullQuote(attribute('class'));
	const parts = {from: count, starts: [], heads: 0};
	switch (tag) {
		case 'h1':
		case 'h2':
		case 'h3':
		case 'h4':
		case 'h5':
		case 'h6':
			// A heading inside a quotation, a caption or an entry is part of it.
			return parent?.kind === undefined || parent.kind === 'subhead'
				? {tag, kind: 'subhead', level: Number(tag[1]), aside}
				: {tag, aside};
		case 'blockquote':
			return {tag, kind: 'blockquote', aside: true};
		case 'figcaption':
		case 'caption':
			return {tag, kind: 'caption'};
		case 'figure':
			return {tag, kind: 'caption', aside};
		case 'pre':
		case 'table':
			return parent?.kind === 'caption' ? {tag, kind: 'paragraph', aside} : {tag, aside};
		case 'ol':
			return {tag, aside, parts, number: Math.trunc(Number(attribute('start') ?? 1)) || 1};
		case 'li':
			return {tag, kind: 'list-item', aside};
		case 'tr':
			return {tag, aside, parts};
		default:
			return {tag, aside};
	}
};
