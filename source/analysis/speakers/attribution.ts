// Walks through the quoted runs of a story and names who speaks in each, carrying along who spoke before.
import {type ChooseAntecedent, type Coreference, resolveCoreference} from '../coreference/coreference.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import {candidatesFor, findQuotedSpans, type QuotedSpan} from '../story/quoted-spans.ts';
import type {SourceRanking} from './is-speech.ts';
import type {SpeakerHistory} from './rank-sources.ts';

export type Attribution = {
	readonly quoted: QuotedSpan;
	/** Index into the candidates; -1 where nobody comes into question. */
	readonly candidate: number;
	/** The cast member behind it; -1 for nobody known. */
	readonly person: number;
	readonly margin: number;
	/** How sure it is whom a pronoun means; undefined for names. */
	readonly antecedentMargin: number | undefined;
	/** Above 0 where the run is speech. */
	readonly speech: number;
};

export type PreviousSpan = {readonly quoted: QuotedSpan; readonly accepted: boolean} | undefined;

/** Decides what the walk asks. The program weighs; the trainer answers from the annotation. */
export type AttributionModels = {
	readonly rankSources: (piece: QuotedSpan, chosen: readonly number[], memory: SpeakerHistory) => SourceRanking;
	readonly scoreSpeech: (piece: QuotedSpan, ranking: SourceRanking, before: PreviousSpan) => number;
	readonly chooseAntecedent: ChooseAntecedent;
};

export const attributeQuotes = (
	story: ParsedStory,
	judge: AttributionModels,
	{personOf, marginOf, noteSpeaker}: Coreference = resolveCoreference(story, judge.chooseAntecedent),
): readonly Attribution[] => {
	const attributed: Attribution[] = [];
	const used = new Set<number>();
	const speakers = new Set<number>();
	let previous: SpeakerHistory['previous'];
	let before: PreviousSpan;
	for (const quoted of findQuotedSpans(story)) {
		if (!quoted) continue;
		const chosen = candidatesFor(story, quoted, previous?.candidate ?? -1);
		const ranking = judge.rankSources(quoted, chosen, {previous, used, speakers, personOf});
		const speech = judge.scoreSpeech(quoted, ranking, before);
		const accepted = speech > 0;
		before = {quoted, accepted};
		if (!accepted) continue;
		const {best: candidate, margin} = ranking;
		const person = candidate < 0 ? -1 : personOf(candidate);
		const antecedentMargin = candidate < 0 ? undefined : marginOf(candidate);
		attributed.push({quoted, candidate, person, margin, antecedentMargin, speech});
		if (candidate < 0) continue;
		previous = {candidate, piece: quoted};
		used.add(candidate);
		if (person >= 0) speakers.add(person);
		noteSpeaker(quoted, candidate);
	}
	return attributed;
};
