// The lines of a page: runs of text on one baseline. Where a wide gap parts them, as between columns or behind a tab, they are
// several lines.
import type {Piece} from './page-text.ts';

/** A line, or the part of one that stands in one column. */
export type SetLine = {
	readonly text: string;
	readonly page: number;
	readonly x: number;
	readonly y: number;
	readonly right: number;
	/** Of most of its letters. */
	readonly size: number;
	/** Of all of its letters; absent where there are several. */
	readonly font?: string;
	/** The number of a note that it begins with, where the number is raised. */
	readonly note?: string;
	/** The numbers of notes to which it refers; they are not in its text. */
	readonly references: readonly string[];
	readonly pieces: readonly Piece[];
};

/** In sizes of the type: gaps that are a blank, and gaps beyond which another line begins. */
const blankGap = 0.18;
const wideGap = 2.2;

const noteMark = /^(?:\d{1,3}|[*†‡§]|\[\d{1,3}\])$/;
const unit = /(?:^|[\d\s])[kcmd]?m$/;

/** Returns true for the raised number of a note. “km” with a raised “2” is a unit. */
const isNoteMark = (piece: Piece, main: number, before: string): boolean =>
	piece.size < main * 0.8 && noteMark.test(piece.text.trim()) && !(/^[23]$/.test(piece.text) && unit.test(before));

const mainSizeOf = (pieces: readonly Piece[]): number => {
	const letters = new Map<number, number>();
	for (const {size, text} of pieces) {
		const rounded = Math.round(size * 10) / 10;
		letters.set(rounded, (letters.get(rounded) ?? 0) + text.trim().length);
	}
	return [...letters].reduce((most, each) => (each[1] > most[1] ? each : most), [0, -1])[0];
};

/** Returns the line that runs of text on one baseline make; undefined without words. */
export const lineOf = (pieces: readonly Piece[], page: number): SetLine | undefined => {
	const filled = pieces.filter(({text}) => text.trim() !== '');
	const [first] = filled;
	if (first === undefined) return undefined;
	const size = mainSizeOf(filled);
	let text = '';
	let note: string | undefined;
	const references: string[] = [];
	let right = Number.NaN;
	for (const piece of pieces) {
		if (piece.text === '') continue;
		if (isNoteMark(piece, size, text) && piece.y >= first.y - size) {
			if (text.trim() === '') note ??= piece.text.trim();
			else references.push(piece.text.trim());
			right = piece.x + piece.width;
			continue;
		}
		if (piece.x - right > size * blankGap && !/\s$/.test(text) && !/^\s/.test(piece.text)) text += ' ';
		text += piece.text;
		right = piece.x + piece.width;
	}
	const words = text.trim();
	if (words === '') return undefined;
	const fonts = new Set(filled.filter(piece => !isNoteMark(piece, size, '')).map(({font}) => font));
	return {
		text: words,
		page,
		x: Math.min(...filled.map(({x}) => x)),
		y: filled.find(piece => Math.abs(piece.size - size) < 0.1)?.y ?? first.y,
		right: filled.reduce((most, {x, width}) => Math.max(most, x + width), -Infinity),
		size,
		...(fonts.size === 1 && {font: [...fonts][0]!}),
		...(note !== undefined && {note}),
		references,
		pieces,
	};
};

/** Returns the lines of a page in the order of the file, which is mostly that of reading. */
export const laidLinesOf = (pieces: readonly Piece[], page: number): readonly SetLine[] => {
	const lines: SetLine[] = [];
	let current: Piece[] = [];
	let right = 0;
	const close = (): void => {
		const line = lineOf(current, page);
		if (line !== undefined) lines.push(line);
		current = [];
	};
	for (const piece of pieces) {
		const last = current.at(-1);
		if (last !== undefined) {
			const size = Math.max(last.size, piece.size);
			const isOtherRow = Math.abs(piece.y - last.y) > size * 0.55;
			const gap = piece.x - right;
			if (isOtherRow || gap < -size * 2 || gap > size * wideGap) close();
		}
		// The blank that fills a wide gap has its width, and ends the line.
		if (piece.text.trim() === '' && piece.width > piece.size * wideGap) {
			close();
			continue;
		}
		if (piece.text.trim() === '' && current.length === 0) continue;
		current.push(piece);
		right = piece.x + piece.width;
	}
	close();
	return lines;
};
