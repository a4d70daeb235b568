// Which of the candidates speaks: a log-linear ranker over what can be seen of each beside the quote. The trainer uses the same features.

import {addFeature as add, type Features, fold} from '../features/hashed-features.ts';
import {part} from '../language/grammar.ts';
import {sign, signKinds} from '../story/chunks.ts';
import type {CueLink} from '../story/cue-links.ts';
import type {Piece} from '../story/quoted-spans.ts';
import {type Candidate, candidate} from '../story/source-candidates.ts';
import type {Story} from '../story/story.ts';

/** Who was chosen so far. Handed along from piece to piece; a piece that is no quote changes nothing. */
export type Memory = {
	readonly previous: {readonly candidate: number; readonly piece: Piece} | undefined;
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
export const linkFor = ({after, before}: Candidate, at: number): CueLink | undefined => {
	if (!after || !before) return after ?? before;
	return Math.abs(after.at - at) <= Math.abs(before.at - at) ? after : before;
};

/** Where the verb stands: 0 none, 1 between mention and piece, 2 beyond the mention, 3 on the far side of the piece. */
export const placeOf = (link: CueLink | undefined, one: Candidate, at: number): number => {
	if (!link) return 0;
	const left = one.from < at;
	if (link.at < at !== left) return 3;
	return left === link.at >= one.to ? 1 : 2;
};

/** The kinds of the signs between two places, repeats folded, six at most. */
const pathBetween = (story: Story, from: number, to: number): number => {
	const {kinds} = story.narration;
	if (to - from > 12) return -1;
	let path = 0;
	let last = -1;
	let steps = 0;
	for (let at = from; at < to && steps < 6; at++) {
		const kind = kinds[at]!;
		if (kind === last || kind === sign.adverb || kind === sign.time) continue;
		path = fold(path, kind, signKinds);
		last = kind;
		steps++;
	}
	return path;
};

/** How the piece follows the one before: sentence, paragraph, next or farther, and the words between. */
const gapOf = (piece: Piece, memory: Memory): number => {
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
	const words = piece.sign - before.sign - 1;
	return near * 4 + (words <= 0 ? 0 : words <= 6 ? 1 : words <= 25 ? 2 : 3);
};

/** Signs before the piece among which its verb is looked for. */
const cueReach = 14;

/** The last reporting verb before the piece in its sentence; -1 for none. */
const cueBefore = ({narration}: Story, {sign: at}: Piece): number => {
	const {kinds, sentences} = narration;
	for (let i = at - 1; i >= 0 && i >= at - cueReach && sentences[i] === sentences[at]; i--) {
		if (kinds[i] === sign.cue) return i;
		if (kinds[i] === sign.quote) return -1;
	}
	return -1;
};

/** A verb without a subject of its own beside it, “…, adding”, “and said”, by what stands before it; 0 for all others. */
const orphanKind = (story: Story, cue: number, chosen: readonly number[]): number => {
	if (cue < 0) return 0;
	const {candidates, narration} = story;
	const isOwned = chosen.some(index => candidates[index]!.after?.at === cue || candidates[index]!.before?.at === cue);
	if (isOwned) return 1;
	const before = cue > 0 ? narration.kinds[cue - 1]! : sign.none;
	const going = narration.cues[cue]?.form === 'going' ? 1 : 0;
	const kind = before === sign.comma ? 1 : before === sign.conjunction ? 2 : before === sign.to ? 3 : 4;
	return kind * 2 + going;
};

/** Calls `visit` with the features of each candidate in turn, which are gone at the next. */
export const describeCandidates = (
	story: Story,
	piece: Piece,
	chosen: readonly number[],
	memory: Memory,
	features: Features,
	visit: (position: number) => void,
): void => {
	const {narration, candidates, tokens, cast} = story;
	const {kinds, sentences, paragraphs, from: firstToken, quotesBefore, length} = narration;
	const at = piece.sign;
	const shape = piece.ending * 2 + (piece.startsSentence ? 1 : 0);
	const gap = gapOf(piece, memory);
	const size = wordsBucket(piece.words);
	const previous = memory.previous;
	const previousPerson = previous ? memory.personOf(previous.candidate) : -1;
	const previousKind = previous ? candidates[previous.candidate]!.kind : 0;
	const kindAt = (place: number) => (place < 0 || place >= length ? sign.none : kinds[place]!);
	const {before} = piece;
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
			if (one.after || one.before) linked++;
			if (one.kind <= candidate.she) names++;
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
		const link = linkFor(one, at);
		const linkKind = link ? linkKinds[link.kind] : 0;
		const level = link ? (link.cue?.level ?? 3) : 0;
		const verb = link?.cue?.verb ?? 0;
		const form = link?.cue ? forms[link.cue.form] : 0;
		const place = placeOf(link, one, at);

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
		const headNoun = headWord.part >= part.speaker ? headWord.id : 0;
		const determiner = kind >= candidate.phrase ? tokens[firstToken[one.from]!]!.word.grammar.id : 0;
		const opens =
			one.from === 0 || sentences[one.from - 1] !== sentences[one.from] || kinds[one.from - 1] === sign.quote ? 1 : 0;
		const linked = linkKind > 0 ? 1 : 0;

		const whereabouts = fold(fold(side, sentenceGap, 4), paragraphGap, 3);
		const linking = fold(fold(fold(fold(linkKind, place, 4), side, 2), breaks, 3), quotes, 3);

		add(features, 1, whereabouts);
		add(features, 2, fold(whereabouts, shape, 16));
		add(features, 3, fold(whereabouts, kind, 20));
		add(features, 4, fold(fold(whereabouts, shape, 16), piece.after, signKinds));
		add(features, 5, fold(fold(whereabouts, shape, 16), before, signKinds));
		add(features, 6, fold(fold(whereabouts, linked, 2), isFirstInParagraph, 2));

		add(features, 10, linking);
		add(features, 11, fold(linking, level, 4));
		add(features, 12, fold(fold(linking, shape, 16), level, 4));
		add(features, 13, fold(linking, kind, 20));
		add(features, 14, fold(fold(linking, level, 4), distance, 8));
		add(features, 15, fold(fold(linking, distance, 8), shape, 16));
		add(features, 16, fold(fold(linking, before, signKinds), piece.after, signKinds));
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
			add(features, 20, fold(fold(linking, verb, 80), form, 5));
			add(features, 21, fold(fold(linkKind, verb, 80), form, 5));
			add(features, 22, fold(fold(linking, behind, signKinds), cueAfter, signKinds));
			add(features, 23, fold(fold(linkKind * 4 + near, manner, 32), form, 5));
			add(features, 24, fold(fold(linkKind * 4 + near, link.prepositions, 4), level, 4));
			add(features, 25, fold(fold(linkKind * 4 + near, cueBefore, signKinds), cueAfter, signKinds));
			add(features, 26, fold(fold(fold(linkKind * 4 + near, form, 5), level, 4), cueAfter, signKinds));
			add(features, 27, fold(fold(linking, form, 5), shape, 16));
			add(features, 28, fold(fold(linkKind, bucketOf(link.between), 8), near, 4));
		} else {
			const path = onLeft ? pathBetween(story, one.to, at) : pathBetween(story, at + 1, one.from);
			if (sentenceGap === 0 && path >= 0) {
				add(features, 30, fold(path, side, 2));
				add(features, 31, fold(fold(path, side, 2), kind, 20));
			}
			add(features, 32, fold(fold(fold(whereabouts, ahead, signKinds), kind, 20), quotes, 3));
		}

		const subject = one.subject ? 1 : 0;
		const beforeCue = onLeft && lastCue >= 0 && one.to <= lastCue ? 1 : 0;
		const doing = fold(
			fold(fold(fold(orphan, subject, 2), beforeCue, 2), sentenceGap, 4),
			subjectsNearer[position]!,
			4,
		);
		add(features, 100, fold(doing, linked, 2));
		add(features, 101, fold(fold(doing, opens, 2), kind, 20));
		add(features, 102, fold(fold(fold(subject, linkKind, 6), whereabouts, 32), shape, 16));
		add(features, 103, fold(fold(fold(subject, behind, signKinds), subjectsNearer[position]!, 4), whereabouts, 32));

		add(features, 40, fold(fold(fold(linkedNearer[position]!, linkKind, 6), side, 2), breaks, 3));
		add(features, 41, fold(fold(fold(linkedNearer[position]!, linkKind, 6), side, 2), shape, 16));
		add(features, 42, fold(fold(fold(namesNearer[position]!, kind, 20), side, 2), linked, 2));
		add(features, 43, fold(fold(namesNearer[position]!, whereabouts, 32), linked, 2));

		add(features, 50, fold(behind, kind, 20));
		add(features, 51, fold(fold(behindWord, linked, 2), kind <= candidate.organisation ? 1 : 0, 2));
		add(features, 52, fold(ahead, kind, 20));
		add(features, 53, fold(fold(ahead, ahead2, signKinds), linked, 2));
		add(features, 54, fold(fold(one.possessive ? 1 : 0, linkKind, 6), side, 2));
		if (headNoun > 0) {
			add(features, 55, headNoun);
			add(features, 56, fold(fold(headNoun, linked, 2), kind, 20));
		}
		if (determiner > 0) add(features, 57, fold(fold(determiner, linked, 2), headKind, signKinds));
		add(features, 58, fold(fold(fold(behind, ahead, signKinds), linkKind, 6), opens, 2));
		add(features, 59, fold(fold(fold(opens, kind, 20), linkKind, 6), sentenceGap, 4));
		add(features, 60, fold(fold(kind, headKind, signKinds), linkKind, 6));

		const person = memory.personOf(index);
		const same = previous?.candidate === index ? 1 : 0;
		const samePerson = same === 1 || (person >= 0 && person === previousPerson) ? 1 : 0;
		const state = same * 2 + samePerson;
		const amid = previous && one.from > previous.piece.sign && one.from < at ? 1 : 0;
		const used = memory.used.has(index) ? 1 : 0;
		const spoke = person >= 0 && memory.speakers.has(person) ? 1 : 0;
		add(features, 70, fold(fold(state, gap, 20), shape, 16));
		add(features, 71, fold(fold(state, gap, 20), kind, 20));
		add(features, 72, fold(fold(used, gap, 20), linkKind, 6));
		add(features, 73, fold(fold(state, linking, 600), same, 2));
		add(features, 74, fold(fold(fold(fold(amid, linkKind, 6), opens, 2), gap, 20), side, 2));
		add(features, 75, fold(fold(fold(spoke, gap, 20), kind, 20), linked, 2));
		add(features, 76, fold(fold(fold(state, previousKind, 20), kind, 20), gap >> 2, 5));
		add(features, 77, fold(fold(fold(state, before, signKinds), piece.after, signKinds), gap >> 2, 5));
		add(features, 78, fold(fold(fold(amid, state, 4), linkKind, 6), shape, 16));

		add(features, 80, fold(size, kind, 20));
		const inside = person >= 0 && piece.named.includes(person) ? 1 : 0;
		add(features, 81, fold(fold(inside, size, 8), linked, 2));
		add(features, 82, fold(fold(piece.firstPerson ? 1 : 0, kind, 20), linked, 2));
		add(features, 83, fold(fold(fold(piece.small ? 1 : 0, shape, 16), whereabouts, 32), linked, 2));
		add(features, 84, fold(fold(piece.small ? 1 : 0, size, 8), linking, 600));

		const member = one.member >= 0 ? cast.members[one.member] : undefined;
		if (member) {
			const named = upTo(story.timesNamed[one.member]!, 6);
			add(features, 90, fold(named, linked, 2));
			add(features, 91, fold(fold(member.points > 0 ? 1 : 0, member.given.length > 0 ? 1 : 0, 2), linkKind, 6));
		}
		visit(position);
	}
};
