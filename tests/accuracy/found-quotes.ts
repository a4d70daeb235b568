// The quotes that the program found in an article, cut into pieces as the annotation is, at their places in the file.
import type {AnnotatedArticle, Range} from './annotated-sets.ts';
import {hasWords, joined, markAt, piecesIn, wordCount} from './quoted-pieces.ts';
import type {PrintedArticle} from './run-program.ts';

/** A quote as found, with its places in the file. */
export type FoundQuote = {
	readonly speaker: string | undefined;
	readonly source: Range | undefined;
	readonly confidence: number;
};

/** A piece of one. */
export type FoundPiece = {
	readonly range: Range;
	readonly quote: FoundQuote;
	readonly words: number;
	/** Between single marks, which the annotation may or may not call a quote: not counted unless it does. */
	readonly inSingleMarks: boolean;
};

/** A paraphrase as found. */
export type FoundReport = {readonly ranges: readonly Range[]; readonly quote: FoundQuote};

/** Takes blanks and marks off both ends. */
const bare = (text: string, [from, to]: Range): Range => {
	let [start, end] = [from, to];
	for (let goes = true; goes && start < end; ) {
		const length = /\s/.test(text[start]!) ? 1 : (markAt(text, start)?.length ?? 0);
		goes = length > 0 && start + length <= end;
		if (goes) start += length;
	}
	for (let goes = true; goes && start < end; ) {
		const two = end - start >= 2 && markAt(text, end - 2)?.length === 2;
		const length = /\s/.test(text[end - 1]!) ? 1 : two ? 2 : (markAt(text, end - 1)?.length ?? 0);
		goes = length > 0 && end - start >= length;
		if (goes) end -= length;
	}
	return [start, end];
};

const lines = (text: string, [from, to]: Range): readonly Range[] => {
	const ranges: Range[] = [];
	for (let start = from; start <= to; ) {
		const at = text.indexOf('\n', start);
		const end = at < 0 || at > to ? to : at;
		ranges.push([start, end]);
		start = end + 1;
	}
	return ranges;
};

const isMarked = (text: string, [from, to]: Range): boolean => {
	if (markAt(text, from - 1) || markAt(text, from - 2)?.length === 2 || markAt(text, to)) return true;
	for (let at = from; at < to; at++) if (markAt(text, at)) return true;
	return false;
};

const isInSingleMarks = (text: string, [from, to]: Range): boolean =>
	(/['\u2018]/.test(text[from - 1] ?? '') && text.slice(from - 2, from) !== "''") ||
	/^['\u2018][\s\S]*['\u2019][.,]?$/.test(text.slice(from, to));

const bySameWords = (a: FoundPiece, b: FoundPiece | undefined): boolean =>
	b !== undefined &&
	String(a.range) === String(b.range) &&
	a.quote.speaker === b.quote.speaker &&
	String(a.quote.source) === String(b.quote.source);

/** Returns the quoted pieces and the paraphrases that were found, in their order. */
export const foundIn = (
	{text}: AnnotatedArticle,
	printed: readonly PrintedArticle[],
): {readonly pieces: readonly FoundPiece[]; readonly reports: readonly FoundReport[]} => {
	const pieces: FoundPiece[] = [];
	const reports: FoundReport[] = [];
	for (const {quotes, alignment} of printed)
		for (const {kind, content, source, speaker, confidence} of quotes) {
			const quote = {
				speaker: speaker ?? undefined,
				source: source ? alignment.range(source.start, source.end) : undefined,
				confidence,
			};
			const placed = content.map(({start, end}) => alignment.range(start, end)).filter(range => range !== undefined);
			const ranges = joined(
				text,
				placed.sort((a, b) => a[0] - b[0]),
			);
			if (kind === 'indirect') {
				if (ranges.length > 0) reports.push({ranges, quote});
				continue;
			}
			for (const range of ranges) {
				const cut = piecesIn(text, range);
				// A paragraph without marks of its own, or with unbalanced ones, is a piece itself.
				const whole = cut.length === 0 && (kind === 'direct' || isMarked(text, range)) ? lines(text, range) : [];
				for (const piece of [...cut, ...whole].map(one => bare(text, one))) {
					const words = text.slice(...piece);
					if (piece[0] < piece[1] && hasWords(words))
						pieces.push({
							range: piece,
							quote,
							words: wordCount(words),
							inSingleMarks: isInSingleMarks(text, piece),
						});
				}
			}
		}
	pieces.sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
	return {pieces: pieces.filter((piece, index) => !bySameWords(piece, pieces[index - 1])), reports};
};
