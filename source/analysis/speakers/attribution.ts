// Goes through the quoted spans of a story in text order and decides for each whether it is speech, and whose.

import {isAnybodysTurn, isOthersTurn, mayAskAgain} from '../constructions/exchanges.ts';
import {findInterview} from '../constructions/interviews.ts';
import {findLongSpeeches, personAbove} from '../constructions/long-speech.ts';
import {whoWithholds} from '../constructions/withheld-names.ts';
import {type ChooseAntecedent, type Coreference, resolveCoreference} from '../coreference/coreference.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import {candidatesFor, findQuotedSpans, type QuotedSpan} from '../story/quoted-spans.ts';
import type {SpeakerHistory} from './speaker-history.ts';
import type {PreviousSpan, SourceRanking} from './speech-features.ts';

/** A quote with its source: an attribution, in the terms of PARC and PolNeAR. */
export type Attribution = {
	readonly quoted: QuotedSpan;
	/** Index of the source candidate, or -1 if there is none. */
	readonly candidate: number;
	/** The person the source refers to, as an index into `Cast.members`, or -1 if unknown. */
	readonly person: number;
	/** By how much the source's score exceeds that of the next candidate that refers to somebody else. */
	readonly margin: number;
	/** The same for the antecedent, if the source is a pronoun or a description. */
	readonly antecedentMargin: number | undefined;
	/** True if the source is a pronoun that may mean somebody else as well, because the sex of either is unknown. */
	readonly open: boolean;
	/** Score of the speech filter: above 0. */
	readonly speech: number;
};

/** The decisions that attribution needs. The program takes them from trained models, the trainer from the annotation. */
export type AttributionModels = {
	/** Chooses the source of a quoted span among the candidates `chosen`. */
	readonly rankSources: (quoted: QuotedSpan, chosen: readonly number[], history: SpeakerHistory) => SourceRanking;
	/** Scores whether a quoted span is speech: above 0 if it is, negative infinity for titles and other names of things. */
	readonly scoreSpeech: (quoted: QuotedSpan, ranking: SourceRanking, previous: PreviousSpan) => number;
	readonly chooseAntecedent: ChooseAntecedent;
};

/** The score of speech over several paragraphs, which is too rare to be learned. */
const leastOfSpeeches = 1;

/** The margins of the only person whom an interview introduces, and of whoever's turn it is in an exchange. */
const answererMargin = 1.5;
const turnMargin = 0.8;
/** The margin of a question that the one who asked before may ask as well. */
const askedMargin = 0.3;

/** Tells whether a source candidate has a verb of saying. */
const isLinked = ({candidates}: ParsedStory, index: number): boolean => {
	const one = candidates[index];
	return one !== undefined && Math.max(one.cueAfter?.cue?.level ?? 0, one.cueBefore?.cue?.level ?? 0) > 1;
};

/** Attributes the quotes of a story, in text order. Quoted spans that are not speech are left out. */
export const attributeQuotes = (
	story: ParsedStory,
	models: AttributionModels,
	{personOf, marginOf, isOpen, noteSpeaker}: Coreference = resolveCoreference(story, models.chooseAntecedent),
): readonly Attribution[] => {
	const attributions: Attribution[] = [];
	const used = new Set<number>();
	const speakers = new Set<number>();
	let previous: SpeakerHistory['previous'];
	let previousSpan: PreviousSpan;
	const speeches = findLongSpeeches(story);
	const spans = findQuotedSpans(story);
	const interview = findInterview(story, spans);

	/** Corrects the source of a quote that stands alone in its paragraph, where people ask and answer. */
	const inTurn = (quoted: QuotedSpan, ranked: SourceRanking): SourceRanking => {
		const [last, before] = [attributions.at(-1), attributions.at(-2)];
		if (interview?.isAnswer(quoted)) {
			const one = story.candidates[ranked.best];
			if (one && !interview.isElsewhere(quoted, one)) return ranked;
			return {best: interview.answerer, margin: interview.answerer < 0 ? 0 : answererMargin};
		}
		if (last && before && isOthersTurn(story, quoted, last, before))
			return {best: before.candidate, margin: turnMargin};
		if (last && before && isAnybodysTurn(story, quoted, last, before))
			return {...ranked, margin: Math.min(ranked.margin, turnMargin)};
		if (last && mayAskAgain(story, quoted, last, before))
			return {...ranked, margin: Math.min(ranked.margin, askedMargin)};
		return ranked;
	};

	for (const quoted of spans) {
		if (!quoted) continue;
		const chosen = candidatesFor(story, quoted, previous?.candidate ?? -1);
		const beginning = speeches[quoted.run]!;
		const isCarried = beginning >= 0 && beginning < quoted.run && previous !== undefined;
		const ranked = isCarried
			? {best: previous!.candidate, margin: attributions.at(-1)!.margin}
			: models.rankSources(quoted, chosen, {previous, used, speakers, personOf});
		const above = beginning === quoted.run && !isLinked(story, ranked.best) ? personAbove(story, quoted) : -1;
		const found = above >= 0 ? {best: above, margin: 0} : {...ranked, best: whoWithholds(story, ranked.best)};
		const scored = models.scoreSpeech(quoted, found, previousSpan);
		const speech = beginning >= 0 ? Math.max(scored, leastOfSpeeches) : scored;
		const accepted = speech > 0;
		if (speech > Number.NEGATIVE_INFINITY) previousSpan = {quoted, accepted};
		if (!accepted) continue;
		const {best: candidate, margin} = isCarried || above >= 0 ? found : inTurn(quoted, found);
		const person = candidate < 0 ? -1 : personOf(candidate);
		const antecedentMargin = candidate < 0 ? undefined : marginOf(candidate);
		attributions.push({
			quoted,
			candidate,
			person,
			margin,
			antecedentMargin,
			speech,
			open: candidate >= 0 && isOpen(candidate),
		});
		if (candidate < 0) continue;
		previous = {candidate, quoted};
		used.add(candidate);
		if (person >= 0) speakers.add(person);
		noteSpeaker(quoted, candidate);
	}
	return attributions;
};
