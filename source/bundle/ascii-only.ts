// A plugin for the bundler: code in ASCII. V8 keeps a file with a single sign beyond Latin-1 in two bytes a letter, and Node
// hashes, decodes and copies it at each start: 2 % of the first paint.
import type {Rolldown} from 'tsdown';

const beyond = /[^\0-\x7f]/g;
/** A backslash that is no escaped one itself: behind it, an escape of ours would mean something else. */
const escaped = /(?<!\\)(?:\\\\)*\\[^\0-\x7f]/;

const unitOf = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * Returns the code with an escape for each UTF-16 unit beyond ASCII. Throws where a backslash comes before one. `String.raw` sees the
 * escapes; in the source of a pattern, for which it is used, they mean the same.
 */
export const inAscii = (code: string): string => {
	const [found] = escaped.exec(code) ?? [];
	if (found !== undefined)
		throw new Error(
			`source/bundle/ascii-only.ts: “${found}” cannot be escaped. Write what it stands for without the backslash.`,
		);
	return code.replace(beyond, unitOf);
};

/** Writes all chunks in ASCII. */
export const asciiOnly: Rolldown.Plugin = {
	name: 'ascii-only',
	generateBundle(_, bundle) {
		for (const output of Object.values(bundle)) if (output.type === 'chunk') output.code = inAscii(output.code);
	},
};
