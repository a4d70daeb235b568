import type {Screen} from '../../source/terminal/state/grid.ts';

export const widest = 200;
export const highest = 60;

/** Where the grid changes its mind: the sizes beside each of its steps. */
const turns = [1, 2, 3, 8, 11, 12, 13, 30, 39, 40, 41, 79, 80, 86, 89, 90, 119, 120, 160, 200];
const heights = [1, 2, 3, 4, 7, 8, 12, 15, 16, 17, 18, 24, 29, 30, 40, 60];

/** A number that looks thrown, the same for the same words and SEED (32 bits of FNV-1a). */
const thrown = (words: string): number => {
	let hash = 0x811c9dc5;
	for (const letter of `${process.env.SEED ?? ''} ${words}`)
		hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
	return (hash ^ (hash >>> 15)) >>> 0;
};

const pick = <Value>(from: readonly Value[], words: string): Value => from[thrown(words) % from.length]!;

const upTo = (last: number) => Array.from({length: last}, (_, index) => index + 1);

/**
 * The sizes to try for one thing, in an order that jumps: every other width once and every other height, `turn` (0 or 1)
 * says which, the other side thrown anew for each name. SEED=7 throws others; SWEEP=all tries every size there is, which
 * takes an hour.
 */
export const sizesFor = (name: string, turn: number): readonly Screen[] => {
	const isTurn = (side: number) => side % 2 === turn % 2;
	const sizes =
		process.env.SWEEP === 'all'
			? upTo(widest).flatMap(columns => upTo(highest).map(rows => ({columns, rows})))
			: [
					...upTo(widest)
						.filter(isTurn)
						.map(columns => ({columns, rows: pick(heights, `${name} ${columns} wide`)})),
					...upTo(highest)
						.filter(isTurn)
						.map(rows => ({columns: pick(turns, `${name} ${rows} high`), rows})),
				];
	return sizes
		.map(size => ({size, order: thrown(`${name} ${size.columns}x${size.rows}`)}))
		.sort((a, b) => a.order - b.order)
		.map(({size}) => size);
};
