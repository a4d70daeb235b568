// Prepares the markup of a chapter: marks of notes leave the sentences, notes that stand between them move to the end, and
// places that the table of contents names get headings.
import {lettersAndDigits} from '../text/letters-and-digits.ts';

const noteMark =
	/\b(?:epub:type|type|role|class)\s{0,3}=\s{0,3}["'][^"']{0,200}(?:\b|-)(?:noteref|backlink|footnote-ref|footnote-back)\b/i;
const note =
	/\b(?:epub:type|type|role)\s{0,3}=\s{0,3}["'][^"']{0,200}\b(?:footnote|endnote|rearnote|note|doc-footnote)\b/i;
const idOf = /\sid\s{0,3}=\s{0,3}(?:"([^"]{1,300})"|'([^']{1,300})')/i;

const block = /^(?:p|div|section|article|h[1-6]|blockquote|ul|ol|li|table|tr|td|figure|aside|header|main|body|hr)$/;
const heading = /^h[1-6]$/;

/** UTF-16 units of a tag, and of what is looked at to find a heading. */
const longestTag = 4096;
const reach = 600;

/** Returns true if a heading begins before any text. */
const isHeadingNext = (html: string, from: number): boolean => {
	const next = html.slice(from, from + reach);
	const head = next.search(/<h[1-6][\s>]/i);
	return (
		head >= 0 &&
		next
			.slice(0, head)
			.replace(/<!--.*?-->|<[^<>]*>/gs, '')
			.trim() === ''
	);
};

const wordsOf = (markup: string): string => lettersAndDigits(markup.replace(/<!--.*?-->|<[^<>]*>/gs, ''));

/** Returns where the paragraph begins and ends that has the title and nothing else, if it comes next. */
const titleParagraph = (html: string, at: number, title: string): readonly [start: number, end: number] | undefined => {
	const next = html.slice(at, at + reach);
	const start = next.search(/<p[\s>]/i);
	const end = start < 0 ? -1 : next.indexOf('</p>', start);
	if (end < 0 || wordsOf(next.slice(0, start)) !== '') return undefined;
	return wordsOf(next.slice(start, end)) === lettersAndDigits(title) ? [at + start, at + end + 4] : undefined;
};

const escaped = (title: string): string => title.replace(/[&<>]/g, sign => `&#${sign.charCodeAt(0)};`);

/** UTF-16 units; a longer mark is a link that is not closed. */
const longestMark = 200;

/** Removes the links between notes and their places. */
const withoutMarks = (markup: string): string =>
	markup.replace(/<a\b([^<>]{0,2000})>(?:(?!<\/a>)[\s\S]){0,200}?<\/a>/gi, (whole, attributes) =>
		noteMark.test(attributes) ? '' : whole,
	);

/** Returns the markup so prepared. `sections` are titles by the id of the element where they begin. Linear. */
export const preparedChapter = (html: string, sections: ReadonlyMap<string, string>): string => {
	if (sections.size === 0 && !/noteref|backlink|footnote/i.test(html)) return html;
	const pieces: string[] = [];
	const notes: string[] = [];
	let kept = 0;
	/** Headings that wait for the next block, as they belong into the middle of one. */
	let waiting = '';
	let hasText = false;
	let inHeading = false;
	/** Set if a note is not closed: without it each of many would be searched for to the end. */
	let isBroken = false;
	const lastAside = html.lastIndexOf('</aside');
	const lastLink = html.lastIndexOf('</a>');

	const cut = (from: number, to: number): void => {
		pieces.push(html.slice(kept, from));
		kept = to;
	};
	let linkEnd = 0;
	/** Asked for growing offsets, so that the markup is searched once. */
	const endOfLink = (from: number): number => {
		if (linkEnd < from) linkEnd = html.indexOf('</a>', from) + 4;
		return linkEnd;
	};
	const endOfAside = (from: number): number => {
		let depth = 0;
		const tags = /<(\/?)aside\b/gi;
		tags.lastIndex = from;
		for (let found = tags.exec(html); found; found = tags.exec(html)) {
			depth += found[1] === '' ? 1 : -1;
			if (depth === 0) return html.indexOf('>', found.index) + 1;
		}
		return 0;
	};

	for (let at = html.indexOf('<'); at >= 0; ) {
		const end = html.indexOf('>', at);
		if (end < 0) break;
		const tag = html.slice(at, Math.min(end + 1, at + longestTag));
		const [, slash = '', spelt = ''] = /^<(\/?)([a-z][a-z\d]{0,20})/i.exec(tag) ?? [];
		const name = spelt.toLowerCase();
		let next = end + 1;
		if (slash === '' && name === 'a' && at < lastLink && noteMark.test(tag)) {
			const close = tag.endsWith('/>') ? end + 1 : endOfLink(end);
			if (close - end <= longestMark) {
				next = close;
				cut(at, next);
			}
		} else if (slash === '' && name === 'aside' && at < lastAside && !isBroken && note.test(tag)) {
			const close = endOfAside(at);
			if (close > 0) {
				notes.push(withoutMarks(html.slice(at, close)));
				cut(at, close);
				next = close;
			} else isBroken = true;
		} else if (slash === '' && name !== '') {
			if (block.test(name)) hasText = false;
			const found = sections.size > 0 ? idOf.exec(tag) : null;
			const title = found ? sections.get(found[1] ?? found[2]!) : undefined;
			const isSection = title !== undefined && !inHeading && !heading.test(name) && !isHeadingNext(html, next);
			const written = isSection && !hasText ? titleParagraph(html, at, title) : undefined;
			if (isSection) waiting += `<h2>${escaped(title)}</h2>`;
			if (written) {
				cut(...written);
				next = written[1];
			}
			if (waiting !== '' && !hasText && !inHeading && name !== 'body') {
				if (!written) cut(at, at);
				pieces.push(waiting);
				waiting = '';
			}
			inHeading ||= heading.test(name);
		} else if (heading.test(name)) inHeading = false;
		const following = html.indexOf('<', next);
		if (!hasText && /\S/.test(html.slice(next, following < 0 ? html.length : following))) hasText = true;
		at = following;
	}
	const body = pieces.length === 0 ? html : pieces.join('') + html.slice(kept);
	if (notes.length === 0) return body;
	const bodyEnd = body.lastIndexOf('</body');
	return bodyEnd < 0 ? body + notes.join('') : body.slice(0, bodyEnd) + notes.join('') + body.slice(bodyEnd);
};
