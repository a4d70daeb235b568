// Takes the words out of the tokens of a paragraph: emphasis and code become their words, pictures their descriptions.
import type {Token} from 'markdown-it';
import type {Link} from '../../model/document.ts';
import {countLetters} from '../text/letters-and-digits.ts';
import {type CountedMark, mostMarks} from '../text/place-marks.ts';
import {withoutNotation} from './note-marks.ts';
import {type NoteSigns, noNotes, withNoteSigns} from './note-signs.ts';

/** What a paragraph says. */
export type InlineWords = {
	readonly words: string;
	/** Descriptions of its pictures. */
	readonly captions: readonly string[];
	/** All of it is strong, which some writers use for subheads. */
	readonly bold: boolean;
	/** With addresses as they are written. */
	readonly links: readonly Link[];
	readonly marks: readonly CountedMark[];
};

/** A mark from one piece up to another. */
type PieceMark = Pick<CountedMark, 'kind' | 'url'> & {readonly at: number; readonly end: number};

const kindOfToken: ReadonlyMap<string, CountedMark['kind']> = new Map([
	['em', 'emphasis'],
	['strong', 'strong'],
	['s', 'struck'],
	['link', 'link'],
]);

/** Returns the words of a paragraph's tokens, not clean yet. */
export const inlineWordsOf = (tokens: readonly Token[], notes: NoteSigns = noNotes): InlineWords => {
	const pieces: string[] = [];
	const captions: string[] = [];
	const links: Link[] = [];
	let link: {readonly url: string; readonly from: number} | undefined;
	let strong = 0;
	let plain = false;
	const begun: Omit<PieceMark, 'end'>[] = [];
	const ended: PieceMark[] = [];
	for (const token of tokens) {
		const kind = kindOfToken.get(token.type.replace(/_(?:open|close)$/, ''));
		if (kind !== undefined && token.nesting === 1) {
			if (kind === 'struck') pieces.push('~');
			begun.push({kind, at: pieces.length, ...(kind === 'link' && {url: String(token.attrGet('href') ?? '')})});
		} else if (kind !== undefined && token.nesting === -1) {
			const start = begun.pop();
			if (start !== undefined && ended.length < mostMarks) ended.push({...start, end: pieces.length});
			if (kind === 'struck') pieces.push('~');
		}
		if (token.type === 'strong_open') strong++;
		else if (token.type === 'strong_close') strong--;
		else if (token.type === 'link_open') link = {url: String(token.attrGet('href') ?? ''), from: pieces.length};
		else if (token.type === 'link_close') {
			const text = pieces.slice(link?.from).join('');
			if (link !== undefined && text.trim() !== '') links.push({text, url: link.url});
			link = undefined;
		} else if (token.type === 'softbreak' || token.type === 'hardbreak') pieces.push(' ');
		else if (token.type === 'html_inline') {
			if (/^<br\b/i.test(token.content)) pieces.push(' ');
		} else if (token.type === 'image') {
			const {words, captions: inner} = inlineWordsOf(token.children ?? [], notes);
			captions.push([words, ...inner].join(' '));
			plain = true;
		} else if (token.content !== '') {
			if (token.type !== 'text') pieces.push(token.content);
			else
				for (const [index, part] of withNoteSigns(token.content, notes).entries()) {
					// Every other part is a sign.
					if (index % 2 === 1) ended.push({kind: 'note', at: pieces.length, end: pieces.length + 1});
					pieces.push(index % 2 === 1 ? part : withoutNotation(part));
				}
			plain ||= strong === 0 && token.content.trim() !== '';
		}
	}
	const words = pieces.join('');
	return {words, captions, bold: !plain && words.trim() !== '', links, marks: countedIn(pieces, ended)};
};

/** Counts the letters before each end of the marks, which are given by pieces. */
const countedIn = (pieces: readonly string[], marks: readonly PieceMark[]): readonly CountedMark[] => {
	if (marks.length === 0) return [];
	const before = [0];
	for (const piece of pieces) before.push(before.at(-1)! + countLetters(piece));
	return marks.map(({at, end, ...mark}) => ({...mark, from: before[at]!, to: before[end]!}));
};
