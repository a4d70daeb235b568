/*
The features of the source ranker: what can be seen of each source candidate beside a quoted span. The ranker is log-linear
(a softmax over the candidates); program and trainer compute the features here. All numbers that are crossed are part of the
trained features.
*/

import {addFeature as add, cross, type FeatureVector} from '../features/hashed-features.ts';
import {wordClass} from '../language/grammar.ts';
import {chunkKindCount} from '../story/chunk-kinds.ts';
import type {CueLink} from '../story/cue-links.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import type {QuotedSpan} from '../story/quoted-spans.ts';
import {candidateKind} from '../story/source-candidates.ts';
import {kindsBetween} from './quote-surroundings.ts';
import {sourceTemplate as template} from './source-templates.ts';
import {bucketOf, type CandidateView, kindAt, type SpanView, upTo, viewCandidate, viewSpan} from './source-view.ts';
import type {SpeakerHistory} from './speaker-history.ts';

const addWhere = (features: FeatureVector, {quoted, shape, firstInParagraph}: SpanView, view: CandidateView) => {
	const {where, linked, one} = view;
	const whereShape = cross(where, shape, 16);
	add(features, template.where, where);
	add(features, template.whereShape, whereShape);
	add(features, template.whereKind, cross(where, one.kind, 20));
	add(features, template.whereShapeKindAfter, cross(whereShape, quoted.kindAfter, chunkKindCount));
	add(features, template.whereShapeKindBefore, cross(whereShape, quoted.kindBefore, chunkKindCount));
	add(features, template.whereLinkedFirstInParagraph, cross(cross(where, linked, 2), firstInParagraph, 2));
};

const addLinking = (features: FeatureVector, {quoted, shape}: SpanView, view: CandidateView) => {
	const {linking, level, distance, one} = view;
	const {kindBefore, kindAfter} = quoted;
	add(features, template.linking, linking);
	add(features, template.linkingLevel, cross(linking, level, 4));
	add(features, template.linkingShapeLevel, cross(cross(linking, shape, 16), level, 4));
	add(features, template.linkingKind, cross(linking, one.kind, 20));
	add(features, template.linkingLevelDistance, cross(cross(linking, level, 4), distance, 8));
	add(features, template.linkingDistanceShape, cross(cross(linking, distance, 8), shape, 16));
	add(
		features,
		template.linkingKindsAround,
		cross(cross(linking, kindBefore, chunkKindCount), kindAfter, chunkKindCount),
	);
};

/** The reporting verb of a candidate that has one. */
const addVerb = (features: FeatureVector, {story, shape}: SpanView, view: CandidateView, link: CueLink) => {
	const {linking, linkKind, level, form, before, breaks, quotes, cueAt} = view;
	const verb = link.cue?.verb ?? 0;
	const beforeVerb = kindAt(story, link.at - 1);
	const afterVerb = kindAt(story, link.at + 1);
	const manner =
		(link.auxiliary ? 1 : 0) +
		(link.infinitive ? 2 : 0) +
		(link.apposition ? 4 : 0) +
		(link.who ? 8 : 0) +
		(link.negated ? 16 : 0);
	const near = breaks === 0 && quotes === 0 ? cueAt : 0;
	const linkNear = linkKind * 4 + near;
	add(features, template.linkingVerbForm, cross(cross(linking, verb, 80), form, 5));
	add(features, template.linkVerbForm, cross(cross(linkKind, verb, 80), form, 5));
	add(features, template.linkingChunksAround, cross(cross(linking, before, chunkKindCount), afterVerb, chunkKindCount));
	add(features, template.linkMannerForm, cross(cross(linkNear, manner, 32), form, 5));
	add(features, template.linkPrepositionsLevel, cross(cross(linkNear, link.prepositions, 4), level, 4));
	add(
		features,
		template.linkChunksAroundVerb,
		cross(cross(linkNear, beforeVerb, chunkKindCount), afterVerb, chunkKindCount),
	);
	add(
		features,
		template.linkFormLevelAfterVerb,
		cross(cross(cross(linkNear, form, 5), level, 4), afterVerb, chunkKindCount),
	);
	add(features, template.linkingFormShape, cross(cross(linking, form, 5), shape, 16));
	add(features, template.linkChunksBetween, cross(cross(linkKind, bucketOf(link.between), 8), near, 4));
};

