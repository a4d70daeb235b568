// The trained judge: three linear models whose weights stand in lexicon/speaker-weights.json (tests/training makes them).
import {extractAntecedentFeatures} from '../coreference/antecedents.ts';
import {createFeatureVector, type FeatureVector, score, type WeightTable} from '../features/hashed-features.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import {signingCandidate} from '../story/quoted-spans.ts';
import type {AttributionModels} from './attribution.ts';
import {extractSpeechFeatures} from './is-speech.ts';
import {extractSourceFeatures} from './rank-sources.ts';

/** Logarithms of the sizes of the tables. */
export const tableSizes = {sources: 15, speech: 13, antecedents: 13, reports: 13} as const;

export type ModelWeights = {
	readonly sources: WeightTable;
	readonly speech: WeightTable;
	readonly antecedents: WeightTable;
	readonly reports: WeightTable;
};

/** A signature leaves little doubt; too rare in the training articles to be learned. */
const signedMargin = 6;
const signedSpeech = 3;

/** Below this a run is as likely no quote as one with the wrong speaker: counted on annotated articles, where 0 let in too much. */
const leastSpeech = 1;

/** Nobody else comes into question: sure, but no surer than the best choices. */
const loneMargin = 8;

const sourceFeatures: FeatureVector = createFeatureVector(tableSizes.sources);
const speechFeatures: FeatureVector = createFeatureVector(tableSizes.speech);
const antecedentFeatures: FeatureVector = createFeatureVector(tableSizes.antecedents);

export const linearModels = (story: ParsedStory, models: ModelWeights): AttributionModels => ({
	rankSources: (piece, chosen, memory) => {
		const signed = signingCandidate(story, piece);
		if (signed >= 0) return {best: signed, margin: signedMargin};
		const points: number[] = [];
		extractSourceFeatures(story, piece, chosen, memory, sourceFeatures, () =>
			points.push(score(models.sources, sourceFeatures)),
		);
		let best = 0;
		for (let i = 1; i < points.length; i++) if (points[i]! > points[best]!) best = i;
		if (points.length === 0) return {best: -1, margin: 0};
		// two mentions of one person do not compete
		const person = memory.personOf(chosen[best]!);
		let second = Number.NEGATIVE_INFINITY;
		for (let i = 0; i < points.length; i++)
			if (i !== best && points[i]! > second && (person < 0 || memory.personOf(chosen[i]!) !== person))
				second = points[i]!;
		return {best: chosen[best]!, margin: Math.min(points[best]! - second, loneMargin)};
	},
	scoreSpeech: (piece, ranking, before) => {
		extractSpeechFeatures(story, piece, ranking, before, speechFeatures);
		const points = score(models.speech, speechFeatures) - leastSpeech;
		return signingCandidate(story, piece) >= 0 ? Math.max(points, signedSpeech) : points;
	},
	chooseAntecedent: (mentions, at, female, persons, speaker) => {
		let position = -1;
		let highest = Number.NEGATIVE_INFINITY;
		let second = Number.NEGATIVE_INFINITY;
		extractAntecedentFeatures(story, mentions, at, female, persons, speaker, antecedentFeatures, index => {
			const points = score(models.antecedents, antecedentFeatures);
			if (points > highest) {
				second = highest;
				highest = points;
				position = index;
			} else if (points > second) second = points;
		});
		return position < 0 ? undefined : {position, margin: Math.min(highest - second, loneMargin)};
	},
});
