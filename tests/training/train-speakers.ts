// Trains the four models behind the quotes and writes their weights: npx node tests/training/train-speakers.ts FOLDER
// FOLDER holds train.jsonl. With --folds, nothing is written: the articles are cross-validated in five parts, dealt out by
// their order and then by their publisher; who is named is measured on the articles of train.speakers.json. With --explain,
// every seventh article is left out of the training, and the feature templates behind wrong sources in those are printed.
// With --swap, people of dev get names of other origins: FOLDER then holds dev.jsonl and dev.speakers.json.
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {WeightTable} from '../../source/analysis/features/hashed-features.ts';
import type {ModelWeights} from '../../source/analysis/speakers/models.ts';
import {byOrder, byPublisher, crossValidate} from './cross-validate.ts';
import {explainWrongSources} from './explain.ts';
import {type GoldArticle, readGold, setStopsOutside} from './gold.ts';
import {measureSwaps} from './measure-swaps.ts';
import {train} from './train.ts';

const [folder, ...options] = process.argv.slice(2);
if (folder === undefined) {
	console.error('usage: npx node tests/training/train-speakers.ts FOLDER [--folds | --explain | --swap]');
	process.exit(2);
}

/** Rows of the list of templates. */
const mostBlamed = 15;

const explain = (articles: readonly GoldArticle[], weights: ModelWeights) => {
	console.log('wrong sources, by the feature template that gave the wrong candidate its largest lead:');
	for (const {template, decided, lead} of explainWrongSources(articles, weights).slice(0, mostBlamed))
		console.log(`${String(decided).padStart(5)}  ${template.padEnd(30)} mean lead ${lead.toFixed(2)}`);
};

if (options.includes('--swap')) {
	await measureSwaps(folder);
	process.exit();
}
const path = join(folder, 'train.jsonl');
const articles = await readGold(path);
/** The training articles are American; each is read again in the British style of quotation marks. */
const british = await readGold(path, setStopsOutside);
if (options.includes('--folds')) {
	for (const deal of [byOrder, byPublisher]) console.log(crossValidate(articles, british, deal));
} else if (options.includes('--explain')) {
	const isHeld = (_: GoldArticle, index: number) => index % 7 === 3;
	const isKept = (article: GoldArticle, index: number) => !isHeld(article, index);
	explain(articles.filter(isHeld), train(articles.filter(isKept), british.filter(isKept)));
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