/** What is between the quote and a candidate that has no reporting verb. */
const addPath = (features: FeatureVector, {story, quoted}: SpanView, view: CandidateView) => {
	const {one, side, sentenceGap, where, after, quotes} = view;
	const at = quoted.chunk;
	const path = side === 0 ? kindsBetween(story, one.to, at) : kindsBetween(story, at + 1, one.from);
	if (sentenceGap === 0 && path >= 0) {
		add(features, template.path, cross(path, side, 2));
		add(features, template.pathKind, cross(cross(path, side, 2), one.kind, 20));
	}
	add(
		features,
		template.unlinkedWhereAfterKind,
		cross(cross(cross(where, after, chunkKindCount), one.kind, 20), quotes, 3),
	);
};

/** Whether the candidate can be the subject of a verb that has none next to it: “Reed rose and said …”. */
const addSubject = (features: FeatureVector, {shape, orphan, lastVerb, nearer}: SpanView, view: CandidateView) => {
	const {one, position, side, sentenceGap, linked, linkKind, where, opens, before} = view;
	const subject = one.subject ? 1 : 0;
	const beforeVerb = side === 0 && lastVerb >= 0 && one.to <= lastVerb ? 1 : 0;
	const subjectsNearer = nearer.subjects[position]!;
	const asSubject = cross(cross(cross(cross(orphan, subject, 2), beforeVerb, 2), sentenceGap, 4), subjectsNearer, 4);
	add(features, template.orphanLinked, cross(asSubject, linked, 2));
	add(features, template.orphanOpensKind, cross(cross(asSubject, opens, 2), one.kind, 20));
	add(features, template.subjectLinkWhereShape, cross(cross(cross(subject, linkKind, 6), where, 32), shape, 16));
	add(
		features,
		template.subjectBeforeNearerWhere,
		cross(cross(cross(subject, before, chunkKindCount), subjectsNearer, 4), where, 32),
	);
};

const addNearer = (features: FeatureVector, {shape, nearer}: SpanView, view: CandidateView) => {
	const {one, position, side, linked, linkKind, breaks, where} = view;
	const linkedNearer = cross(cross(nearer.linked[position]!, linkKind, 6), side, 2);
	const personsNearer = nearer.persons[position]!;
	add(features, template.linkedNearerLinkBreaks, cross(linkedNearer, breaks, 3));
	add(features, template.linkedNearerLinkShape, cross(linkedNearer, shape, 16));
	add(features, template.personsNearerKind, cross(cross(cross(personsNearer, one.kind, 20), side, 2), linked, 2));
	add(features, template.personsNearerWhere, cross(cross(personsNearer, where, 32), linked, 2));
};

/** The words of the candidate and next to it. */
const addWords = (features: FeatureVector, {story}: SpanView, view: CandidateView) => {
	const {tokens, chunks} = story;
	const {one, side, linked, linkKind, opens, before, after, sentenceGap} = view;
	const {kind, head} = one;
	const grammarAt = (chunk: number) => tokens[chunks.from[chunk]!]!.word.grammar;
	const wordBefore = one.from > 0 ? grammarAt(one.from - 1).id : 0;
	const headGrammar = grammarAt(head);
	const headKind = chunks.kinds[head]!;
	const headNoun = headGrammar.wordClass >= wordClass.speaker ? headGrammar.id : 0;
	const determiner = kind >= candidateKind.phrase ? grammarAt(one.from).id : 0;
	add(features, template.beforeKind, cross(before, kind, 20));
	add(
		features,
		template.wordBefore,
		cross(cross(wordBefore, linked, 2), kind <= candidateKind.organisation ? 1 : 0, 2),
	);
	add(features, template.afterKind, cross(after, kind, 20));
	add(features, template.twoAfter, cross(cross(after, kindAt(story, one.to + 1), chunkKindCount), linked, 2));
	add(features, template.possessiveLink, cross(cross(one.possessive ? 1 : 0, linkKind, 6), side, 2));
	if (headNoun > 0) {
		add(features, template.headNoun, headNoun);
		add(features, template.headNounKind, cross(cross(headNoun, linked, 2), kind, 20));
	}
	if (determiner > 0)
		add(features, template.determinerHead, cross(cross(determiner, linked, 2), headKind, chunkKindCount));
	add(features, template.aroundLink, cross(cross(cross(before, after, chunkKindCount), linkKind, 6), opens, 2));
	add(features, template.opensKindLink, cross(cross(cross(opens, kind, 20), linkKind, 6), sentenceGap, 4));
	add(features, template.kindHeadLink, cross(cross(kind, headKind, chunkKindCount), linkKind, 6));
};

