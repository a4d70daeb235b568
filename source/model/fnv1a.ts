/*
FNV-1a (Fowler, Noll, Vo), 32 bits, over UTF-16 units instead of bytes: a fast hash for tables and fingerprints, not for
security. http://www.isthe.com/chongo/tech/comp/fnv/
*/

/** The hash of an empty text. */
export const fnvOffset = 0x811c9dc5;

/** Returns the hash after one more UTF-16 unit, as a signed 32-bit integer. */
export const fnvStep = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** Returns the hash of a whole text, as an unsigned 32-bit integer. */
export const fnv1a = (text: string): number => {
	let hash = fnvOffset;
	for (let i = 0; i < text.length; i++) hash = fnvStep(hash, text.charCodeAt(i));
	return hash >>> 0;
};

/** Returns what is the same for the same text and for no other: in a large archive the hash alone would be so for one pair of all. */
export const textMarkOf = (text: string): string => `${fnv1a(text).toString(36)} ${text.length}`;
