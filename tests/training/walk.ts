// Walks an annotated article as the program walks any.

import {featureList} from '../../source/analysis/features/hashed-features.ts';
import {type Attributed, attribute, type Judge} from '../../source/analysis/speakers/attribution.ts';
import {type Models, tableSizes, weighingJudge} from '../../source/analysis/speakers/models.ts';
import type {GoldArticle} from './gold.ts';

export const features = {
	sources: featureList(tableSizes.sources),
	speech: featureList(tableSizes.speech),
	antecedents: featureList(tableSizes.antecedents),
	reports: featureList(tableSizes.reports),
};

export const copy = ({buckets, count}: {buckets: Int32Array; count: number}) => buckets.slice(0, count);

/** With the runs that the annotation calls quotes. */
export const walk = (
	article: GoldArticle,
	models: Models,
	overrides: (judge: Judge) => Partial<Judge>,
): readonly Attributed[] => {
	const judge = weighingJudge(article.story, models);
	const speech: Judge['speech'] = ({run}) => (article.runs[run] ? 1 : -1);
	return attribute(article.story, {...judge, speech, ...overrides(judge)});
};
