// Speech or not: titles, nicknames and words held at arm's length stand in the same marks. A logistic model over what is seen of the run.

import {addFeature as add, type Features, fold} from '../features/hashed-features.ts';
import {sign, signKinds} from '../story/chunks.ts';
import type {Piece} from '../story/quoted-spans.ts';
import {type Candidate, candidate} from '../story/source-candidates.ts';
import type {Story} from '../story/story.ts';
import {linkFor, placeOf} from './rank-sources.ts';

/** How the ranker judged the piece. */
export type Ranking = {
	/** Index of the best candidate; -1 where there is none. */
	readonly best: number;
	/** Score of the best less that of the next. */
	readonly margin: number;
};

/** 0 small, 1 first word only, 2 title case, 3 all capitals. */
const caseOf = (story: Story, piece: Piece): number => {
	const {tokens, narration} = story;
	let capitals = 0;
	let small = 0;
	let all = 0;
	for (let i = narration.from[piece.sign]!; i < narration.to[piece.sign]!; i++) {
		const {kind, word} = tokens[i]!;
		if (kind !== 'word') continue;
		if (word.allCapitals) all++;
		else if (word.capital) capitals++;
		else if (word.text.length > 3) small++;
	}
	if (all > 0 && capitals + small === 0) return 3;
	if (piece.small) return 0;
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
const strongestCue = ({narration, tokens}: Story, at: number): number => {
	const {sentences, cues, length, to} = narration;
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
const introductionOf = (story: Story, at: number, paragraph: number): number => {
	const {narration, tokens} = story;
	let looked = 0;
	for (let i = narration.from[at]! - 1; i >= 0 && looked < 4 && tokens[i]!.paragraph === paragraph; i--) {
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

export const describeRun = (
	story: Story,
	piece: Piece,
	ranking: Ranking,
	before: {readonly piece: Piece; readonly accepted: boolean} | undefined,
	features: Features,
): void => {
	const {narration, tokens, candidates, page, runs} = story;
	const {kinds, from, paragraphs, sentences, length} = narration;
	const at = piece.sign;
	const size = upTo(piece.words, 9) + (piece.words > 14 ? 1 : 0) + (piece.words > 24 ? 1 : 0);
	const look = caseOf(story, piece);
	const wordBefore = at > 0 ? tokens[from[at]! - 1]!.word : undefined;
	const wordAfter = at + 1 < length ? tokens[from[at + 1]!]!.word : undefined;
	const kindBefore2 = at > 1 && paragraphs[at - 2] === piece.paragraph ? kinds[at - 2]! : sign.none;
	const one: Candidate | undefined = ranking.best >= 0 ? candidates[ranking.best] : undefined;
	const link = one && linkFor(one, at);
	const place = one ? placeOf(link, one, at) : 0;
	const level = link ? (link.cue?.level ?? 3) : 0;
	const sameSentence =
		one && sentences[link?.at ?? one.from] === (one.from < at ? piece.firstSentence : piece.lastSentence) ? 1 : 0;
	const linking = fold(fold(place, level, 4), sameSentence, 2);
	const margin = upTo(Math.floor(ranking.margin), 6);
	const shape = piece.ending * 2 + (piece.startsSentence ? 1 : 0);
	const previous = before
		? (before.piece.paragraph === piece.paragraph ? 1 : before.piece.paragraph + 1 === piece.paragraph ? 3 : 5) +
			(before.accepted ? 1 : 0)
		: 0;
	const sameBefore = before && before.piece.lastSentence === piece.firstSentence ? (before.accepted ? 2 : 1) : 0;
	const first = at === 0 || paragraphs[at - 1] !== piece.paragraph;
	const alone = first && piece.after === sign.none ? 1 : 0;
	const led = piece.before === sign.colon ? (first ? 2 : 1) : 0;
	const between = fold(piece.before, piece.after, signKinds);
	const {grammar: beforeGrammar} = wordBefore ?? {grammar: undefined};
	const cueBefore = piece.before === sign.cue ? (wordBefore?.grammar.cue?.level ?? 0) : 0;
	const kind =
		page.paragraphs[piece.paragraph]!.kind === 'paragraph'
			? 0
			: page.paragraphs[piece.paragraph]!.kind === 'subhead'
				? 1
				: 2;

	const partBefore = parts[wordBefore?.part ?? 'other'];
	const partAfter = parts[wordAfter?.part ?? 'other'];
	const reported = strongestCue(story, at);
	const introduction = introductionOf(story, at, piece.paragraph);

	features.count = 0;
	add(features, 1, size);
	add(features, 2, fold(size, look, 4));
	add(features, 3, fold(size, shape, 16));
	add(features, 4, fold(fold(size, piece.startsSentence ? 1 : 0, 2), piece.small ? 1 : 0, 2));
	add(features, 5, fold(fold(piece.before, upTo(size, 5), 6), look, 4));
	add(features, 6, fold(fold(piece.after, upTo(size, 5), 6), piece.ending, 7));
	add(features, 7, fold(between, upTo(size, 3), 4));
	add(features, 8, fold(fold(beforeGrammar?.id ?? 0, upTo(size, 3), 4), piece.before, signKinds));
	add(features, 9, fold(fold(wordAfter?.grammar.id ?? 0, upTo(size, 3), 4), piece.after, signKinds));
	add(features, 10, fold(linking, upTo(size, 6), 7));
	add(features, 11, fold(fold(linking, one?.kind ?? 0, 20), upTo(size, 3), 4));
	add(features, 12, fold(fold(margin, linking, 32), upTo(size, 3), 4));
	add(features, 13, fold(fold(previous, upTo(size, 5), 6), piece.startsSentence ? 1 : 0, 2));
	add(features, 14, fold(fold(sameBefore, piece.before, signKinds), upTo(size, 3), 4));
	add(features, 15, fold(fold(cueBefore, beforeGrammar?.cue?.verb ?? 0, 80), upTo(size, 4), 5));
	add(features, 16, fold(fold(piece.before, kindBefore2, signKinds), upTo(size, 3), 4));
	add(features, 17, fold(fold(alone, look, 4), upTo(size, 6), 7));
	add(features, 18, fold(fold(runs[piece.run]!.closed ? 1 : 0, shape, 16), upTo(size, 6), 7));
	add(features, 19, fold(fold(piece.firstPerson ? 1 : 0, upTo(size, 6), 7), piece.small ? 1 : 0, 2));
	add(features, 20, fold(fold(link?.cue?.verb ?? 0, place, 4), upTo(size, 3), 4));
	add(features, 21, fold(fold(piece.ending, piece.after, signKinds), look, 4));
	add(features, 22, fold(kind, upTo(size, 6), 7));
	add(
		features,
		23,
		fold(
			one ? (one.kind === candidate.phrase ? tokens[from[one.head]!]!.word.grammar.part : one.kind + 40) : 0,
			sameSentence,
			2,
		),
	);
	add(features, 24, fold(fold(introduction, look, 4), upTo(size, 6), 7));
	add(features, 25, fold(fold(introduction, piece.before, signKinds), upTo(size, 3), 4));
	add(features, 26, fold(fold(look, linking, 32), upTo(size, 5), 6));
	add(features, 27, fold(fold(piece.named.length > 0 ? 1 : 0, look, 4), upTo(size, 6), 7));
	add(features, 28, fold(fold(piece.after, piece.before, signKinds), look, 4));
	add(features, 29, fold(fold(partAfter, piece.after, signKinds), upTo(size, 5), 6));
	add(features, 30, fold(fold(partBefore, piece.before, signKinds), upTo(size, 5), 6));
	add(features, 31, fold(fold(fold(partBefore, partAfter, 6), piece.before, signKinds), upTo(size, 3), 4));
	add(features, 32, fold(fold(reported, upTo(size, 6), 7), piece.startsSentence ? 1 : 0, 2));
	add(features, 33, fold(fold(reported, place, 4), fold(look, upTo(size, 3), 4), 16));
	add(features, 34, fold(fold(reported, piece.before, signKinds), upTo(size, 3), 4));
	add(features, 35, fold(fold(partAfter, piece.ending, 7), fold(look, upTo(size, 4), 5), 20));
	const passive = wordBefore !== undefined && naming.has(wordBefore.lower) && kindBefore2 === sign.auxiliary ? 1 : 0;
	const silent = reported === 0 ? 1 : 0;
	const titled = fold(fold(introduction, look, 4), silent, 2);
	add(features, 36, titled);
	add(features, 37, fold(titled, passive, 2));
	add(features, 38, fold(fold(look, silent, 2), passive, 2));
	add(features, 39, fold(fold(look, piece.before, signKinds), silent, 2));
	add(features, 40, fold(fold(look, piece.after, signKinds), silent, 2));
	add(features, 41, fold(fold(led, upTo(size, 6), 7), piece.firstPerson ? 1 : 0, 2));
	add(features, 42, fold(fold(first ? 1 : 0, size, 12), piece.firstPerson ? 1 : 0, 2));
};
