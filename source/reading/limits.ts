// How large a file may be, and how much it may unpack to: no kind of zip bomb gets further.

/** Bytes. A larger file is not an article, and the time to the first screen grows with the size. */
export const sizeLimit = 32 * 1024 * 1024;
/** Bytes of a file that is mostly pictures or attachments: archives, e-books, mailboxes. */
export const packedSizeLimit = 8 * sizeLimit;

/** Levels of archives inside archives: a zipped folder, zipped again, attached to an email. Nobody nests four. */
export const deepestNesting = 3;
/** Files in one file, over all levels. */
const mostEntries = 20_000;
/** Bytes that may come out of one file in all: its text stays in memory until the last entry is read. */
const mostBytes = 128 * 1024 * 1024;
/** Text shrinks to a third or a tenth, a megabyte of blanks or of one letter to a thousandth. */
const largestRatio = 100;
/** Bytes that even a tiny file may unpack to: a list of identical lines compresses well. */
const alwaysAllowed = 1024 * 1024;
/** The two limits of what a file may unpack to, for messages. */
export const largestUnpacked = `${mostBytes / 1024 / 1024} MB or ${largestRatio} times the packed size`;
/** Milliseconds for everything in one file; entries that are not read by then are skipped and reported. */
const timeLimit = 20_000;

/** What may still come out of one file. All levels of nesting draw on the same one. */
export type Allowance = {
	/** Returns the allowance for the files inside this one, or undefined if they are nested too deep. */
	readonly within: () => Allowance | undefined;
	/** Counts one entry; returns false if there are too many. */
	readonly takeEntry: () => boolean;
	/** Counts bytes that were unpacked. */
	readonly takeBytes: (count: number) => void;
	/** Returns how many bytes an entry of `packed` bytes may unpack to. */
	readonly mayUnpackTo: (packed: number) => number;
	/** Returns true once the time limit has passed. */
	readonly isLate: () => boolean;
};

/** Returns the allowance of a file that is not inside another one. The time limit counts from here. */
export const newAllowance = (): Allowance => {
	const start = performance.now();
	let entries = 0;
	let bytes = 0;
	const at = (depth: number): Allowance => ({
		within: () => (depth < deepestNesting ? at(depth + 1) : undefined),
		takeEntry: () => ++entries <= mostEntries,
		takeBytes: count => {
			bytes += count;
		},
		mayUnpackTo: packed => Math.min(mostBytes - bytes, Math.max(alwaysAllowed, packed * largestRatio)),
		isLate: () => performance.now() - start > timeLimit,
	});
	return at(0);
};
