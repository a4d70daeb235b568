// The trained weights, unpacked from JSON when the first story is analysed.
import type {WeightTable} from '../features/hashed-features.ts';
import packed from '../lexicon/speaker-weights.json' with {type: 'json'};
import type {ModelWeights} from './models.ts';

/** `values` are signed bytes in base64. */
type PackedWeights = {readonly scale: number; readonly values: string};

const unpackWeights = ({scale, values}: PackedWeights): WeightTable => {
	const bytes = atob(values);
	const weights = new Int8Array(bytes.length);
	for (let i = 0; i < bytes.length; i++) weights[i] = bytes.charCodeAt(i);
	return {values: weights, scale};
};

let weights: ModelWeights | undefined;

/** Returns the weights of the four models. They are constant; unpacking them takes a few milliseconds, once. */
export const trainedWeights = (): ModelWeights => {
	weights ??= {
		sources: unpackWeights(packed.sources),
		speech: unpackWeights(packed.speech),
		antecedents: unpackWeights(packed.antecedents),
		reports: unpackWeights(packed.reports),
	};
	return weights;
};
