// Attributes the quotes of an annotated article as the program does, except for the decisions that are overridden.

import {createFeatureVector, type FeatureVector} from '../../source/analysis/features/hashed-features.ts';
import {type Attribution, type AttributionModels, attributeQuotes} from '../../source/analysis/speakers/attribution.ts';
import {linearModels, type ModelWeights, tableSizes} from '../../source/analysis/speakers/models.ts';
import type {GoldArticle} from './gold.ts';

/** Feature vectors of all models, reused for every example. */
export const features = {
	sources: createFeatureVector(tableSizes.sources),
	speech: createFeatureVector(tableSizes.speech),
	antecedents: createFeatureVector(tableSizes.antecedents),
	reports: createFeatureVector(tableSizes.reports),
};

export const copyBuckets = ({buckets, count}: FeatureVector) => buckets.slice(0, count);

/** Attributes the runs that the annotation calls quotes; `overrides` receives the trained models. */
export const walk = (
	article: GoldArticle,
	weights: ModelWeights,
	overrides: (models: AttributionModels) => Partial<AttributionModels>,
): readonly Attribution[] => {
	const models = linearModels(article.story, weights);
	const scoreSpeech: AttributionModels['scoreSpeech'] = ({run}) => (article.runs[run] ? 1 : -1);
	return attributeQuotes(article.story, {...models, scoreSpeech, ...overrides(models)});
};
