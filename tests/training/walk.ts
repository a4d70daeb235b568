// Walks an annotated article as the program walks any.

import {createFeatureVector} from '../../source/analysis/features/hashed-features.ts';
import {type Attribution, type AttributionModels, attributeQuotes} from '../../source/analysis/speakers/attribution.ts';
import {linearModels, type ModelWeights, tableSizes} from '../../source/analysis/speakers/models.ts';
import type {GoldArticle} from './gold.ts';

export const features = {
	sources: createFeatureVector(tableSizes.sources),
	speech: createFeatureVector(tableSizes.speech),
	antecedents: createFeatureVector(tableSizes.antecedents),
	reports: createFeatureVector(tableSizes.reports),
};

export const copy = ({buckets, count}: {buckets: Int32Array; count: number}) => buckets.slice(0, count);

/** With the runs that the annotation calls quotes. */
export const walk = (
	article: GoldArticle,
	models: ModelWeights,
	overrides: (judge: AttributionModels) => Partial<AttributionModels>,
): readonly Attribution[] => {
	const judge = linearModels(article.story, models);
	const scoreSpeech: AttributionModels['scoreSpeech'] = ({run}) => (article.runs[run] ? 1 : -1);
	return attributeQuotes(article.story, {...judge, scoreSpeech, ...overrides(judge)});
};
