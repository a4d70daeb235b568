// Trains the four models behind the quotes on annotated articles.
import type {WeightTable} from '../../source/analysis/features/hashed-features.ts';
import {type ModelWeights, tableSizes} from '../../source/analysis/speakers/models.ts';
import {antecedentExamples} from './antecedent-examples.ts';
import {type FitOptions, fitBinary, fitRanking, quantise} from './fit.ts';
import type {GoldArticle} from './gold.ts';
import {addQuoteExamples, type QuoteExamples, reportExamples} from './quote-examples.ts';

const fits: Readonly<Record<keyof ModelWeights, FitOptions>> = {
	sources: {epochs: 6, rate: 0.05, decay: 3e-3},
	speech: {epochs: 8, rate: 0.1, decay: 1e-3},
	antecedents: {epochs: 8, rate: 0.05, decay: 1e-3},
	reports: {epochs: 6, rate: 0.1, decay: 1e-3},
};

const noWeights = (bits: number): WeightTable => ({values: new Float64Array(2 ** bits), scale: 1});
const untrained: ModelWeights = {
	sources: noWeights(tableSizes.sources),
	speech: noWeights(tableSizes.speech),
	antecedents: noWeights(tableSizes.antecedents),
	reports: noWeights(tableSizes.reports),
};

const tableOf = (weights: Float64Array): WeightTable => ({values: weights, scale: 1});

/**
 * Trains the models on articles and on the same articles set in the British style of quotation marks. The same articles
 * give the same weights.
 */
export const train = (american: readonly GoldArticle[], british: readonly GoldArticle[]): ModelWeights => {
	const articles = [...american, ...british];
	let weights = untrained;
	for (const useModel of [false, true]) {
		const examples = american.flatMap(article => antecedentExamples(article, weights, useModel));
		const antecedents = tableOf(fitRanking(examples, tableSizes.antecedents, fits.antecedents));
		console.error(`antecedents: ${examples.length} examples`);
		weights = {...weights, antecedents};
	}
	// The program's articles were not trained on. So the second round learns, half by half, from choices of a model that has
	// not seen the article.
	const halves = [0, 1].map(half => articles.filter((_, index) => index % 2 === half));
	const taught = halves.map(half => {
		const examples: QuoteExamples = {sources: [], speech: []};
		for (const article of half) addQuoteExamples(article, weights, true, examples);
		return examples.sources;
	});
	const unseen: QuoteExamples = {sources: [], speech: []};
	for (const [index, half] of halves.entries()) {
		const sources = tableOf(fitRanking(taught[1 - index]!, tableSizes.sources, fits.sources));
		for (const article of half) addQuoteExamples(article, {...weights, sources}, false, unseen);
	}
	const first = taught.flat();
	const without = first.filter(({right}) => right.length === 0).length;
	console.error(
		`sources: ${first.length} quotes, ${without} without the right candidate; speech: ${unseen.speech.length} runs`,
	);
	return {
		sources: quantise(fitRanking([...first, ...unseen.sources], tableSizes.sources, fits.sources)),
		speech: quantise(fitBinary(unseen.speech, tableSizes.speech, fits.speech)),
		antecedents: quantise(weights.antecedents.values as Float64Array),
		reports: quantise(fitBinary(articles.flatMap(reportExamples), tableSizes.reports, fits.reports)),
	};
};
