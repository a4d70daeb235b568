// Two who speak in one sentence: “He says it was “a hedge”; she says it was “a wall””. The second quote has a clause of its own.
import {chunkKind, isName} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import type {QuotedSpan} from '../story/quoted-spans.ts';

/** In chunks: from the quote before to this one. */
const reach = 16;

/** Returns the subject of the clause behind the quote before, if its verb of saying leads to this one; -1 without such a clause. */
export const subjectOfOwnClause = (
	{chunks, candidates, firstCandidateAt}: ParsedStory,
	{chunk}: QuotedSpan,
): number => {
	const {kinds, sentences} = chunks;
	let before = chunk - 1;
	while (before > chunk - reach && before >= 0 && kinds[before] !== chunkKind.quote) before--;
	if (before < 0 || kinds[before] !== chunkKind.quote || sentences[before] !== sentences[chunk]) return -1;
	// “…,” he said; “…,” she said: the second has its verb behind it.
	const mark = before + 1;
	const opens = kinds[mark] === chunkKind.comma && kinds[mark + 1] !== undefined ? mark + 1 : mark;
	const isMark = kinds[mark] === chunkKind.semicolon || kinds[mark] === chunkKind.comma;
	const isJoined = kinds[opens] === chunkKind.conjunction || kinds[opens] === chunkKind.subordinator;
	if (!isMark && !isJoined) return -1;
	const start = isJoined ? opens + 1 : mark + 1;
	const index = firstCandidateAt[start]!;
	const one = candidates[index];
	if (one?.from !== start || one.possessive || one.cueAfter === undefined) return -1;
	const isSubject = kinds[start] === chunkKind.he || kinds[start] === chunkKind.she || isName(kinds[start]!);
	const {at, cue, prepositions, apposition, negated} = one.cueAfter;
	if (!isSubject || cue?.level !== 3 || at !== one.to || prepositions > 0 || apposition || negated) return -1;
	if (cue.form === 'participle' || at >= chunk) return -1;
	return index;
};
