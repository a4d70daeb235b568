// The candidates for the source of a quote: every name, pronoun, organisation and noun phrase, with its reporting verb.

import {ageOf} from '../language/ages.ts';
import {isIn, type LexiconEntry, list} from '../language/lexicon-entry.ts';
import type {Token} from '../language/token.ts';
import {isBeforeRole} from '../names/names-before-roles.ts';
import {type ChunkKind, chunkKind, isName, isSpeakingNoun} from './chunk-kinds.ts';
import type {Chunks} from './chunks.ts';
import {type CueLink, linkAfter, linkBefore} from './cue-links.ts';

/** Kinds of source candidates. The numbers are part of the trained features; from `phrase` on they are noun phrases. */
export const candidateKind = {
	name: 1,
	weakName: 2,
	proper: 3,
	organisation: 4,
	he: 5,
	she: 6,
	they: 7,
	it: 8,
	i: 9,
	we: 10,
	you: 11,
	who: 12,
	which: 13,
	/** “his”, “their”. */
	possessive: 14,
	/** A noun phrase: “the senator”, “Reed's lawyer”, “some officials”. */
	phrase: 15,
	/** A noun without an article: “spokesman”. */
	bare: 16,
	barePlural: 17,
} as const;

export type CandidateKind = (typeof candidateKind)[keyof typeof candidateKind];

/** Something that may be the source of a quote. */
export type SourceCandidate = {
	readonly kind: CandidateKind;
	/** Half-open range of chunks. */
	readonly from: number;
	readonly to: number;
	/** The chunk of the head noun or of the name. */
	readonly head: number;
	/** Index into `Cast.members` for a name, otherwise -1. */
	readonly person: number;
	/** True if a possessive mark follows. */
	readonly possessive: boolean;
	/** The chunk of the name before a possessive mark in the phrase, “Reed” in “Reed's lawyer”, or -1. */
	readonly owner: number;
	/** True if a verb of any kind follows. */
	readonly subject: boolean;
	/** The link to the verb after it: “Reed said”. */
	readonly cueAfter: CueLink | undefined;
	/** The link to the verb before it: “said Reed”, “according to Reed”. */
	readonly cueBefore: CueLink | undefined;
};

/** In chunks. */
const longestPhrase = 12;

const isPersonNoun = (word: LexiconEntry): boolean =>
	isIn(word, list.personNoun) || (word.partOfSpeech === 'plural' && (word.singularLists & list.personNoun) !== 0);

/** Tells whether a chunk can be inside a noun phrase. */
const isInsidePhrase = (kind: ChunkKind): boolean =>
	kind === chunkKind.other ||
	kind === chunkKind.quantifier ||
	kind === chunkKind.number ||
	kind === chunkKind.proper ||
	kind === chunkKind.organisation ||
	isName(kind) ||
	kind === chunkKind.possessive ||
	kind === chunkKind.time ||
	isSpeakingNoun(kind);

const opensPhrase = (kind: ChunkKind): boolean =>
	kind === chunkKind.article ||
	kind === chunkKind.demonstrative ||
	kind === chunkKind.quantifier ||
	kind === chunkKind.possessivePronoun;

const kindOfName = (kind: ChunkKind): CandidateKind => {
	if (kind === chunkKind.name) return candidateKind.name;
	if (kind === chunkKind.weakName) return candidateKind.weakName;
	return kind === chunkKind.proper ? candidateKind.proper : candidateKind.organisation;
};

type PhraseBounds = Pick<SourceCandidate, 'to' | 'head' | 'owner'>;

