// What the source ranker sees of a quoted span and of each source candidate, before it is crossed into features.

import {cross} from '../features/hashed-features.ts';
import {type ChunkKind, chunkKind} from '../story/chunk-kinds.ts';
import type {CueLink} from '../story/cue-links.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import type {QuotedSpan} from '../story/quoted-spans.ts';
import {candidateKind, type SourceCandidate} from '../story/source-candidates.ts';
import {type CuePosition, cuePosition, cuePositionOf, nearestCueLink} from './cue-position.ts';
import {gapAfterPrevious, orphanCueOf, verbBefore} from './quote-surroundings.ts';
import type {SpeakerHistory} from './speaker-history.ts';

/** Puts a count into one of eight buckets. */
export const bucketOf = (count: number): number =>
	count < 3 ? count : count < 5 ? 3 : count < 9 ? 4 : count < 17 ? 5 : count < 33 ? 6 : 7;
const wordsBucket = (words: number): number =>
	words < 3 ? words : words < 5 ? 3 : words < 9 ? 4 : words < 16 ? 5 : words < 31 ? 6 : 7;

/** Returns a number, or `most` where it is larger. */
export const upTo = (value: number, most: number): number => Math.min(value, most);

/** 0 is no link. */
const linkKinds = {'verb after': 1, 'verb before': 2, 'according to': 3, 'told by': 4, signed: 5} as const;
/** 0 is no verb. */
const cueForms = {plain: 1, present: 2, past: 3, participle: 4} as const;

/** What all candidates of one quoted span share. */
export type SpanView = {
	readonly story: ParsedStory;
	readonly quoted: QuotedSpan;
	readonly history: SpeakerHistory;
	/** How the quote starts and ends: its ending times 2, plus 1 if it starts a sentence. */
	readonly shape: number;
	/** How it follows the quote before (`gapAfterPrevious`). */
	readonly gap: number;
	/** The words of the quote, as a bucket. */
	readonly size: number;
	readonly firstInParagraph: 0 | 1;
	/** The chunk of the last verb before the quote, or -1. */
	readonly lastVerb: number;
	/** Whether that verb lacks a subject (`orphanCueOf`). */
	readonly orphan: number;
	readonly nearer: Nearer;
	/** The speaker of the quote before (-1 if unknown), and the kind of its source candidate (0 if there is none). */
	readonly previousPerson: number;
	readonly previousKind: number;
};

/** What is computed of one candidate before its features are crossed. */
export type CandidateView = {
	/** Position in the list of candidates. */
	readonly position: number;
	/** Index into `ParsedStory.candidates`. */
	readonly index: number;
	readonly one: SourceCandidate;
	/** 0 before the quote, 1 after it. */
	readonly side: 0 | 1;
	readonly link: CueLink | undefined;
	readonly linked: 0 | 1;
	/** Kind of the link, level and form of the verb; 0 without. */
	readonly linkKind: number;
	readonly level: number;
	readonly form: number;
	readonly cueAt: CuePosition;
	/** Sentences between candidate and quote, at most 3. */
	readonly sentenceGap: number;
	/**
	 * From the quote to the nearer of candidate and verb: chunks (as a bucket), sentence breaks (0 to 2), quotes (0 to 2).
	 */
	readonly distance: number;
	readonly breaks: number;
	readonly quotes: number;
	/** Side and distance in sentences and paragraphs, crossed: below 24. */
	readonly where: number;
	/** Kind and place of the link, side, breaks and quotes, crossed: below 600. */
	readonly linking: number;
	/** 1 if the candidate is the first chunk of its sentence, or follows a quote. */
	readonly opens: 0 | 1;
	/** Kinds of the chunks before and after the candidate. */
	readonly before: ChunkKind;
	readonly after: ChunkKind;
};

/** Returns the kind of a chunk, `none` outside the story. */
export const kindAt = ({chunks}: ParsedStory, at: number): ChunkKind =>
	at < 0 || at >= chunks.length ? chunkKind.none : chunks.kinds[at]!;

/** For each candidate, the number of candidates of that sort between it and the quote, at most 3. */
type Nearer = {readonly linked: Uint8Array; readonly persons: Uint8Array; readonly subjects: Uint8Array};

