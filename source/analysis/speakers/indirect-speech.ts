// Finds what may be reported speech without quotation marks: “Vale said that the bridge was closed”.

import {type ChunkKind, chunkKind} from '../story/chunk-kinds.ts';
import type {CueLink} from '../story/cue-links.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import type {SourceCandidate} from '../story/source-candidates.ts';

/** Where the content of a report is. The numbers are part of the trained features. */
export const reportForm = {
	/** Vale said that … */
	afterVerb: 0,
	/** …, Vale said */
	beforeVerb: 1,
	/** According to Vale, … */
	afterAccording: 2,
	/** … according to Vale */
	beforeAccording: 3,
} as const;

export type ReportForm = (typeof reportForm)[keyof typeof reportForm];

/**
 * Where the content ends: with its sentence, at a comma, at a dash, semicolon, colon or bracket, or without a mark before
 * “and”, “but” or “while”. Part of the features.
 */
export const reportEnding = {sentence: 0, comma: 1, break: 2, conjunction: 3, subordinator: 4} as const;
/** All endings are below this: the size to cross a feature with. */
export const reportEndingCount = 5;

export type ReportEnding = (typeof reportEnding)[keyof typeof reportEnding];

/** One reading of a reporting verb: what was reported, by whom. */
export type Report = {
	/** Index of the source candidate. */
	readonly candidate: number;
	readonly link: CueLink;
	/** The content, as a half-open range of chunks. */
	readonly from: number;
	readonly to: number;
	readonly form: ReportForm;
	readonly ending: ReportEnding;
};

/** In chunks. */
const longestSentence = 80;
const shortestContent = 3;

/** Upper bound for the readings of one verb. */
const mostReadings = 24;

const isStop = (kind: ChunkKind) => kind === chunkKind.stop || kind === chunkKind.question;
const isBreak = (kind: ChunkKind) =>
	kind === chunkKind.dash || kind === chunkKind.semicolon || kind === chunkKind.open || kind === chunkKind.colon;

/**
 * Returns the likeliest source of each verb, keyed by the chunk of the verb: the nearest candidate that can be a subject.
 */
const sourcesOfVerbs = ({candidates, chunks}: ParsedStory): ReadonlyMap<number, {index: number; link: CueLink}> => {
	const best = new Map<number, {index: number; link: CueLink; cost: number}>();
	const consider = (index: number, one: SourceCandidate, link: CueLink | undefined) => {
		if (!link || link.kind === 'signed' || link.kind === 'told by') return;
		const before = one.from > 0 ? chunks.kinds[one.from - 1]! : chunkKind.none;
		const cost =
			(before === chunkKind.preposition ? 20 : 0) +
			(one.possessive ? 20 : 0) +
			(link.kind === 'verb before' ? 6 : 0) +
			(link.apposition ? 2 : 0) +
			link.prepositions +
			Math.min(link.between, 15) / 4;
		const known = best.get(link.at);
		if (!known || cost < known.cost) best.set(link.at, {index, link, cost});
	};
	for (const [index, one] of candidates.entries()) {
		consider(index, one, one.cueAfter);
		consider(index, one, one.cueBefore);
	}
	return best;
};

/** Returns the chunks of the sentence around chunk `at`, without its final stop, as a half-open range. */
const sentenceAround = ({chunks}: ParsedStory, at: number): readonly [from: number, to: number] => {
	const {sentences, kinds, length} = chunks;
	let from = at;
	while (from > 0 && at - from < longestSentence && sentences[from - 1] === sentences[at]) from--;
	let to = at + 1;
	while (to < length && to - at < longestSentence && sentences[to] === sentences[at]) to++;
	while (to > from && isStop(kinds[to - 1]!)) to--;
	return [from, to];
};

/** In chunks, from a verb to the “that” behind whoever was told: “told the board last week that …”. */
const objectReach = 8;

