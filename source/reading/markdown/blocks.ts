// Makes blocks of the parser's tokens. The innermost open list or quotation decides the kind of a paragraph.
import type {Token} from 'markdown-it';
import type {Block, Link, MarkedSpan} from '../../model/document.ts';
import {type MarkupPiece, piecesOfMarkup} from '../markup/markup.ts';
import {hasTitleForm} from '../plain-text/line-forms.ts';
import {cleanLine} from '../text/clean-text.ts';
import {countLetters} from '../text/letters-and-digits.ts';
import {type CountedMark, placeMarks} from '../text/place-marks.ts';
import {joinedRow} from '../text/table-row.ts';
import {type InlineWords, inlineWordsOf} from './inline-words.ts';
import {calloutOf, withoutBlockName, withoutNotation} from './note-marks.ts';
import {noteSignsOf} from './note-signs.ts';
import type {MarkdownParser} from './parser.ts';

type Kind = Exclude<Block['kind'], 'subhead'>;

const startsWithMark = /^["“‘«„'「『]/;

/** Returns the blocks of a text's tokens. */
export const blocksOf = (tokens: readonly Token[], {inline}: Pick<MarkdownParser, 'inline'>): readonly Block[] => {
	const blocks: Block[] = [];
	const notes: Block[] = [];
	const signs = noteSignsOf(tokens);
	const open: ('blockquote' | 'list-item')[] = [];
	let level = 0;
	/** The number of an entry or the name of a footnote, for its first paragraph. */
	let number = '';
	/** Who is quoted in a callout, for its first paragraph. */
	let speaker = '';
	let cells: string[] | undefined;
	let isHead = false;
	let noteFrom = 0;
	let cellLinks: Link[] = [];
	let cellMarks: (readonly MarkedSpan[])[] = [];

	const add = (kind: Kind, words: string, links: readonly Link[] = [], counted: readonly CountedMark[] = []): void => {
		const text = cleanLine(words);
		const marks = counted.length > 0 ? placeMarks(text, counted) : [];
		if (text !== '') blocks.push({kind, text, ...(links.length > 0 && {links}), ...(marks.length > 0 && {marks})});
	};
	const addRow = (): void => {
		const joined = joinedRow((cells ?? []).map(cleanLine), isHead);
		const marks = cellMarks.flatMap((own, index) => {
			const by = joined.row!.cells[index]!.start;
			return own.map(mark => ({...mark, start: mark.start + by, end: mark.end + by}));
		});
		if (joined.text !== '')
			blocks.push({
				kind: 'list-item',
				...joined,
				...(cellLinks.length > 0 && {links: cellLinks}),
				...(marks.length > 0 && {marks}),
			});
	};
	const addSpeaker = (): void => {
		add('blockquote', speaker);
		speaker = '';
	};
	const wordsOf = (source: string): InlineWords => {
		const parsed = inline(source);
		return parsed
			? inlineWordsOf(parsed, signs)
			: {words: withoutNotation(source), captions: [], bold: false, links: [], marks: []};
	};

	const addParagraph = (source: string): void => {
		const kind = open.at(-1) ?? 'paragraph';
		const callout = kind === 'blockquote' ? calloutOf(source) : undefined;
		if (callout) {
			if (callout.title !== '' && /^(?:quote|cite)$/.test(callout.kind))
				speaker = cleanLine(wordsOf(callout.title).words);
			else add(kind, wordsOf(callout.title).words);
			if (callout.rest !== '') addParagraph(callout.rest);
			return;
		}
		const {words, captions, bold, links, marks} = wordsOf(withoutBlockName(source));
		const text = cleanLine(words);
		if (cells) {
			cells.push([text, ...captions].join(' ').trim());
			cellLinks.push(...links);
			cellMarks.push(marks.length > 0 ? placeMarks(text, marks) : []);
			return;
		}
		if (level > 0 && kind !== 'blockquote' && text !== '')
			blocks.push({kind: 'subhead', text, level, ...(links.length > 0 && {links})});
		else if (kind === 'paragraph' && bold && hasTitleForm(text)) blocks.push({kind: 'subhead', text, level: 3});
		else if (speaker !== '' && startsWithMark.test(text)) {
			add(kind, `${speaker}: ${text}`, links);
			speaker = '';
		} else {
			if (speaker !== '' && text !== '') addSpeaker();
			add(kind, number + words, links, marksBehind(number, marks));
		}
		if (text !== '') number = '';
		for (const caption of captions) add('caption', caption);
	};

	for (const token of tokens) {
		const kind = open.at(-1) ?? 'paragraph';
		switch (token.type) {
			case 'blockquote_open':
				open.push('blockquote');
				break;
			case 'footnote_open':
				noteFrom = blocks.length;
				number = `${signs.get(token.info)} `;
				break;
			case 'footnote_close':
				// Notes stand at the end, wherever they are written.
				for (const block of blocks.splice(noteFrom)) notes.push({...block, part: 'note'});
				number = '';
				break;
			case 'list_item_open':
				open.push('list-item');
				number = token.info === '' ? '' : `${token.info}. `;
				break;
			case 'blockquote_close':
			case 'list_item_close':
				if (speaker !== '') addSpeaker();
				open.pop();
				number = '';
				break;
			case 'tr_open':
				cells = [];
				isHead = false;
				break;
			case 'th_open':
				isHead = true;
				break;
			case 'tr_close':
				addRow();
				[cells, cellLinks, cellMarks] = [undefined, [], []];
				break;
			case 'heading_open':
				level = Number(token.tag.slice(1));
				break;
			case 'heading_close':
				level = 0;
				break;
			case 'inline':
				addParagraph(level > 0 ? withoutAttributes(token.content) : token.content);
				break;
			case 'fence':
			case 'code_block':
				for (const line of token.content.split('\n')) {
					const text = cleanLine(line);
					if (text !== '') blocks.push({kind, text, part: 'code'});
				}
				break;
			case 'html_block':
				for (const piece of piecesOfMarkup(token.content)) blocks.push(...blockOfMarkup(piece, kind));
				break;
			default:
		}
	}
	return [...blocks, ...notes];
};

/** “## Weirs {#weirs .wide}”, what pandoc, kramdown and Hugo call a heading by; “{10 to 12}” are words. */
const attributes =
	/[ \t]*\{:?(?:[ \t]*(?:[#.][\w:.-]{1,100}|[\w-]{1,50}=(?:"[^"{}]{0,200}"|[^\s"{}]{1,200})))+[ \t]*\}[ \t]*$/;
/** UTF-16 units. */
const longestAttributes = 500;

const withoutAttributes = (heading: string): string => {
	if (!heading.trimEnd().endsWith('}')) return heading;
	const start = Math.max(0, heading.length - longestAttributes);
	const kept = heading.slice(start).replace(attributes, '');
	return start + kept.length === 0 ? heading : heading.slice(0, start) + kept;
};

const kindOfTag: ReadonlyMap<string | undefined, Kind> = new Map([
	['blockquote', 'blockquote'],
	['figcaption', 'caption'],
	['li', 'list-item'],
	['tr', 'list-item'],
]);

const blockOfMarkup = ({words, tag}: MarkupPiece, outer: Kind): readonly Block[] => {
	const text = cleanLine(words);
	if (text === '') return [];
	const level = outer === 'paragraph' && tag?.startsWith('h') ? Number(tag[1]) : 0;
	return level > 0 ? [{kind: 'subhead', text, level}] : [{kind: kindOfTag.get(tag) ?? outer, text}];
};

/** The places of marks in a text that has `before` in front of it. */
const marksBehind = (before: string, marks: readonly CountedMark[]): readonly CountedMark[] => {
	if (before === '' || marks.length === 0) return marks;
	const ahead = countLetters(before);
	return marks.map(mark => ({...mark, from: mark.from + ahead, to: mark.to + ahead}));
};
