// What one file may turn into, whatever is packed in it: a bomb of any kind ends here.

/** A folder of saved pages packed, packed again, and sent as a mail's attachment; nobody packs four times. */
const deepest = 3;
/** Files in all that lie in a file. */
const mostEntries = 20_000;
/** Bytes in all that come out of a file: the text of as many stays in memory until the last is read. */
const mostBytes = 128 * 1024 * 1024;
/** Text shrinks to a third or a tenth; a megabyte of blanks or of one letter to a thousandth. */
const largestRatio = 100;
/** A small file may unpack to this much, however it does it: a list of the same line shrinks well. */
const always = 1024 * 1024;
/** Milliseconds for all that lies in a file; what is not read by then is told, not waited for. */
const patience = 20_000;

export type Allowance = {
	/** How a file within this one is read; undefined where that would be too deep. */
	readonly within: () => Allowance | undefined;
	/** False when it is one file too many. */
	readonly takeEntry: () => boolean;
	/** Counts bytes that came out. */
	readonly takeBytes: (count: number) => void;
	/** How many bytes `packed` bytes may unpack to. */
	readonly mayUnpackTo: (packed: number) => number;
	readonly isLate: () => boolean;
};

export const newAllowance = (): Allowance => {
	const start = performance.now();
	let entries = 0;
	let bytes = 0;
	const at = (depth: number): Allowance => ({
		within: () => (depth < deepest ? at(depth + 1) : undefined),
		takeEntry: () => ++entries <= mostEntries,
		takeBytes: count => {
			bytes += count;
		},
		mayUnpackTo: packed => Math.min(mostBytes - bytes, Math.max(always, packed * largestRatio)),
		isLate: () => performance.now() - start > patience,
	});
	return at(0);
};
