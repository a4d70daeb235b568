// A file that lies in another one, not yet unpacked.
import {cleanLine} from '../text/clean-text.ts';

/** Why a packed file cannot be opened. */
export type Fault = 'damaged' | 'password-protected' | 'unsupported compression' | 'too large';

export type PackedFile = {
	/** Clean, with `/` between folders; never a path to be opened. */
	readonly name: string;
	/** Length of what it is unpacked from. */
	readonly packed: number;
	/** At most `limit` bytes. */
	readonly open: (limit: number) => Uint8Array | Fault;
};

/** A name as it may be shown: no drive, no way up, no control characters. */
export const cleanName = (name: string): string =>
	cleanLine(name.slice(0, longestName))
		.split(/[\\/]+/)
		.map(part => part.replace(/^(?:[A-Za-z]:)+/, '').trim())
		.filter(part => part !== '' && part !== '.' && part !== '..')
		.join('/');

const longestName = 1024;
