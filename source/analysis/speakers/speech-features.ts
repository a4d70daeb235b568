/*
The features of the speech filter, a logistic model that tells speech from the titles, nicknames and scare quotes that are
put between the same marks. All numbers that are crossed are part of the trained features.
*/

import {addFeature as add, cross, type FeatureVector} from '../features/hashed-features.ts';
import {chunkKind, chunkKindCount} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import type {QuotedSpan} from '../story/quoted-spans.ts';
import {candidateKind, type SourceCandidate} from '../story/source-candidates.ts';
import {cuePosition, cuePositionOf, nearestCueLink} from './cue-position.ts';
import {introductionOf, isNamingWord, letterCaseOf, strongestVerbs} from './speech-evidence.ts';

/** The source candidates of a quoted span as the source ranker orders them. */
export type SourceRanking = {
	/** Index of the best candidate, or -1 if there is none. */
	readonly best: number;
	/** By how much its score exceeds that of the next. */
	readonly margin: number;
	/** True if the sentence says outright that somebody called or told it so. */
	readonly spoken?: boolean;
};

/** The quoted span before, and whether it was accepted as speech. */
export type PreviousSpan = {readonly quoted: QuotedSpan; readonly accepted: boolean} | undefined;

/**
 * The templates by name. “Case” is the capitalisation, “size” the number of words, “shape” how the quote starts and ends,
 * “linking” the verb of the best source candidate. The numbers are part of the trained features.
 */
export const speechTemplate = {
	size: 1,
	sizeCase: 2,
	sizeShape: 3,
	sizeStartsLowerCase: 4,
	beforeSizeCase: 5,
	afterSizeEnding: 6,
	aroundSize: 7,
	wordBeforeSize: 8,
	wordAfterSize: 9,
	linkingSize: 10,
	linkingKindSize: 11,
	marginLinkingSize: 12,
	previousSizeStarts: 13,
	sameSentenceBeforeSize: 14,
	verbBeforeSize: 15,
	twoBeforeSize: 16,
	aloneCaseSize: 17,
	closedShapeSize: 18,
	firstPersonSizeLowerCase: 19,
	linkVerbPlaceSize: 20,
	endingAfterCase: 21,
	paragraphKindSize: 22,
	sourceSentence: 23,
	introductionCaseSize: 24,
	introductionBeforeSize: 25,
	caseLinkingSize: 26,
	namedInsideCaseSize: 27,
	aroundCase: 28,
	partAfterSize: 29,
	partBeforeSize: 30,
	partsAroundSize: 31,
	verbsSizeStarts: 32,
	verbsPlaceCaseSize: 33,
	verbsBeforeSize: 34,
	partAfterEndingCaseSize: 35,
	titled: 36,
	titledPassive: 37,
	caseSilentPassive: 38,
	caseBeforeSilent: 39,
	caseAfterSilent: 40,
	colonSizeFirstPerson: 41,
	firstSizeFirstPerson: 42,
} as const;

const template = speechTemplate;

const partsOfSpeech = {noun: 0, plural: 1, adjective: 2, participle: 3, verb: 4, other: 5} as const;

const upTo = (value: number, most: number): number => Math.min(value, most);

/** 0 to 11: the number of words up to 9, then more than 9, 14 and 24. */
const sizeOf = (words: number): number => upTo(words, 9) + (words > 14 ? 1 : 0) + (words > 24 ? 1 : 0);

/** How near the span before is, and whether it was speech: 0 if there is none, otherwise 1 to 6. */
const previousOf = (quoted: QuotedSpan, previous: PreviousSpan): number => {
	if (!previous) return 0;
	const {paragraph} = previous.quoted;
	const near = paragraph === quoted.paragraph ? 1 : paragraph + 1 === quoted.paragraph ? 3 : 5;
	return near + (previous.accepted ? 1 : 0);
};

