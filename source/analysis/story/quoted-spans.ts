// The quoted runs as the choice of a speaker sees them, and the candidates that come into question for each.
import {wordClass} from '../language/grammar.ts';
import type {QuotedRun} from '../outline/quotation-marks.ts';
import {chunkKind} from './chunks.ts';
import type {ParsedStory} from './parse-story.ts';

/** A quoted run with what can be seen of it from outside. */
export type QuotedSpan = {
	readonly run: number;
	readonly chunk: number;
	/** Sentences of its first and its last token. */
	readonly firstSentence: number;
	readonly lastSentence: number;
	readonly paragraph: number;
	/** Kind of the sign before and of the one after, a comma behind the closing mark passed over. */
	readonly kindBefore: number;
	readonly kindAfter: number;
	/** 0 to 6: comma, question or exclamation, full stop, dash, other mark, word, unclosed. */
	readonly ending: number;
	readonly startsSentence: boolean;
	readonly words: number;
	/** Begins with a small letter. */
	readonly startsLower: boolean;
	/** Holds I, we, my … */
	readonly firstPerson: boolean;
	/** Cast members named inside. */
	readonly named: readonly number[];
};

const endingOf = (text: string, run: QuotedRun, commaOutside: boolean): number => {
	if (commaOutside) return 0;
	if (!run.closed) return 6;
	const last = text[run.words.end - 1]!;
	if (last === ',') return 0;
	if (last === '?' || last === '!') return 1;
	if (last === '.' || last === '…') return 2;
	if (last === '—' || last === '–' || last === '-') return 3;
	return /[\p{L}\p{N}]/u.test(last) ? 5 : 4;
};

const appendix =
	/^(?:sources?|references|external links?|see also|notes|footnotes|related (?:news|stories|articles)|further reading|categories|bibliography):?$/i;

/** Index of the paragraph that heads the list of sources, where there is one; nothing behind it was said to the reporter. */
const endOfStory = ({body}: ParsedStory): number => {
	const found = body.paragraphs.findIndex(
		({span}) => span.end - span.start < 24 && appendix.test(body.text.slice(span.start, span.end).trim()),
	);
	return found < 0 ? body.paragraphs.length : found;
};

export const findQuotedSpans = (story: ParsedStory): readonly (QuotedSpan | undefined)[] => {
	const {body, tokens, runs, cast, chunks} = story;
	const {kinds, from, to, sentences, paragraphs, chunkOfRun, length} = chunks;
	const end = endOfStory(story);
	let name = 0;
	return runs.map((run, index) => {
		const at = chunkOfRun[index]!;
		// a subhead made of a quoted phrase repeats the story
		if (at < 0 || run.paragraph >= end || body.paragraphs[run.paragraph]!.kind === 'subhead') return undefined;
		const kindAt = (place: number) =>
			place < 0 || place >= length || paragraphs[place] !== paragraphs[at] ? chunkKind.none : kinds[place]!;
		// a colon leads up to the next paragraph too
		const ledBy = (place: number) => (kinds[place - 1] === chunkKind.colon ? chunkKind.colon : kindAt(place - 1));
		const commaOutside = kindAt(at + 1) === chunkKind.comma;
		let words = 0;
		let firstPerson = false;
		for (let i = from[at]!; i < to[at]!; i++) {
			const {kind, word} = tokens[i]!;
			if (kind === 'mark') continue;
			words++;
			const {wordClass: role} = word.grammar;
			if (
				role === wordClass.i ||
				role === wordClass.we ||
				word.lower === 'my' ||
				word.lower === 'our' ||
				word.lower === 'me'
			)
				firstPerson = true;
		}
		while (name < cast.named.length && cast.named[name]!.from < from[at]!) name++;
		const named: number[] = [];
		for (; name < cast.named.length && cast.named[name]!.from < to[at]!; name++) named.push(cast.named[name]!.person);
		const first = body.text[run.words.start]!;
		const startsSentence = at === 0 || sentences[at - 1] !== sentences[at] || paragraphs[at - 1] !== paragraphs[at];
		return {
			run: index,
			chunk: at,
			firstSentence: sentences[at]!,
			lastSentence: tokens[to[at]! - 1]!.sentence,
			paragraph: paragraphs[at]!,
			kindBefore: ledBy(at),
			kindAfter: kindAt(commaOutside ? at + 2 : at + 1),
			ending: endingOf(body.text, run, commaOutside),
			startsSentence,
			words,
			startsLower: first !== first.toUpperCase(),
			firstPerson,
			named,
		};
	});
};

/** Looked at on either side at most: what keeps a paragraph of a thousand names linear. */
const mostBefore = 40;
const mostAfter = 20;
/** In signs. */
const farthestAfter = 200;
/** Signs of the next paragraph that may name the speaker of a piece that ends its own. */
const nextParagraphReach = 14;

/**
 * Indices of the candidates for a piece in text order: those of its own sentences, those with a reporting verb from two
 * paragraphs back to one sentence on, and the one chosen before.
 */
export const candidatesFor = (story: ParsedStory, piece: QuotedSpan, previous: number): readonly number[] => {
	const {chunks, candidates, firstCandidateAt, firstChunkOfParagraph} = story;
	const {sentences, paragraphs, length} = chunks;
	const at = piece.chunk;
	const chosen: number[] = [];
	const consider = (index: number) => {
		const one = candidates[index]!;
		const sentence = sentences[one.from]!;
		const near = sentence >= piece.firstSentence && sentence <= piece.lastSentence;
		if (near || index === previous || one.cueAfter || one.cueBefore) chosen.push(index);
	};
	const earliest = firstCandidateAt[firstChunkOfParagraph[Math.max(0, piece.paragraph - 2)]!]!;
	const here = firstCandidateAt[at]!;
	const first = Math.max(earliest, here - mostBefore);
	if (previous >= 0 && previous < first) chosen.push(previous);
	for (let index = first; index < here; index++) consider(index);
	let end = at + 1;
	const farthest = Math.min(length, at + farthestAfter);
	while (end < farthest && paragraphs[end] === piece.paragraph && sentences[end]! <= piece.lastSentence + 1) end++;
	if (end < length && paragraphs[end] !== piece.paragraph)
		end = Math.min(end + nextParagraphReach, firstChunkOfParagraph[piece.paragraph + 2] ?? length, length);
	const last = Math.min(firstCandidateAt[end]!, firstCandidateAt[at + 1]! + mostAfter);
	for (let index = firstCandidateAt[at + 1]!; index < last; index++) consider(index);
	return chosen;
};

/** The candidate that signs the piece: “… ” — Ann Reed; -1 where none does. */
export const signingCandidate = (story: ParsedStory, piece: QuotedSpan): number => {
	const {chunks, candidates, firstCandidateAt} = story;
	const dash = piece.chunk + 1;
	if (dash + 1 >= chunks.length || chunks.kinds[dash] !== chunkKind.dash) return -1;
	if (chunks.paragraphs[dash]! > piece.paragraph + 1) return -1;
	const index = firstCandidateAt[dash + 1]!;
	const one = candidates[index];
	return one?.from === dash + 1 && one.cueBefore?.kind === 'signed' ? index : -1;
};
