// Which of the candidates speaks: a log-linear ranker over what can be seen of each beside the quote. The trainer uses the same features.

import {addFeature as add, cross, type FeatureVector} from '../features/hashed-features.ts';
import {wordClass} from '../language/grammar.ts';
import {chunkKind, chunkKindCount} from '../story/chunks.ts';
import type {CueLink} from '../story/cue-links.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import type {QuotedSpan} from '../story/quoted-spans.ts';
import {candidateKind, type SourceCandidate} from '../story/source-candidates.ts';

/** Who was chosen so far. Handed along from piece to piece; a piece that is no quote changes nothing. */
export type SpeakerHistory = {
	readonly previous: {readonly candidate: number; readonly piece: QuotedSpan} | undefined;
	/** Candidates that were chosen. */
	readonly used: ReadonlySet<number>;
	/** Cast members that spoke. */
	readonly speakers: ReadonlySet<number>;
	/** The cast member a candidate stands for, as far as the story up to it tells; -1 for nobody known. */
	readonly personOf: (candidate: number) => number;
};

const bucketOf = (count: number): number =>
	count < 3 ? count : count < 5 ? 3 : count < 9 ? 4 : count < 17 ? 5 : count < 33 ? 6 : 7;
const wordsBucket = (words: number): number =>
	words < 3 ? words : words < 5 ? 3 : words < 9 ? 4 : words < 16 ? 5 : words < 31 ? 6 : 7;
const upTo = (value: number, most: number): number => Math.min(value, most);

const linkKinds = {'verb after': 1, 'verb before': 2, 'according to': 3, 'told by': 4, signed: 5} as const;
const forms = {plain: 1, present: 2, past: 3, going: 4} as const;

/** Of two verbs the one nearer to the piece. */
export const nearestCueLink = ({cueAfter, cueBefore}: SourceCandidate, at: number): CueLink | undefined => {
	if (!cueAfter || !cueBefore) return cueAfter ?? cueBefore;
	return Math.abs(cueAfter.at - at) <= Math.abs(cueBefore.at - at) ? cueAfter : cueBefore;
};

/** Where the verb stands: 0 none, 1 between mention and piece, 2 beyond the mention, 3 on the far side of the piece. */
export const cuePositionOf = (link: CueLink | undefined, one: SourceCandidate, at: number): number => {
	if (!link) return 0;
	const left = one.from < at;
	if (link.at < at !== left) return 3;
	return left === link.at >= one.to ? 1 : 2;
};

/** The kinds of the signs between two places, repeats folded, six at most. */
const pathBetween = (story: ParsedStory, from: number, to: number): number => {
	const {kinds} = story.chunks;
	if (to - from > 12) return -1;
	let path = 0;
	let last = -1;
	let steps = 0;
	for (let at = from; at < to && steps < 6; at++) {
		const kind = kinds[at]!;
		if (kind === last || kind === chunkKind.adverb || kind === chunkKind.time) continue;
		path = cross(path, kind, chunkKindCount);
		last = kind;
		steps++;
	}
	return path;
};

/** How the piece follows the one before: sentence, paragraph, next or farther, and the words between. */
const gapOf = (piece: QuotedSpan, memory: SpeakerHistory): number => {
	const before = memory.previous?.piece;
	if (!before) return 0;
	const near =
		before.lastSentence === piece.firstSentence
			? 1
			: before.paragraph === piece.paragraph
				? 2
				: before.paragraph + 1 === piece.paragraph
					? 3
					: 4;
	const words = piece.chunk - before.chunk - 1;
	return near * 4 + (words <= 0 ? 0 : words <= 6 ? 1 : words <= 25 ? 2 : 3);
};

/** Signs before the piece among which its verb is looked for. */
const cueReach = 14;

/** The last reporting verb before the piece in its sentence; -1 for none. */
const cueBefore = ({chunks}: ParsedStory, {chunk: at}: QuotedSpan): number => {
	const {kinds, sentences} = chunks;
	for (let i = at - 1; i >= 0 && i >= at - cueReach && sentences[i] === sentences[at]; i--) {
		if (kinds[i] === chunkKind.cue) return i;
		if (kinds[i] === chunkKind.quote) return -1;
	}
	return -1;
};

