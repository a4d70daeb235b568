// Maps places in the text that the program prints to the file it was read from, which may have other blanks, marks and parts.

const skipped = /[\s\p{Cc}\p{Cf}\u00ad]/u;
const doubleMark = /["\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033]/;
const singleMark = /['\u2018\u2019\u201a\u201b\u2032`\u00b4]/;
const dash = /[-\u2010-\u2015\u2212]/;

type Units = {readonly text: string; readonly start: Int32Array; readonly end: Int32Array};

/** The characters that count, levelled: no blanks, one kind of quotation mark and dash, letters without accents. */
const unitsOf = (text: string): Units => {
	const characters: string[] = [];
	const start: number[] = [];
	const end: number[] = [];
	const put = (character: string, from: number, to: number): void => {
		characters.push(character);
		start.push(from);
		end.push(to);
	};
	for (let at = 0; at < text.length; ) {
		const code = text.codePointAt(at)!;
		const length = code > 0xffff ? 2 : 1;
		const character = text.slice(at, at + length);
		let next = at + length;
		if (skipped.test(character)) {
			at = next;
			continue;
		}
		if (singleMark.test(character)) {
			// Two single marks are a double one.
			if (text[at + 1] === character && character !== '\u2032') put('"', at, ++next);
			else put("'", at, next);
		} else if (doubleMark.test(character)) put('"', at, next);
		else if (dash.test(character)) {
			while (next < text.length && dash.test(text[next]!)) next++;
			put('-', at, next);
		} else if (code < 128) put(character, at, next);
		else
			for (const part of character.normalize('NFKD').replace(/\p{M}/gu, ''))
				for (const unit of part.split('')) put(unit, at, next);
		at = next;
	}
	return {text: characters.join(''), start: Int32Array.from(start), end: Int32Array.from(end)};
};

const firstFrom = (values: Int32Array, least: number): number => {
	let [low, high] = [0, values.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (values[middle]! < least) low = middle + 1;
		else high = middle;
	}
	return low;
};

/** How far apart two places may be that agree again by a few characters. */
const nearby = 48;
/** How far a longer part that was dropped or added is looked for. */
const reach = 240;

/** Returns the nearest places from `i` and `j` on at which both texts agree again; undefined if there are none. */
const meet = (a: string, b: string, i: number, j: number): readonly [number, number] | undefined => {
	const agree = (x: number, y: number, wanted: number): boolean => {
		const length = Math.min(wanted, a.length - x, b.length - y);
		if (length < 1 || (length < wanted && a.length - x !== b.length - y)) return false;
		return a.startsWith(b.slice(y, y + length), x);
	};
	for (let distance = 1; distance <= nearby; distance++)
		for (let step = 0; step <= distance; step++)
			if (agree(i + step, j + distance - step, 6 + distance)) return [i + step, j + distance - step];
	for (const length of [40, 16]) {
		let best = Number.POSITIVE_INFINITY;
		let place: readonly [number, number] | undefined;
		const look = (from: string, in_: string, start: number, other: number, isFirst: boolean): void => {
			for (let step = 0; step < reach && step < best && start + step < from.length; step++) {
				const found = in_.indexOf(from.slice(start + step, start + step + length), other);
				if (found < 0 || step + found - other >= best) continue;
				best = step + found - other;
				place = isFirst ? [start + step, found] : [found, start + step];
			}
		};
		look(a, b, i, j, true);
		look(b, a, j, i, false);
		if (place) return place;
	}
	return undefined;
};

/** Two texts laid side by side. */
export type Alignment = {
	/** The range of the file that a range of the printed text stands for; undefined if none of it is in the file. */
	readonly range: (start: number, end: number) => readonly [number, number] | undefined;
	/** Which part of the printed text is in the file, 0 to 1, blanks aside. */
	readonly coverage: number;
};

/** Aligns what the program printed with the file it read. */
export const alignTexts = (printed: string, file: string): Alignment => {
	const [a, b] = [unitsOf(printed), unitsOf(file)];
	const places = new Int32Array(a.text.length).fill(-1);
	let [i, j, hits] = [0, 0, 0];
	while (i < a.text.length && j < b.text.length) {
		if (a.text[i] === b.text[j]) {
			places[i++] = j++;
			hits++;
			continue;
		}
		// With nothing in common for a while, look farther on.
		[i, j] = meet(a.text, b.text, i, j) ?? [i + 120, j];
	}
	return {
		coverage: a.text.length === 0 ? 1 : hits / a.text.length,
		range: (start, end) => {
			let from = firstFrom(a.start, start);
			let to = firstFrom(a.end, end + 1) - 1;
			while (from <= to && places[from]! < 0) from++;
			while (to >= from && places[to]! < 0) to--;
			return from <= to ? [b.start[places[from]!]!, b.end[places[to]!]!] : undefined;
		},
	};
};
