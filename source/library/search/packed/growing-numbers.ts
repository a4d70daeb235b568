type Cells = Uint8Array<ArrayBufferLike> | Uint32Array<ArrayBufferLike>;

/** Returns `cells` if it has room for `least` numbers, else a copy that is larger by half at least; its new cells are 0. */
export const grown = <Some extends Cells>(cells: Some, least: number): Some => {
	if (least <= cells.length) return cells;
	const larger = new (cells.constructor as new (length: number) => Some)(
		Math.max(least, Math.ceil(cells.length * 1.5)),
	);
	larger.set(cells);
	return larger;
};

/** A growing list of integers from 0 to 2³² − 1, at four bytes a number. */
export type NumberList = {
	readonly push: (number: number) => void;
	readonly length: () => number;
	/** Returns the number at an index below `length`. */
	readonly at: (index: number) => number;
};

/** Creates a list that begins with the numbers `saved`, which are neither copied nor changed. */
export const createNumberList = (saved: Uint32Array = new Uint32Array(0)): NumberList => {
	let cells = new Uint32Array(16);
	let used = 0;
	const push = (number: number): void => {
		cells = grown(cells, used + 1);
		cells[used++] = number;
	};
	return {
		push,
		length: () => saved.length + used,
		at: index => (index < saved.length ? saved[index]! : cells[index - saved.length]!),
	};
};
