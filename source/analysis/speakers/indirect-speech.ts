// Finds what may be reported speech without quotation marks: “Vale said that the bridge was closed”.

import {type ChunkKind, chunkKind} from '../story/chunks.ts';
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
 * Where the content ends: with its sentence, at a comma, or at a dash, semicolon, colon or bracket. Part of the features.
 */
export const reportEnding = {sentence: 0, comma: 1, break: 2} as const;

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
const mostReadings = 12;

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
		put(first, end, formAfter, reportEnding.sentence);
		for (let at = first + shortestContent; at < end; at++) {
			const kind = kinds[at]!;
			const next = kinds[at + 1];
			const startsClause = next === chunkKind.conjunction || next === chunkKind.subordinator || next === chunkKind.cue;
			if (kind === chunkKind.comma && startsClause) put(first, at, formAfter, reportEnding.comma);
			else if (isBreak(kind)) put(first, at, formAfter, reportEnding.break);
		}
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
