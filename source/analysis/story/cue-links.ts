// Links a source candidate to its reporting verb: “Reed, a former marine, later said”, “said Reed”, “according to Reed”.
import type {Cue} from '../language/cues.ts';
import type {Token} from '../language/token.ts';
import {type ChunkKind, chunkKind, isProperNoun, isSpeakingNoun} from './chunk-kinds.ts';
import type {Chunks} from './chunks.ts';

/** The link between a source candidate and a reporting verb. */
export type CueLink = {
	/** The chunk of the verb; of “according” in “according to”; of the dash in: “…” — Ann Reed. */
	readonly at: number;
	/** `signed` has a dash instead of a verb. */
	readonly kind: 'verb after' | 'verb before' | 'according to' | 'told by' | 'signed';
	readonly cue: Cue | undefined;
	/** True if there is such a word or phrase between the candidate and the verb. */
	readonly auxiliary: boolean;
	readonly infinitive: boolean;
	readonly negated: boolean;
	readonly apposition: boolean;
	readonly who: boolean;
	/** Prepositional phrases between them, 0 to 3. */
	readonly prepositions: number;
	/** Chunks between them. */
	readonly between: number;
};

/** In chunks: the longest apposition to skip, and how far a verb may be from its candidate. */
const longestApposition = 22;
const verbReach = 60;

/** Tells whether a chunk can be part of the noun phrase after a preposition. */
const isNominal = (kind: ChunkKind): boolean =>
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
	isSpeakingNoun(kind);

/** Tells whether a noun phrase starts with this kind, and no infinitive. */
const isNounStart = (kind: ChunkKind): boolean =>
	kind === chunkKind.article || kind === chunkKind.possessivePronoun || isProperNoun(kind);

/** Tells whether the sentence continues with this kind after a comma; anything else starts an apposition. */
const continuesSentence = (kind: ChunkKind): boolean =>
	kind === chunkKind.cue || kind === chunkKind.who || kind === chunkKind.auxiliary || kind === chunkKind.adverb;

const isNegation = (token: Token): boolean => /^(?:not|never|.*n't)$/.test(token.word.lower);

/** Returns the link to the verb after the candidate that ends before chunk `to`, if there is one in its sentence. */
export const linkAfter = (tokens: readonly Token[], chunks: Chunks, to: number): CueLink | undefined => {
	const {kinds, sentences, cues, from, length} = chunks;
	let auxiliary = false;
	let infinitive = false;
	let negated = false;
	let appositions = 0;
	let who = false;
	let prepositions = 0;
	const sentence = sentences[to - 1];
	const limit = Math.min(length, to + verbReach);
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
		// “an aide to Reed said”
		const isToward = kind === chunkKind.to && isNounStart(kinds[at + 1]!);
		if (kind === chunkKind.to && !isToward) {
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
			if (continuesSentence(kinds[at + 1]!)) continue;
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
			// The mark that closes one apposition may open the next.
			at = close - 1;
			continue;
		}
		if ((kind === chunkKind.preposition || isToward) && prepositions < 3) {
			prepositions++;
			while (at + 1 < limit && isNominal(kinds[at + 1]!)) at++;
			continue;
		}
		return undefined;
	}
	return undefined;
};

/** Tells whether a chunk can be between a verb and a name: “said former mayor Ann Reed”. */
const isTitleLike = (kind: ChunkKind): boolean =>
	kind === chunkKind.other ||
	kind === chunkKind.proper ||
	kind === chunkKind.organisation ||
	kind === chunkKind.number ||
	isSpeakingNoun(kind);

/** Tells whether the name at chunk `start`, after a dash, signs a quote: “…” ― Ann Reed, Ohio */
const isSigned = ({kinds, paragraphs, length}: Chunks, start: number): boolean => {
	const before = start > 1 && paragraphs[start - 2] === paragraphs[start] ? kinds[start - 2]! : chunkKind.none;
	if (before !== chunkKind.none && before !== chunkKind.quote) return false;
	let end = start + 1;
	while (end < length && end < start + 12 && paragraphs[end] === paragraphs[start] && kinds[end] !== chunkKind.cue)
		end++;
	return end === length || paragraphs[end] !== paragraphs[start];
};

/** Returns the link to the verb before the candidate that starts at chunk `start`, if there is one. */
export const linkBefore = (tokens: readonly Token[], chunks: Chunks, start: number): CueLink | undefined => {
	const {kinds, sentences, cues, from} = chunks;
	const isNamed = isProperNoun(kinds[start]!);
	let at = start - 1;
	if (isNamed && kinds[at] === chunkKind.dash && isSigned(chunks, start)) {
		const noWords = {auxiliary: false, infinitive: false, negated: false, apposition: false, who: false};
		return {...noWords, at, kind: 'signed', cue: undefined, prepositions: 0, between: 0};
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
