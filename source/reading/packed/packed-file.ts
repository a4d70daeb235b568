// A file in an archive, before it is unpacked.
import {cleanLine} from '../text/clean-text.ts';

/** Why a packed file cannot be opened. */
export type Fault = 'damaged' | 'password-protected' | 'unsupported compression' | 'too large';

/** An entry of an archive. */
export type PackedFile = {
	/** Clean, with `/` between folders. Not safe as a path: it is only shown and compared. */
	readonly name: string;
	/** Bytes before unpacking. */
	readonly packed: number;
	/** Unpacks the file. A file of more than `limit` bytes is `too large`. */
	readonly open: (limit: number) => Uint8Array | Fault;
};

/** Returns the name of an entry clean and relative: without drive letters, `.` and `..`, and with `/` between folders. */
export const cleanName = (name: string): string =>
	cleanLine(name.slice(0, longestName))
		.split(/[\\/]+/)
		.map(part => part.replace(/^(?:[A-Za-z]:)+/, '').trim())
		.filter(part => part !== '' && part !== '.' && part !== '..')
		.join('/');

/** UTF-16 units. */
const longestName = 1024;
