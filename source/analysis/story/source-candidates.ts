// Who could be speaking: every name, pronoun, organisation and noun phrase of the narration, with the reporting verb it goes with.

import type {Token} from '../language/token.ts';
import {isIn, list, type Word} from '../language/words.ts';
import {listsOf} from '../lexicon/word-lists.ts';
import {type Narration, sign} from './chunks.ts';
import {type CueLink, linkAfter, linkBefore} from './cue-links.ts';

export const candidate = {
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

export type Candidate = {
	/** One of `candidate`. */
	readonly kind: number;
	/** Half-open range of signs. */
	readonly from: number;
	readonly to: number;
	/** The sign of the head noun, or of the name. */
	readonly head: number;
	/** Index into the cast; -1 for all but names. */
	readonly member: number;
	/** A possessive mark follows. */
	readonly possessive: boolean;
	/** The sign of the name that owns it: “Reed” in “Reed's lawyer”; -1 without. */
	readonly owner: number;
	/** A verb of any kind follows. */
	readonly subject: boolean;
	/** The verb behind it: “Reed said”. */
	readonly after: CueLink | undefined;
	/** The verb before it: “said Reed”, “according to Reed”. */
	readonly before: CueLink | undefined;
};

/** Longest noun phrase looked at, in signs. */
const longest = 12;

const isPersonNoun = (word: Word): boolean =>
	isIn(word, list.personNoun) || (word.part === 'plural' && (listsOf(word.lower.slice(0, -1)) & list.personNoun) !== 0);

/** Kinds that can stand inside a noun phrase. */
const fits = (kind: number): boolean =>
	kind === sign.other ||
	kind === sign.quantifier ||
	kind === sign.number ||
	kind === sign.proper ||
	kind === sign.organisation ||
	kind === sign.name ||
	kind === sign.weakName ||
	kind === sign.possessive ||
	kind === sign.time ||
	(kind >= sign.speaker && kind <= sign.document);

const isName = (kind: number): boolean => kind === sign.name || kind === sign.weakName;

const opensPhrase = (kind: number): boolean =>
	kind === sign.article || kind === sign.demonstrative || kind === sign.quantifier || kind === sign.possessivePronoun;

export type Phrase = {readonly to: number; readonly head: number; readonly owner: number};

export const findCandidates = (tokens: readonly Token[], narration: Narration): readonly Candidate[] => {
	const {kinds, from: firstToken, refers, length, sentences} = narration;
	const candidates: Candidate[] = [];
	const wordAt = (at: number): Word => tokens[firstToken[at]!]!.word;

	/** The noun phrase whose first noun or adjective may stand at `start`; undefined where no noun follows. */
	const phraseFrom = (start: number): Phrase | undefined => {
		let head = -1;
		let owner = -1;
		let at = start;
		const limit = Math.min(length, start + longest);
		let sure = false;
		for (; at < limit && sentences[at] === sentences[start]; at++) {
			const kind = kinds[at]!;
			if (!fits(kind)) break;
			if (kind === sign.possessive) {
				owner = isName(kinds[at - 1]!) ? at - 1 : -1;
				sure = false;
				continue;
			}
			// a name ends a phrase that has its noun: “the actor Ann Reed”
			if (isName(kind) || kind === sign.proper || kind === sign.organisation) {
				if (sure && isName(kind)) break;
				if (!sure) head = at;
				continue;
			}
			if (kind >= sign.speaker) {
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
			if (sure || word.part === 'verb' || word.part === 'other') break;
			if (word.part === 'noun' || word.part === 'plural') head = at;
			else if (word.part === 'participle' && head >= 0 && kinds[head] === sign.other) break;
		}
		if (head < 0) return undefined;
		return {to: head + 1, head, owner};
	};

	const isSubject = (to: number): boolean => {
		let next = to;
		while (next < length && next < to + 3 && kinds[next] === sign.adverb) next++;
		if (next >= length || sentences[next] !== sentences[to - 1]) return false;
		const kind = kinds[next]!;
		if (kind === sign.auxiliary || kind === sign.cue) return true;
		if (kind !== sign.other) return false;
		const {part, lower} = wordAt(next);
		return part === 'verb' || (part === 'participle' && lower.endsWith('ed'));
	};

	const put = (kind: number, start: number, to: number, head: number, owner = -1) => {
		candidates.push({
			kind,
			from: start,
			to,
			head,
			member: isName(kinds[start]!) && to === start + 1 ? refers[start]! : -1,
			possessive: kinds[to] === sign.possessive,
			owner,
			subject: isSubject(to),
			after: linkAfter(tokens, narration, to),
			before: linkBefore(tokens, narration, start),
		});
	};

	/** True for “CNN” and “state” in “CNN host Ann Reed”, “state Senator Ann Reed”: only the name speaks. */
	const leadsToName = (at: number): boolean => {
		for (let next = at + 1; next < at + 7 && next < length && sentences[next] === sentences[at]; next++) {
			const kind = kinds[next]!;
			if (isName(kind)) return true;
			const title =
				kind === sign.proper || kind === sign.organisation || (kind >= sign.speaker && kind <= sign.document);
			if (!title && !(kind === sign.other && isPersonNoun(wordAt(next)))) return false;
		}
		return false;
	};

	/** The phrase found last: names inside it that are neither its head nor its owner do not speak. */
	let covered = 0;
	let coveredHead = -1;
	const cover = ({to, head}: Phrase) => {
		covered = to;
		coveredHead = head;
	};
	for (let at = 0; at < length; at++) {
		const kind = kinds[at]!;
		if (kind >= sign.he && kind <= sign.which) {
			put(candidate.he + kind - sign.he, at, at + 1, at);
			continue;
		}
		if (isName(kind) || kind === sign.proper || kind === sign.organisation) {
			if (at < covered && !(isName(kind) && at === coveredHead) && kinds[at + 1] !== sign.possessive) continue;
			if (!isName(kind) && leadsToName(at)) continue;
			const phrase = at < covered ? undefined : phraseFrom(at);
			const noun = phrase ? kinds[phrase.head]! : sign.none;
			const isPhrase =
				phrase !== undefined &&
				phrase.to > at + 1 &&
				!isName(noun) &&
				!isName(kinds[phrase.to]!) &&
				(phrase.owner >= 0 || (noun >= sign.speaker && noun <= sign.document) || isPersonNoun(wordAt(phrase.head)));
			if (!isPhrase || kinds[at + 1] === sign.possessive) {
				const type = kind === sign.name ? candidate.name : kind === sign.weakName ? candidate.weakName : 0;
				put(type || (kind === sign.proper ? candidate.proper : candidate.organisation), at, at + 1, at);
			}
			if (!isPhrase) continue;
			put(candidate.phrase, at, phrase.to, phrase.head, phrase.owner);
			cover(phrase);
			continue;
		}
		if (opensPhrase(kind)) {
			if (kind === sign.possessivePronoun) put(candidate.possessive, at, at + 1, at);
			if (at < covered) continue;
			const phrase = phraseFrom(at + 1);
			if (phrase && isName(kinds[phrase.head]!) && phrase.head === at + 1) continue;
			if (phrase) {
				if (isName(kinds[phrase.to]!)) continue;
				put(candidate.phrase, at, phrase.to, phrase.head, phrase.owner);
				cover(phrase);
			} else if (kind === sign.quantifier) put(candidate.phrase, at, at + 1, at);
			continue;
		}
		if (at < covered || isName(kinds[at + 1]!)) continue;
		const noun = kind >= sign.speaker && kind <= sign.document;
		if (!noun && !(kind === sign.other && isPersonNoun(wordAt(at)))) continue;
		const {plural} = wordAt(at).grammar;
		put(plural || wordAt(at).part === 'plural' ? candidate.barePlural : candidate.bare, at, at + 1, at);
	}
	return candidates;
};
