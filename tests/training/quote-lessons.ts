// What an article teaches about the speakers of quotes, about what is no quote, and about reported speech.
import {extractReportFeatures, findReports} from '../../source/analysis/speakers/indirect-speech.ts';
import {extractSpeechFeatures} from '../../source/analysis/speakers/is-speech.ts';
import type {ModelWeights} from '../../source/analysis/speakers/models.ts';
import {extractSourceFeatures} from '../../source/analysis/speakers/rank-sources.ts';
import type {Span} from '../../source/model/span.ts';
import type {Choice, Verdict} from './fit.ts';
import {type GoldArticle, positivesOf} from './gold.ts';
import {copy, features, walk} from './walk.ts';

export type Lessons = {readonly choices: Choice[]; readonly verdicts: Verdict[]};

/** What an article teaches about sources and about speech. The teacher carries the annotated speakers along; without it the model's own choices. */
export const quoteLessons = (
	article: GoldArticle,
	models: ModelWeights,
	teach: boolean,
	{choices, verdicts}: Lessons,
) => {
	const {story} = article;
	walk(article, models, judge => ({
		rankSources: (piece, chosen, memory) => {
			const gold = article.runs[piece.run];
			const ranking = judge.rankSources(piece, chosen, memory);
			if (!gold || gold.source.length === 0) return teach ? {best: -1, margin: ranking.margin} : ranking;
			const right = positivesOf(story, chosen, gold);
			const candidates: Int32Array[] = [];
			extractSourceFeatures(story, piece, chosen, memory, features.sources, () =>
				candidates.push(copy(features.sources)),
			);
			choices.push({candidates, right});
			return teach ? {best: right.length > 0 ? chosen[right[0]!]! : -1, margin: ranking.margin} : ranking;
		},
		scoreSpeech: (piece, ranking, before) => {
			const right = article.runs[piece.run] !== undefined;
			extractSpeechFeatures(story, piece, ranking, before, features.speech);
			verdicts.push({buckets: copy(features.speech), right});
			return right ? 1 : -1;
		},
	}));
};

/** Readings of reporting verbs outside the quotes, right where they cover what was annotated. */
export const reportLessons = ({story, indirect}: GoldArticle): readonly Verdict[] =>
	findReports(story).flatMap(options =>
		options.map(report => {
			const {chunks, tokens} = story;
			const start = tokens[chunks.from[report.from]!]!.start;
			const end = tokens[chunks.to[report.to - 1]! - 1]!.end;
			const right = indirect.some(({content}) => isLike(content, {start, end}));
			extractReportFeatures(story, report, features.reports);
			return {buckets: copy(features.reports), right};
		}),
	);

/** Half of what both cover together is common to them. */
const isLike = (content: readonly Span[], {start, end}: Span): boolean => {
	let common = 0;
	let size = 0;
	for (const span of content) {
		common += Math.max(0, Math.min(end, span.end) - Math.max(start, span.start));
		size += span.end - span.start;
	}
	return common >= 0.5 * (end - start + size - common);
};
