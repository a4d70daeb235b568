// What a text is known by, when its file has been moved or edited.

export type Fingerprint = {
	/** The same for the same text only. */
	readonly hash: string;
	/** A number for every sentence, in ascending order, each once. */
	readonly pieces: Uint32Array;
};

/** Shorter sentences (“He agreed.”) stand in many stories. In UTF-16 units. */
const shortestPiece = 24;

/** Full stop, line break and their like end a piece; where exactly matters little, if it is always the same. */
const ends = new Set([...'\n.!?。！？'].map(end => end.charCodeAt(0)));

const prime = 0x01000193;

/** FNV leaves near texts near one another; this scatters them (the end of MurmurHash3). */
const scatter = (hash: number): number => {
	let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
	return (mixed ^ (mixed >>> 16)) >>> 0;
};

/** Two lanes of FNV-1a over the whole, one over each sentence, in one pass. */
export const fingerprint = (text: string): Fingerprint => {
	let [left, right, piece, begun] = [0x811c9dc5, 0x2a2a2a2a, 0x811c9dc5, 0];
	const pieces = new Set<number>();
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		left = Math.imul(left ^ unit, prime);
		right = Math.imul(right ^ unit, 0x85ebca6b);
		if (!ends.has(unit)) {
			piece = Math.imul(piece ^ unit, prime);
			continue;
		}
		if (at - begun >= shortestPiece) pieces.add(scatter(piece));
		piece = 0x811c9dc5;
		begun = at + 1;
	}
	if (text.length - begun >= shortestPiece) pieces.add(scatter(piece));
	const lane = (hash: number) => scatter(hash).toString(16).padStart(8, '0');
	return {hash: `${lane(left)}${lane(right)}-${text.length}`, pieces: Uint32Array.from(pieces).sort()};
};

/** Enough to tell an edit from another story; the smallest of the pieces are as good as any by chance. */
const mostKept = 64;

export const piecesToKeep = (pieces: Uint32Array): Uint8Array => new Uint8Array(pieces.slice(0, mostKept).buffer);

/** Fewer say too little, and the file's name decides. */
const fewest = 4;

/** One story may have been cut to a part of the other, or have grown to many times its length: a live report. */
const leastInCommon = 0.25;

/** Whether a text is an edit of the one whose pieces were kept. */
export const isEditOf = (pieces: Uint32Array, kept: Uint8Array): boolean => {
	const before = new Uint32Array(kept.slice().buffer);
	if (before.length < fewest || pieces.length < fewest) return true;
	const now = new Set(pieces);
	const stayed = before.filter(piece => now.has(piece)).length;
	// Above the largest that was kept, nothing is known of the old text.
	const ceiling = before.length < mostKept ? 2 ** 32 : before.at(-1)!;
	const comparable = pieces.filter(piece => piece <= ceiling).length;
	const [ofOld, ofNew] = [stayed / before.length, comparable < fewest ? 0 : stayed / comparable];
	return Math.max(ofOld, ofNew) >= leastInCommon;
};
