// Quotes with a name behind them and nothing else, as lists of them have it: ““It is a start.” Ann Vale, miller”, a line break or a
// blank between the two.
import {chunkKind} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import type {QuotedSpan} from '../story/quoted-spans.ts';
import {namedSourceIn} from './quotation-lines.ts';

/** Returns the index of the candidate whose name is all that stands behind a quote in its paragraph; -1 for none. */
export const lineSigner = (story: ParsedStory, {chunk, run, paragraph, startsSentence}: QuotedSpan): number => {
	const {chunks, candidates, firstCandidateAt, firstChunkOfParagraph, body, runs} = story;
	if (firstChunkOfParagraph[paragraph] !== chunk || !startsSentence) return -1;
	const next = chunk + 1;
	if (next >= chunks.length || chunks.paragraphs[next] !== paragraph || chunks.kinds[next] === chunkKind.dash)
		return -1;
	const {end} = runs[run]!.span;
	// A comma leads to words of saying.
	if (!/[.!?…]["”’»]?$/u.test(body.text.slice(end - 2, end))) return -1;
	const rest = body.text.slice(end, body.paragraphs[paragraph]!.span.end);
	const start = end + (rest.length - rest.trimStart().length);
	const named = namedSourceIn(story, {start, end: body.paragraphs[paragraph]!.span.end});
	if (named === undefined || named.person < 0) return -1;
	for (let index = firstCandidateAt[next]!; index < candidates.length; index++) {
		const one = candidates[index]!;
		if (chunks.paragraphs[one.from] !== paragraph) return -1;
		if (one.person === named.person) return one.cueAfter === undefined ? index : -1;
	}
	return -1;
};
