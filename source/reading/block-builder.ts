// Tags and words in, blocks out: the one place that knows what an HTML element means for a story. It sees a walk over a
// tree, whichever tree that is.
import {cleanLine} from './clean-text.ts';
import {endsAsSentence} from './prose/line-forms.ts';

/** A block, and what its markup showed besides. */
export type LaidBlock = {
	readonly kind: 'paragraph' | 'blockquote' | 'list-item' | 'caption' | 'subhead';
	readonly text: string;
	/** Of a subhead; 1 is the highest. */
	readonly level?: number;
	/** All of it stands in bold letters. */
	readonly bold?: boolean;
	/** It stands outside the run of the story: in a blockquote, an aside, a pull quote. */
	readonly aside?: boolean;
};

export type BlockBuilder = {
	/** False: nothing inside is wanted, and `close` must not be called. */
	readonly open: (tag: string, attribute: (name: string) => string | undefined | null) => boolean;
	readonly words: (text: string) => void;
	readonly close: (tag: string) => void;
	readonly finish: () => readonly LaidBlock[];
};

const listOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Controls, pictures, films, and parts of a page that are never its story. */
const silent = listOf(
	'script style noscript template svg canvas iframe object embed audio video head title select option datalist ' +
		'textarea button meter progress rt rp map nav dialog frameset noembed noframes applet annotation annotation-xml',
);

const breaking = listOf(
	'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
		'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre section summary table tbody ' +
		'td tfoot th thead tr ul search',
);

const strong = listOf('b strong');

/** Characters; a longer heading is a paragraph that was given a heading's letters. */
const longestHead = 200;
/** Characters; a longer cell belongs to a table that only lays out the page. */
const longestCell = 200;
/** Average characters of the lines that `<br>` parts, from which each line that is a sentence is a paragraph. */
const shortestSentence = 40;

const pullQuote = /\bpull-?_?quote|\bpullquote/i;

const footnoteMark = /^\s{0,3}\[?\s?(?:\d{1,3}|[a-z]|\*)\s?\]?\s{0,3}$/;

type Place = {
	readonly tag: string;
	readonly kind?: LaidBlock['kind'];
	readonly level?: number;
	readonly aside?: boolean;
	/** Blocks there were when a row, or a cell of it, began. */
	readonly from?: number;
	/** Of a row: where its cells' blocks begin. */
	readonly cells?: number[];
	/** Of a list: the number of its next entry. */
	next?: number;
	/** Of an entry or a heading: it has given its first block. */
	begun?: boolean;
	/** Of an entry: its number. */
	number?: string;
};