/** Who spoke before. `person` is the one the candidate refers to. */
const addHistory = (features: FeatureVector, span: SpanView, view: CandidateView, person: number) => {
	const {quoted, history, shape, gap, previousPerson, previousKind} = span;
	const {previous, used, speakers} = history;
	const {one, index, side, linked, linkKind, linking, opens} = view;
	const {kindBefore, kindAfter} = quoted;
	const same = previous?.candidate === index ? 1 : 0;
	const samePerson = same === 1 || (person >= 0 && person === previousPerson) ? 1 : 0;
	const asBefore = same * 2 + samePerson;
	const sincePrevious = previous && one.from > previous.quoted.chunk && one.from < quoted.chunk ? 1 : 0;
	const usedBefore = used.has(index) ? 1 : 0;
	const spoke = person >= 0 && speakers.has(person) ? 1 : 0;
	add(features, template.historyGapShape, cross(cross(asBefore, gap, 20), shape, 16));
	add(features, template.historyGapKind, cross(cross(asBefore, gap, 20), one.kind, 20));
	add(features, template.usedGapLink, cross(cross(usedBefore, gap, 20), linkKind, 6));
	add(features, template.historyLinking, cross(cross(asBefore, linking, 600), same, 2));
	add(
		features,
		template.sincePreviousLinkOpensGap,
		cross(cross(cross(cross(sincePrevious, linkKind, 6), opens, 2), gap, 20), side, 2),
	);
	add(features, template.spokeGapKind, cross(cross(cross(spoke, gap, 20), one.kind, 20), linked, 2));
	add(features, template.historyKinds, cross(cross(cross(asBefore, previousKind, 20), one.kind, 20), gap >> 2, 5));
	add(
		features,
		template.historyKindsAround,
		cross(cross(cross(asBefore, kindBefore, chunkKindCount), kindAfter, chunkKindCount), gap >> 2, 5),
	);
	add(
		features,
		template.sincePreviousHistoryLinkShape,
		cross(cross(cross(sincePrevious, asBefore, 4), linkKind, 6), shape, 16),
	);
};

/** The words of the quote itself. */
const addQuote = (features: FeatureVector, {quoted, shape, size}: SpanView, view: CandidateView, person: number) => {
	const {one, linked, linking, where} = view;
	const lowerCase = quoted.startsLower ? 1 : 0;
	const inside = person >= 0 && quoted.named.includes(person) ? 1 : 0;
	add(features, template.sizeKind, cross(size, one.kind, 20));
	add(features, template.namedInsideSize, cross(cross(inside, size, 8), linked, 2));
	add(features, template.firstPersonKind, cross(cross(quoted.firstPerson ? 1 : 0, one.kind, 20), linked, 2));
	add(features, template.lowerCaseShapeWhere, cross(cross(cross(lowerCase, shape, 16), where, 32), linked, 2));
	add(features, template.lowerCaseSizeLinking, cross(cross(lowerCase, size, 8), linking, 600));
};

const addNamedPerson = (features: FeatureVector, {story}: SpanView, {one, linked, linkKind}: CandidateView) => {
	const member = one.person >= 0 ? story.cast.members[one.person] : undefined;
	if (!member) return;
	const named = upTo(story.timesNamed[one.person]!, 6);
	add(features, template.timesNamed, cross(named, linked, 2));
	add(
		features,
		template.evidenceGivenNameLink,
		cross(cross(member.points > 0 ? 1 : 0, member.given.length > 0 ? 1 : 0, 2), linkKind, 6),
	);
};

/**
 * Computes the features of each source candidate in `chosen` (indices into `ParsedStory.candidates`) for a quoted span.
 * Fills `features` for one candidate at a time and calls `visit` with the candidate's position in `chosen`.
 */
export const extractSourceFeatures = (
	story: ParsedStory,
	quoted: QuotedSpan,
	chosen: readonly number[],
	history: SpeakerHistory,
	features: FeatureVector,
	visit: (position: number) => void,
): void => {
	const span = viewSpan(story, quoted, chosen, history);
	for (const [position, index] of chosen.entries()) {
		const view = viewCandidate(span, index, position);
		const person = history.personOf(index);
		features.count = 0;
		addWhere(features, span, view);
		addLinking(features, span, view);
		if (view.link) addVerb(features, span, view, view.link);
		else addPath(features, span, view);
		addSubject(features, span, view);
		addNearer(features, span, view);
		addWords(features, span, view);
		addHistory(features, span, view, person);
		addQuote(features, span, view, person);
		addNamedPerson(features, span, view);
		visit(position);
	}
};