/** Fills `features` with those of a quoted span; `ranking` is the choice of its source. */
export const extractSpeechFeatures = (
	story: ParsedStory,
	quoted: QuotedSpan,
	ranking: SourceRanking,
	previous: PreviousSpan,
	features: FeatureVector,
): void => {
	const {chunks, tokens, candidates, body, runs} = story;
	const {kinds, from, paragraphs, sentences, length} = chunks;
	const {chunk: at, kindBefore, kindAfter, ending} = quoted;
	const size = sizeOf(quoted.words);
	const [size3, size4, size5, size6] = [upTo(size, 3), upTo(size, 4), upTo(size, 5), upTo(size, 6)] as const;
	const letters = letterCaseOf(story, quoted);
	const starts = quoted.startsSentence ? 1 : 0;
	const lowerCase = quoted.startsLower ? 1 : 0;
	const firstPerson = quoted.firstPerson ? 1 : 0;
	const wordBefore = at > 0 ? tokens[from[at]! - 1]!.word : undefined;
	const wordAfter = at + 1 < length ? tokens[from[at + 1]!]!.word : undefined;
	const kindTwoBefore = at > 1 && paragraphs[at - 2] === quoted.paragraph ? kinds[at - 2]! : chunkKind.none;
	const one: SourceCandidate | undefined = ranking.best >= 0 ? candidates[ranking.best] : undefined;
	const link = one && nearestCueLink(one, at);
	const place = one ? cuePositionOf(link, one, at) : cuePosition.none;
	const level = link ? (link.cue?.level ?? 3) : 0;
	const sourceSentence = one && one.from < at ? quoted.firstSentence : quoted.lastSentence;
	const sameSentence = one && sentences[link?.at ?? one.from] === sourceSentence ? 1 : 0;
	const linking = cross(cross(place, level, 4), sameSentence, 2);
	const margin = upTo(Math.floor(ranking.margin), 6);
	const shape = ending * 2 + starts;
	const near = previousOf(quoted, previous);
	const sameBefore =
		previous && previous.quoted.lastSentence === quoted.firstSentence ? (previous.accepted ? 2 : 1) : 0;
	const first = at === 0 || paragraphs[at - 1] !== quoted.paragraph;
	const alone = first && kindAfter === chunkKind.none ? 1 : 0;
	const afterColon = kindBefore === chunkKind.colon ? (first ? 2 : 1) : 0;
	const around = cross(kindBefore, kindAfter, chunkKindCount);
	const cueLevelBefore = kindBefore === chunkKind.cue ? (wordBefore?.grammar.cue?.level ?? 0) : 0;
	const paragraph = body.paragraphs[quoted.paragraph]!.kind;
	const paragraphKind = paragraph === 'paragraph' ? 0 : paragraph === 'subhead' ? 1 : 2;
	const partBefore = partsOfSpeech[wordBefore?.partOfSpeech ?? 'other'];
	const partAfter = partsOfSpeech[wordAfter?.partOfSpeech ?? 'other'];
	const verbs = strongestVerbs(story, quoted);
	const introduced = introductionOf(story, quoted);

	features.count = 0;
	add(features, template.size, size);
	add(features, template.sizeCase, cross(size, letters, 4));
	add(features, template.sizeShape, cross(size, shape, 16));
	add(features, template.sizeStartsLowerCase, cross(cross(size, starts, 2), lowerCase, 2));
	add(features, template.beforeSizeCase, cross(cross(kindBefore, size5, 6), letters, 4));
	add(features, template.afterSizeEnding, cross(cross(kindAfter, size5, 6), ending, 7));
	add(features, template.aroundSize, cross(around, size3, 4));
	add(
		features,
		template.wordBeforeSize,
		cross(cross(wordBefore?.grammar.id ?? 0, size3, 4), kindBefore, chunkKindCount),
	);
	add(features, template.wordAfterSize, cross(cross(wordAfter?.grammar.id ?? 0, size3, 4), kindAfter, chunkKindCount));
	add(features, template.linkingSize, cross(linking, size6, 7));
	add(features, template.linkingKindSize, cross(cross(linking, one?.kind ?? 0, 20), size3, 4));
	add(features, template.marginLinkingSize, cross(cross(margin, linking, 32), size3, 4));
	add(features, template.previousSizeStarts, cross(cross(near, size5, 6), starts, 2));
	add(features, template.sameSentenceBeforeSize, cross(cross(sameBefore, kindBefore, chunkKindCount), size3, 4));
	add(
		features,
		template.verbBeforeSize,
		cross(cross(cueLevelBefore, wordBefore?.grammar.cue?.verb ?? 0, 80), size4, 5),
	);
	add(features, template.twoBeforeSize, cross(cross(kindBefore, kindTwoBefore, chunkKindCount), size3, 4));
	add(features, template.aloneCaseSize, cross(cross(alone, letters, 4), size6, 7));
	add(features, template.closedShapeSize, cross(cross(runs[quoted.run]!.closed ? 1 : 0, shape, 16), size6, 7));
	add(features, template.firstPersonSizeLowerCase, cross(cross(firstPerson, size6, 7), lowerCase, 2));
	add(features, template.linkVerbPlaceSize, cross(cross(link?.cue?.verb ?? 0, place, 4), size3, 4));
	add(features, template.endingAfterCase, cross(cross(ending, kindAfter, chunkKindCount), letters, 4));
	add(features, template.paragraphKindSize, cross(paragraphKind, size6, 7));
	const source = !one
		? 0
		: one.kind === candidateKind.phrase
			? tokens[from[one.head]!]!.word.grammar.wordClass
			: one.kind + 40;
	add(features, template.sourceSentence, cross(source, sameSentence, 2));
	add(features, template.introductionCaseSize, cross(cross(introduced, letters, 4), size6, 7));
	add(features, template.introductionBeforeSize, cross(cross(introduced, kindBefore, chunkKindCount), size3, 4));
	add(features, template.caseLinkingSize, cross(cross(letters, linking, 32), size5, 6));
	add(features, template.namedInsideCaseSize, cross(cross(quoted.named.length > 0 ? 1 : 0, letters, 4), size6, 7));
	add(features, template.aroundCase, cross(cross(kindAfter, kindBefore, chunkKindCount), letters, 4));
	add(features, template.partAfterSize, cross(cross(partAfter, kindAfter, chunkKindCount), size5, 6));
	add(features, template.partBeforeSize, cross(cross(partBefore, kindBefore, chunkKindCount), size5, 6));
	add(
		features,
		template.partsAroundSize,
		cross(cross(cross(partBefore, partAfter, 6), kindBefore, chunkKindCount), size3, 4),
	);
	add(features, template.verbsSizeStarts, cross(cross(verbs, size6, 7), starts, 2));
	add(features, template.verbsPlaceCaseSize, cross(cross(verbs, place, 4), cross(letters, size3, 4), 16));
	add(features, template.verbsBeforeSize, cross(cross(verbs, kindBefore, chunkKindCount), size3, 4));
	add(features, template.partAfterEndingCaseSize, cross(cross(partAfter, ending, 7), cross(letters, size4, 5), 20));
	const passive = wordBefore && isNamingWord(wordBefore.lower) && kindTwoBefore === chunkKind.auxiliary ? 1 : 0;
	const silent = verbs === 0 ? 1 : 0;
	const titled = cross(cross(introduced, letters, 4), silent, 2);
	add(features, template.titled, titled);
	add(features, template.titledPassive, cross(titled, passive, 2));
	add(features, template.caseSilentPassive, cross(cross(letters, silent, 2), passive, 2));
	add(features, template.caseBeforeSilent, cross(cross(letters, kindBefore, chunkKindCount), silent, 2));
	add(features, template.caseAfterSilent, cross(cross(letters, kindAfter, chunkKindCount), silent, 2));
	add(features, template.colonSizeFirstPerson, cross(cross(afterColon, size6, 7), firstPerson, 2));
	add(features, template.firstSizeFirstPerson, cross(cross(first ? 1 : 0, size, 12), firstPerson, 2));
};
