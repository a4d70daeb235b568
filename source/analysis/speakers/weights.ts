// Reads the trained weights, once, when the first story with a quote comes.
import type {WeightTable} from '../features/hashed-features.ts';
import packed from '../lexicon/speaker-weights.json' with {type: 'json'};
import type {ModelWeights} from './models.ts';

type Packed = {readonly scale: number; readonly values: string};

const unpackWeights = ({scale, values}: Packed): WeightTable => {
	const bytes = atob(values);
	const weights = new Int8Array(bytes.length);
	for (let i = 0; i < bytes.length; i++) weights[i] = bytes.charCodeAt(i);
	return {values: weights, scale};
};

let models: ModelWeights | undefined;

export const trainedWeights = (): ModelWeights => {
	models ??= {
		sources: unpackWeights(packed.sources),
		speech: unpackWeights(packed.speech),
		antecedents: unpackWeights(packed.antecedents),
		reports: unpackWeights(packed.reports),
	};
	return models;
};
