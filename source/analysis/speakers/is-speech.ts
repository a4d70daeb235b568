// Speech or not: titles, nicknames and words held at arm's length stand in the same marks. A logistic model over what is seen of the run.

import {addFeature as add, cross, type FeatureVector} from '../features/hashed-features.ts';
import {chunkKind, chunkKindCount} from '../story/chunks.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import type {QuotedSpan} from '../story/quoted-spans.ts';
import {candidateKind, type SourceCandidate} from '../story/source-candidates.ts';
import {cuePositionOf, nearestCueLink} from './rank-sources.ts';

/** How the ranker judged the piece. */
export type SourceRanking = {
	/** Index of the best candidate; -1 where there is none. */
	readonly best: number;
	/** Score of the best less that of the next. */
	readonly margin: number;
};

/** 0 small, 1 first word only, 2 title case, 3 all capitals. */
const caseOf = (story: ParsedStory, piece: QuotedSpan): number => {
	const {tokens, chunks} = story;
	let capitals = 0;
	let small = 0;
	let all = 0;
	for (let i = chunks.from[piece.chunk]!; i < chunks.to[piece.chunk]!; i++) {
		const {kind, word} = tokens[i]!;
		if (kind !== 'word') continue;
		if (word.allCapitals) all++;
		else if (word.capital) capitals++;
		else if (word.text.length > 3) small++;
	}
	if (all > 0 && capitals + small === 0) return 3;
	if (piece.startsLower) return 0;
	return small === 0 ? 2 : 1;
};

const works = new Set(
	'book film movie show series song album novel episode anthem play website site game program programme project exhibit exhibition painting sculpture column essay commentary article documentary memoir musical magazine podcast video hit single track comedy drama sitcom sketch segment chapter report paper study poem tune opera class course app blog category headline hashtag slogan sign motto'.split(
		' ',
	),
);
const naming = new Set(
	'titled entitled called named dubbed labeled labelled nicknamed termed term terms word words phrase phrases so-called known branded christened alias aka nickname marked code-named codenamed'.split(
		' ',
	),
);

const parts = {noun: 0, plural: 1, adjective: 2, participle: 3, verb: 4, other: 5} as const;

/** Signs looked at on either side for a reporting verb. */
const cueReach = 30;

/** Level of the strongest reporting verb in the sentence of the run, before it and behind it: 0 to 15. */
const strongestCue = ({chunks, tokens}: ParsedStory, at: number): number => {
	const {sentences, cues, length, to} = chunks;
	let before = 0;
	let after = 0;
	for (let i = at - 1; i >= 0 && i > at - cueReach && sentences[i] === sentences[at]; i--)
		before = Math.max(before, cues[i]?.level ?? 0);
	const last = tokens[to[at]! - 1]!.sentence;
	for (let i = at + 1; i < length && i < at + cueReach && sentences[i] === last; i++)
		after = Math.max(after, cues[i]?.level ?? 0);
	return before * 4 + after;
};

/** Words before a run that say what it is: 0 nothing, 1 a work, 2 a name, 3 on, in or at, 4 an article or a possessive. */
const introductionOf = (story: ParsedStory, at: number, paragraph: number): number => {
	const {chunks, tokens} = story;
	let looked = 0;
	for (let i = chunks.from[at]! - 1; i >= 0 && looked < 4 && tokens[i]!.paragraph === paragraph; i--) {
		const {word, kind, run} = tokens[i]!;
		if (run >= 0) return 5;
		if (kind === 'mark') {
			if (word.text !== ',' && word.text !== ':' && word.text !== "'s") return looked === 0 ? 0 : 6;
			continue;
		}
		const stem = word.lower.endsWith('s') ? word.lower.slice(0, -1) : word.lower;
		if (works.has(word.lower) || works.has(stem)) return looked === 0 ? 1 : 7;
		if (naming.has(word.lower)) return looked === 0 ? 2 : 8;
		looked++;
	}
	return 0;
};