export const createBlockBuilder = (): BlockBuilder => {
	const blocks: LaidBlock[] = [];
	const places: Place[] = [];
	/** Lines that a `<br>` ended, of the block that is being built. */
	let lines: string[] = [];
	let pieces: string[] = [];
	let strongTags = 0;
	let quotations = 0;
	let quoted = false;
	let inStrong = false;
	let inPlain = false;
	/** Pieces there were when a `<sup>` began, and whether a link stands in it. */
	let raised: {readonly from: number; linked: boolean} | undefined;

	const endLine = (): void => {
		const line = pieces.length === 1 ? pieces[0]! : pieces.join('');
		pieces = [];
		raised = undefined;
		if (line.trim() !== '') lines.push(line);
		else if (lines.length > 0) flush();
	};

	const flush = (): void => {
		if (pieces.length > 0) {
			const line = pieces.length === 1 ? pieces[0]! : pieces.join('');
			if (line.trim() !== '') lines.push(line);
			pieces = [];
		}
		raised = undefined;
		if (lines.length === 0) return;
		const texts = lines.map(line => cleanLine(quoted ? withoutDoubleMarks(line) : line)).filter(text => text !== '');
		const bold = inStrong && !inPlain;
		lines = [];
		inStrong = inPlain = quoted = false;
		if (texts.length === 0) return;
		if (texts.length > 1 && areSentences(texts)) for (const text of texts) add(text, bold);
		else add(texts.join(' '), bold);
	};

	const add = (text: string, bold: boolean): void => {
		const place = places.findLast(({kind}) => kind !== undefined);
		const aside = places.some(each => each.aside);
		const more = {...(bold && {bold}), ...(aside && {aside})};
		if (place?.kind === 'subhead') {
			const first = !place.begun;
			place.begun = true;
			if (first && text.length <= longestHead) blocks.push({kind: 'subhead', text, level: place.level!, ...more});
			else blocks.push({kind: 'paragraph', text, ...more});
		} else if (place?.kind === 'list-item') {
			blocks.push({kind: 'list-item', text: place.begun ? text : (place.number ?? '') + text, ...more});
			place.begun = true;
		} else blocks.push({kind: place?.kind ?? 'paragraph', text, ...more});
	};

	/** A row whose cells are words, not parts of a page, is one line. */
	const closeRow = ({from, cells}: Place): void => {
		const row = blocks.slice(from);
		const filled = new Set(cells!.filter(start => start < blocks.length)).size;
		if (row.length < 2 || row.length !== filled) return;
		if (!row.every(({kind, text}) => kind === 'paragraph' && text.length <= longestCell)) return;
		const text = row.map(block => block.text).join(' · ');
		blocks.splice(from!, row.length, {kind: 'list-item', text, ...(row[0]!.aside && {aside: true})});
	};

	const open: BlockBuilder['open'] = (tag, attribute) => {
		if (silent.has(tag) && !(tag === 'button' && places.some(({kind}) => kind === 'subhead'))) return false;
		if (tag === 'br') endLine();
		else if (tag === 'q') {
			quoted = true;
			words(quotations++ % 2 === 0 ? '“' : '‘');
		} else if (strong.has(tag)) strongTags++;
		else if (tag === 'sup') raised = {from: pieces.length, linked: false};
		else if (tag === 'a' && raised) raised.linked = true;
		else if (breaking.has(tag) || (tag === 'cite' && places.at(-1)?.kind === 'blockquote')) {
			flush();
			const place = placeOf(tag, attribute, places.at(-1));
			if (place.cells === undefined && (tag === 'td' || tag === 'th')) {
				places.findLast(({cells}) => cells)?.cells?.push(blocks.length);
			}
			places.push(place.cells ? {...place, from: blocks.length} : place);
		}
		return true;
	};

	const words = (text: string): void => {
		if (text === '') return;
		if (places.at(-1)?.tag === 'pre' && text.includes('\n')) {
			const [first = '', ...others] = text.split(/\n[ \t\r]*\n/);
			put(first);
			for (const other of others) {
				flush();
				put(other);
			}
		} else put(text);
	};

	const put = (text: string): void => {
		pieces.push(text);
		if (inStrong && inPlain) return;
		if (!/\S/.test(text)) return;
		if (strongTags > 0) inStrong = true;
		else inPlain = true;
	};

	const close = (tag: string): void => {
		if (tag === 'q') words(--quotations % 2 === 0 ? '”' : '’');
		else if (strong.has(tag)) strongTags--;
		else if (tag === 'sup') {
			if (raised?.linked && footnoteMark.test(pieces.slice(raised.from).join(''))) pieces.length = raised.from;
			raised = undefined;
		} else if (places.at(-1)?.tag === tag) {
			flush();
			const place = places.pop()!;
			if (place.cells) closeRow(place);
		}
	};

	return {
		open,
		words,
		close,
		finish: () => {
			flush();
			return blocks;
		},
	};
};

const placeOf = (
	tag: string,
	attribute: (name: string) => string | undefined | null,
	parent: Place | undefined,
): Place => {
	const aside = tag === 'aside' || pullQuote.test((attribute('class') ?? '').slice(0, 500));
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
			return {tag, aside, next: Math.trunc(Number(attribute('start') ?? 1)) || 1};
		case 'li': {
			const number = parent?.next === undefined ? '' : `${parent.next++}. `;
			return {tag, kind: 'list-item', number, aside};
		}
		case 'tr':
			return {tag, cells: []};
		default:
			return {tag, aside};
	}
};

/** `<q>` has marks of its own; some pages write theirs as well. */
const withoutDoubleMarks = (line: string): string =>
	line.replace(/(["“‘])[“‘](?=\S)/g, '$1').replace(/[”’](?=["”’])/g, '');

const areSentences = (texts: readonly string[]): boolean =>
	texts.every(endsAsSentence) && texts.reduce((sum, {length}) => sum + length, 0) >= texts.length * shortestSentence;
