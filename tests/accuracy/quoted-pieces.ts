// The unit of every figure of quotes: a piece of text between double quotation marks. The same rules cut the annotation and
// what the program found, so that neither gains by setting its marks inside or outside.
import type {AnnotatedArticle, Attribution, Range} from './annotated-sets.ts';

type Mark = {readonly length: number; readonly does: 'opens' | 'closes' | 'either'};

/** The double quotation mark at a place, if there is one. */
export const markAt = (text: string, at: number): Mark | undefined => {
	const character = text[at];
	if (character === '\u201c' || character === '\u201e' || character === '\u00ab') return {length: 1, does: 'opens'};
	if (character === '\u201d' || character === '\u00bb') return {length: 1, does: 'closes'};
	if (character === '"') return {length: 1, does: 'either'};
	const two = text.slice(at, at + 2);
	if (two === "''") return {length: 2, does: 'either'};
	return two === '``' ? {length: 2, does: 'opens'} : undefined;
};

/** Whether there is a letter or a digit. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** How many words a text has. */
export const wordCount = (text: string): number => text.split(/\s+/).filter(hasWords).length;

const trimmed = (text: string, from: number, to: number): Range => {
	let [start, end] = [from, to];
	while (start < end && /\s/.test(text[start]!)) start++;
	while (end > start && /\s/.test(text[end - 1]!)) end--;
	return [start, end];
};

/** What stands between double marks within a range, cut at line breaks. A mark just before the range belongs to it. */
export const piecesIn = (text: string, [from, to]: Range): readonly Range[] => {
	const outside = [1, 2].find(length => {
		const mark = from >= length ? markAt(text, from - length) : undefined;
		return mark?.length === length && mark.does !== 'closes';
	});
	const start = from - (outside ?? 0);
	const pieces: Range[] = [];
	let open = -1;
	const close = (end: number): void => {
		if (open < 0) return;
		const piece = trimmed(text, open, end);
		if (hasWords(text.slice(...piece))) pieces.push(piece);
		open = -1;
	};
	for (let at = start; at < to; at++) {
		if (text[at] === '\n') {
			close(at);
			continue;
		}
		const mark = markAt(text, at);
		if (!mark) continue;
		const {length, does} = mark;
		if (does === 'opens' || (does === 'either' && open < 0)) {
			if (open < 0) open = at + length;
		} else if (open >= 0) close(at);
		// A closing mark that is used as an opening one.
		else if ((at === start || /\s/.test(text[at - 1] ?? ' ')) && /\S/.test(text[at + length] ?? ' '))
			open = at + length;
		at += length - 1;
	}
	close(to);
	return pieces;
};

/** Ranges between which there is nothing but blanks become one. */
export const joined = (text: string, ranges: readonly Range[]): readonly Range[] => {
	const result: [number, number][] = [];
	for (const [start, end] of ranges) {
		const last = result.at(-1);
		if (last && start >= last[1] && /^\s*$/.test(text.slice(last[1], start))) last[1] = end;
		else result.push([start, end]);
	}
	return result;
};

/** A quoted piece of the annotation. */
export type GoldPiece = {readonly range: Range; readonly attribution: Attribution; readonly words: number};

/** All quoted pieces that an article's annotation calls speech, in their order. */
export const goldPiecesOf = ({text, attributions = []}: AnnotatedArticle): readonly GoldPiece[] =>
	attributions
		.flatMap(attribution =>
			joined(text, attribution.content).flatMap(range =>
				piecesIn(text, range).map(piece => ({range: piece, attribution, words: wordCount(text.slice(...piece))})),
			),
		)
		.sort((a, b) => a.range[0] - b.range[0]);