/** Returns the chunk of the first “that” between a verb and its clause, or -1. */
const thatAfter = ({chunks}: ParsedStory, from: number, end: number): number => {
	const most = Math.min(end, from + objectReach);
	for (let at = from; at < most; at++) {
		const kind = chunks.kinds[at]!;
		if (kind === chunkKind.that) return at === from ? -1 : at;
		if (kind === chunkKind.auxiliary || kind === chunkKind.cue || kind === chunkKind.subordinator) return -1;
	}
	return -1;
};

/** Returns where content that begins at `first` may end, the end of the sentence first. */
const endingsOf = ({chunks}: ParsedStory, first: number, end: number): readonly (readonly [number, ReportEnding])[] => {
	const {kinds} = chunks;
	const endings: (readonly [number, ReportEnding])[] = [[end, reportEnding.sentence]];
	for (let at = first + shortestContent; at < end; at++) {
		const [kind, next] = [kinds[at]!, kinds[at + 1]];
		if (kind === chunkKind.comma) {
			if (
				next === chunkKind.conjunction ||
				next === chunkKind.subordinator ||
				next === chunkKind.cue ||
				next === chunkKind.which ||
				next === chunkKind.who
			)
				endings.push([at, reportEnding.comma]);
		} else if (isBreak(kind)) endings.push([at, reportEnding.break]);
		else if (kinds[at - 1] === chunkKind.comma) continue;
		else if (kind === chunkKind.conjunction && startsVerb(next)) endings.push([at, reportEnding.conjunction]);
		else if (kind === chunkKind.subordinator) endings.push([at, reportEnding.subordinator]);
	}
	return endings;
};

const startsVerb = (kind: ChunkKind | undefined): boolean =>
	kind === chunkKind.cue || kind === chunkKind.auxiliary || kind === chunkKind.adverb;

/**
 * Returns the possible readings of each reporting verb, in text order of the verbs, at most twelve for each. A model
 * chooses among them (`extractReportFeatures`). Verbs in subheads and content that includes a quote are left out.
 */
export const findReports = (story: ParsedStory): readonly (readonly Report[])[] => {
	const {chunks, candidates, body} = story;
	const {kinds, quotesBefore, paragraphs} = chunks;
	const found: Report[][] = [];
	for (const [verb, {index, link}] of [...sourcesOfVerbs(story)].toSorted(([a], [b]) => a - b)) {
		if (body.paragraphs[paragraphs[verb]!]!.kind === 'subhead') continue;
		const one = candidates[index]!;
		const [start, end] = sentenceAround(story, verb);
		const readings: Report[] = [];
		const put = (from: number, to: number, form: ReportForm, ending: ReportEnding) => {
			if (to - from < shortestContent || quotesBefore[to]! > quotesBefore[from]!) return;
			readings.push({candidate: index, link, from, to, form, ending});
		};
		const according = link.kind === 'according to';
		const formAfter = according ? reportForm.afterAccording : reportForm.afterVerb;
		const formBefore = according ? reportForm.beforeAccording : reportForm.beforeVerb;
		const after = according ? one.to : Math.max(verb + 1, link.kind === 'verb before' ? one.to : 0);
		const first = according && kinds[after] === chunkKind.comma ? after + 1 : after;
		for (const start of [first, thatAfter(story, first, end)])
			if (start >= 0) for (const [at, ending] of endingsOf(story, start, end)) put(start, at, formAfter, ending);
		// “The bridge is closed, Vale said.”
		const left = Math.min(one.from, verb);
		if (kinds[left - 1] === chunkKind.comma) {
			put(start, left - 1, formBefore, reportEnding.sentence);
			for (let at = left - 2; at > start; at--)
				if (kinds[at] === chunkKind.comma && kinds[at + 1] === chunkKind.conjunction)
					put(at + 2, left - 1, formBefore, reportEnding.comma);
		} else if (according) put(start, left, reportForm.beforeAccording, reportEnding.sentence);
		if (readings.length > 0) found.push(readings.slice(0, mostReadings));
	}
	return found;
};
