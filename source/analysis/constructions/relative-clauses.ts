// A quote in a relative clause is the words of that clause's subject: “Reed praised the plan, which the coach Ann Vale summed up as “…””.
import {isIn, list} from '../language/lexicon-entry.ts';
import {chunkKind, isName} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import type {QuotedSpan} from '../story/quoted-spans.ts';
import {candidateKind} from '../story/source-candidates.ts';

/** In chunks: from “which” to the quote, and to its subject. */
const clauseReach = 14;
const subjectReach = 5;

/** Returns the source candidate that is the subject of the clause with “which” or “whom” that a quote ends; -1 for none. */
export const subjectOfRelative = (
	{chunks, candidates, firstCandidateAt, tokens}: ParsedStory,
	{chunk}: QuotedSpan,
): number => {
	const {kinds, sentences, cues, from} = chunks;
	let at = chunk - 1;
	let verb = -1;
	for (; at > 0 && at > chunk - clauseReach && sentences[at] === sentences[chunk]; at--) {
		const kind = kinds[at];
		if (kind === chunkKind.comma || kind === chunkKind.semicolon || kind === chunkKind.quote) return -1;
		if (kind === chunkKind.conjunction || kind === chunkKind.colon || kind === chunkKind.dash) return -1;
		if (kind === chunkKind.cue) verb = at;
		if (kind === chunkKind.which) break;
	}
	if (at <= 0 || kinds[at] !== chunkKind.which || !/^whi?(?:ch|om)$/.test(tokens[from[at]!]!.word.lower)) return -1;
	for (let index = firstCandidateAt[at + 1]!; index < candidates.length; index++) {
		const {from: start, to, person, kind, head, possessive, cueAfter} = candidates[index]!;
		if (start > at + subjectReach || to >= chunk) return -1;
		const {word} = tokens[from[head]!]!;
		const isNoun = kinds[head] === chunkKind.speaker || isIn(word, list.personNoun | list.relative);
		if (possessive || (person < 0 && (kind < candidateKind.phrase || !isNoun))) continue;
		// “chief designer Ann Vale”
		const next = kinds[to]!;
		if (person < 0 && next !== chunkKind.cue && next !== chunkKind.auxiliary && next !== chunkKind.who) continue;
		const speaks = verb >= to && (cueAfter?.at ?? chunk) <= chunk && cues[verb] !== undefined;
		return speaks || next === chunkKind.other ? index : -1;
	}
	return -1;
};

/**
 * Returns the candidate of “Reed” for the one that is “Vale” in “Reed, who succeeded Vale in May, said”: the name before the clause with “who”
 * has the verb behind it; -1 for anything else.
 */
export const subjectBeforeWho = ({chunks, candidates, firstCandidateAt}: ParsedStory, index: number): number => {
	const {kinds, sentences} = chunks;
	const one = candidates[index]!;
	const verb = one.cueAfter?.at ?? -1;
	if (verb <= one.to || kinds[verb - 1] !== chunkKind.comma) return -1;
	let who = one.from - 1;
	while (
		who > 1 &&
		who > one.from - clauseReach &&
		sentences[who] === sentences[one.from] &&
		kinds[who] !== chunkKind.who
	) {
		if (kinds[who] === chunkKind.comma || kinds[who] === chunkKind.quote) return -1;
		who--;
	}
	const name = who - 2;
	if (name < 0 || kinds[who] !== chunkKind.who || kinds[who - 1] !== chunkKind.comma || !isName(kinds[name]!))
		return -1;
	const subject = firstCandidateAt[name]!;
	return sentences[name] === sentences[verb] && candidates[subject]?.from === name ? subject : -1;
};
