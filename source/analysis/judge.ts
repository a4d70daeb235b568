// The trained judge: three linear models whose weights stand in lexicon/speaker-weights.json (tests/training makes them).
import {describeAntecedents} from './antecedents.ts';
import type {Judge} from './attribution.ts';
import {type Features, featureList, score, type Weights} from './hashing.ts';
import {signatureOf} from './pieces.ts';
import {describeRun} from './scare-quotes.ts';
import {describeCandidates} from './sources.ts';
import type {Story} from './story.ts';

/** Logarithms of the sizes of the tables. */
export const tableSizes = {sources: 15, speech: 13, antecedents: 13} as const;

export type Models = {readonly sources: Weights; readonly speech: Weights; readonly antecedents: Weights};

/** A signature leaves little doubt; too rare in the training articles to be learned. */
const signedMargin = 6;

const sourceFeatures: Features = featureList(tableSizes.sources);
const speechFeatures: Features = featureList(tableSizes.speech);
const antecedentFeatures: Features = featureList(tableSizes.antecedents);

export const weighingJudge = (story: Story, models: Models): Judge => ({
	source: (piece, chosen, memory) => {
		const signed = signatureOf(story, piece);
		if (signed >= 0) return {best: signed, margin: signedMargin};
		let best = -1;
		let highest = Number.NEGATIVE_INFINITY;
		let second = Number.NEGATIVE_INFINITY;
		describeCandidates(story, piece, chosen, memory, sourceFeatures, position => {
			const points = score(models.sources, sourceFeatures);
			if (points > highest) {
				second = highest;
				highest = points;
				best = chosen[position]!;
			} else if (points > second) second = points;
		});
		// a lone candidate is sure only as far as it goes
		const margin = best < 0 ? 0 : second === Number.NEGATIVE_INFINITY ? 4 : highest - second;
		return {best, margin};
	},
	speech: (piece, ranking, before) => {
		describeRun(story, piece, ranking, before, speechFeatures);
		return score(models.speech, speechFeatures);
	},
	antecedent: (mentions, at, female, persons, speaker) => {
		let best = -1;
		let highest = Number.NEGATIVE_INFINITY;
		describeAntecedents(story, mentions, at, female, persons, speaker, antecedentFeatures, position => {
			const points = score(models.antecedents, antecedentFeatures);
			if (points > highest) {
				highest = points;
				best = position;
			}
		});
		return best;
	},
});