/** Finds all source candidates of a story, in text order. */
export const findSourceCandidates = (tokens: readonly Token[], chunks: Chunks): readonly SourceCandidate[] => {
	const {kinds, from: firstToken, refers, length, sentences} = chunks;
	const candidates: SourceCandidate[] = [];
	const wordAt = (at: number): LexiconEntry => tokens[firstToken[at]!]!.word;

	/** Returns the noun phrase that starts at chunk `start`, or undefined if no noun follows. */
	const phraseFrom = (start: number): PhraseBounds | undefined => {
		let head = -1;
		let owner = -1;
		let at = start;
		const limit = Math.min(length, start + longestPhrase);
		let sure = false;
		for (; at < limit && sentences[at] === sentences[start]; at++) {
			const kind = kinds[at]!;
			if (!isInsidePhrase(kind)) break;
			if (kind === chunkKind.possessive) {
				owner = isName(kinds[at - 1]!) ? at - 1 : -1;
				sure = false;
				continue;
			}
			// A name ends a phrase that already has its noun: “the actor Ann Reed”.
			if (isName(kind) || kind === chunkKind.proper || kind === chunkKind.organisation) {
				if (sure && isName(kind)) break;
				if (!sure) head = at;
				continue;
			}
			if (kind >= chunkKind.speaker) {
				head = at;
				sure = true;
				continue;
			}
			const word = wordAt(at);
			if (isPersonNoun(word) || (ageOf(word.lower) !== undefined && !isInsidePhrase(kinds[at + 1]!))) {
				head = at;
				sure = true;
				continue;
			}
			if (sure || word.partOfSpeech === 'verb' || word.partOfSpeech === 'other') break;
			if (word.partOfSpeech === 'noun' || word.partOfSpeech === 'plural') head = at;
			else if (word.partOfSpeech === 'participle' && head >= 0 && kinds[head] === chunkKind.other) break;
		}
		if (head < 0) return undefined;
		return {to: head + 1, head, owner};
	};

	const isSubject = (to: number): boolean => {
		let next = to;
		while (next < length && next < to + 3 && kinds[next] === chunkKind.adverb) next++;
		if (next >= length || sentences[next] !== sentences[to - 1]) return false;
		const kind = kinds[next]!;
		if (kind === chunkKind.auxiliary || kind === chunkKind.cue) return true;
		if (kind !== chunkKind.other) return false;
		const {partOfSpeech, lower} = wordAt(next);
		return partOfSpeech === 'verb' || (partOfSpeech === 'participle' && lower.endsWith('ed'));
	};

	const put = (kind: CandidateKind, start: number, to: number, head: number, owner = -1) => {
		candidates.push({
			kind,
			from: start,
			to,
			head,
			person: isName(kinds[start]!) && to === start + 1 ? refers[start]! : -1,
			possessive: kinds[to] === chunkKind.possessive,
			owner,
			subject: isSubject(to),
			cueAfter: linkAfter(tokens, chunks, to),
			cueBefore: linkBefore(tokens, chunks, start),
		});
	};

	/** True for “CNN” in “CNN host Ann Reed” and “state” in “state Senator Ann Reed”: only the name is a candidate. */
	const leadsToName = (at: number): boolean => {
		for (let next = at + 1; next < at + 7 && next < length && sentences[next] === sentences[at]; next++) {
			const kind = kinds[next]!;
			if (isName(kind)) return true;
			const title = kind === chunkKind.proper || kind === chunkKind.organisation || isSpeakingNoun(kind);
			if (!title && !(kind === chunkKind.other && isPersonNoun(wordAt(next)))) return false;
		}
		return false;
	};

	/** True for “Vale” in “Vale aide Ann Reed” and in “Vale's aide Ann Reed”: the words are those of the aide. */
	const leadsToNameOfRole = (at: number): boolean =>
		isName(kinds[at]!) && isBeforeRole(tokens, chunks.to[kinds[at + 1] === chunkKind.possessive ? at + 1 : at]!);

	/** The last phrase found. Names inside it are candidates only if they are its head or its owner. */
	let covered = 0;
	let coveredHead = -1;
	const cover = ({to, head}: PhraseBounds) => {
		covered = to;
		coveredHead = head;
	};
	for (let at = 0; at < length; at++) {
		const kind = kinds[at]!;
		if (kind >= chunkKind.he && kind <= chunkKind.which) {
			// Pronouns have the same order in both.
			put((candidateKind.he + kind - chunkKind.he) as CandidateKind, at, at + 1, at);
			continue;
		}
		if (isName(kind) || kind === chunkKind.proper || kind === chunkKind.organisation) {
			if (at < covered && !(isName(kind) && at === coveredHead) && kinds[at + 1] !== chunkKind.possessive) continue;
			if (leadsToNameOfRole(at) || (!isName(kind) && leadsToName(at))) continue;
			const phrase = at < covered ? undefined : phraseFrom(at);
			const noun = phrase ? kinds[phrase.head]! : chunkKind.none;
			const isPhrase =
				phrase !== undefined &&
				phrase.to > at + 1 &&
				!isName(noun) &&
				!isName(kinds[phrase.to]!) &&
				(phrase.owner >= 0 || isSpeakingNoun(noun) || isPersonNoun(wordAt(phrase.head)));
			if (!isPhrase || kinds[at + 1] === chunkKind.possessive) {
				put(kindOfName(kind), at, at + 1, at);
			}
			if (!isPhrase) continue;
			put(candidateKind.phrase, at, phrase.to, phrase.head, phrase.owner);
			cover(phrase);
			continue;
		}
		if (opensPhrase(kind)) {
			if (kind === chunkKind.possessivePronoun) put(candidateKind.possessive, at, at + 1, at);
			if (at < covered) continue;
			const phrase = phraseFrom(at + 1);
			if (phrase && isName(kinds[phrase.head]!) && phrase.head === at + 1) continue;
			if (phrase) {
				if (isName(kinds[phrase.to]!)) continue;
				put(candidateKind.phrase, at, phrase.to, phrase.head, phrase.owner);
				cover(phrase);
			} else if (kind === chunkKind.quantifier) put(candidateKind.phrase, at, at + 1, at);
			continue;
		}
		if (at < covered || isName(kinds[at + 1]!)) continue;
		const noun = isSpeakingNoun(kind);
		if (!noun && !(kind === chunkKind.other && isPersonNoun(wordAt(at)))) continue;
		const {plural} = wordAt(at).grammar;
		put(plural || wordAt(at).partOfSpeech === 'plural' ? candidateKind.barePlural : candidateKind.bare, at, at + 1, at);
	}
	return candidates;
};
