/** A list of whole numbers up to 2³² − 1 that grows in place: four bytes a number, where an array takes eight. */
export type NumberList = {
	readonly push: (number: number) => void;
	readonly length: () => number;
	/** The numbers themselves, and room behind them. Ask again after a push. */
	readonly cells: () => Uint32Array;
};

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
