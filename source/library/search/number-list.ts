/** A growing list of integers from 0 to 2³² − 1, at four bytes a number. */
export type NumberList = {
	readonly push: (number: number) => void;
	readonly length: () => number;
	/** Returns the numbers, with unused cells behind them. Ask again after a push: the array is replaced as it grows. */
	readonly cells: () => Uint32Array;
};

/** Creates an empty list. */
export const createNumberList = (): NumberList => {
	let cells = new Uint32Array(1024);
	let length = 0;
	const push = (number: number): void => {
		if (length === cells.length) {
			const larger = new Uint32Array(Math.ceil(length * 1.5));
			larger.set(cells);
			cells = larger;
		}
		cells[length++] = number;
	};
	return {push, length: () => length, cells: () => cells};
};
