// Trains the four models behind the quotes and writes their weights: npx node tests/training/train-speakers.ts FOLDER
// FOLDER holds train.jsonl. With --hold every seventh article is left out of the training and measured instead; nothing is written.
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {WeightTable} from '../../source/analysis/features/hashed-features.ts';
import {attributeQuotes} from '../../source/analysis/speakers/attribution.ts';
import {linearModels, type ModelWeights, tableSizes} from '../../source/analysis/speakers/models.ts';
import type {ParsedStory} from '../../source/analysis/story/parse-story.ts';
import type {Span} from '../../source/model/span.ts';
import {antecedentLessons} from './antecedent-lessons.ts';
import {type Fit, fitChoices, fitVerdicts, quantise} from './fit.ts';
import {type GoldArticle, readGold, setStopsOutside} from './gold.ts';
import {type Lessons, quoteLessons, reportLessons} from './quote-lessons.ts';

const [folder, ...options] = process.argv.slice(2);
if (folder === undefined) {
	console.error('usage: npx node tests/training/train-speakers.ts FOLDER [--hold]');
	process.exit(2);
}
const hold = options.includes('--hold');

const fits: Readonly<Record<keyof ModelWeights, Fit>> = {
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

const trained = (weights: Float64Array): WeightTable => ({values: weights, scale: 1});
const quantised = (weights: Float64Array): WeightTable => quantise(weights);

const train = (american: readonly GoldArticle[], more: readonly GoldArticle[]): ModelWeights => {
	const articles = [...american, ...more];
	let models = untrained;
	for (const useModel of [false, true]) {
		const masked = american.flatMap(article => antecedentLessons(article, models, useModel));
		const antecedents = trained(fitChoices(masked, tableSizes.antecedents, fits.antecedents));
		console.error(`antecedents: ${masked.length} masked names`);
		models = {...models, antecedents};
	}
	// what a model does on articles it has not seen, half by half, is what it will do in the program
	const halves = [0, 1].map(half => articles.filter((_, index) => index % 2 === half));
	const taught = halves.map(half => {
		const lessons: Lessons = {choices: [], verdicts: []};
		for (const article of half) quoteLessons(article, models, true, lessons);
		return lessons.choices;
	});
	const seen: Lessons = {choices: [], verdicts: []};
	for (const [index, half] of halves.entries()) {
		const sources = trained(fitChoices(taught[1 - index]!, tableSizes.sources, fits.sources));
		for (const article of half) quoteLessons(article, {...models, sources}, false, seen);
	}
	const all = [...taught.flat(), ...seen.choices];
	console.error(
		`sources: ${taught.flat().length} pieces, ${taught.flat().filter(one => one.right.length === 0).length} without a candidate; speech: ${seen.verdicts.length} runs`,
	);
	return {
		sources: quantised(fitChoices(all, tableSizes.sources, fits.sources)),
		speech: quantised(fitVerdicts(seen.verdicts, tableSizes.speech, fits.speech)),
		antecedents: quantised(models.antecedents.values as Float64Array),
		reports: quantised(fitVerdicts(articles.flatMap(reportLessons), tableSizes.reports, fits.reports)),
	};
};

/** Share of right sources, and of right verdicts, on articles that were not trained on. */
const measure = (articles: readonly GoldArticle[], models: ModelWeights) => {
	let pieces = 0;
	let right = 0;
	let accepted = 0;
	let both = 0;
	let gold = 0;
	for (const article of articles) {
		const judge = linearModels(article.story, models);
		const attributed = attributeQuotes(article.story, judge);
		gold += article.runs.filter(Boolean).length;
		for (const {quoted, candidate: best} of attributed) {
			accepted++;
			const annotated = article.runs[quoted.run];
			if (!annotated) continue;
			both++;
			if (annotated.source.length === 0) continue;
			pieces++;
			if (best >= 0 && isInside(article.story, best, annotated)) right++;
		}
	}
	const lessons = articles.flatMap(article => antecedentLessons(article, models, true));
	const picked = lessons.filter(({candidates, right: [answer]}) => {
		const points = candidates.map(buckets =>
			buckets.reduce((sum, bucket) => sum + models.antecedents.values[bucket]!, 0),
		);
		return points.indexOf(Math.max(...points)) === answer;
	});
	const share = (part: number, whole: number) => ((100 * part) / whole).toFixed(2);
	console.log(
		`source right: ${share(right, pieces)} of ${pieces}; speech: P ${share(both, accepted)} R ${share(both, gold)} F1 ${share(2 * both, accepted + gold)}; antecedents ${share(picked.length, lessons.length)} of ${lessons.length}`,
	);
};

const isInside = (story: ParsedStory, best: number, {source}: {readonly source: readonly Span[]}) => {
	const {chunks, tokens, candidates} = story;
	const {from, to} = candidates[best]!;
	const start = tokens[chunks.from[from]!]!.start;
	const end = tokens[chunks.to[to - 1]! - 1]!.end;
	return source.some(span => span.start < end && start < span.end);
};

const path = join(folder, 'train.jsonl');
const articles = await readGold(path);
/** The training articles are American: each is read a second time as a British paper would set it. */
const british = await readGold(path, setStopsOutside);
if (hold) {
	const kept = (_: GoldArticle, index: number) => index % 7 !== 3;
	const models = train(articles.filter(kept), british.filter(kept));
	measure(
		articles.filter((_, index) => index % 7 === 3),
		models,
	);
} else {
	const models = train(articles, british);
	const pack = ({values, scale}: WeightTable) => ({scale, values: Buffer.from(values.buffer).toString('base64')});
	const packed = {
		made: 'by tests/training/train-speakers.ts from the train part of PolNeAR: hashed feature weights, no text',
		sources: pack(models.sources),
		speech: pack(models.speech),
		antecedents: pack(models.antecedents),
		reports: pack(models.reports),
	};
	writeFileSync(
		new URL('../../source/analysis/lexicon/speaker-weights.json', import.meta.url),
		`${JSON.stringify(packed, undefined, '\t')}\n`,
	);
}
