// Quoted spans: quoted runs with the surroundings that decide who speaks, and the source candidates to consider for each.
import {wordClass} from '../language/grammar.ts';
import type {QuotedRun} from '../outline/quotation-marks.ts';
import {type ChunkKind, chunkKind} from './chunk-kinds.ts';
import type {ParsedStory} from './parse-story.ts';

/** What the text between the marks ends with. The numbers are part of the trained features. */
export const quoteEnding = {
	/** A comma inside or outside the closing mark. */
	comma: 0,
	/** A question mark or an exclamation mark. */
	question: 1,
	stop: 2,
	dash: 3,
	otherMark: 4,
	word: 5,
	/** The run has no closing mark. */
	unclosed: 6,
} as const;

export type QuoteEnding = (typeof quoteEnding)[keyof typeof quoteEnding];

/** A quoted run and its surroundings. */
export type QuotedSpan = {
	/** Index into `ParsedStory.runs`. */
	readonly run: number;
	/** Index of its chunk. */
	readonly chunk: number;
	/** The sentences of its first and its last token. */
	readonly firstSentence: number;
	readonly lastSentence: number;
	readonly paragraph: number;
	/** The kinds of the chunks before and after it in its paragraph. A comma after the closing mark is skipped. */
	readonly kindBefore: ChunkKind;
	readonly kindAfter: ChunkKind;
	readonly ending: QuoteEnding;
	readonly startsSentence: boolean;
	/** The number of words and numbers. */
	readonly words: number;
	/** True if it starts with a lower-case letter. */
	readonly startsLower: boolean;
	/** True if it contains “I”, “we”, “my” or the like. */
	readonly firstPerson: boolean;
	/** The cast members named inside, one entry for each mention. */
	readonly named: readonly number[];
};

const endingOf = (text: string, run: QuotedRun, commaOutside: boolean): QuoteEnding => {
	if (commaOutside) return quoteEnding.comma;
	if (!run.closed) return quoteEnding.unclosed;
	const last = text[run.words.end - 1]!;
	if (last === ',') return quoteEnding.comma;
	if (last === '?' || last === '!') return quoteEnding.question;
	if (last === '.' || last === '…') return quoteEnding.stop;
	if (last === '—' || last === '–' || last === '-') return quoteEnding.dash;
	return /[\p{L}\p{N}]/u.test(last) ? quoteEnding.word : quoteEnding.otherMark;
};

const appendix =
	/^(?:sources?|references|external links?|see also|notes|footnotes|related (?:news|stories|articles)|further reading|categories|bibliography):?$/i;

/**
 * Returns the index of the heading of an appendix such as “Sources”, or the number of paragraphs. Nothing after it is
 * quoted.
 */
const endOfStory = ({body}: ParsedStory): number => {
	const found = body.paragraphs.findIndex(
		({span}) => span.end - span.start < 24 && appendix.test(body.text.slice(span.start, span.end).trim()),
	);
	return found < 0 ? body.paragraphs.length : found;
};

/** Returns the quoted span of each run, in text order; undefined for runs in subheads and in an appendix. */
export const findQuotedSpans = (story: ParsedStory): readonly (QuotedSpan | undefined)[] => {
	const {body, tokens, runs, cast, chunks} = story;
	const {kinds, from, to, sentences, paragraphs, chunkOfRun, length} = chunks;
	const end = endOfStory(story);
	let name = 0;
	return runs.map((run, index) => {
		const at = chunkOfRun[index]!;
		// A quoted phrase in a subhead repeats one in the story.
		if (at < 0 || run.paragraph >= end || body.paragraphs[run.paragraph]!.kind === 'subhead') return undefined;
		const kindAt = (place: number) =>
			place < 0 || place >= length || paragraphs[place] !== paragraphs[at] ? chunkKind.none : kinds[place]!;
		// A colon may introduce the next paragraph as well.
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

/** Upper bounds for the candidates on either side, which keep a paragraph of a thousand names linear. */
const mostBefore = 40;
const mostAfter = 20;
/** In chunks. */
const farthestAfter = 200;
/** Chunks at the start of the next paragraph that may name the speaker of a quote at the end of this one. */
const nextParagraphReach = 14;

/**
 * Returns the indices of the source candidates to consider for a quoted span, in text order: those in its own sentences,
 * those with a reporting verb from two paragraphs before to the sentence after, and `previous`, the source chosen last
 * (-1 for none).
 */
export const candidatesFor = (story: ParsedStory, quoted: QuotedSpan, previous: number): readonly number[] => {
	const {chunks, candidates, firstCandidateAt, firstChunkOfParagraph} = story;
	const {sentences, paragraphs, length} = chunks;
	const at = quoted.chunk;
	const chosen: number[] = [];
	const consider = (index: number) => {
		const one = candidates[index]!;
		const sentence = sentences[one.from]!;
		const near = sentence >= quoted.firstSentence && sentence <= quoted.lastSentence;
		if (near || index === previous || one.cueAfter || one.cueBefore) chosen.push(index);
	};
	const earliest = firstCandidateAt[firstChunkOfParagraph[Math.max(0, quoted.paragraph - 2)]!]!;
	const here = firstCandidateAt[at]!;
	const first = Math.max(earliest, here - mostBefore);
	if (previous >= 0 && previous < first) chosen.push(previous);
	for (let index = first; index < here; index++) consider(index);
	let end = at + 1;
	const farthest = Math.min(length, at + farthestAfter);
	while (end < farthest && paragraphs[end] === quoted.paragraph && sentences[end]! <= quoted.lastSentence + 1) end++;
	if (end < length && paragraphs[end] !== quoted.paragraph)
		end = Math.min(end + nextParagraphReach, firstChunkOfParagraph[quoted.paragraph + 2] ?? length, length);
	const last = Math.min(firstCandidateAt[end]!, firstCandidateAt[at + 1]! + mostAfter);
	for (let index = firstCandidateAt[at + 1]!; index < last; index++) consider(index);
	return chosen;
};

/** Returns the index of the candidate that signs a quoted span, as in “…” — Ann Reed; -1 for none. */
export const signingCandidate = (story: ParsedStory, quoted: QuotedSpan): number => {
	const {chunks, candidates, firstCandidateAt} = story;
	const dash = quoted.chunk + 1;
	if (dash + 1 >= chunks.length || chunks.kinds[dash] !== chunkKind.dash) return -1;
	if (chunks.paragraphs[dash]! > quoted.paragraph + 1) return -1;
	const index = firstCandidateAt[dash + 1]!;
	const one = candidates[index];
	return one?.from === dash + 1 && one.cueBefore?.kind === 'signed' ? index : -1;
};
