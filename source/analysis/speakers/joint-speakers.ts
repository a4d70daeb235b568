// Two or more who speak together: “Ann Reed and Bo Vale said”, “said Ann Reed and her husband, Paul”.
import type {Span} from '../../model/span.ts';
import {isIn, list} from '../language/lexicon-entry.ts';
import type {Token} from '../language/token.ts';
import {chunkKind, isName} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import {nearestCueLink} from './cue-position.ts';
import {spanOfChunks} from './source-spans.ts';

/** Who speaks together. */
export type JointSpeakers = {
	/** The words that name all of them. */
	readonly source: Span;
	/** Indices into `Cast.members`, in text order; fewer than two if the story names only one of them. */
	readonly persons: readonly number[];
};

/** In chunks: “and her husband, Paul”. */
const longestCompanion = 6;

const isListMark = (kind: number | undefined): boolean => kind === chunkKind.comma || kind === chunkKind.conjunction;

/** Returns where “Mr and Mrs” begins before a name at chunk `at`, as an offset in the text; undefined without it. */
const coupleBefore = ({tokens, chunks}: ParsedStory, at: number): number | undefined => {
	let last = chunks.from[at]! - 1;
	const isCourtesy = (token: Token | undefined): boolean => token !== undefined && isIn(token.word, list.honorific);
	if (isCourtesy(tokens[chunks.from[at]!])) last++;
	const [first, and, second] = [tokens[last - 2], tokens[last - 1], tokens[last]];
	return isCourtesy(second) && and?.word.lower === 'and' && isCourtesy(first) ? first!.start : undefined;
};

/** Returns the others who are joined to a named source candidate by “and”; undefined if it speaks alone. */
export const jointSpeakers = (story: ParsedStory, candidate: number, quote: number): JointSpeakers | undefined => {
	const {chunks, candidates, tokens} = story;
	const {kinds, refers, sentences, from: firstToken, length} = chunks;
	const one = candidates[candidate];
	const link = one && nearestCueLink(one, quote);
	if (one === undefined || one.person < 0 || one.to !== one.from + 1 || link === undefined) return undefined;
	const isAnd = (at: number): boolean =>
		at >= 0 &&
		at < length &&
		sentences[at] === sentences[one.from] &&
		kinds[at] === chunkKind.conjunction &&
		tokens[firstToken[at]!]!.word.lower === 'and';
	const persons = [one.person];
	let [from, to] = [one.from, one.to];
	const couple = coupleBefore(story, from);
	if (couple !== undefined) return {source: {start: couple, end: spanOfChunks(story, from, to).end}, persons};
	// “said Ann Reed, 44, and Bo Vale, 47”
	const isAged = (at: number): boolean =>
		kinds[at] === chunkKind.comma && kinds[at + 1] === chunkKind.number && kinds[at + 2] === chunkKind.comma;
	if (link.at >= to) {
		// “Ann Reed, Bo Vale and Cay Moss said”: back over “and” and commas.
		if (!isAnd(from - 1)) return undefined;
		for (;;) {
			if (from < 2 || !isListMark(kinds[from - 1])) break;
			const other = from >= 5 && isAged(from - 4) ? from - 5 : from - 2;
			if (!isName(kinds[other]!) || sentences[other] !== sentences[to - 1]) break;
			from = other;
			persons.unshift(refers[from]!);
		}
		if (persons.length < 2) return undefined;
		// “between Reed and Vale, …” has another subject.
		const before = kinds[from - 1];
		if (before === chunkKind.preposition && sentences[from - 1] === sentences[from]) return undefined;
	} else {
		if (isAged(to) && isAnd(to + 3) && isName(kinds[to + 4]!)) to += 3;
		if (!isAnd(to)) return undefined;
		let at = to + 1;
		const end = Math.min(length, at + longestCompanion);
		if (isName(kinds[at]!)) to = at + 1;
		else if (kinds[at] === chunkKind.possessivePronoun) {
			while (at < end && sentences[at] === sentences[one.from] && !isName(kinds[at]!) && kinds[at] !== chunkKind.cue)
				at++;
			to = at < end && isName(kinds[at]!) ? at + 1 : to + 3;
		} else return undefined;
		// “said Reed and Vale added” are two clauses.
		if (kinds[to] === chunkKind.cue || kinds[to] === chunkKind.auxiliary) return undefined;
		if (isName(kinds[to - 1]!)) persons.push(refers[to - 1]!);
	}
	if (to > length) return undefined;
	return {source: spanOfChunks(story, from, to), persons: [...new Set(persons)]};
};
