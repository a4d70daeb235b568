// Reported speech without quotation marks: “Vale said that the bridge was closed”. Only the sure ones, by a logistic model.

import {addFeature as add, cross, type FeatureVector} from '../features/hashed-features.ts';
import {chunkKind, chunkKindCount} from '../story/chunks.ts';
import type {CueLink} from '../story/cue-links.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import type {SourceCandidate} from '../story/source-candidates.ts';
import {candidateKind} from '../story/source-candidates.ts';

/** What may have been reported, as a half-open range of signs, and by whom. */
export type Report = {
	readonly candidate: number;
	readonly link: CueLink;
	readonly from: number;
	readonly to: number;
	/** 0 behind the verb, 1 before speaker and verb, 2 behind “according to …,”, 3 before “according to”. */
	readonly form: 0 | 1 | 2 | 3;
	/** 0 ends with the sentence, 1 at a comma, 2 at a dash, semicolon or bracket. */
	readonly ending: 0 | 1 | 2;
};

/** In signs. */
const longestSentence = 80;
const shortestContent = 3;

const isStop = (kind: number) => kind === chunkKind.stop || kind === chunkKind.question;
const isBreak = (kind: number) =>
	kind === chunkKind.dash || kind === chunkKind.semicolon || kind === chunkKind.open || kind === chunkKind.colon;

/** The likeliest speaker of each verb: nearest, no possessive, nothing that hangs on a preposition. */
const speakersOfCues = ({candidates, chunks}: ParsedStory): ReadonlyMap<number, {index: number; link: CueLink}> => {
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

/** First and last sign of the sentence that holds `at`, its final stop left out. */
const sentenceAround = ({chunks}: ParsedStory, at: number): readonly [number, number] => {
	const {sentences, kinds, length} = chunks;
	let from = at;
	while (from > 0 && at - from < longestSentence && sentences[from - 1] === sentences[at]) from--;
	let to = at + 1;
	while (to < length && to - at < longestSentence && sentences[to] === sentences[at]) to++;
	while (to > from && isStop(kinds[to - 1]!)) to--;
	return [from, to];
};

export const findReports = (story: ParsedStory): readonly (readonly Report[])[] => {
	const {chunks, candidates, body} = story;
	const {kinds, quotesBefore, paragraphs} = chunks;
	const found: Report[][] = [];
	for (const [cue, {index, link}] of [...speakersOfCues(story)].toSorted(([a], [b]) => a - b)) {
		if (body.paragraphs[paragraphs[cue]!]!.kind === 'subhead') continue;
		const one = candidates[index]!;
		const [start, end] = sentenceAround(story, cue);
		const options: Report[] = [];
		const put = (from: number, to: number, form: Report['form'], ending: Report['ending']) => {
			if (to - from < shortestContent || quotesBefore[to]! > quotesBefore[from]!) return;
			options.push({candidate: index, link, from, to, form, ending});
		};
		const according = link.kind === 'according to';
		const behind = according ? one.to : Math.max(cue + 1, link.kind === 'verb before' ? one.to : 0);
		const first = according && kinds[behind] === chunkKind.comma ? behind + 1 : behind;
		put(first, end, according ? 2 : 0, 0);
		for (let at = first + shortestContent; at < end; at++) {
			const kind = kinds[at]!;
			const next = kinds[at + 1];
			if (
				kind === chunkKind.comma &&
				(next === chunkKind.conjunction || next === chunkKind.subordinator || next === chunkKind.cue)
			)
				put(first, at, according ? 2 : 0, 1);
			else if (isBreak(kind)) put(first, at, according ? 2 : 0, 2);
		}
		// “The bridge is closed, Vale said”
		const left = Math.min(one.from, cue);
		if (kinds[left - 1] === chunkKind.comma) {
			put(start, left - 1, according ? 3 : 1, 0);
			for (let at = left - 2; at > start; at--)
				if (kinds[at] === chunkKind.comma && kinds[at + 1] === chunkKind.conjunction)
					put(at + 2, left - 1, according ? 3 : 1, 1);
		} else if (according) put(start, left, 3, 0);
		if (options.length > 0) found.push(options.slice(0, 12));
	}
	return found;
};

const lengthBucket = (length: number): number =>
	length < 6 ? 0 : length < 10 ? 1 : length < 16 ? 2 : length < 26 ? 3 : length < 40 ? 4 : 5;
const forms = {plain: 0, present: 1, past: 2, going: 3} as const;

export const extractReportFeatures = (
	story: ParsedStory,
	{candidate: index, link, from, to, form, ending}: Report,
	features: FeatureVector,
): void => {
	const {chunks, candidates, tokens} = story;
	const {kinds, sentences, length, from: firstToken} = chunks;
	const one = candidates[index]!;
	const kindAt = (at: number) => (at < 0 || at >= length ? chunkKind.none : kinds[at]!);
	const verb = link.cue?.verb ?? 0;
	const level = link.cue?.level ?? 0;
	const tense = link.cue ? forms[link.cue.form] : 0;
	const side = link.kind === 'verb before' ? 1 : link.kind === 'according to' ? 2 : 0;
	const shape = cross(form, ending, 3);
	const word = tokens[firstToken[from]!]!.word.grammar.id;
	const manner =
		(link.auxiliary ? 1 : 0) +
		(link.infinitive ? 2 : 0) +
		(link.negated ? 4 : 0) +
		(link.who ? 8 : 0) +
		(link.apposition ? 16 : 0);
	const before = kindAt(one.from - 1);
	const opens = one.from === 0 || sentences[one.from - 1] !== sentences[one.from] ? 1 : 0;
	const size = lengthBucket(to - from);
	let verbs = 0;
	for (let at = from; at < to && verbs < 2; at++)
		if (kinds[at] === chunkKind.auxiliary || kinds[at] === chunkKind.cue) verbs++;
	features.count = 0;
	add(features, 1, shape);
	add(features, 2, cross(shape, verb, 80));
	add(features, 3, cross(cross(shape, verb, 80), tense, 4));
	add(features, 4, cross(cross(shape, level, 4), tense, 4));
	add(features, 5, cross(cross(shape, kindAt(from), chunkKindCount), level, 4));
	add(features, 6, cross(cross(kindAt(from), verb, 80), form, 4));
	add(features, 7, cross(cross(word, form, 4), level, 4));
	add(features, 8, cross(cross(kindAt(from), kindAt(from + 1), chunkKindCount), level, 4));
	add(features, 9, cross(cross(shape, size, 6), level, 4));
	add(features, 10, cross(cross(one.kind, shape, 12), level, 4));
	add(features, 11, cross(cross(manner, level, 4), tense, 4));
	add(features, 12, cross(cross(manner, verb, 80), side, 3));
	add(features, 13, cross(cross(before, opens, 2), form, 4));
	add(features, 14, cross(cross(kindAt(to), kindAt(to + 1), chunkKindCount), shape, 12));
	add(features, 15, cross(cross(verbs, shape, 12), level, 4));
	add(features, 16, cross(cross(side, kindAt(link.at - 1), chunkKindCount), kindAt(link.at + 1), chunkKindCount));
	add(features, 17, cross(cross(link.prepositions, level, 4), opens, 2));
	add(features, 18, cross(cross(verb, kindAt(link.at + 1), chunkKindCount), tense, 4));
	add(features, 19, cross(cross(one.kind <= candidateKind.weakName ? 1 : 0, verb, 80), form, 4));
};