const upTo = (value: number, most: number): number => Math.min(value, most);

export const extractSpeechFeatures = (
	story: ParsedStory,
	piece: QuotedSpan,
	ranking: SourceRanking,
	before: {readonly quoted: QuotedSpan; readonly accepted: boolean} | undefined,
	features: FeatureVector,
): void => {
	const {chunks, tokens, candidates, body, runs} = story;
	const {kinds, from, paragraphs, sentences, length} = chunks;
	const at = piece.chunk;
	const size = upTo(piece.words, 9) + (piece.words > 14 ? 1 : 0) + (piece.words > 24 ? 1 : 0);
	const look = caseOf(story, piece);
	const wordBefore = at > 0 ? tokens[from[at]! - 1]!.word : undefined;
	const wordAfter = at + 1 < length ? tokens[from[at + 1]!]!.word : undefined;
	const kindBefore2 = at > 1 && paragraphs[at - 2] === piece.paragraph ? kinds[at - 2]! : chunkKind.none;
	const one: SourceCandidate | undefined = ranking.best >= 0 ? candidates[ranking.best] : undefined;
	const link = one && nearestCueLink(one, at);
	const place = one ? cuePositionOf(link, one, at) : 0;
	const level = link ? (link.cue?.level ?? 3) : 0;
	const sameSentence =
		one && sentences[link?.at ?? one.from] === (one.from < at ? piece.firstSentence : piece.lastSentence) ? 1 : 0;
	const linking = cross(cross(place, level, 4), sameSentence, 2);
	const margin = upTo(Math.floor(ranking.margin), 6);
	const shape = piece.ending * 2 + (piece.startsSentence ? 1 : 0);
	const previous = before
		? (before.quoted.paragraph === piece.paragraph ? 1 : before.quoted.paragraph + 1 === piece.paragraph ? 3 : 5) +
			(before.accepted ? 1 : 0)
		: 0;
	const sameBefore = before && before.quoted.lastSentence === piece.firstSentence ? (before.accepted ? 2 : 1) : 0;
	const first = at === 0 || paragraphs[at - 1] !== piece.paragraph;
	const alone = first && piece.kindAfter === chunkKind.none ? 1 : 0;
	const led = piece.kindBefore === chunkKind.colon ? (first ? 2 : 1) : 0;
	const between = cross(piece.kindBefore, piece.kindAfter, chunkKindCount);
	const {grammar: beforeGrammar} = wordBefore ?? {grammar: undefined};
	const cueBefore = piece.kindBefore === chunkKind.cue ? (wordBefore?.grammar.cue?.level ?? 0) : 0;
	const kind =
		body.paragraphs[piece.paragraph]!.kind === 'paragraph'
			? 0
			: body.paragraphs[piece.paragraph]!.kind === 'subhead'
				? 1
				: 2;

	const partBefore = parts[wordBefore?.partOfSpeech ?? 'other'];
	const partAfter = parts[wordAfter?.partOfSpeech ?? 'other'];
	const reported = strongestCue(story, at);
	const introduction = introductionOf(story, at, piece.paragraph);

	features.count = 0;
	add(features, 1, size);
	add(features, 2, cross(size, look, 4));
	add(features, 3, cross(size, shape, 16));
	add(features, 4, cross(cross(size, piece.startsSentence ? 1 : 0, 2), piece.startsLower ? 1 : 0, 2));
	add(features, 5, cross(cross(piece.kindBefore, upTo(size, 5), 6), look, 4));
	add(features, 6, cross(cross(piece.kindAfter, upTo(size, 5), 6), piece.ending, 7));
	add(features, 7, cross(between, upTo(size, 3), 4));
	add(features, 8, cross(cross(beforeGrammar?.id ?? 0, upTo(size, 3), 4), piece.kindBefore, chunkKindCount));
	add(features, 9, cross(cross(wordAfter?.grammar.id ?? 0, upTo(size, 3), 4), piece.kindAfter, chunkKindCount));
	add(features, 10, cross(linking, upTo(size, 6), 7));
	add(features, 11, cross(cross(linking, one?.kind ?? 0, 20), upTo(size, 3), 4));
	add(features, 12, cross(cross(margin, linking, 32), upTo(size, 3), 4));
	add(features, 13, cross(cross(previous, upTo(size, 5), 6), piece.startsSentence ? 1 : 0, 2));
	add(features, 14, cross(cross(sameBefore, piece.kindBefore, chunkKindCount), upTo(size, 3), 4));
	add(features, 15, cross(cross(cueBefore, beforeGrammar?.cue?.verb ?? 0, 80), upTo(size, 4), 5));
	add(features, 16, cross(cross(piece.kindBefore, kindBefore2, chunkKindCount), upTo(size, 3), 4));
	add(features, 17, cross(cross(alone, look, 4), upTo(size, 6), 7));
	add(features, 18, cross(cross(runs[piece.run]!.closed ? 1 : 0, shape, 16), upTo(size, 6), 7));
	add(features, 19, cross(cross(piece.firstPerson ? 1 : 0, upTo(size, 6), 7), piece.startsLower ? 1 : 0, 2));
	add(features, 20, cross(cross(link?.cue?.verb ?? 0, place, 4), upTo(size, 3), 4));
	add(features, 21, cross(cross(piece.ending, piece.kindAfter, chunkKindCount), look, 4));
	add(features, 22, cross(kind, upTo(size, 6), 7));
	add(
		features,
		23,
		cross(
			one ? (one.kind === candidateKind.phrase ? tokens[from[one.head]!]!.word.grammar.wordClass : one.kind + 40) : 0,
			sameSentence,
			2,
		),
	);
	add(features, 24, cross(cross(introduction, look, 4), upTo(size, 6), 7));
	add(features, 25, cross(cross(introduction, piece.kindBefore, chunkKindCount), upTo(size, 3), 4));
	add(features, 26, cross(cross(look, linking, 32), upTo(size, 5), 6));
	add(features, 27, cross(cross(piece.named.length > 0 ? 1 : 0, look, 4), upTo(size, 6), 7));
	add(features, 28, cross(cross(piece.kindAfter, piece.kindBefore, chunkKindCount), look, 4));
	add(features, 29, cross(cross(partAfter, piece.kindAfter, chunkKindCount), upTo(size, 5), 6));
	add(features, 30, cross(cross(partBefore, piece.kindBefore, chunkKindCount), upTo(size, 5), 6));
	add(features, 31, cross(cross(cross(partBefore, partAfter, 6), piece.kindBefore, chunkKindCount), upTo(size, 3), 4));
	add(features, 32, cross(cross(reported, upTo(size, 6), 7), piece.startsSentence ? 1 : 0, 2));
	add(features, 33, cross(cross(reported, place, 4), cross(look, upTo(size, 3), 4), 16));
	add(features, 34, cross(cross(reported, piece.kindBefore, chunkKindCount), upTo(size, 3), 4));
	add(features, 35, cross(cross(partAfter, piece.ending, 7), cross(look, upTo(size, 4), 5), 20));
	const passive =
		wordBefore !== undefined && naming.has(wordBefore.lower) && kindBefore2 === chunkKind.auxiliary ? 1 : 0;
	const silent = reported === 0 ? 1 : 0;
	const titled = cross(cross(introduction, look, 4), silent, 2);
	add(features, 36, titled);
	add(features, 37, cross(titled, passive, 2));
	add(features, 38, cross(cross(look, silent, 2), passive, 2));
	add(features, 39, cross(cross(look, piece.kindBefore, chunkKindCount), silent, 2));
	add(features, 40, cross(cross(look, piece.kindAfter, chunkKindCount), silent, 2));
	add(features, 41, cross(cross(led, upTo(size, 6), 7), piece.firstPerson ? 1 : 0, 2));
	add(features, 42, cross(cross(first ? 1 : 0, size, 12), piece.firstPerson ? 1 : 0, 2));
};
