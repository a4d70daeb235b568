// Anchors: positions in a text with the words around them, by which they are found again after the text was edited.

/** A position in a text, and what was around it. */
export type Anchor = {
	/** Hash of the text that `at` is an offset into (fingerprint.ts). */
	readonly hash: string;
	readonly at: number;
	/** The text on either side, at most `unitsKept` units. */
	readonly before: string;
	readonly after: string;
	/** Length of the whole text, in UTF-16 units. */
	readonly length: number;
};

/** UTF-16 units kept on either side: two or three sentences, of which an edit may leave only a few words. */
const unitsKept = 320;

/** Creates the anchor of a position; `hash` is that of the text. */
export const anchorAt = (text: string, hash: string, at: number): Anchor => ({
	hash,
	at,
	before: text.slice(Math.max(0, at - unitsKept), at),
	after: text.slice(at, at + unitsKept),
	length: text.length,
});

type Word = {readonly letters: string; readonly start: number; readonly end: number};

function* wordsIn(text: string): Generator<Word> {
	// Made here, as few starts need it.
	for (const {0: letters, index: start} of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu))
		yield {letters: letters.toLowerCase(), start, end: start + letters.length};
}

/** Three consecutive words, and their offsets. */
type Triple = {readonly letters: string; readonly start: number; readonly end: number};

function* triplesIn(text: string): Generator<Triple> {
	let [first, second]: readonly (Word | undefined)[] = [];
	for (const third of wordsIn(text)) {
		if (first !== undefined && second !== undefined)
			yield {letters: `${first.letters} ${second.letters} ${third.letters}`, start: first.start, end: third.end};
		[first, second] = [second, third];
	}
}

/** Three words that are in both texts: their offsets in this text, and in the other text relative to the anchor. */
type Hit = {readonly start: number; readonly end: number; readonly from: number};

/**
 * In UTF-16 units: hits that place the anchor within this distance of each other agree. Words may have been added or
 * removed.
 */
const agreement = 64;

/** The number of hits that agree on a position, and the one nearest to the anchor. */
type Vote = {readonly count: number; readonly nearest: Hit};

/** The number of triples around the anchor that must be left, or all if there are fewer. */
const leastTriples = 3;

/** In UTF-16 units: a hit within this distance gives the exact position; a farther one, the start of what follows. */
const nearUnits = 48;

type Sought = {readonly anchor: number; readonly from: number};

/** Returns the offset of each anchor in the text, or undefined if the words around it are gone. Linear in the text. */
export const findAnchors = (text: string, anchors: readonly Anchor[]): readonly (number | undefined)[] => {
	const asTheyWere = anchors.map(anchor => (isUnchanged(text, anchor) ? anchor.at : onlyPlace(text, anchor)));
	const edited = anchors.filter((_, index) => asTheyWere[index] === undefined);
	if (edited.length === 0) return asTheyWere;
	const byWords = new Map(findByWords(text, edited).map((at, index) => [edited[index]!, at]));
	return asTheyWere.map((at, index) => at ?? byWords.get(anchors[index]!));
};

/** Finds the nearest words around an anchor unchanged, if they occur once: most edits are somewhere else. */
const onlyPlace = (text: string, {before, after}: Anchor): number | undefined => {
	const head = before.slice(-nearUnits);
	const around = head + after.slice(0, nearUnits);
	if (around.length < nearUnits) return undefined;
	const at = text.indexOf(around);
	return at === -1 || text.indexOf(around, at + 1) !== -1 ? undefined : at + head.length;
};

/** Finds anchors by the triples of words around them, in one pass over the text. */
const findByWords = (text: string, anchors: readonly Anchor[]): readonly (number | undefined)[] => {
	const sought = new Map<string, Sought[]>();
	const counts = anchors.map((anchor, index) => {
		const own = triplesAround(anchor);
		for (const [letters, from] of own) {
			const others = sought.get(letters);
			if (others === undefined) sought.set(letters, [{anchor: index, from}]);
			else others.push({anchor: index, from});
		}
		return own.size;
	});
	const votes = anchors.map(() => new Map<number, Vote>());
	for (const {letters, start, end} of triplesIn(text))
		for (const {anchor, from} of sought.get(letters) ?? []) {
			const bin = Math.floor((start - from) / agreement);
			votes[anchor]!.set(bin, together(votes[anchor]!.get(bin), {count: 1, nearest: {start, end, from}}));
		}
	return anchors.map((anchor, index) => {
		const vote = mostAgreed(votes[index]!, anchor.at);
		if (vote === undefined || vote.count < Math.min(leastTriples, counts[index]!)) return undefined;
		return placeFrom(vote.nearest, text, anchor.before);
	});
};

