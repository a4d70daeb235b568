// The quotation marks of `<q>`, which the markup leaves to the program: double ones, and single ones inside them. Some pages
// write marks as well; theirs are kept then, and none added.

/** A mark that `<q>` asks for: its place among the pieces of a line, and how many `<q>` are around it. */
export type AskedMark = {readonly at: number; readonly opens: boolean; readonly depth: number};

const opening = /["“„«'‘]$/u;
const closing = /^(?:["”“»]|['’](?!\p{L}))/u;
const doubleOpening = /^["“„«]/u;
const doubleClosing = /["”“»]$/u;

/** Returns the nearest piece with text in one direction; none where it is a mark that is asked for. */
const beside = (pieces: readonly string[], asked: ReadonlySet<number>, from: number, step: 1 | -1): string => {
	let at = from + step;
	while (pieces[at] === '' && !asked.has(at)) at += step;
	return asked.has(at) ? '' : (pieces[at] ?? '');
};

/** Returns the places of marks that the page has written itself, around the element or inside it. */
const writtenTwice = (pieces: readonly string[], marks: readonly AskedMark[]): ReadonlySet<number> => {
	const asked = new Set(marks.map(({at}) => at));
	const twice = new Set<number>();
	const open: number[] = [];
	for (const {at, opens} of marks) {
		if (opens) {
			open.push(at);
			continue;
		}
		const start = open.pop();
		if (start === undefined) continue;
		const around = opening.test(beside(pieces, asked, start, -1)) && closing.test(beside(pieces, asked, at, 1));
		const inside =
			doubleOpening.test(beside(pieces, asked, start, 1)) && doubleClosing.test(beside(pieces, asked, at, -1));
		if (around || inside) twice.add(start).add(at);
	}
	return twice;
};

/** Returns how many of the page's own marks are open behind a piece. */
const openBehind = (piece: string, open: number): number => {
	let count = open;
	for (const [mark] of piece.matchAll(/[“”]/gu)) count = mark === '“' ? count + 1 : Math.max(0, count - 1);
	return count;
};

/** Puts the marks of `<q>` into the pieces of a line, in place. `marks` are in order. */
export const putMarks = (pieces: string[], marks: readonly AskedMark[]): void => {
	const twice = writtenTwice(pieces, marks);
	let written = 0;
	let seen = 0;
	for (const {at, opens, depth} of marks) {
		for (; seen < at; seen++) written = openBehind(pieces[seen]!, written);
		seen = at + 1;
		const isInner = (depth + written) % 2 === 1;
		if (!twice.has(at)) pieces[at] = opens ? (isInner ? '‘' : '“') : isInner ? '’' : '”';
	}
};
