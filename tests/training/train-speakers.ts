// Trains the four models behind the quotes and writes their weights: npx node tests/training/train-speakers.ts FOLDER
// FOLDER holds train.jsonl. With --hold, every seventh article is left out of the training and used for measuring; the
// feature templates behind wrong sources are printed, and nothing is written.
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {WeightTable} from '../../source/analysis/features/hashed-features.ts';
import {attributeQuotes} from '../../source/analysis/speakers/attribution.ts';
import {linearModels, type ModelWeights, tableSizes} from '../../source/analysis/speakers/models.ts';
import {spanOfChunks} from '../../source/analysis/speakers/source-spans.ts';
import type {ParsedStory} from '../../source/analysis/story/parse-story.ts';
import {overlaps, type Span} from '../../source/model/span.ts';
import {antecedentExamples} from './antecedent-examples.ts';
import {explainWrongSources} from './explain.ts';
import {type FitOptions, fitBinary, fitRanking, quantise} from './fit.ts';
import {type GoldArticle, readGold, setStopsOutside} from './gold.ts';
import {addQuoteExamples, type QuoteExamples, reportExamples} from './quote-examples.ts';

const [folder, ...options] = process.argv.slice(2);
if (folder === undefined) {
	console.error('usage: npx node tests/training/train-speakers.ts FOLDER [--hold]');
	process.exit(2);
}
const hold = options.includes('--hold');

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

const train = (american: readonly GoldArticle[], british: readonly GoldArticle[]): ModelWeights => {
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

/** Prints the share of right sources, of right decisions about speech, and of right antecedents. */
const measure = (articles: readonly GoldArticle[], weights: ModelWeights) => {
	let attributed = 0;
	let right = 0;
	let accepted = 0;
	let both = 0;
	let gold = 0;
	for (const article of articles) {
		gold += article.runs.filter(Boolean).length;
		for (const {quoted, candidate} of attributeQuotes(article.story, linearModels(article.story, weights))) {
			accepted++;
			const annotated = article.runs[quoted.run];
			if (!annotated) continue;
			both++;
			if (annotated.source.length === 0) continue;
			attributed++;
			if (candidate >= 0 && isInside(article.story, candidate, annotated)) right++;
		}
	}
	const examples = articles.flatMap(article => antecedentExamples(article, weights, true));
	const resolved = examples.filter(({candidates, right: [answer]}) => {
		const scores = candidates.map(buckets =>
			buckets.reduce((sum, bucket) => sum + weights.antecedents.values[bucket]!, 0),
		);
		return scores.indexOf(Math.max(...scores)) === answer;
	});
	const share = (part: number, whole: number) => ((100 * part) / whole).toFixed(2);
	console.log(
		`source right: ${share(right, attributed)} of ${attributed}; speech: P ${share(both, accepted)} R ${share(both, gold)} F1 ${share(2 * both, accepted + gold)}; antecedents ${share(resolved.length, examples.length)} of ${examples.length}`,
	);
};

const isInside = (story: ParsedStory, candidate: number, {source}: {readonly source: readonly Span[]}) => {
	const {from, to} = story.candidates[candidate]!;
	return source.some(span => overlaps(span, spanOfChunks(story, from, to)));
};

/** Rows of the list of templates. */
const mostBlamed = 15;

const explain = (articles: readonly GoldArticle[], weights: ModelWeights) => {
	console.log('wrong sources, by the feature template that gave the wrong candidate its largest lead:');
	for (const {template, decided, lead} of explainWrongSources(articles, weights).slice(0, mostBlamed))
		console.log(`${String(decided).padStart(5)}  ${template.padEnd(30)} mean lead ${lead.toFixed(2)}`);
};

const path = join(folder, 'train.jsonl');
const articles = await readGold(path);
/** The training articles are American; each is read again in the British style of quotation marks. */
const british = await readGold(path, setStopsOutside);
if (hold) {
	const isHeld = (_: GoldArticle, index: number) => index % 7 === 3;
	const isKept = (article: GoldArticle, index: number) => !isHeld(article, index);
	const weights = train(articles.filter(isKept), british.filter(isKept));
	const held = articles.filter(isHeld);
	measure(held, weights);
	explain(held, weights);
} else {
	const weights = train(articles, british);
	const pack = ({values, scale}: WeightTable) => ({scale, values: Buffer.from(values.buffer).toString('base64')});
	const packed = {
		made: 'by tests/training/train-speakers.ts from the train part of PolNeAR: hashed feature weights, no text',
		sources: pack(weights.sources),
		speech: pack(weights.speech),
		antecedents: pack(weights.antecedents),
		reports: pack(weights.reports),
	};
	writeFileSync(
		new URL('../../source/analysis/lexicon/speaker-weights.json', import.meta.url),
		`${JSON.stringify(packed, undefined, '\t')}\n`,
	);
}