/** Tells whether the anchor and its surroundings are where they were. A few letters could be anywhere. */
const isUnchanged = (text: string, {before, after, at}: Anchor): boolean =>
	before.length + after.length >= nearUnits && text.startsWith(before + after, at - before.length);

/** Returns the triples around an anchor with their distances from it; of equal ones the nearest. */
const triplesAround = ({before, after}: Anchor): ReadonlyMap<string, number> => {
	const around = new Map<string, number>();
	for (const {letters, start} of triplesIn(before + after)) {
		const from = start - before.length;
		const other = around.get(letters);
		if (other === undefined || Math.abs(from) < Math.abs(other)) around.set(letters, from);
	}
	return around;
};

/** Of two hits at the same distance, the one after the anchor counts as nearer: those words were about to be read. */
const distance = ({from}: Hit): number => (from >= 0 ? from : -from + 0.5);

const together = (one: Vote | undefined, other: Vote): Vote =>
	one === undefined
		? other
		: {
				count: one.count + other.count,
				nearest: distance(other.nearest) < distance(one.nearest) ? other.nearest : one.nearest,
			};

/** Returns the position with the most hits; of several, the one that moved least. */
const mostAgreed = (votes: ReadonlyMap<number, Vote>, at: number): Vote | undefined => {
	let [best, least]: [Vote | undefined, number] = [undefined, 0];
	for (const [bin, own] of votes) {
		// Hits that agree may be in two neighbouring bins.
		const next = votes.get(bin + 1);
		const vote = next === undefined ? own : together(own, next);
		const moved = Math.abs(bin * agreement - at);
		if (best === undefined || vote.count > best.count || (vote.count === best.count && moved < least))
			[best, least] = [vote, moved];
	}
	return best;
};

const placeFrom = (hit: Hit, text: string, before: string): number => {
	const place = Math.min(Math.max(0, roughPlace(hit, text, before)), text.length);
	// An anchor at the start of a line stays at the start of one.
	return before === '' || before.endsWith('\n') ? nearestLineStart(text, place) : wordStart(text, place);
};

const roughPlace = ({start, end, from}: Hit, text: string, before: string): number => {
	if (from > nearUnits) return start;
	if (from >= -nearUnits) return start - from;
	const line = text.indexOf('\n', end);
	const next = line === -1 ? text.length : line + 1;
	// If the anchor was in a later paragraph than the hit, it still is.
	return before.slice(from).includes('\n') ? next : Math.min(start - from, next);
};

/** Returns the nearest start of a line, or of the word if no line starts near. */
const nearestLineStart = (text: string, place: number): number => {
	const back = place === 0 ? 0 : text.lastIndexOf('\n', place - 1) + 1;
	const line = text.indexOf('\n', place);
	const ahead = line === -1 ? back : line + 1;
	const nearest = place - back <= ahead - place || ahead < place ? back : ahead;
	return Math.abs(nearest - place) <= nearUnits ? nearest : wordStart(text, place);
};

const isLetter = (text: string, at: number): boolean => /^[\p{L}\p{M}\p{N}]/u.test(text.charAt(at));

const wordStart = (text: string, place: number): number => {
	let start = place;
	while (isLetter(text, start - 1) && isLetter(text, start)) start--;
	return start;
};

/** Guesses a position for an anchor that is not found: the start of a line, in proportion to the length of the text. */
export const guessAnchor = (text: string, {at, length}: Anchor): number =>
	text.lastIndexOf('\n', Math.round((at / Math.max(1, length)) * text.length) - 1) + 1;
