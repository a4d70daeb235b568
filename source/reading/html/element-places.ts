// What each HTML element means for a story: which have no words, which end a paragraph, and what a paragraph inside one is.
import type {Block} from '../../model/document.ts';

const listOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Controls, pictures, films, and parts of a page that are never its story. */
export const silent = listOf(
	'script style noscript template svg canvas iframe object embed audio video head title select option datalist ' +
		'textarea button meter progress rt rp map nav dialog frameset noembed noframes applet annotation annotation-xml',
);

const breaking = listOf(
	'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
		'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre section summary table tbody ' +
		'td tfoot th thead tr ul search',
);

export const strong = listOf('b strong');

export type Attribute = (name: string) => string | undefined | null;

/** An element that is open, as far as it matters for the words inside. */
export type OpenElement = {
	readonly tag: string;
	readonly kind?: Block['kind'];
	/** Of a heading. */
	readonly level?: number;
	/** Outside the run of the story. */
	readonly aside?: boolean;
	/** Of a row or a numbered list: how many blocks there were when it began, and when each cell or entry began. */
	readonly parts?: {readonly from: number; readonly starts: number[]};
	/** Of a numbered list: its first number. */
	readonly number?: number;
	/** Of a heading: it has given its first block. */
	begun?: boolean;
};

const pullQuote = /(?:\b|_)pull[-_]{0,2}quote/i;

export const isPullQuote = (className: string | undefined | null): boolean =>
	className !== undefined && className !== null && pullQuote.test(className.slice(0, 500));

/** Whether a paragraph ends where the element begins, and where it ends. */
export const ends = (tag: string, parent: OpenElement | undefined): boolean =>
	breaking.has(tag) || (tag === 'cite' && parent?.kind === 'blockquote');

/** Of an element that ends paragraphs. `count` is how many blocks there are. */
export const openElementOf = (
	tag: string,
	attribute: Attribute,
	parent: OpenElement | undefined,
	count: number,
): OpenElement => {
	const aside = tag === 'aside' || isPullQuote(attribute('class'));
	const parts = {from: count, starts: []};
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