/** A verb without a subject of its own beside it, “…, adding”, “and said”, by what stands before it; 0 for all others. */
const orphanKind = (story: ParsedStory, cue: number, chosen: readonly number[]): number => {
	if (cue < 0) return 0;
	const {candidates, chunks} = story;
	const isOwned = chosen.some(
		index => candidates[index]!.cueAfter?.at === cue || candidates[index]!.cueBefore?.at === cue,
	);
	if (isOwned) return 1;
	const before = cue > 0 ? chunks.kinds[cue - 1]! : chunkKind.none;
	const going = chunks.cues[cue]?.form === 'going' ? 1 : 0;
	const kind = before === chunkKind.comma ? 1 : before === chunkKind.conjunction ? 2 : before === chunkKind.to ? 3 : 4;
	return kind * 2 + going;
};

/** Calls `visit` with the features of each candidate in turn, which are gone at the next. */
export const extractSourceFeatures = (
	story: ParsedStory,
	piece: QuotedSpan,
	chosen: readonly number[],
	memory: SpeakerHistory,
	features: FeatureVector,
	visit: (position: number) => void,
): void => {
	const {chunks, candidates, tokens, cast} = story;
	const {kinds, sentences, paragraphs, from: firstToken, quotesBefore, length} = chunks;
	const at = piece.chunk;
	const shape = piece.ending * 2 + (piece.startsSentence ? 1 : 0);
	const gap = gapOf(piece, memory);
	const size = wordsBucket(piece.words);
	const previous = memory.previous;
	const previousPerson = previous ? memory.personOf(previous.candidate) : -1;
	const previousKind = previous ? candidates[previous.candidate]!.kind : 0;
	const kindAt = (place: number) => (place < 0 || place >= length ? chunkKind.none : kinds[place]!);
	const {kindBefore} = piece;
	const isFirstInParagraph = at === 0 || paragraphs[at - 1] !== piece.paragraph ? 1 : 0;

	const lastCue = cueBefore(story, piece);
	const orphan = orphanKind(story, lastCue, chosen);

	const left = chosen.findIndex(index => candidates[index]!.from > at);
	const border = left < 0 ? chosen.length : left;
	/** Linked ones nearer to the piece on the left, filled from the piece outwards. */
	const linkedNearer = new Uint8Array(chosen.length);
	const namesNearer = new Uint8Array(chosen.length);
	const subjectsNearer = new Uint8Array(chosen.length);
	const count = (position: number, step: number, end: number) => {
		let linked = 0;
		let names = 0;
		let subjects = 0;
		for (let i = position; i !== end; i += step) {
			const one = candidates[chosen[i]!]!;
			linkedNearer[i] = upTo(linked, 3);
			namesNearer[i] = upTo(names, 3);
			subjectsNearer[i] = upTo(subjects, 3);
			if (one.subject) subjects++;
			if (one.cueAfter || one.cueBefore) linked++;
			if (one.kind <= candidateKind.she) names++;
		}
	};
	count(border - 1, -1, -1);
	count(border, 1, chosen.length);

	for (let position = 0; position < chosen.length; position++) {
		const index = chosen[position]!;
		const one = candidates[index]!;
		const {kind, head} = one;
		features.count = 0;
		const onLeft = one.from < at;
		const side = onLeft ? 0 : 1;
		const link = nearestCueLink(one, at);
		const linkKind = link ? linkKinds[link.kind] : 0;
		const level = link ? (link.cue?.level ?? 3) : 0;
		const verb = link?.cue?.verb ?? 0;
		const form = link?.cue ? forms[link.cue.form] : 0;
		const place = cuePositionOf(link, one, at);

		const reference = onLeft ? piece.firstSentence : piece.lastSentence;
		const sentenceGap = upTo(Math.abs(reference - sentences[one.from]!), 3);
		const paragraphGap = upTo(Math.abs(piece.paragraph - paragraphs[one.from]!), 2);
		/** The nearer end of mention and verb together. */
		const nearest = onLeft
			? Math.max(one.to - 1, link && place !== 3 ? link.at : 0)
			: Math.min(one.from, link && place !== 3 ? link.at : one.from);
		const between = onLeft ? at - nearest - 1 : nearest - at - 1;
		const distance = bucketOf(Math.max(between, 0));
		const breaks = upTo(Math.abs(reference - sentences[nearest]!), 2);
		const quotes = upTo(
			onLeft ? quotesBefore[at]! - quotesBefore[nearest]! : quotesBefore[nearest]! - quotesBefore[at]! - 1,
			2,
		);

		const behind = kindAt(one.from - 1);
		const behindWord = one.from > 0 ? tokens[firstToken[one.from - 1]!]!.word.grammar.id : 0;
		const ahead = kindAt(one.to);
		const ahead2 = kindAt(one.to + 1);
		const headWord = tokens[firstToken[head]!]!.word.grammar;
		const headKind = kinds[head]!;
		const headNoun = headWord.wordClass >= wordClass.speaker ? headWord.id : 0;
		const determiner = kind >= candidateKind.phrase ? tokens[firstToken[one.from]!]!.word.grammar.id : 0;
		const opens =
			one.from === 0 || sentences[one.from - 1] !== sentences[one.from] || kinds[one.from - 1] === chunkKind.quote
				? 1
				: 0;
		const linked = linkKind > 0 ? 1 : 0;

		const whereabouts = cross(cross(side, sentenceGap, 4), paragraphGap, 3);
		const linking = cross(cross(cross(cross(linkKind, place, 4), side, 2), breaks, 3), quotes, 3);

		add(features, 1, whereabouts);
		add(features, 2, cross(whereabouts, shape, 16));
		add(features, 3, cross(whereabouts, kind, 20));
		add(features, 4, cross(cross(whereabouts, shape, 16), piece.kindAfter, chunkKindCount));
		add(features, 5, cross(cross(whereabouts, shape, 16), kindBefore, chunkKindCount));
		add(features, 6, cross(cross(whereabouts, linked, 2), isFirstInParagraph, 2));

		add(features, 10, linking);
		add(features, 11, cross(linking, level, 4));
		add(features, 12, cross(cross(linking, shape, 16), level, 4));
		add(features, 13, cross(linking, kind, 20));
		add(features, 14, cross(cross(linking, level, 4), distance, 8));
		add(features, 15, cross(cross(linking, distance, 8), shape, 16));
		add(features, 16, cross(cross(linking, kindBefore, chunkKindCount), piece.kindAfter, chunkKindCount));
		if (link) {
			const cueBefore = kindAt(link.at - 1);
			const cueAfter = kindAt(link.at + 1);
			const manner =
				(link.auxiliary ? 1 : 0) +
				(link.infinitive ? 2 : 0) +
				(link.apposition ? 4 : 0) +
				(link.who ? 8 : 0) +
				(link.negated ? 16 : 0);
			const near = breaks === 0 && quotes === 0 ? place : 0;
			add(features, 20, cross(cross(linking, verb, 80), form, 5));
			add(features, 21, cross(cross(linkKind, verb, 80), form, 5));
			add(features, 22, cross(cross(linking, behind, chunkKindCount), cueAfter, chunkKindCount));
			add(features, 23, cross(cross(linkKind * 4 + near, manner, 32), form, 5));
			add(features, 24, cross(cross(linkKind * 4 + near, link.prepositions, 4), level, 4));
			add(features, 25, cross(cross(linkKind * 4 + near, cueBefore, chunkKindCount), cueAfter, chunkKindCount));
			add(features, 26, cross(cross(cross(linkKind * 4 + near, form, 5), level, 4), cueAfter, chunkKindCount));
			add(features, 27, cross(cross(linking, form, 5), shape, 16));
			add(features, 28, cross(cross(linkKind, bucketOf(link.between), 8), near, 4));
		} else {
			const path = onLeft ? pathBetween(story, one.to, at) : pathBetween(story, at + 1, one.from);
			if (sentenceGap === 0 && path >= 0) {
				add(features, 30, cross(path, side, 2));
				add(features, 31, cross(cross(path, side, 2), kind, 20));
			}
			add(features, 32, cross(cross(cross(whereabouts, ahead, chunkKindCount), kind, 20), quotes, 3));
		}

		const subject = one.subject ? 1 : 0;
		const beforeCue = onLeft && lastCue >= 0 && one.to <= lastCue ? 1 : 0;
		const doing = cross(
			cross(cross(cross(orphan, subject, 2), beforeCue, 2), sentenceGap, 4),
			subjectsNearer[position]!,
			4,
		);
		add(features, 100, cross(doing, linked, 2));
		add(features, 101, cross(cross(doing, opens, 2), kind, 20));
		add(features, 102, cross(cross(cross(subject, linkKind, 6), whereabouts, 32), shape, 16));
		add(
			features,
			103,
			cross(cross(cross(subject, behind, chunkKindCount), subjectsNearer[position]!, 4), whereabouts, 32),
		);

		add(features, 40, cross(cross(cross(linkedNearer[position]!, linkKind, 6), side, 2), breaks, 3));
		add(features, 41, cross(cross(cross(linkedNearer[position]!, linkKind, 6), side, 2), shape, 16));
		add(features, 42, cross(cross(cross(namesNearer[position]!, kind, 20), side, 2), linked, 2));
		add(features, 43, cross(cross(namesNearer[position]!, whereabouts, 32), linked, 2));

		add(features, 50, cross(behind, kind, 20));
		add(features, 51, cross(cross(behindWord, linked, 2), kind <= candidateKind.organisation ? 1 : 0, 2));
		add(features, 52, cross(ahead, kind, 20));
		add(features, 53, cross(cross(ahead, ahead2, chunkKindCount), linked, 2));
		add(features, 54, cross(cross(one.possessive ? 1 : 0, linkKind, 6), side, 2));
		if (headNoun > 0) {
			add(features, 55, headNoun);
			add(features, 56, cross(cross(headNoun, linked, 2), kind, 20));
		}
		if (determiner > 0) add(features, 57, cross(cross(determiner, linked, 2), headKind, chunkKindCount));
		add(features, 58, cross(cross(cross(behind, ahead, chunkKindCount), linkKind, 6), opens, 2));
		add(features, 59, cross(cross(cross(opens, kind, 20), linkKind, 6), sentenceGap, 4));
		add(features, 60, cross(cross(kind, headKind, chunkKindCount), linkKind, 6));

		const person = memory.personOf(index);
		const same = previous?.candidate === index ? 1 : 0;
		const samePerson = same === 1 || (person >= 0 && person === previousPerson) ? 1 : 0;
		const state = same * 2 + samePerson;
		const amid = previous && one.from > previous.piece.chunk && one.from < at ? 1 : 0;
		const used = memory.used.has(index) ? 1 : 0;
		const spoke = person >= 0 && memory.speakers.has(person) ? 1 : 0;
		add(features, 70, cross(cross(state, gap, 20), shape, 16));
		add(features, 71, cross(cross(state, gap, 20), kind, 20));
		add(features, 72, cross(cross(used, gap, 20), linkKind, 6));
		add(features, 73, cross(cross(state, linking, 600), same, 2));
		add(features, 74, cross(cross(cross(cross(amid, linkKind, 6), opens, 2), gap, 20), side, 2));
		add(features, 75, cross(cross(cross(spoke, gap, 20), kind, 20), linked, 2));
		add(features, 76, cross(cross(cross(state, previousKind, 20), kind, 20), gap >> 2, 5));
		add(
			features,
			77,
			cross(cross(cross(state, kindBefore, chunkKindCount), piece.kindAfter, chunkKindCount), gap >> 2, 5),
		);
		add(features, 78, cross(cross(cross(amid, state, 4), linkKind, 6), shape, 16));

		add(features, 80, cross(size, kind, 20));
		const inside = person >= 0 && piece.named.includes(person) ? 1 : 0;
		add(features, 81, cross(cross(inside, size, 8), linked, 2));
		add(features, 82, cross(cross(piece.firstPerson ? 1 : 0, kind, 20), linked, 2));
		add(features, 83, cross(cross(cross(piece.startsLower ? 1 : 0, shape, 16), whereabouts, 32), linked, 2));
		add(features, 84, cross(cross(piece.startsLower ? 1 : 0, size, 8), linking, 600));

		const member = one.person >= 0 ? cast.members[one.person] : undefined;
		if (member) {
			const named = upTo(story.timesNamed[one.person]!, 6);
			add(features, 90, cross(named, linked, 2));
			add(features, 91, cross(cross(member.points > 0 ? 1 : 0, member.given.length > 0 ? 1 : 0, 2), linkKind, 6));
		}
		visit(position);
	}
};
