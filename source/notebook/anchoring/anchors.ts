// A place in a text, and the words around it, by which it is found again when the text has been edited.

export type Anchor = {
	/** Of the text that `at` belongs to. */
	readonly hash: string;
	readonly at: number;
	readonly before: string;
	readonly after: string;
	readonly length: number;
};

/** UTF-16 units kept on either side: two or three sentences. An edit may take all but a few words of them. */
const reach = 320;

export const anchorAt = (text: string, hash: string, at: number): Anchor => ({
	hash,
	at,
	before: text.slice(Math.max(0, at - reach), at),
	after: text.slice(at, at + reach),
	length: text.length,
});

type Word = {readonly letters: string; readonly start: number; readonly end: number};

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;

function* wordsIn(text: string): Generator<Word> {
	for (const {0: letters, index: start} of text.matchAll(wordPattern))
		yield {letters: letters.toLowerCase(), start, end: start + letters.length};
}

/** Three words in a row, and where they stand. */
type Triple = {readonly letters: string; readonly start: number; readonly end: number};

function* triplesIn(text: string): Generator<Triple> {
	let [first, second]: readonly (Word | undefined)[] = [];
	for (const third of wordsIn(text)) {
		if (first !== undefined && second !== undefined)
			yield {letters: `${first.letters} ${second.letters} ${third.letters}`, start: first.start, end: third.end};
		[first, second] = [second, third];
	}
}

/** Three words that stand in both texts: where here, and where from the anchor's place (before it: negative). */
type Hit = {readonly start: number; readonly end: number; readonly from: number};

/** Hits whose places agree to about as much speak for one another: words may have gone or come between them. In units. */
const agreement = 64;

/** How many hits say that the place is here now, and the one that is nearest to it. */
type Vote = {readonly count: number; readonly nearest: Hit};

/** Of the triples around the place, so many have to be there still, or all where there are fewer. */
const enough = 3;

/** Nearer hits than this tell the very place; from further ones, it is the start of what follows. */
const near = 48;

type Sought = {readonly anchor: number; readonly from: number};

/** Where each place is now, or undefined where the words around it are gone. Linear in the text. */
export const findAnchors = (text: string, anchors: readonly Anchor[]): readonly (number | undefined)[] => {
	const asTheyWere = anchors.map(anchor => (stands(text, anchor) ? anchor.at : onlyPlace(text, anchor)));
	const edited = anchors.filter((_, index) => asTheyWere[index] === undefined);
	if (edited.length === 0) return asTheyWere;
	const byWords = new Map(findByWords(text, edited).map((at, index) => [edited[index]!, at]));
	return asTheyWere.map((at, index) => at ?? byWords.get(anchors[index]!));
};

/** Most edits leave a place and the nearest words alone: they are looked for as they stood, if they stand there once. */
const onlyPlace = (text: string, {before, after}: Anchor): number | undefined => {
	const head = before.slice(-near);
	const around = head + after.slice(0, near);
	if (around.length < near) return undefined;
	const at = text.indexOf(around);
	return at === -1 || text.indexOf(around, at + 1) !== -1 ? undefined : at + head.length;
};

/** One pass over the text for all of them. */
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
		if (vote === undefined || vote.count < Math.min(enough, counts[index]!)) return undefined;
		return placeFrom(vote.nearest, text, anchor.before);
	});
};

/** The place and all around it are where they were. A few letters stand anywhere. */
const stands = (text: string, {before, after, at}: Anchor): boolean =>
	before.length + after.length >= near && text.startsWith(before + after, at - before.length);

/** Each triple once, where it is nearest to the place. */
const triplesAround = ({before, after}: Anchor): ReadonlyMap<string, number> => {
	const around = new Map<string, number>();
	for (const {letters, start} of triplesIn(before + after)) {
		const from = start - before.length;
		const other = around.get(letters);
		if (other === undefined || Math.abs(from) < Math.abs(other)) around.set(letters, from);
	}
	return around;
};

/** Words behind the place are what was about to be read: of two as near, they count. */
const distance = ({from}: Hit): number => (from >= 0 ? from : -from + 0.5);

const together = (one: Vote | undefined, other: Vote): Vote =>
	one === undefined
		? other
		: {
				count: one.count + other.count,
				nearest: distance(other.nearest) < distance(one.nearest) ? other.nearest : one.nearest,
			};

/** Where most hits say the place is; of several such places the one that has moved least. */
const mostAgreed = (votes: ReadonlyMap<number, Vote>, at: number): Vote | undefined => {
	let [best, least]: [Vote | undefined, number] = [undefined, 0];
	for (const [bin, own] of votes) {
		// An agreement that lies across two bins is found from the first of them.
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
	// What began a line begins one, though a word between was changed.
	return before === '' || before.endsWith('\n') ? nearestLineStart(text, place) : wordStart(text, place);
};

const roughPlace = ({start, end, from}: Hit, text: string, before: string): number => {
	if (from > near) return start;
	if (from >= -near) return start - from;
	const line = text.indexOf('\n', end);
	const next = line === -1 ? text.length : line + 1;
	// Where the place was in a later paragraph, it is in a later one still.
	return before.slice(from).includes('\n') ? next : Math.min(start - from, next);
};

/** The place itself where no line starts near it. */
const nearestLineStart = (text: string, place: number): number => {
	const back = place === 0 ? 0 : text.lastIndexOf('\n', place - 1) + 1;
	const line = text.indexOf('\n', place);
	const ahead = line === -1 ? back : line + 1;
	const nearest = place - back <= ahead - place || ahead < place ? back : ahead;
	return Math.abs(nearest - place) <= near ? nearest : wordStart(text, place);
};

const isLetter = (text: string, at: number): boolean => /^[\p{L}\p{M}\p{N}]/u.test(text.charAt(at));

const wordStart = (text: string, place: number): number => {
	let start = place;
	while (isLetter(text, start - 1) && isLetter(text, start)) start--;
	return start;
};

/** Where nothing is left to find a place by: as far into the text as it was, at the start of a line. */
export const guessAnchor = (text: string, {at, length}: Anchor): number =>
	text.lastIndexOf('\n', Math.round((at / Math.max(1, length)) * text.length) - 1) + 1;
