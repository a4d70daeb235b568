// Explains wrong choices of the source ranker: which feature templates gave the wrong candidate its lead.
import type {FeatureVector, WeightTable} from '../../source/analysis/features/hashed-features.ts';
import type {ModelWeights} from '../../source/analysis/speakers/models.ts';
import {extractSourceFeatures} from '../../source/analysis/speakers/source-features.ts';
import {sourceTemplate} from '../../source/analysis/speakers/source-templates.ts';
import {type GoldArticle, positivesOf} from './gold.ts';
import {features, walk} from './walk.ts';

const names: ReadonlyMap<number, string> = new Map(
	Object.entries(sourceTemplate).map(([name, template]) => [template, name]),
);

/** Returns what each template adds to the score of the candidate in `vector`, by the number of the template. */
const contributionsOf = (
	{buckets, templates, count}: FeatureVector,
	{values, scale}: WeightTable,
): ReadonlyMap<number, number> => {
	const sums = new Map<number, number>();
	for (let i = 0; i < count; i++)
		sums.set(templates[i]!, (sums.get(templates[i]!) ?? 0) + values[buckets[i]!]! * scale);
	return sums;
};

/** A template, in how many wrong choices it gave the largest lead, and its mean lead over all wrong choices. */
export type Blame = {readonly template: string; readonly decided: number; readonly lead: number};

/** Returns the templates that led to wrong sources, those that decided most often first. */
export const explainWrongSources = (articles: readonly GoldArticle[], weights: ModelWeights): readonly Blame[] => {
	const leads = new Map<number, {decided: number; sum: number}>();
	let wrong = 0;
	for (const article of articles) {
		const {story} = article;
		walk(article, weights, models => ({
			rankSources: (quoted, chosen, history) => {
				const ranking = models.rankSources(quoted, chosen, history);
				const gold = article.runs[quoted.run];
				const right = gold ? positivesOf(story, chosen, gold.source) : [];
				const best = chosen.indexOf(ranking.best);
				if (right.length === 0 || best < 0 || right.includes(best)) return ranking;
				wrong++;
				const contributions: ReadonlyMap<number, number>[] = [];
				extractSourceFeatures(story, quoted, chosen, history, features.sources, () =>
					contributions.push(contributionsOf(features.sources, weights.sources)),
				);
				let largest = {template: -1, lead: 0};
				for (const template of names.keys()) {
					const lead = (contributions[best]!.get(template) ?? 0) - (contributions[right[0]!]!.get(template) ?? 0);
					const known = leads.get(template) ?? {decided: 0, sum: 0};
					leads.set(template, {...known, sum: known.sum + lead});
					if (lead > largest.lead) largest = {template, lead};
				}
				const decisive = leads.get(largest.template);
				if (decisive) decisive.decided++;
				return ranking;
			},
		}));
	}
	return [...leads]
		.map(([template, {decided, sum}]) => ({template: names.get(template)!, decided, lead: sum / wrong}))
		.toSorted((a, b) => b.decided - a.decided || b.lead - a.lead);
};
