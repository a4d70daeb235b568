// Fits linear models by AdaGrad, always in the same orders and from zero, so that the same examples give the same weights.

/** The buckets of every candidate, and the positions of the right ones. */
export type Choice = {readonly candidates: readonly Int32Array[]; readonly right: readonly number[]};
export type Verdict = {readonly buckets: Int32Array; readonly right: boolean};

export type Fit = {readonly epochs: number; readonly rate: number; readonly decay: number};

type Table = {
	readonly weights: Float64Array;
	readonly squares: Float64Array;
	readonly sums: Float64Array;
	steps: number;
};

const table = (bits: number): Table => ({
	weights: new Float64Array(2 ** bits),
	squares: new Float64Array(2 ** bits).fill(1e-6),
	sums: new Float64Array(2 ** bits),
	steps: 0,
});

const sumOf = (weights: Float64Array, buckets: Int32Array) => {
	let sum = 0;
	for (const bucket of buckets) sum += weights[bucket]!;
	return sum;
};

const step = ({weights, squares, sums, steps}: Table, buckets: Int32Array, gradient: number, {rate, decay}: Fit) => {
	for (const bucket of buckets) {
		const slope = gradient - decay * weights[bucket]!;
		squares[bucket]! += slope * slope;
		const change = (rate * slope) / Math.sqrt(squares[bucket]!);
		weights[bucket]! += change;
		sums[bucket]! += change * steps;
	}
};

/** The mean of the weights over all steps: steadier than the last ones. */
const meanOf = ({weights, sums, steps}: Table) =>
	weights.map((weight, index) => weight - sums[index]! / Math.max(1, steps));

/** Fixed orders of the examples: what is fitted in one hangs on it, their mean hardly does. */
const strides = [1, 7919, 104729, 15485863];

const inOrder = <Example>(examples: readonly Example[], stride: number): readonly Example[] =>
	stride === 1 ? examples : examples.map((_, index) => examples[(index * stride) % examples.length]!);

/** The mean of the models fitted in each order. */
const averaged = <Example>(
	examples: readonly Example[],
	bits: number,
	fit: (examples: readonly Example[]) => Float64Array,
): Float64Array => {
	const sum = new Float64Array(2 ** bits);
	for (const stride of strides) {
		const weights = fit(inOrder(examples, stride));
		for (let bucket = 0; bucket < sum.length; bucket++) sum[bucket]! += weights[bucket]! / strides.length;
	}
	return sum;
};

/** One right candidate among several: softmax over the candidates of each choice, summed over the right ones. */
export const fitChoices = (choices: readonly Choice[], bits: number, fit: Fit): Float64Array =>
	averaged(choices, bits, ordered => fitChoicesOnce(ordered, bits, fit));

const fitChoicesOnce = (choices: readonly Choice[], bits: number, fit: Fit): Float64Array => {
	const model = table(bits);
	for (let epoch = 0; epoch < fit.epochs; epoch++) {
		for (const {candidates, right} of choices) {
			if (right.length === 0 || right.length === candidates.length) continue;
			model.steps++;
			const scores = candidates.map(buckets => sumOf(model.weights, buckets));
			const highest = Math.max(...scores);
			const shares = scores.map(one => Math.exp(one - highest));
			const total = shares.reduce((sum, one) => sum + one, 0);
			const rightTotal = right.reduce((sum, position) => sum + shares[position]!, 0);
			for (const [position, buckets] of candidates.entries()) {
				const share = shares[position]!;
				const gradient = (right.includes(position) ? share / rightTotal : 0) - share / total;
				if (Math.abs(gradient) > 1e-4) step(model, buckets, gradient, fit);
			}
		}
	}
	return meanOf(model);
};

/** Yes or no: logistic regression. */
export const fitVerdicts = (verdicts: readonly Verdict[], bits: number, fit: Fit): Float64Array =>
	averaged(verdicts, bits, ordered => fitVerdictsOnce(ordered, bits, fit));

const fitVerdictsOnce = (verdicts: readonly Verdict[], bits: number, fit: Fit): Float64Array => {
	const model = table(bits);
	for (let epoch = 0; epoch < fit.epochs; epoch++) {
		for (const {buckets, right} of verdicts) {
			model.steps++;
			const share = 1 / (1 + Math.exp(-sumOf(model.weights, buckets)));
			step(model, buckets, (right ? 1 : 0) - share, fit);
		}
	}
	return meanOf(model);
};

/** Weights as bytes: a 127th of the largest is one step. */
export const quantise = (weights: Float64Array): {values: Int8Array; scale: number} => {
	let largest = 0;
	for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
	const scale = Number((largest / 127).toPrecision(6)) || 1;
	return {values: Int8Array.from(weights, weight => Math.round(weight / scale)), scale};
};
