// The features of the report model, a logistic model that tells which reading of a reporting verb is reported speech.

import {addFeature as add, cross, type FeatureVector} from '../features/hashed-features.ts';
import {type ChunkKind, chunkKind, chunkKindCount} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import {candidateKind} from '../story/source-candidates.ts';
import {type Report, reportEndingCount} from './indirect-speech.ts';

/**
 * The templates by name. “Shape” is form and ending of the report, “first” its first chunk or word. The numbers are part
 * of the trained features.
 */
export const reportTemplate = {
	shape: 1,
	shapeVerb: 2,
	shapeVerbTense: 3,
	shapeLevelTense: 4,
	shapeFirstLevel: 5,
	firstVerbForm: 6,
	firstWordFormLevel: 7,
	firstTwoLevel: 8,
	shapeSizeLevel: 9,
	sourceShapeLevel: 10,
	mannerLevelTense: 11,
	mannerVerbSide: 12,
	beforeSourceOpensForm: 13,
	afterContentShape: 14,
	verbsInsideShapeLevel: 15,
	sideAroundVerb: 16,
	prepositionsLevelOpens: 17,
	verbAfterVerbTense: 18,
	namedVerbForm: 19,
} as const;

const template = reportTemplate;

/** Puts a number of chunks into one of six buckets. */
const lengthBucket = (length: number): number =>
	length < 6 ? 0 : length < 10 ? 1 : length < 16 ? 2 : length < 26 ? 3 : length < 40 ? 4 : 5;

/** All shapes are below this. */
const shapeCount = 4 * reportEndingCount;

const tenses = {plain: 0, present: 1, past: 2, participle: 3} as const;

/** Fills `features` with those of one reading of a reporting verb. */
export const extractReportFeatures = (
	story: ParsedStory,
	{candidate: index, link, from, to, form, ending}: Report,
	features: FeatureVector,
): void => {
	const {chunks, candidates, tokens} = story;
	const {kinds, sentences, length, from: firstToken} = chunks;
	const one = candidates[index]!;
	const kindAt = (at: number): ChunkKind => (at < 0 || at >= length ? chunkKind.none : kinds[at]!);
	const verb = link.cue?.verb ?? 0;
	const level = link.cue?.level ?? 0;
	const tense = link.cue ? tenses[link.cue.form] : 0;
	const side = link.kind === 'verb before' ? 1 : link.kind === 'according to' ? 2 : 0;
	const shape = cross(form, ending, reportEndingCount);
	const first = kindAt(from);
	const firstWord = tokens[firstToken[from]!]!.word.grammar.id;
	const manner =
		(link.auxiliary ? 1 : 0) +
		(link.infinitive ? 2 : 0) +
		(link.negated ? 4 : 0) +
		(link.who ? 8 : 0) +
		(link.apposition ? 16 : 0);
	const beforeSource = kindAt(one.from - 1);
	const opens = one.from === 0 || sentences[one.from - 1] !== sentences[one.from] ? 1 : 0;
	const size = lengthBucket(to - from);
	/** At most 2. */
	let verbsInside = 0;
	for (let at = from; at < to && verbsInside < 2; at++)
		if (kinds[at] === chunkKind.auxiliary || kinds[at] === chunkKind.cue) verbsInside++;
	features.count = 0;
	add(features, template.shape, shape);
	add(features, template.shapeVerb, cross(shape, verb, 80));
	add(features, template.shapeVerbTense, cross(cross(shape, verb, 80), tense, 4));
	add(features, template.shapeLevelTense, cross(cross(shape, level, 4), tense, 4));
	add(features, template.shapeFirstLevel, cross(cross(shape, first, chunkKindCount), level, 4));
	add(features, template.firstVerbForm, cross(cross(first, verb, 80), form, 4));
	add(features, template.firstWordFormLevel, cross(cross(firstWord, form, 4), level, 4));
	add(features, template.firstTwoLevel, cross(cross(first, kindAt(from + 1), chunkKindCount), level, 4));
	add(features, template.shapeSizeLevel, cross(cross(shape, size, 6), level, 4));
	add(features, template.sourceShapeLevel, cross(cross(one.kind, shape, shapeCount), level, 4));
	add(features, template.mannerLevelTense, cross(cross(manner, level, 4), tense, 4));
	add(features, template.mannerVerbSide, cross(cross(manner, verb, 80), side, 3));
	add(features, template.beforeSourceOpensForm, cross(cross(beforeSource, opens, 2), form, 4));
	add(
		features,
		template.afterContentShape,
		cross(cross(kindAt(to), kindAt(to + 1), chunkKindCount), shape, shapeCount),
	);
	add(features, template.verbsInsideShapeLevel, cross(cross(verbsInside, shape, shapeCount), level, 4));
	add(
		features,
		template.sideAroundVerb,
		cross(cross(side, kindAt(link.at - 1), chunkKindCount), kindAt(link.at + 1), chunkKindCount),
	);
	add(features, template.prepositionsLevelOpens, cross(cross(link.prepositions, level, 4), opens, 2));
	add(features, template.verbAfterVerbTense, cross(cross(verb, kindAt(link.at + 1), chunkKindCount), tense, 4));
	add(features, template.namedVerbForm, cross(cross(one.kind <= candidateKind.weakName ? 1 : 0, verb, 80), form, 4));
};
