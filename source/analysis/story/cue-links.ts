// The link between a mention and its reporting verb: “Reed, a former marine, later said”, “said Reed”, “according to Reed”.
import type {Cue} from '../language/cues.ts';
import type {Token} from '../language/token.ts';
import {type Chunks, chunkKind} from './chunks.ts';

export type CueLink = {
	/** The sign of the verb; of “according” for “according to”, of the dash in “… ” — Ann Reed”. */
	readonly at: number;
	readonly kind: 'verb after' | 'verb before' | 'according to' | 'told by' | 'signed';
	readonly cue: Cue | undefined;
	readonly auxiliary: boolean;
	readonly infinitive: boolean;
	readonly negated: boolean;
	readonly apposition: boolean;
	readonly who: boolean;
	/** Noun phrases between them that hang on a preposition, 0 to 3. */
	readonly prepositions: number;
	/** Signs between them. */
	readonly between: number;
};

/** Longest apposition looked through, in signs, and how far a verb is looked for at all. */
const longestApposition = 22;
const reach = 60;

/** Kinds that a noun phrase behind a preposition is made of. */
const isNominal = (kind: number): boolean =>
	kind === chunkKind.other ||
	kind === chunkKind.article ||
	kind === chunkKind.demonstrative ||
	kind === chunkKind.quantifier ||
	kind === chunkKind.possessivePronoun ||
	kind === chunkKind.objectPronoun ||
	kind === chunkKind.number ||
	kind === chunkKind.time ||
	kind === chunkKind.possessive ||
	(kind >= chunkKind.name && kind <= chunkKind.number) ||
	(kind >= chunkKind.speaker && kind <= chunkKind.document);

/** Behind a comma the sentence goes on with these; anything else is an apposition. */
const goesOn = (kind: number): boolean =>
	kind === chunkKind.cue || kind === chunkKind.who || kind === chunkKind.auxiliary || kind === chunkKind.adverb;

const isNegation = (token: Token): boolean => /^(?:not|never|.*n't)$/.test(token.word.lower);

/** The verb behind the mention that ends before sign `to`. */
export const linkAfter = (tokens: readonly Token[], narration: Chunks, to: number): CueLink | undefined => {
	const {kinds, sentences, cues, from, length} = narration;
	let auxiliary = false;
	let infinitive = false;
	let negated = false;
	let appositions = 0;
	let who = false;
	let prepositions = 0;
	const sentence = sentences[to - 1];
	const limit = Math.min(length, to + reach);
	for (let at = to; at < limit && sentences[at] === sentence; at++) {
		const kind = kinds[at]!;
		if (kind === chunkKind.cue) {
			const cue = cues[at];
			const apposition = appositions > 0;
			const between = at - to;
			return {at, kind: 'verb after', cue, auxiliary, infinitive, negated, apposition, who, prepositions, between};
		}
		if (kind === chunkKind.auxiliary || kind === chunkKind.adverb || kind === chunkKind.time) {
			if (kind === chunkKind.auxiliary) auxiliary = true;
			if (kind !== chunkKind.time && isNegation(tokens[from[at]!]!)) negated = true;
			continue;
		}
		if (kind === chunkKind.to) {
			infinitive = true;
			continue;
		}
		if (kind === chunkKind.who && !who) {
			who = true;
			continue;
		}
		if (kind === chunkKind.open) {
			let close = at + 1;
			while (close < limit && close < at + 12 && kinds[close] !== chunkKind.close) close++;
			if (kinds[close] !== chunkKind.close) return undefined;
			at = close;
			continue;
		}
		if (kind === chunkKind.comma || kind === chunkKind.dash) {
			if (goesOn(kinds[at + 1]!)) continue;
			if (appositions === 3) return undefined;
			let close = at + 1;
			while (
				close < limit &&
				close <= at + longestApposition &&
				sentences[close] === sentence &&
				kinds[close] !== kind
			) {
				if (kinds[close] === chunkKind.quote || kinds[close] === chunkKind.semicolon) return undefined;
				close++;
			}
			if (kinds[close] !== kind || sentences[close] !== sentence) return undefined;
			appositions++;
			// the mark that closes one apposition may open the next
			at = close - 1;
			continue;
		}
		if (kind === chunkKind.preposition && prepositions < 3) {
			prepositions++;
			while (at + 1 < limit && isNominal(kinds[at + 1]!)) at++;
			continue;
		}
		return undefined;
	}
	return undefined;
};

/** Titles and other words between a verb and a name: “said former mayor Ann Reed”. */
const isTitleLike = (kind: number): boolean =>
	kind === chunkKind.other ||
	kind === chunkKind.proper ||
	kind === chunkKind.organisation ||
	kind === chunkKind.number ||
	(kind >= chunkKind.speaker && kind <= chunkKind.document);

/** A quote, or the start of the paragraph, before the dash, and little behind the name: “… ” ― Ann Reed, Ohio */
const isSigned = ({kinds, paragraphs, length}: Chunks, start: number): boolean => {
	const before = start > 1 && paragraphs[start - 2] === paragraphs[start] ? kinds[start - 2]! : chunkKind.none;
	if (before !== chunkKind.none && before !== chunkKind.quote) return false;
	let end = start + 1;
	while (end < length && end < start + 12 && paragraphs[end] === paragraphs[start] && kinds[end] !== chunkKind.cue)
		end++;
	return end === length || paragraphs[end] !== paragraphs[start];
};

/** The verb before the mention that starts at sign `start`. */
export const linkBefore = (tokens: readonly Token[], narration: Chunks, start: number): CueLink | undefined => {
	const {kinds, sentences, cues, from} = narration;
	const isNamed = kinds[start]! >= chunkKind.name && kinds[start]! <= chunkKind.organisation;
	let at = start - 1;
	if (isNamed && kinds[at] === chunkKind.dash && isSigned(narration, start)) {
		const bare = {auxiliary: false, infinitive: false, negated: false, apposition: false, who: false};
		return {...bare, at, kind: 'signed', cue: undefined, prepositions: 0, between: 0};
	}
	const farthest = Math.max(0, start - (isNamed ? 6 : 1));
	while (at >= farthest && sentences[at] === sentences[start]) {
		const kind = kinds[at]!;
		if (kind === chunkKind.cue || !isTitleLike(kind)) break;
		at--;
	}
	if (at < farthest || sentences[at] !== sentences[start]) return undefined;
	const kind = kinds[at]!;
	const plain = {
		at,
		auxiliary: false,
		infinitive: false,
		negated: false,
		apposition: false,
		who: false,
		prepositions: 0,
		between: start - 1 - at,
	};
	if (kind === chunkKind.cue) {
		const infinitive = kinds[at - 1] === chunkKind.to;
		const auxiliary = kinds[at - 1] === chunkKind.auxiliary;
		return {...plain, kind: 'verb before', cue: cues[at], infinitive, auxiliary};
	}
	if (kind === chunkKind.to && kinds[at - 1] === chunkKind.according)
		return {...plain, at: at - 1, kind: 'according to', cue: undefined};
	const word = tokens[from[at]!]!.word.lower;
	if (kind === chunkKind.preposition && (word === 'by' || word === 'from') && kinds[at - 1] === chunkKind.cue)
		return {...plain, at: at - 1, kind: 'told by', cue: cues[at - 1]};
	return undefined;
};
