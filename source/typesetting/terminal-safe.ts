// Text on its way to a terminal, without the characters that a terminal obeys instead of showing.

/**
 * C0, DEL, C1, bidi controls, and every surrogate: half of a pair is broken, a whole pair is a letter, and a pattern
 * that could tell them apart runs a tenth as fast. Most texts hold none of these and cost this one test.
 */
const suspect = /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/;

const unsafe =
	/[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Drops control characters (line breaks and tabs included), bidi controls and lone surrogates from one line of text.
 * They are dropped rather than replaced because none of them has a width: the result fits wherever the text was
 * measured to fit.
 */
export const terminalSafe = (text: string): string => (suspect.test(text) ? text.replace(unsafe, '') : text);