const countNearer = ({candidates}: ParsedStory, chosen: readonly number[], at: number): Nearer => {
	const linked = new Uint8Array(chosen.length);
	const persons = new Uint8Array(chosen.length);
	const subjects = new Uint8Array(chosen.length);
	const count = (from: number, step: number, end: number) => {
		let linkedSoFar = 0;
		let personsSoFar = 0;
		let subjectsSoFar = 0;
		for (let i = from; i !== end; i += step) {
			const one = candidates[chosen[i]!]!;
			linked[i] = upTo(linkedSoFar, 3);
			persons[i] = upTo(personsSoFar, 3);
			subjects[i] = upTo(subjectsSoFar, 3);
			if (one.subject) subjectsSoFar++;
			if (one.cueAfter || one.cueBefore) linkedSoFar++;
			if (one.kind <= candidateKind.she) personsSoFar++;
		}
	};
	const right = chosen.findIndex(index => candidates[index]!.from > at);
	const border = right < 0 ? chosen.length : right;
	count(border - 1, -1, -1);
	count(border, 1, chosen.length);
	return {linked, persons, subjects};
};

/** Computes what all candidates in `chosen` share. */
export const viewSpan = (
	story: ParsedStory,
	quoted: QuotedSpan,
	chosen: readonly number[],
	history: SpeakerHistory,
): SpanView => {
	const {previous} = history;
	const lastVerb = verbBefore(story, quoted);
	return {
		story,
		quoted,
		history,
		shape: quoted.ending * 2 + (quoted.startsSentence ? 1 : 0),
		gap: gapAfterPrevious(quoted, previous?.quoted),
		size: wordsBucket(quoted.words),
		firstInParagraph: quoted.chunk === 0 || story.chunks.paragraphs[quoted.chunk - 1] !== quoted.paragraph ? 1 : 0,
		lastVerb,
		orphan: orphanCueOf(story, lastVerb, chosen),
		nearer: countNearer(story, chosen, quoted.chunk),
		previousPerson: previous ? history.personOf(previous.candidate) : -1,
		previousKind: previous ? story.candidates[previous.candidate]!.kind : 0,
	};
};

/** Computes what is seen of one candidate, by its index and its position in the list. */
export const viewCandidate = ({story, quoted}: SpanView, index: number, position: number): CandidateView => {
	const {sentences, paragraphs, kinds, quotesBefore} = story.chunks;
	const one = story.candidates[index]!;
	const at = quoted.chunk;
	const onLeft = one.from < at;
	const side = onLeft ? 0 : 1;
	const link = nearestCueLink(one, at);
	const linkKind = link ? linkKinds[link.kind] : 0;
	const cueAt = cuePositionOf(link, one, at);
	const reference = onLeft ? quoted.firstSentence : quoted.lastSentence;
	const sentenceGap = upTo(Math.abs(reference - sentences[one.from]!), 3);
	const paragraphGap = upTo(Math.abs(quoted.paragraph - paragraphs[one.from]!), 2);
	const isNear = link !== undefined && cueAt !== cuePosition.beyondQuote;
	const nearest = onLeft ? Math.max(one.to - 1, isNear ? link.at : 0) : Math.min(one.from, isNear ? link.at : one.from);
	const between = onLeft ? at - nearest - 1 : nearest - at - 1;
	const breaks = upTo(Math.abs(reference - sentences[nearest]!), 2);
	const quotes = upTo(
		onLeft ? quotesBefore[at]! - quotesBefore[nearest]! : quotesBefore[nearest]! - quotesBefore[at]! - 1,
		2,
	);
	const opens =
		one.from === 0 || sentences[one.from - 1] !== sentences[one.from] || kinds[one.from - 1] === chunkKind.quote;
	return {
		position,
		index,
		one,
		side,
		link,
		linked: linkKind > 0 ? 1 : 0,
		linkKind,
		level: link ? (link.cue?.level ?? 3) : 0,
		form: link?.cue ? cueForms[link.cue.form] : 0,
		cueAt,
		sentenceGap,
		distance: bucketOf(Math.max(between, 0)),
		breaks,
		quotes,
		where: cross(cross(side, sentenceGap, 4), paragraphGap, 3),
		linking: cross(cross(cross(cross(linkKind, cueAt, 4), side, 2), breaks, 3), quotes, 3),
		opens: opens ? 1 : 0,
		before: kindAt(story, one.from - 1),
		after: kindAt(story, one.to),
	};
};
