// Who could be speaking: every name, pronoun, organisation and noun phrase of the narration, with the reporting verb it goes with.

import {isIn, type LexiconEntry, list} from '../language/lexicon-entry.ts';
import type {Token} from '../language/token.ts';
import {listsOf} from '../lexicon/word-lists.ts';
import {type Chunks, chunkKind} from './chunks.ts';
import {type CueLink, linkAfter, linkBefore} from './cue-links.ts';

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
	/** “his”, “their” */
	possessive: 14,
	/** “the senator”, “Reed's lawyer”, “some officials” */
	phrase: 15,
	/** “spokesman”, “a report” without its article */
	bare: 16,
	barePlural: 17,
} as const;

export type SourceCandidate = {
	/** One of `candidate`. */
	readonly kind: number;
	/** Half-open range of signs. */
	readonly from: number;
	readonly to: number;
	/** The sign of the head noun, or of the name. */
	readonly head: number;
	/** Index into the cast; -1 for all but names. */
	readonly person: number;
	/** A possessive mark follows. */
	readonly possessive: boolean;
	/** The sign of the name that owns it: “Reed” in “Reed's lawyer”; -1 without. */
	readonly owner: number;
	/** A verb of any kind follows. */
	readonly subject: boolean;
	/** The verb behind it: “Reed said”. */
	readonly cueAfter: CueLink | undefined;
	/** The verb before it: “said Reed”, “according to Reed”. */
	readonly cueBefore: CueLink | undefined;
};

/** Longest noun phrase looked at, in signs. */
const longestPhrase = 12;

const isPersonNoun = (word: LexiconEntry): boolean =>
	isIn(word, list.personNoun) ||
	(word.partOfSpeech === 'plural' && (listsOf(word.lower.slice(0, -1)) & list.personNoun) !== 0);

/** Kinds that can stand inside a noun phrase. */
const fits = (kind: number): boolean =>
	kind === chunkKind.other ||
	kind === chunkKind.quantifier ||
	kind === chunkKind.number ||
	kind === chunkKind.proper ||
	kind === chunkKind.organisation ||
	kind === chunkKind.name ||
	kind === chunkKind.weakName ||
	kind === chunkKind.possessive ||
	kind === chunkKind.time ||
	(kind >= chunkKind.speaker && kind <= chunkKind.document);

const isName = (kind: number): boolean => kind === chunkKind.name || kind === chunkKind.weakName;

const opensPhrase = (kind: number): boolean =>
	kind === chunkKind.article ||
	kind === chunkKind.demonstrative ||
	kind === chunkKind.quantifier ||
	kind === chunkKind.possessivePronoun;

export type PhraseBounds = {readonly to: number; readonly head: number; readonly owner: number};

export const findSourceCandidates = (tokens: readonly Token[], narration: Chunks): readonly SourceCandidate[] => {
	const {kinds, from: firstToken, refers, length, sentences} = narration;
	const candidates: SourceCandidate[] = [];
	const wordAt = (at: number): LexiconEntry => tokens[firstToken[at]!]!.word;

	/** The noun phrase whose first noun or adjective may stand at `start`; undefined where no noun follows. */
	const phraseFrom = (start: number): PhraseBounds | undefined => {
		let head = -1;
		let owner = -1;
		let at = start;
		const limit = Math.min(length, start + longestPhrase);
		let sure = false;
		for (; at < limit && sentences[at] === sentences[start]; at++) {
			const kind = kinds[at]!;
			if (!fits(kind)) break;
			if (kind === chunkKind.possessive) {
				owner = isName(kinds[at - 1]!) ? at - 1 : -1;
				sure = false;
				continue;
			}
			// a name ends a phrase that has its noun: “the actor Ann Reed”
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
			if (isPersonNoun(word)) {
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

	const put = (kind: number, start: number, to: number, head: number, owner = -1) => {
		candidates.push({
			kind,
			from: start,
			to,
			head,
			person: isName(kinds[start]!) && to === start + 1 ? refers[start]! : -1,
			possessive: kinds[to] === chunkKind.possessive,
			owner,
			subject: isSubject(to),
			cueAfter: linkAfter(tokens, narration, to),
			cueBefore: linkBefore(tokens, narration, start),
		});
	};

	/** True for “CNN” and “state” in “CNN host Ann Reed”, “state Senator Ann Reed”: only the name speaks. */
	const leadsToName = (at: number): boolean => {
		for (let next = at + 1; next < at + 7 && next < length && sentences[next] === sentences[at]; next++) {
			const kind = kinds[next]!;
			if (isName(kind)) return true;
			const title =
				kind === chunkKind.proper ||
				kind === chunkKind.organisation ||
				(kind >= chunkKind.speaker && kind <= chunkKind.document);
			if (!title && !(kind === chunkKind.other && isPersonNoun(wordAt(next)))) return false;
		}
		return false;
	};

	/** The phrase found last: names inside it that are neither its head nor its owner do not speak. */
	let covered = 0;
	let coveredHead = -1;
	const cover = ({to, head}: PhraseBounds) => {
		covered = to;
		coveredHead = head;
	};
	for (let at = 0; at < length; at++) {
		const kind = kinds[at]!;
		if (kind >= chunkKind.he && kind <= chunkKind.which) {
			put(candidateKind.he + kind - chunkKind.he, at, at + 1, at);
			continue;
		}
		if (isName(kind) || kind === chunkKind.proper || kind === chunkKind.organisation) {
			if (at < covered && !(isName(kind) && at === coveredHead) && kinds[at + 1] !== chunkKind.possessive) continue;
			if (!isName(kind) && leadsToName(at)) continue;
			const phrase = at < covered ? undefined : phraseFrom(at);
			const noun = phrase ? kinds[phrase.head]! : chunkKind.none;
			const isPhrase =
				phrase !== undefined &&
				phrase.to > at + 1 &&
				!isName(noun) &&
				!isName(kinds[phrase.to]!) &&
				(phrase.owner >= 0 ||
					(noun >= chunkKind.speaker && noun <= chunkKind.document) ||
					isPersonNoun(wordAt(phrase.head)));
			if (!isPhrase || kinds[at + 1] === chunkKind.possessive) {
				const type =
					kind === chunkKind.name ? candidateKind.name : kind === chunkKind.weakName ? candidateKind.weakName : 0;
				put(type || (kind === chunkKind.proper ? candidateKind.proper : candidateKind.organisation), at, at + 1, at);
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
		const noun = kind >= chunkKind.speaker && kind <= chunkKind.document;
		if (!noun && !(kind === chunkKind.other && isPersonNoun(wordAt(at)))) continue;
		const {plural} = wordAt(at).grammar;
		put(plural || wordAt(at).partOfSpeech === 'plural' ? candidateKind.barePlural : candidateKind.bare, at, at + 1, at);
	}
	return candidates;
};
