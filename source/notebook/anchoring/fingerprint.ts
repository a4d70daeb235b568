// Fingerprints of texts, by which an article is recognised after its file was moved or edited.

import {fnvOffset, fnvStep} from '../../model/fnv1a.ts';

/** In UTF-16 units. Shorter sentences (“He agreed.”) occur in many stories. */
const shortestPiece = 24;

/** What ends a sentence. It need not be exact, but always the same: kept fingerprints depend on it. */
const ends = new Set([...'\n.!?。！？'].map(end => end.charCodeAt(0)));

/** FNV gives similar texts similar hashes; the finalizer of MurmurHash3 (fmix32) spreads them. */
const scatter = (hash: number): number => {
	let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
	return (mixed ^ (mixed >>> 16)) >>> 0;
};

/**
 * Returns the hash of a text, followed by its length in UTF-16 units: FNV-1a, and a second hash with another offset and
 * multiplier.
 */
export const hashOf = (text: string): string => {
	let [left, right] = [fnvOffset, 0x2a2a2a2a];
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		left = fnvStep(left, unit);
		right = Math.imul(right ^ unit, 0x85ebca6b);
	}
	const lane = (hash: number) => scatter(hash).toString(16).padStart(8, '0');
	return `${lane(left)}${lane(right)}-${text.length}`;
};

/** Returns the hashes (FNV-1a) of the sentences of a text, in ascending order, without repetitions. */
export const piecesOf = (text: string): Uint32Array => {
	let [piece, begun] = [fnvOffset, 0];
	const pieces = new Set<number>();
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		if (!ends.has(unit)) {
			piece = fnvStep(piece, unit);
			continue;
		}
		if (at - begun >= shortestPiece) pieces.add(scatter(piece));
		piece = fnvOffset;
		begun = at + 1;
	}
	if (text.length - begun >= shortestPiece) pieces.add(scatter(piece));
	return Uint32Array.from(pieces).sort();
};

/** Enough to distinguish an edit from another story. The smallest hashes are a random sample (MinHash, Broder 1997). */
const mostKept = 64;

/** Returns the sample of sentence hashes to store, as bytes. */
export const piecesToKeep = (pieces: Uint32Array): Uint8Array => new Uint8Array(pieces.slice(0, mostKept).buffer);

/** Fewer sentences are no evidence, and the file name decides. */
const fewestPieces = 4;

/** The share of either text that is in the other. A story may have been shortened, or have grown as a live report does. */
const leastInCommon = 0.25;

/** Tells whether a text is an edit of the one whose sentence hashes were kept; also if there are too few to compare. */
export const isEditOf = (pieces: Uint32Array, kept: Uint8Array): boolean => {
	const before = new Uint32Array(kept.slice().buffer);
	if (before.length < fewestPieces || pieces.length < fewestPieces) return true;
	const now = new Set(pieces);
	const stayed = before.filter(piece => now.has(piece)).length;
	// Nothing is known about hashes above the largest that was kept.
	const ceiling = before.length < mostKept ? 2 ** 32 : before.at(-1)!;
	const comparable = pieces.filter(piece => piece <= ceiling).length;
	const [ofOld, ofNew] = [stayed / before.length, comparable < fewestPieces ? 0 : stayed / comparable];
	return Math.max(ofOld, ofNew) >= leastInCommon;
};
