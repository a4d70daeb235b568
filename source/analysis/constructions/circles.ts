// Those around somebody: “an aide to Reed said”, “said a friend of Mr. Reed”, “two people close to Reed say”. The name only tells
// whose circle speaks.
import {isIn, list} from '../language/lexicon-entry.ts';
import {wordSet} from '../language/word-set.ts';
import {chunkKind} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import {candidateKind, type SourceCandidate} from '../story/source-candidates.ts';

const joining = wordSet('of to for with from near around behind');
/** “close to”, “familiar with”. */
const nearness = wordSet('close closest loyal near nearest familiar next related');
/** “the candidate for Governor Ann Reed” is Reed. */
const officeSeekers = wordSet('candidate nominee contender hopeful secretary minister deputy speaker head');

/** In chunks: titles between “to” and the name, and words between the name and its verb. */
const mostTitles = 3;
const verbReach = 2;

/** Tells whether the verb of saying follows the name, with nothing but an auxiliary and an adverb between. */
const isFollowed = ({chunks}: ParsedStory, {to, cueAfter}: SourceCandidate): boolean => {
	if (cueAfter === undefined || cueAfter.at - to > verbReach) return false;
	for (let at = to; at < cueAfter.at; at++) if (chunks.kinds[at] === chunkKind.comma) return false;
	return true;
};

/** Returns the source candidate of those around the person whom candidate `index` names, where they speak; -1 otherwise. */
export const circleAround = (story: ParsedStory, index: number): number => {
	const {chunks, candidates, firstCandidateAt, tokens} = story;
	const {kinds, sentences, from} = chunks;
	const one = candidates[index]!;
	if (one.person < 0) return -1;
	const wordAt = (at: number) => tokens[from[at]!]!.word;
	let at = one.from - 1;
	const sentence = sentences[one.from];
	while (
		at > one.from - 1 - mostTitles &&
		at > 0 &&
		wordAt(at).capital &&
		isIn(wordAt(at), list.honorific | list.title)
	)
		at--;
	const isTitled = at < one.from - 1;
	if (at < 1 || sentences[at] !== sentence || !joining.has(wordAt(at).lower)) return -1;
	if (nearness.has(wordAt(at - 1).lower)) at--;
	for (let who = firstCandidateAt[at]! - 1; who >= 0 && candidates[who]!.from > at - 12; who--) {
		const {kind, to, head, from: start, cueBefore} = candidates[who]!;
		if (kind < candidateKind.phrase || to !== at || sentences[start] !== sentence) continue;
		const noun = wordAt(head);
		if (kinds[head] !== chunkKind.speaker && !isIn(noun, list.personNoun | list.relative)) return -1;
		if (isTitled && officeSeekers.has(noun.lower)) return -1;
		// “Ann Reed, an aide to Vale, …”
		if (kinds[start - 1] === chunkKind.comma && !isFollowed(story, one)) return -1;
		return isFollowed(story, one) || cueBefore?.kind === 'verb before' ? who : -1;
	}
	return -1;
};
