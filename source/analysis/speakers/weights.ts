// Reads the trained weights, once, when the first story with a quote comes.
import type {Weights} from '../features/hashed-features.ts';
import packed from '../lexicon/speaker-weights.json' with {type: 'json'};
import type {Models} from './models.ts';

type Packed = {readonly scale: number; readonly values: string};

const unpackWeights = ({scale, values}: Packed): Weights => {
	const bytes = atob(values);
	const weights = new Int8Array(bytes.length);
	for (let i = 0; i < bytes.length; i++) weights[i] = bytes.charCodeAt(i);
	return {values: weights, scale};
};

let models: Models | undefined;

export const trainedModels = (): Models => {
	models ??= {
		sources: unpackWeights(packed.sources),
		speech: unpackWeights(packed.speech),
		antecedents: unpackWeights(packed.antecedents),
		reports: unpackWeights(packed.reports),
	};
	return models;
};
