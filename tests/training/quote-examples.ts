// Training examples for the source ranker, the speech filter and the report model, from annotated articles.

import {findReports} from '../../source/analysis/speakers/indirect-speech.ts';
import type {ModelWeights} from '../../source/analysis/speakers/models.ts';
import {extractReportFeatures} from '../../source/analysis/speakers/report-features.ts';
import {extractSourceFeatures} from '../../source/analysis/speakers/source-features.ts';
import {spanOfChunks} from '../../source/analysis/speakers/source-spans.ts';
import {extractSpeechFeatures} from '../../source/analysis/speakers/speech-features.ts';
import type {Span} from '../../source/model/span.ts';
import type {BinaryExample, RankingExample} from './fit.ts';
import {type GoldArticle, positivesOf} from './gold.ts';
import {copyBuckets, features, walk} from './walk.ts';

export type QuoteExamples = {readonly sources: RankingExample[]; readonly speech: BinaryExample[]};

/**
 * Adds the examples of one article to `examples`. With `teach`, the annotated speakers are passed on as the history from
 * quote to quote; without, the model's own choices.
 */
export const addQuoteExamples = (
	article: GoldArticle,
	weights: ModelWeights,
	teach: boolean,
	examples: QuoteExamples,
) => {
	const {story} = article;
	walk(article, weights, models => ({
		rankSources: (quoted, chosen, history) => {
			const gold = article.runs[quoted.run];
			const ranking = models.rankSources(quoted, chosen, history);
			if (!gold || gold.source.length === 0) return teach ? {best: -1, margin: ranking.margin} : ranking;
			const right = positivesOf(story, chosen, gold.source);
			const candidates: Int32Array[] = [];
			extractSourceFeatures(story, quoted, chosen, history, features.sources, () =>
				candidates.push(copyBuckets(features.sources)),
			);
			examples.sources.push({candidates, right});
			return teach ? {best: right.length > 0 ? chosen[right[0]!]! : -1, margin: ranking.margin} : ranking;
		},
		scoreSpeech: (quoted, ranking, previous) => {
			const right = article.runs[quoted.run] !== undefined;
			extractSpeechFeatures(story, quoted, ranking, previous, features.speech);
			examples.speech.push({buckets: copyBuckets(features.speech), right});
			return right ? 1 : -1;
		},
	}));
};

/**
 * Returns the readings of reporting verbs outside quotes; right is the one of a verb that is most like an annotated content,
 * if it is like it at all.
 */
export const reportExamples = ({story, indirect}: GoldArticle): readonly BinaryExample[] =>
	findReports(story).flatMap(readings => {
		const likeness = readings.map(({from, to}) => {
			const span = spanOfChunks(story, from, to);
			return Math.max(0, ...indirect.map(({content}) => likenessOf(content, span)));
		});
		const most = Math.max(leastLikeness, ...likeness);
		return readings.map((report, index) => {
			extractReportFeatures(story, report, features.reports);
			return {buckets: copyBuckets(features.reports), right: likeness[index]! >= most};
		});
	});

/** From this likeness on, a reading is taken for the annotated content. */
const leastLikeness = 0.5;

/** Returns the share of what both cover together that is covered by both. */
const likenessOf = (content: readonly Span[], {start, end}: Span): number => {
	let common = 0;
	let size = 0;
	for (const span of content) {
		common += Math.max(0, Math.min(end, span.end) - Math.max(start, span.start));
		size += span.end - span.start;
	}
	return common / (end - start + size - common);
};
