// A speech over several paragraphs: a mark opens each of them, and only the last has one at its end.
import type {ParsedStory} from '../story/parse-story.ts';
import type {QuotedSpan} from '../story/quoted-spans.ts';

/** A label at its beginning makes a stray mark of the opening one: “"VALE: I leaned on the rope.” */
const labelled = /^["“]\p{Lu}[\p{Lu} .'’-]{1,40}:/u;

/** For each quoted run the run that begins its speech over several paragraphs; -1 for runs of one paragraph. */
export const findLongSpeeches = ({body, runs}: ParsedStory): Int32Array => {
	const {text, paragraphs} = body;
	const beginning = new Int32Array(runs.length).fill(-1);
	const opens = (index: number): boolean => {
		const run = runs[index];
		return run !== undefined && run.span.start === paragraphs[run.paragraph]!.span.start;
	};
	/** An article that is quoted whole has quotes of others in it. */
	const isPlain = (index: number): boolean => {
		const {words} = runs[index]!;
		return !/["“”«»]/.test(text.slice(words.start, words.end));
	};
	for (let first = 0; first < runs.length; first++) {
		let last = first;
		while (
			!runs[last]!.closed &&
			opens(last) &&
			opens(last + 1) &&
			runs[last + 1]!.paragraph === runs[last]!.paragraph + 1 &&
			text[runs[last + 1]!.span.start] === text[runs[last]!.span.start] &&
			isPlain(last) &&
			!labelled.test(text.slice(runs[last]!.span.start, runs[last]!.span.start + 48))
		)
			last++;
		// Without an end the marks are stray.
		if (last > first && runs[last]!.closed && isPlain(last)) beginning.fill(first, first, last + 1);
		first = last;
	}
	return beginning;
};

/** Returns the candidate that names the only person of the paragraph before a speech, or -1. */
export const personAbove = (
	{candidates, cast, firstCandidateAt, firstChunkOfParagraph}: ParsedStory,
	{paragraph}: QuotedSpan,
): number => {
	if (paragraph === 0) return -1;
	let found = -1;
	const from = firstCandidateAt[firstChunkOfParagraph[paragraph - 1]!]!;
	for (let index = from; index < firstCandidateAt[firstChunkOfParagraph[paragraph]!]!; index++) {
		const {person} = candidates[index]!;
		if (person < 0 || cast.members[person]!.points <= 0) continue;
		if (found >= 0 && candidates[found]!.person !== person) return -1;
		if (found < 0) found = index;
	}
	return found;
};
