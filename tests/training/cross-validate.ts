/*
Cross-validation: the articles are dealt out in parts, and each part is measured with weights that were trained on the others.
A figure is given over all articles, with the standard deviation from part to part. Nothing here decides by articles whose
errors somebody has read.
*/
import type {ModelWeights} from '../../source/analysis/speakers/models.ts';
import type {GoldArticle} from './gold.ts';
import {countHeldOut, type HeldOutCounts, heldOutFigures} from './held-out.ts';
import {deviation, percent, sum} from './shares.ts';
import {printSpeakers} from './speaker-accuracy.ts';
import {train} from './train.ts';

/** Says which part an article belongs to. */
export type Deal = {readonly name: string; readonly partOf: (article: GoldArticle, index: number) => string};

/** Five parts, each with every fifth article. */
export const byOrder: Deal = {name: 'five parts by order', partOf: (_, index) => String(index % 5)};

/** A part for each publisher: the first part of an id. */
export const byPublisher: Deal = {name: 'each publisher left out once', partOf: ({id}) => id.split('_')[0]!};

/** Returns the counts of each part, article by article, each with weights that were trained on the other parts. */
export const countByParts = (
	articles: readonly GoldArticle[],
	british: readonly GoldArticle[],
	{partOf}: Deal,
): readonly (readonly HeldOutCounts[])[] => {
	const part = articles.map(partOf);
	const byId = new Map(articles.map(({id}, index) => [id, part[index]!]));
	return [...new Set(part)].map(held => {
		const isKept = ({id}: GoldArticle) => byId.get(id) !== held;
		const weights: ModelWeights = train(articles.filter(isKept), british.filter(isKept));
		return articles.filter(article => !isKept(article)).map(article => countHeldOut(article, weights));
	});
};

/** Returns the figures of a cross-validation as lines of text: percent, spread over the parts, and how many were counted. */
export const crossValidate = (
	articles: readonly GoldArticle[],
	british: readonly GoldArticle[],
	deal: Deal,
): string => {
	const parts = countByParts(articles, british, deal);
	const rows = Object.entries(heldOutFigures).map(([figure, of]) => {
		const shares = parts.map(counts => sum(counts.map(of)));
		const total = sum(shares);
		return `${figure.padEnd(32)}${percent(total).toFixed(1).padStart(6)} ±${deviation(shares.map(percent)).toFixed(1)}  of ${total.all}`;
	});
	const speakers = printSpeakers(parts.flat().flatMap(counts => counts.speakers ?? []));
	return [`${deal.name} (${parts.length}, ${articles.length} articles)`, ...rows, ...speakers].join('\n');
};
